import type { Program, ProgramFact } from "../compile/index.ts";
import { type Result, refuse } from "./refusal.ts";
import type { EventOf } from "./step.ts";

type Given = Pick<EventOf<"measurement-recorded">, "fact" | "measurement" | "unit">;
type Refused = Extract<Result<never>, { readonly ok: false }>;

/** What is wrong with a result: no series, nothing measured, another unit, or a number that cannot be. */
export function faultOfMeasurement(program: Program, given: Given): Refused | undefined {
  const fact = program.facts.get(given.fact);
  if (fact?.type.kind !== "series")
    return refuse("event/not-a-measurement", "the fact is no series of results", "fact");
  return faultOfContent(fact, given) ?? faultOfUnit(fact, given) ?? faultOfSize(fact, given);
}

/** Numbers stand under the fact's fields, or under `value`; a result has at least one value. */
function faultOfContent(fact: ProgramFact, { measurement }: Given): Refused | undefined {
  const names = valuesOf(fact);
  const stray = Object.keys(measurement).find(
    (name) => typeof measurement[name] === "number" && !names.includes(name),
  );
  if (stray !== undefined)
    return refuse("event/not-a-measurement", "the fact has no such number", `measurement.${stray}`);
  if (names.some((name) => measurement[name] !== undefined)) return undefined;
  return refuse("event/not-a-measurement", "a result has a value", "measurement");
}

/** A unit that is given must be the fact's, or each field's own; nothing is converted. */
function faultOfUnit(fact: ProgramFact, { measurement, unit }: Given): Refused | undefined {
  if (unit === undefined) return undefined;
  const measured = valuesOf(fact).filter((name) => measurement[name] !== undefined);
  const isRight =
    typeof unit === "string"
      ? measured.every((name) => unitOf(fact, name) === unit)
      : Object.keys(unit).every((name) => measured.includes(name) && unitOf(fact, name) === unit[name]);
  return isRight
    ? undefined
    : refuse("event/wrong-unit", "the result has another unit than its fact", "unit");
}

function faultOfSize(fact: ProgramFact, { measurement }: Given): Refused | undefined {
  const wrong = valuesOf(fact).find((name) => {
    const number = measurement[name];
    const { min, max } = fieldOf(fact, name) ?? {};
    if (typeof number !== "number") return false;
    return (min !== undefined && number < min) || (max !== undefined && number > max);
  });
  return wrong === undefined
    ? undefined
    : refuse("event/implausible", "the number is outside what is possible", `measurement.${wrong}`);
}

/** Names of the values of a result. */
function valuesOf({ source }: ProgramFact): readonly string[] {
  return source?.fields === undefined ? ["value"] : Object.keys(source.fields);
}

function fieldOf({ source }: ProgramFact, name: string) {
  const { fields } = source ?? {};
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : source;
}

function unitOf(fact: ProgramFact, name: string): string | undefined {
  return fieldOf(fact, name)?.unit ?? fact.type.unit;
}
