import type { Conditions, Expression } from "../model/index.ts";
import type { Fault } from "./fault.ts";
import type { Truth } from "./truth.ts";
import type { Value, ValueType } from "./value.ts";

/** A prepared calculation over a state `S` (fact slots, or a lookup); `undefined` is unknown. */
export type Calculation<S> = (state: S) => Value | undefined;

/** Turns parts of an expression into calculations; the same for the specification and for the fast evaluator. */
export interface Preparing<S> {
  readonly expression: (expression: Expression) => Calculation<S>;
  readonly condition: (conditions: Conditions) => (state: S) => Truth;
}

/** Types the parts of an expression and collects the faults. Paths are relative to the operator's arguments. */
export interface Typing {
  /**
   * The type of a part. `expected` guides literals: a text is a date where a date is expected.
   * A part of another kind is reported and gives `undefined`.
   */
  readonly expression: (
    expression: Expression,
    path: readonly PropertyKey[],
    expected?: readonly ValueType["kind"][],
  ) => ValueType | undefined;
  /** Checks a condition inside the expression. */
  readonly condition: (conditions: unknown, path: readonly PropertyKey[]) => void;
  readonly report: (fault: Fault) => void;
}

/** A worked example of an expression: the facts it needs, and its value (`undefined`: unknown). */
export interface ExpressionExample {
  readonly expression: Expression;
  readonly facts?: Readonly<Record<string, Value>>;
  readonly value: Value | undefined;
}

/** The worked examples of an expression, and the value, unit and options of the facts used in them. */
export interface ExpressionExamples {
  readonly examples: readonly ExpressionExample[];
  readonly types: Readonly<Record<string, ValueType>>;
}

/** A named calculation of the closed expression set: data in, a value or unknown out, no code in rule files. */
export interface ExpressionOperator {
  readonly name: string;
  /** One sentence for rule authors. */
  readonly about: string;
  /** The result's type, or `undefined` after reporting what is wrong with the arguments. */
  readonly type: (
    args: Expression,
    typing: Typing,
    expected?: readonly ValueType["kind"][],
  ) => ValueType | undefined;
  readonly prepare: <S>(args: Expression, preparing: Preparing<S>) => Calculation<S>;
  /**
   * The expressions that it calculates from, when they are not simply all that stands in its arguments: a table's own key
   * may be `fact`, and a count up to now reads `{fact: today}` unwritten.
   */
  readonly parts?: (args: Expression) => readonly Expression[];
  /** The value, unit and options of facts used in `examples`. */
  readonly exampleTypes?: Readonly<Record<string, ValueType>>;
  /** A portal's own worked examples, for its own tests; nothing here reads them. */
  readonly examples?: readonly ExpressionExample[];
}
