import type { Comparison, Condition, Expression } from "../model/index.ts";
import type { Period } from "./program.ts";

/** The days on which a version begins and ends, as comparisons of the day that picks it. */
export function edgesOf({ from, to }: Period, day: string): readonly Comparison[] {
  return [
    ...(from === null ? [] : [{ fact: day, operator: "greaterThanInclusive", value: from }]),
    ...(to === null ? [] : [{ fact: day, operator: "lessThanInclusive", value: to }]),
  ];
}

/** The comparisons of a condition. */
export function leavesOf(condition: Condition): readonly Comparison[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return "not" in condition ? leavesOf(condition.not) : [condition];
}

/** The comparisons that stand inside an expression. */
export function leavesIn(expression: Expression): readonly Comparison[] {
  if (typeof expression !== "object" || expression === null) return [];
  if (!Array.isArray(expression) && "fact" in expression && "operator" in expression)
    return [expression as unknown as Comparison]; // only a comparison has both keys
  return Object.values(expression).flatMap(leavesIn);
}
