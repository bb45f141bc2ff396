import type { Comparison, Condition, Expression } from "../model/index.ts";
import type { ExpressionOperator } from "./expression-operator.ts";
import { expressions } from "./expressions/index.ts";

/** Every fact that a condition names, each once, in the order in which they stand. */
export function factsOfCondition(condition: Condition): readonly string[] {
  return [...new Set(walkCondition(condition))];
}

/** The fact on the right of a comparison; `undefined`: a literal stands there, or nothing. */
export function otherFactOf({ value }: Comparison): string | undefined {
  return typeof value === "object" && value !== null && "fact" in value ? value.fact : undefined;
}

function* walkCondition(condition: Condition): Generator<string> {
  if ("all" in condition) for (const part of condition.all) yield* walkCondition(part);
  else if ("any" in condition) for (const part of condition.any) yield* walkCondition(part);
  else if ("not" in condition) yield* walkCondition(condition.not);
  else {
    yield condition.fact;
    const other = otherFactOf(condition);
    if (other !== undefined) yield other;
  }
}

/**
 * Every fact that an expression needs, its inner conditions included: what stands in a key `fact`, and what an operator
 * reads unwritten. A portal that has operators of its own passes all operators.
 */
export function factsOfExpression(
  expression: Expression,
  operators: ReadonlyMap<string, ExpressionOperator> = closedSet,
): readonly string[] {
  return [...new Set(walkExpression(expression, operators))];
}

const closedSet = new Map(expressions.map((operator) => [operator.name, operator]));

function* walkExpression(
  expression: Expression,
  operators: ReadonlyMap<string, ExpressionOperator>,
): Generator<string> {
  if (typeof expression !== "object" || expression === null) return;
  for (const [key, part] of Object.entries(expression)) {
    if (key === "fact" && typeof part === "string") yield part;
    else
      for (const inner of operators.get(key)?.parts?.(part) ?? [part])
        yield* walkExpression(inner, operators);
  }
}
