import type { OperatorExample } from "../operator.ts";
import { ordered } from "./ordered.ts";

/** Greater or the same, or not earlier. */
export const greaterThanInclusive = ordered(
  "greaterThanInclusive",
  "the number is greater or the same, or the date is not earlier",
  (left, right) => left >= right,
);

/** Worked examples of `greater-than-inclusive`. */
export const greaterThanInclusiveExamples: readonly OperatorExample[] = [
  [15, 15, true],
  [14, 15, false],
  ["2026-11-24", "2026-11-24", true],
  [undefined, 15, undefined],
];
