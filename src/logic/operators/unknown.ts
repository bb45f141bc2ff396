import type { Operator, OperatorExample } from "../operator.ts";

/** The fact has no value: not asked, declined, or its register does not answer. Always decided. */
export const unknown: Operator = {
  name: "unknown",
  about: "the fact has no value: not asked, declined, or its register does not answer",
  rightSide: () => "none",
  whenUnknown: true,
  compare: () => false,
};

/** Worked examples of `unknown`. */
export const unknownExamples: readonly OperatorExample[] = [
  [undefined, undefined, true],
  [false, undefined, false],
];
