import type { ExpressionExamples } from "../expression-operator.ts";
import { numberArgument } from "./shared/arguments.ts";
import { finite, sumOf } from "./shared/decimal.ts";
import { variadic } from "./shared/variadic.ts";

/** The sum of numbers in one unit. */
export const sum = variadic({
  name: "sum",
  about: "the sum of numbers in one unit; whole when all are",
  item: numberArgument,
  least: 1,
  missing: "unknown",
  calculate: (values) => finite(sumOf(values.map(Number))),
});

/** Worked examples of `sum`. */
export const sumExamples: ExpressionExamples = {
  examples: [
    { expression: { sum: [2, 3, -1] }, value: 4 },
    { expression: { sum: [0.1, 0.2] }, value: 0.3 },
    {
      expression: { sum: [{ fact: "wages" }, { fact: "benefits" }] },
      facts: { wages: 812.45, benefits: 37.55 },
      value: 850,
    },
    {
      expression: { sum: [{ fact: "wages" }, { fact: "benefits" }] },
      facts: { wages: 812.45 },
      value: undefined,
    },
  ],
  types: { wages: { kind: "money", unit: "EUR" }, benefits: { kind: "money", unit: "EUR" } },
};
