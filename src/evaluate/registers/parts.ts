import { lookupIn, type State } from "../../compile/index.ts";
import { factsOfExpression, expressions as ownExpressions } from "../../logic/index.ts";
import type { Expression } from "../../model/index.ts";

const own: ReadonlySet<string> = new Set(ownExpressions.map(({ name }) => name));

/**
 * Facts and rules that could still change a derived fact. What is unknown cannot change one that has its value without it,
 * unless its calculation looks at what is unknown.
 */
export function changingParts(state: State, derived: string, expression: Expression): readonly string[] {
  const lookup = lookupIn(state);
  const parts = factsOfExpression(expression, state.program.expressions);
  if (lookup(derived) === undefined || looksAtUnknown(state, expression)) return parts;
  return parts.filter((name) => lookup(name) !== undefined);
}

/** Whether it passes over what is unknown or tests for it; of a portal's own expressions nobody knows. */
function looksAtUnknown(state: State, expression: unknown): boolean {
  if (typeof expression !== "object" || expression === null) return false;
  const { expressions, operators } = state.program;
  return Object.entries(expression).some(
    ([key, part]) =>
      key.endsWith("-known") ||
      (expressions.has(key) && !own.has(key)) ||
      (key === "operator" && operators.get(part)?.whenUnknown !== undefined) ||
      looksAtUnknown(state, part),
  );
}
