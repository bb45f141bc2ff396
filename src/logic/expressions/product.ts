import type { ExpressionExamples } from "../expression-operator.ts";
import { numberArgument } from "./shared/arguments.ts";
import { finite, productOf } from "./shared/decimal.ts";
import { withoutUnits } from "./shared/join-types.ts";
import { variadic } from "./shared/variadic.ts";

/** The product of numbers. A factor may change the unit, so the result has none of its own. */
export const product = variadic({
  name: "product",
  about: "the product of numbers; whole when all are, and without a unit, since a factor may change it",
  item: numberArgument,
  least: 1,
  missing: "unknown",
  result: withoutUnits,
  calculate: (values) => finite(values.map(Number).reduce(productOf)),
});

/** Worked examples of `product`. */
export const productExamples: ExpressionExamples = {
  examples: [
    { expression: { product: [4, 2.5] }, value: 10 },
    { expression: { product: [0.1, 3] }, value: 0.3 },
    { expression: { product: [{ fact: "rent" }, 12] }, facts: { rent: 652.4 }, value: 7828.8 },
    { expression: { product: [{ fact: "rent" }, 12] }, value: undefined },
  ],
  types: { rent: { kind: "money", unit: "EUR" } },
};
