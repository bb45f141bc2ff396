import type { Operator } from "../operator.ts";
import type { Value } from "../value.ts";

/** An operator on the list of chosen options. An empty list is an answer: nothing was chosen. */
export function chosen(
  name: string,
  about: string,
  compare: (left: Value, right: Value) => boolean,
): Operator {
  return {
    name,
    about,
    rightSide: (left) => (left.kind === "choices" ? "option" : undefined),
    whenUnknown: undefined,
    compare,
  };
}
