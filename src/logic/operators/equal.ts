import type { OperatorExample } from "../operator.ts";
import { scalar } from "./scalar.ts";

/** The same value. */
export const equal = scalar(
  "equal",
  "the fact has exactly this value",
  "same",
  (left, right) => left === right,
);

/** Worked examples of `equal`. */
export const equalExamples: readonly OperatorExample[] = [
  ["most-days", "most-days", true],
  [true, false, false],
  [undefined, true, undefined],
  [true, undefined, undefined],
];
