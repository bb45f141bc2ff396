import { addDuration, subtractDuration } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument, integerBetween } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** `plus` with a number of months that is itself calculated, such as an interval agreed in a care plan. */
export const monthsAfter = positional({
  name: "months-after",
  about: "the date that is a calculated number of months after a date; before it when the number is negative",
  arguments: [dateArgument, integerBetween(-6_000, 6_000)],
  result: () => ({ kind: "date" }),
  calculate: ([date, count]) => {
    const duration = { years: 0, months: Math.abs(Number(count)), weeks: 0, days: 0 };
    return (Number(count) < 0 ? subtractDuration : addDuration)(String(date), duration);
  },
});

/** Worked examples of `months-after`. */
export const monthsAfterExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "months-after": ["2026-08-31", { fact: "interval" }] },
      facts: { interval: 6 },
      value: "2027-02-28",
    },
    { expression: { "months-after": ["2026-12-20", -1] }, value: "2026-11-20" },
    { expression: { "months-after": ["2026-08-31", { fact: "interval" }] }, value: undefined },
  ],
  types: { interval: { kind: "integer", unit: "month" } },
};
