import type { Operator } from "../operator.ts";
import { numericKinds, type Value } from "../value.ts";

/** An operator that compares places in an order: numbers, or dates (whose text order is their order in time). */
export function ordered(
  name: string,
  about: string,
  compare: (left: Value, right: Value) => boolean,
): Operator {
  return {
    name,
    about,
    rightSide: (left) => (numericKinds.has(left.kind) || left.kind === "date" ? "same" : undefined),
    whenUnknown: undefined,
    compare,
  };
}
