import type { OperatorExample } from "../operator.ts";
import { chosen } from "./chosen.ts";
import { includes } from "./includes.ts";

/** The option was not chosen. */
export const doesNotContain = chosen(
  "doesNotContain",
  "this option is not among those chosen",
  (left, right) => !includes(left, right),
);

/** Worked examples of `does-not-contain`. */
export const doesNotContainExamples: readonly OperatorExample[] = [
  [["other"], "tax", true],
  [["tax"], "tax", false],
  [undefined, "tax", undefined],
];
