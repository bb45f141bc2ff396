import type { Truth } from "./truth.ts";
import type { Value, ValueType } from "./value.ts";

/** What stands on the right of an operator: one value of the left's type, a list of them, one option, or nothing. */
export type RightSide = "same" | "list" | "option" | "none";

/** A worked example of an operator: left, right, and the answer. It is a test and a line in the documentation. */
export type OperatorExample = readonly [left: Value | undefined, right: Value | undefined, answer: Truth];

/** A comparison operator. On known values it means what json-rules-engine means by its name. */
export interface Operator {
  readonly name: string;
  /** One sentence for rule authors. */
  readonly about: string;
  /** What must stand on the right for a fact of this type; `undefined` when the operator does not suit the type. */
  readonly rightSide: (left: ValueType) => RightSide | undefined;
  /** The answer for an unknown left side; ordinary operators are unknown then. */
  readonly whenUnknown: Truth;
  /** The answer for known values. */
  readonly compare: (left: Value, right: Value) => boolean;
  /** A portal's own worked examples, for its own tests; nothing here reads them. */
  readonly examples?: readonly OperatorExample[];
}
