import { type Operator, otherFactOf, type Value } from "../logic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import {
  anything,
  canFail,
  canHold,
  canStayUnknown,
  negated,
  type Outcomes,
  only,
  outcomesOfAll,
} from "./outcomes.ts";
import type { Slots, SlotTable } from "./slots.ts";

/**
 * What can still become of each slot: `0`: what it holds now is for good, unknown included; `1` to `7`: the outcomes
 * that a boolean can still come to; `openValue`: any value.
 */
export type Ahead = Uint8Array;

/** A slot of another kind than boolean that may still change. */
export const openValue = 8;

/** A condition made ready to look ahead: its outcomes, as `outcomesOf` finds them; a property test proves it. */
export type AheadCondition = (slots: Slots, ahead: Ahead) => Outcomes;

/** Turns a checked condition into a closure that looks ahead. */
export function compileAhead(
  condition: Condition,
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
): AheadCondition {
  const compileOne = (part: Condition) => compileAhead(part, table, operators);
  if ("all" in condition) return aheadOfAll(condition.all.map(compileOne));
  if ("any" in condition) return aheadOfAny(condition.any.map(compileOne));
  if ("not" in condition) {
    const part = compileOne(condition.not);
    return (slots, ahead) => negated(part(slots, ahead));
  }
  return aheadOfComparison(condition, table, operators);
}

/** Outcomes of parts that must all hold. */
function aheadOfAll(parts: readonly AheadCondition[]): AheadCondition {
  return (slots, ahead) => {
    let sum = canHold;
    for (const part of parts) {
      const outcomes = part(slots, ahead);
      if (outcomes === canFail) return canFail;
      sum = both(sum, outcomes);
    }
    return sum;
  };
}

/** Outcomes of parts of which one must hold. */
function aheadOfAny(parts: readonly AheadCondition[]): AheadCondition {
  return (slots, ahead) => {
    if (parts.length === 0) return canHold; // none at all holds, as json-rules-engine has it
    let sum = canFail;
    for (const part of parts) {
      const outcomes = part(slots, ahead);
      if (outcomes === canHold) return canHold;
      sum = negated(both(negated(sum), negated(outcomes)));
    }
    return sum;
  };
}

const bothOf: readonly Outcomes[] = Array.from({ length: 64 }, (_, index) =>
  outcomesOfAll([index >> 3, index & 7]),
);

/** Outcomes of two parts that must both hold, by the outcomes of each. */
export function both(one: Outcomes, other: Outcomes): Outcomes {
  return bothOf[one * 8 + other] ?? anything;
}

function aheadOfComparison(
  leaf: Comparison,
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
): AheadCondition {
  const operator = operators.get(leaf.operator);
  if (operator === undefined) return () => only(undefined);
  const { compare, whenUnknown } = operator;
  const left = table.slotOf(leaf.fact);
  const isTest = whenUnknown !== undefined;
  const other = isTest ? undefined : otherFactOf(leaf);
  const right = other === undefined || other === leaf.fact ? undefined : table.slotOf(other);
  const literal = isTest ? true : (leaf.value as Value); // the check has refused lists that mix types
  const operandFor = (value: Value | undefined, slots: Slots) =>
    right !== undefined ? slots[right] : other === undefined ? literal : value;
  const outcomeOf = (value: Value | undefined, slots: Slots) => {
    if (value === undefined) return only(whenUnknown);
    const operand = operandFor(value, slots);
    return operand === undefined ? canStayUnknown : compare(value, operand) ? canHold : canFail;
  };
  const otherwise = isTest ? canHold | canFail : anything;
  return (slots, ahead) => {
    const bits = ahead[left] ?? 0;
    const rightBits = right === undefined ? 0 : (ahead[right] ?? 0);
    const value = slots[left];
    if (bits === 0 && (value === undefined || rightBits === 0)) return outcomeOf(value, slots);
    if (rightBits !== 0) return otherwise;
    if (right !== undefined && slots[right] === undefined) return canStayUnknown;
    if (bits === openValue || bits === 0) return otherwise;
    return (
      (bits & canHold ? outcomeOf(true, slots) : 0) |
      (bits & canFail ? outcomeOf(false, slots) : 0) |
      (bits & canStayUnknown ? outcomeOf(undefined, slots) : 0)
    );
  };
}
