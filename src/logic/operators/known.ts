import type { Operator, OperatorExample } from "../operator.ts";

/** The fact has a value. Always decided. */
export const known: Operator = {
  name: "known",
  about: "the fact has a value, whatever it is",
  rightSide: () => "none",
  whenUnknown: false,
  compare: () => true,
};

/** Worked examples of `known`. */
export const knownExamples: readonly OperatorExample[] = [
  ["2026-12-15", undefined, true],
  [false, undefined, true],
  [undefined, undefined, false],
];
