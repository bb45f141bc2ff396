import type { OperatorExample } from "../operator.ts";
import { includes } from "./includes.ts";
import { scalar } from "./scalar.ts";

/** None of a list. */
export const notIn = scalar(
  "notIn",
  "the fact's value is none of these",
  "list",
  (left, right) => !includes(right, left),
);

/** Worked examples of `not-in`. */
export const notInExamples: readonly OperatorExample[] = [
  ["none", ["applied", "opened"], true],
  ["opened", ["applied", "opened"], false],
  [undefined, ["applied"], undefined],
];
