import type { ExpressionExamples } from "../expression-operator.ts";
import { numberArgument } from "./shared/arguments.ts";
import { largestOf } from "./shared/extremes.ts";
import { variadic } from "./shared/variadic.ts";

/** The largest of numbers; unknown when one of them is. */
export const largest = variadic({
  name: "largest",
  about: "the largest of numbers; unknown when one of them is",
  item: numberArgument,
  least: 1,
  missing: "unknown",
  calculate: largestOf,
});

/** Worked examples of `largest`. */
export const largestExamples: ExpressionExamples = {
  examples: [
    { expression: { largest: [3, 2.5, 7] }, value: 7 },
    { expression: { largest: [3, { fact: "animals" }] }, value: undefined },
  ],
  types: { animals: { kind: "integer" } },
};
