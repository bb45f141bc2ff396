import { includes } from "./includes.ts";
import { scalar } from "./scalar.ts";

/** None of a list. */
export const notIn = scalar(
  "notIn",
  "the fact's value is none of these",
  "list",
  (left, right) => !includes(right, left),
  [
    ["none", ["applied", "opened"], true],
    ["opened", ["applied", "opened"], false],
    [undefined, ["applied"], undefined],
  ],
);
