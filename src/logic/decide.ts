import type { Condition } from "../model/index.ts";
import type { Operator } from "./operator.ts";
import { allOf, anyOf, notOf, type Truth } from "./truth.ts";
import type { Value } from "./value.ts";

/** What is known: the value of a fact, or `undefined`. */
export type Lookup = (fact: string) => Value | undefined;

/**
 * The meaning of a condition. This is the specification: everything faster is proved equal to it, and on complete
 * facts it is proved equal to json-rules-engine. A comparison with an unknown fact is unknown, never "no";
 * only `known` and `unknown` are always decided. The condition has passed the type check.
 */
export function decide(
  condition: Condition,
  lookup: Lookup,
  operators: ReadonlyMap<string, Operator>,
): Truth {
  const decideOne = (part: Condition): Truth => decide(part, lookup, operators);
  if ("all" in condition) return allOf(condition.all.map(decideOne));
  if ("any" in condition) return anyOf(condition.any.map(decideOne));
  if ("not" in condition) return notOf(decideOne(condition.not));
  const operator = operators.get(condition.operator);
  if (operator === undefined) return undefined;
  const left = lookup(condition.fact);
  if (left === undefined) return operator.whenUnknown;
  if (operator.whenUnknown !== undefined) return operator.compare(left, true);
  const right = operandOf(condition.value, lookup);
  return right === undefined ? undefined : operator.compare(left, right);
}

/** The value on the right: a literal, or another fact's value. */
function operandOf(
  operand: Extract<Condition, { operator: string }>["value"],
  lookup: Lookup,
): Value | undefined {
  if (typeof operand !== "object") return operand;
  if ("fact" in operand) return lookup(operand.fact);
  return operand as readonly string[]; // a list of literals is only ever searched, so its items' type does not matter
}
