import type { ExpressionExamples } from "../expression-operator.ts";
import { numberArgument } from "./shared/arguments.ts";
import { finite, sumOf } from "./shared/decimal.ts";
import { joinTypes } from "./shared/join-types.ts";
import { positional } from "./shared/positional.ts";

/** The first number less the second. */
export const difference = positional({
  name: "difference",
  about: "the first number less the second, in one unit; whole when both are",
  arguments: [numberArgument, numberArgument],
  result: joinTypes,
  calculate: ([from, taken]) => finite(sumOf([Number(from), -Number(taken)])),
});

/** Worked examples of `difference`. */
export const differenceExamples: ExpressionExamples = {
  examples: [
    { expression: { difference: [3, 5] }, value: -2 },
    { expression: { difference: [{ fact: "income" }, 0.1] }, facts: { income: 0.3 }, value: 0.2 },
    { expression: { difference: [{ fact: "income" }, 100] }, value: undefined },
  ],
  types: { income: { kind: "money", unit: "EUR" } },
};
