import { monthEnd as lastDay } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The last day of a date's month. */
export const monthEnd = positional({
  name: "month-end",
  about: "the last day of a date's month",
  arguments: [dateArgument],
  result: () => ({ kind: "date" }),
  calculate: ([date]) => lastDay(String(date)),
});

/** Worked examples of `month-end`. */
export const monthEndExamples: ExpressionExamples = {
  examples: [
    { expression: { "month-end": "2028-02-01" }, value: "2028-02-29" },
    { expression: { "month-end": { fact: "paid" } }, value: undefined },
  ],
  types: { paid: { kind: "date" } },
};
