import type { Condition, Expression } from "../model/index.ts";
import { decide, type Lookup } from "./decide.ts";
import { factsOfCondition, factsOfExpression } from "./mentioned-facts.ts";
import type { Operator } from "./operator.ts";
import { allOf, anyOf, notOf, type Truth } from "./truth.ts";

type Operators = ReadonlyMap<string, Operator>;

/** Facts that would help to decide an open condition, in the order in which they stand. None when it is decided. */
export function needsOf(condition: Condition, lookup: Lookup, operators: Operators): readonly string[] {
  return decide(condition, lookup, operators) === undefined
    ? unsettledFactsOf(condition, lookup, operators)
    : [];
}

/**
 * The unknown facts whose answers could still change what a condition is, open or decided: a comparison with them is open,
 * and a test for `known` or `unknown` would turn. No answer to any other fact can change it.
 */
export function unsettledFactsOf(
  condition: Condition,
  lookup: Lookup,
  operators: Operators,
): readonly string[] {
  return [...new Set(walkUnsettled(condition, lookup, operators))];
}

function* walkUnsettled(condition: Condition, lookup: Lookup, operators: Operators): Generator<string> {
  if (settle(condition, lookup, operators) !== undefined) return;
  for (const part of partsOf(condition)) yield* walkUnsettled(part, lookup, operators);
  if ("fact" in condition) yield* factsOfCondition(condition).filter((fact) => lookup(fact) === undefined);
}

/** What no answer can change any more: `decide`, but `known` and `unknown` are open as long as the fact has no value. */
function settle(condition: Condition, lookup: Lookup, operators: Operators): Truth {
  const settleOne = (part: Condition): Truth => settle(part, lookup, operators);
  if ("all" in condition) return allOf(condition.all.map(settleOne));
  if ("any" in condition) return anyOf(condition.any.map(settleOne));
  if ("not" in condition) return notOf(settleOne(condition.not));
  return lookup(condition.fact) === undefined ? undefined : decide(condition, lookup, operators);
}

/** Unknown facts that an expression without a value names. */
export function needsOfExpression(expression: Expression, lookup: Lookup): readonly string[] {
  return factsOfExpression(expression).filter((fact) => lookup(fact) === undefined);
}

/**
 * Facts that decided a condition: those of the parts that made it what it is, which would decide it alone.
 * Of an open condition the known facts that it names.
 */
export function reasonsOf(condition: Condition, lookup: Lookup, operators: Operators): readonly string[] {
  if (decide(condition, lookup, operators) === undefined)
    return factsOfCondition(condition).filter((fact) => lookup(fact) !== undefined);
  return [...new Set(walkDecisive(condition, lookup, operators))];
}

function* walkDecisive(condition: Condition, lookup: Lookup, operators: Operators): Generator<string> {
  if ("fact" in condition) yield* factsOfCondition(condition);
  const truth = decide(condition, lookup, operators);
  for (const part of partsOf(condition)) {
    if (isDecisive(condition, truth, decide(part, lookup, operators)))
      yield* walkDecisive(part, lookup, operators);
  }
}

/** A part is decisive when its own value made the group's: every part of a true `all`, the true ones of a true `any`, … */
function isDecisive(group: Condition, truth: Truth, part: Truth): boolean {
  return "not" in group || part === truth;
}

function partsOf(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  return "not" in condition ? [condition.not] : [];
}
