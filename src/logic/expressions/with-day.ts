import { withDay as onDay } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument, integerBetween } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The same month's day n; the last one of a shorter month. */
export const withDay = positional({
  name: "with-day",
  about: "the day n of a date's month; the last one of a shorter month",
  arguments: [dateArgument, integerBetween(1, 31, "a day of the month")],
  result: () => ({ kind: "date" }),
  calculate: ([date, day]) => onDay(String(date), Number(day)),
});

/** Worked examples of `with-day`. */
export const withDayExamples: ExpressionExamples = {
  examples: [
    { expression: { "with-day": ["2027-06-20", 12] }, value: "2027-06-12" },
    { expression: { "with-day": ["2027-06-20", 31] }, value: "2027-06-30" },
    { expression: { "with-day": [{ fact: "paid" }, 12] }, value: undefined },
  ],
  types: { paid: { kind: "date" } },
};
