import type { OperatorExample } from "../operator.ts";
import { ordered } from "./ordered.ts";

/** Smaller, or earlier. */
export const lessThan = ordered(
  "lessThan",
  "the number is smaller, or the date is earlier",
  (left, right) => left < right,
);

/** Worked examples of `less-than`. */
export const lessThanExamples: readonly OperatorExample[] = [
  [22, 23, true],
  [23, 23, false],
  ["2026-11-23", "2026-11-24", true],
  [undefined, 23, undefined],
  [22, undefined, undefined],
];
