import { compareText } from "../../logic/index.ts";
import { plain } from "../escape.ts";
import { hl7, own, secured } from "./codes.ts";
import { factCode, undatedObservations } from "./fact-codes.ts";
import { answerTo, isSensitive, nameOf, optionCoding, sourceOf } from "./facts.ts";
import type { Entry, Measurement } from "./measurements.ts";
import { toPerson } from "./people.ts";
import { quantity } from "./quantity.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toPatient } from "./scope.ts";
import { concept } from "./words.ts";

/** A dated result. Numbers that have no common code are observations of their own. A withdrawn one says so. */
export function observations(scope: Scope, measurement: Measurement): FhirResource[] {
  const { fact, key, entry } = measurement;
  const values = Object.entries(entry)
    .filter(([name]) => name !== "date" && name !== "context")
    .sort(([a], [b]) => compareText(a, b));
  const code = factCode(fact);
  const apart = code !== undefined && code.coding === undefined && Object.keys(code.numbers).length > 1;
  if (apart)
    return values.map(([name, value]) => {
      const coding = code.numbers[name]?.coding ?? own(scope, "fact", `${fact}/${name}`);
      return observation(scope, measurement, [key, name], coding, valueIn(scope, fact, name, value));
    });
  const single = values.length === 1 ? values[0] : undefined;
  const context = entry["context"];
  const component = [
    ...(single === undefined ? values.map(([name, value]) => componentOf(scope, fact, name, value)) : []),
    ...(context === undefined ? [] : [contextOf(scope, String(context))]),
  ];
  const value = single === undefined ? {} : valueIn(scope, fact, ...single);
  const coding = code?.coding ?? own(scope, "fact", fact);
  return [observation(scope, measurement, [key], coding, { ...value, component })];
}

/** Answers that are observations although they have no date of their own. */
export function undated(scope: Scope): FhirResource[] {
  return undatedObservations.flatMap((fact) => {
    const given = answerTo(scope, fact);
    const coding = factCode(fact)?.coding;
    if (typeof given !== "string" || coding === undefined || !isOption(scope, fact, given)) return [];
    const whole = { fact, entry: null, by: null, withdrawn: false };
    return [observation(scope, whole, [], coding, valueIn(scope, fact, "value", given))];
  });
}

function observation(
  scope: Scope,
  { fact, entry, by, withdrawn }: Omit<Measurement, "key" | "entry"> & { readonly entry: Entry | null },
  key: readonly string[],
  coding: Element,
  content: Element,
): FhirResource {
  const code = factCode(fact);
  return present({
    resourceType: "Observation",
    id: idOf(scope, "Observation", fact, ...key),
    ...secured(isSensitive(scope, fact)),
    status: withdrawn ? "entered-in-error" : "final",
    category: [concept(scope, [hl7("observation-category", code?.category ?? "survey")])],
    code: concept(scope, [coding], nameOf(scope, fact)),
    subject: toPatient(scope),
    effectiveDateTime: entry?.date,
    performer: performerOf(scope, by, code?.atHome === true),
    ...content,
  });
}

/** Who took the result. A register is nobody; of an answer only what is measured at home has somebody. */
function performerOf(scope: Scope, by: string | null, atHome: boolean): Element[] {
  if (by === null) return atHome ? [toPatient(scope)] : [];
  return by === "system" ? [] : [toPerson(scope, by)];
}

function componentOf(scope: Scope, fact: string, name: string, value: string | number): Element {
  const coding = factCode(fact)?.numbers[name]?.coding ?? own(scope, "fact", `${fact}/${name}`);
  return { code: concept(scope, [coding]), ...valueIn(scope, fact, name, value) };
}

function contextOf(scope: Scope, context: string): Element {
  return {
    code: concept(scope, [own(scope, "measurement", "context")]),
    valueCodeableConcept: concept(scope, [own(scope, "measurement-context", context)]),
  };
}

function valueIn(scope: Scope, fact: string, name: string, value: string | number): Element {
  const source = sourceOf(scope, fact);
  if (typeof value === "number") {
    const field = source?.fields?.[name];
    const unit = field?.unit ?? source?.unit ?? scope.plan.goals.find((one) => one.fact === fact)?.unit;
    return { valueQuantity: quantity(value, factCode(fact)?.numbers[name]?.ucum, unit) };
  }
  return isOption(scope, fact, value)
    ? { valueCodeableConcept: concept(scope, [optionCoding(scope, fact, value)]) }
    : { valueString: plain(value) };
}

function isOption(scope: Scope, fact: string, value: string): boolean {
  return sourceOf(scope, fact)?.options?.some(({ id }) => id === value) === true;
}
