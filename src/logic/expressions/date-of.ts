import { civilDate } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { integerBetween } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The date with this year, month and day; unknown when there is no such day. */
export const dateOf = positional({
  name: "date-of",
  about: "the date with this year, month and day; unknown when there is no such day",
  arguments: [
    integerBetween(1800, 2299, "a year"),
    integerBetween(1, 12, "a month"),
    integerBetween(1, 31, "a day of the month"),
  ],
  result: () => ({ kind: "date" }),
  calculate: ([year, month, day]) => civilDate(Number(year), Number(month), Number(day)),
});

/** Worked examples of `date-of`. */
export const dateOfExamples: ExpressionExamples = {
  examples: [
    { expression: { "date-of": [{ fact: "year" }, 2, 28] }, facts: { year: 2027 }, value: "2027-02-28" },
    { expression: { "date-of": [{ fact: "year" }, 2, 29] }, facts: { year: 2027 }, value: undefined },
    { expression: { "date-of": [{ fact: "year" }, 6, 9] }, value: undefined },
  ],
  types: { year: { kind: "integer" } },
};
