import type { Operator, RightSide } from "../operator.ts";
import type { Value } from "../value.ts";

/** An operator on a single value: any kind but lists and series. */
export function scalar(
  name: string,
  about: string,
  right: RightSide,
  compare: (left: Value, right: Value) => boolean,
): Operator {
  return {
    name,
    about,
    rightSide: (left) => (left.kind === "choices" || left.kind === "series" ? undefined : right),
    whenUnknown: undefined,
    compare,
  };
}
