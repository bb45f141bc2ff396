import { ordered } from "./ordered.ts";

/** Greater or the same, or not earlier. */
export const greaterThanInclusive = ordered(
  "greaterThanInclusive",
  "the number is greater or the same, or the date is not earlier",
  (left, right) => left >= right,
  [
    [15, 15, true],
    [14, 15, false],
    ["2026-11-24", "2026-11-24", true],
    [undefined, 15, undefined],
  ],
);
