import type { OperatorExample } from "../operator.ts";
import { scalar } from "./scalar.ts";

/** Another value. Unknown when the fact is unknown: silence is not another value. */
export const notEqual = scalar(
  "notEqual",
  "the fact has another value",
  "same",
  (left, right) => left !== right,
);

/** Worked examples of `not-equal`. */
export const notEqualExamples: readonly OperatorExample[] = [
  ["ok", "not-coping", true],
  ["ok", "ok", false],
  [undefined, "ok", undefined],
];
