import type { ExpressionExamples } from "../expression-operator.ts";
import { numberArgument } from "./shared/arguments.ts";
import { smallestOf } from "./shared/extremes.ts";
import { variadic } from "./shared/variadic.ts";

/** The smallest of numbers; unknown when one of them is. */
export const smallest = variadic({
  name: "smallest",
  about: "the smallest of numbers; unknown when one of them is",
  item: numberArgument,
  least: 1,
  missing: "unknown",
  calculate: smallestOf,
});

/** Worked examples of `smallest`. */
export const smallestExamples: ExpressionExamples = {
  examples: [
    { expression: { smallest: [3, 2.5, 7] }, value: 2.5 },
    { expression: { smallest: [3, { fact: "animals" }] }, value: undefined },
  ],
  types: { animals: { kind: "integer" } },
};
