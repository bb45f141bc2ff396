import type { OperatorExample } from "../operator.ts";
import { ordered } from "./ordered.ts";

/** Smaller or the same, or not later. */
export const lessThanInclusive = ordered(
  "lessThanInclusive",
  "the number is smaller or the same, or the date is not later",
  (left, right) => left <= right,
);

/** Worked examples of `less-than-inclusive`. */
export const lessThanInclusiveExamples: readonly OperatorExample[] = [
  [23, 23, true],
  [24, 23, false],
  ["2026-11-24", "2026-11-24", true],
  [undefined, 23, undefined],
];
