import fc from "fast-check";
import { addDuration, subtractDuration } from "../../src/calendar/index.ts";
import type { ProgramFact } from "../../src/compile/index.ts";
import { lifeEvent, program, today } from "./sirkka.ts";

/** Every question of the life event, and every value that the team records in the plan. */
export const answerable: readonly ProgramFact[] = [
  ...(program.lifeEvents[lifeEvent]?.questions ?? []).map(({ fact }) => fact),
  ...[...program.facts.values()].filter(({ id, origin }) => origin === "given" && id.startsWith("plan.")),
];

/** Numbers on both sides of the limits in the rules. */
const limits = [0, 1, 2, 3, 3.8, 3.9, 5, 7, 7.1, 10, 15, 15.1, 29, 30, 42, 53, 59, 60, 80, 135, 149, 150];
const spans = ["P0D", "P1D", "P2D", "P7D", "P30D", "P31D", "P3M", "P6M", "P1Y", "P3Y"] as const;

const dates = fc
  .tuple(fc.constantFrom(...spans), fc.boolean())
  .map(([span, ahead]) => (ahead ? addDuration(today, span) : subtractDuration(today, span)) ?? today);

/** Days of results: of the last week rather than long ago. */
const resultDates = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("P0D", "P1D", "P2D", "P6D", "P7D").map(dayBefore) },
  { weight: 1, arbitrary: dates },
);

function dayBefore(span: string): string {
  return subtractDuration(today, span) ?? today;
}

function numbers({ min = 0, max = 200 }: { min?: number | undefined; max?: number | undefined }) {
  const inside = limits.filter((limit) => min <= limit && limit <= max);
  const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  return inside.length === 0 ? whole : fc.oneof(whole, fc.constantFrom(...inside));
}

/** One entry of a series: an option, a number, or its named numbers. */
function entries({ type, source }: ProgramFact): fc.Arbitrary<object> {
  const { fields, min, max } = source ?? {};
  if (type.options !== undefined)
    return fc.record({ date: resultDates, value: fc.constantFrom(...type.options) });
  if (fields !== undefined) {
    const named = Object.entries(fields).map(([name, field]) => [name, numbers(field)] as const);
    return fc.record({ date: resultDates, ...Object.fromEntries(named) });
  }
  return fc.record({
    date: resultDates,
    value: numbers({ min, max }),
    context: fc.constantFrom("fasting", "other"),
  });
}

/** A value that the fact takes. */
export function valueFor(fact: ProgramFact): fc.Arbitrary<unknown> {
  const { type, source } = fact;
  const options = type.options ?? [];
  switch (type.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...options);
    case "choices":
      return fc.subarray([...options]);
    case "integer":
      return numbers(source ?? {}).map(Math.floor);
    case "number":
    case "money":
      return numbers(source ?? {});
    case "date":
      return dates;
    case "text":
      return fc.constantFrom("179", "091", "");
    case "series":
      return fc.array(entries(fact), { maxLength: 6 });
  }
}

/** Answers to some of the questions; some of them declined. */
export const someAnswers: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.record(
      Object.fromEntries(answerable.map((fact) => [fact.id, fc.option(valueFor(fact), { freq: 9 })])),
    ),
    fc.subarray(answerable.map(({ id }) => id)),
  )
  .map(([all, kept]) => Object.fromEntries(Object.entries(all).filter(([id]) => kept.includes(id))));
