import { addDuration, subtractDuration } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument, integerBetween } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** `plus` with a number of days that is itself calculated. */
export const daysAfter = positional({
  name: "days-after",
  about: "the date that is a calculated number of days after a date; before it when the number is negative",
  arguments: [dateArgument, integerBetween(-200_000, 200_000)],
  result: () => ({ kind: "date" }),
  calculate: ([date, count]) => {
    const duration = { years: 0, months: 0, weeks: 0, days: Math.abs(Number(count)) };
    return (Number(count) < 0 ? subtractDuration : addDuration)(String(date), duration);
  },
});

/** Worked examples of `days-after`. */
export const daysAfterExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "days-after": ["2026-11-24", { fact: "notice" }] },
      facts: { notice: 14 },
      value: "2026-12-08",
    },
    { expression: { "days-after": ["2026-11-24", -24] }, value: "2026-10-31" },
    { expression: { "days-after": ["2026-11-24", { fact: "notice" }] }, value: undefined },
  ],
  types: { notice: { kind: "integer", unit: "day" } },
};
