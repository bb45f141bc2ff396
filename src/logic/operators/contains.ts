import type { OperatorExample } from "../operator.ts";
import { chosen } from "./chosen.ts";
import { includes } from "./includes.ts";

/** The option was chosen. */
export const contains = chosen("contains", "this option is among those chosen", includes);

/** Worked examples of `contains`. */
export const containsExamples: readonly OperatorExample[] = [
  [["tax", "other"], "tax", true],
  [[], "tax", false],
  [undefined, "tax", undefined],
];
