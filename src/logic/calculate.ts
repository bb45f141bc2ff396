import type { Conditions, Expression } from "../model/index.ts";
import { decide, type Lookup } from "./decide.ts";
import type { Calculation, ExpressionOperator, Preparing } from "./expression-operator.ts";
import type { Operator } from "./operator.ts";
import type { Truth } from "./truth.ts";
import type { Value } from "./value.ts";

/** What preparing needs to know about the state: how to read a fact and how to decide a condition. */
export interface StateReading<S> {
  readonly fact: (name: string) => Calculation<S>;
  readonly condition: (conditions: Conditions) => (state: S) => Truth;
  readonly expressions: ReadonlyMap<string, ExpressionOperator>;
}

/** Turns a checked expression into a calculation over a state. */
export function prepare<S>(expression: Expression, reading: StateReading<S>): Calculation<S> {
  const preparing: Preparing<S> = {
    expression: (part) => prepare(part, reading),
    condition: reading.condition,
  };
  if (typeof expression !== "object") return () => expression;
  const [entry] = Object.entries(expression ?? {});
  if (entry === undefined) return () => undefined;
  const [name, args] = entry;
  if (name === "fact") return reading.fact(String(args));
  return reading.expressions.get(name)?.prepare(args, preparing) ?? (() => undefined);
}

/** The value of a checked expression, straight from its meaning; `undefined` when a fact that it needs is unknown. */
export function calculate(
  expression: Expression,
  lookup: Lookup,
  operators: ReadonlyMap<string, Operator>,
  expressions: ReadonlyMap<string, ExpressionOperator>,
): Value | undefined {
  const reading: StateReading<Lookup> = {
    fact: (name) => (state) => state(name),
    condition: (conditions) => (state) => decide(conditions, state, operators),
    expressions,
  };
  return prepare(expression, reading)(lookup);
}
