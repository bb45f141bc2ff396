import type { OperatorExample } from "../operator.ts";
import { includes } from "./includes.ts";
import { scalar } from "./scalar.ts";

/** One of a list. */
export const isIn = scalar("in", "the fact's value is one of these", "list", (left, right) =>
  includes(right, left),
);

/** Worked examples of `in`. */
export const isInExamples: readonly OperatorExample[] = [
  ["opened", ["applied", "opened"], true],
  ["none", ["applied", "opened"], false],
  [undefined, ["applied"], undefined],
];
