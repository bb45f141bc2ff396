import { isCivilDate } from "../../calendar/index.ts";
import type { ProgramFact } from "../../compile/index.ts";
import { plain } from "../escape.ts";
import { optionCoding } from "./facts.ts";
import { type Entry, entriesOf } from "./measurements.ts";
import { fieldsOf } from "./questionnaire.ts";
import type { Element } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** Asked, and the customer declined. Source: http://hl7.org/fhir/R4/extension-data-absent-reason.html */
const declined = {
  extension: [
    { url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "asked-declined" },
  ],
} as const;

/**
 * The items of one answer: one, several for a series, none when it is no answer of the fact's type. An empty list of options
 * is an item without an answer.
 */
export function answerItems(scope: Scope, fact: ProgramFact, given: unknown): Element[] {
  const { id, type } = fact;
  if (given === null) return [{ linkId: id, ...declined }];
  if (type.kind === "series") return entriesOf(given).map((entry) => seriesItem(scope, fact, entry));
  if (type.kind === "choices") {
    if (!Array.isArray(given)) return [];
    const options = given.filter((option) => isOption(fact, option));
    const answer = options.map((option) => ({ valueCoding: optionCoding(scope, id, option) }));
    return [answer.length === 0 ? { linkId: id } : { linkId: id, answer }];
  }
  if (given === "never" && fact.source?.never !== undefined) {
    return [{ linkId: id, item: [{ linkId: `${id}/never`, answer: [{ valueBoolean: true }] }] }];
  }
  const value = answerOf(scope, fact, given);
  return value === undefined ? [] : [{ linkId: id, answer: [value] }];
}

function answerOf(scope: Scope, fact: ProgramFact, given: unknown): Element | undefined {
  switch (fact.type.kind) {
    case "boolean":
      return typeof given === "boolean" ? { valueBoolean: given } : undefined;
    case "integer":
      return Number.isInteger(given) ? { valueInteger: given } : undefined;
    case "number":
    case "money":
      return Number.isFinite(given) ? { valueDecimal: given } : undefined;
    case "date":
      return isCivilDate(given) ? { valueDate: given } : undefined;
    case "choice":
      return isOption(fact, given) ? { valueCoding: optionCoding(scope, fact.id, given) } : undefined;
    default:
      return typeof given === "string" ? { valueString: plain(given) } : undefined;
  }
}

function isOption({ type }: ProgramFact, option: unknown): option is string {
  return typeof option === "string" && type.options?.includes(option) === true;
}

function seriesItem(scope: Scope, fact: ProgramFact, entry: Entry): Element {
  const { id, source } = fact;
  const values = fieldsOf(source?.fields).flatMap((field) => {
    const value = entry[field];
    if (typeof value === "number") return [part(`${id}/${field}`, { valueDecimal: value })];
    return isOption(fact, value)
      ? [part(`${id}/${field}`, { valueCoding: optionCoding(scope, id, value) })]
      : [];
  });
  const context = entry["context"];
  return {
    linkId: id,
    item: [
      part(`${id}/date`, { valueDate: entry.date }),
      ...values,
      ...(context === undefined ? [] : [part(`${id}/context`, { valueString: plain(String(context)) })]),
    ],
  };
}

function part(linkId: string, value: Element): Element {
  return { linkId, answer: [value] };
}
