import type { OperatorExample } from "../operator.ts";
import { ordered } from "./ordered.ts";

/** Greater, or later. */
export const greaterThan = ordered(
  "greaterThan",
  "the number is greater, or the date is later",
  (left, right) => left > right,
);

/** Worked examples of `greater-than`. */
export const greaterThanExamples: readonly OperatorExample[] = [
  [24, 23, true],
  [23, 23, false],
  ["2026-11-25", "2026-11-24", true],
  [undefined, 23, undefined],
];
