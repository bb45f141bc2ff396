import {
  type Ahead,
  type AheadCondition,
  aheadOfAll,
  aheadOfAny,
  canFail,
  canHold,
  canStayUnknown,
  compileAhead,
  isSettled,
  negated,
  type Outcomes,
  only,
  type Slots,
  type SlotTable,
} from "../../compile/index.ts";
import { factsOfCondition, type Operator } from "../../logic/index.ts";
import type { Comparison, Condition } from "../../model/index.ts";

/** Takes the number of a fact or rule. */
export type Into = (step: number) => void;

/** Names facts and rules of a condition, as they stand now. */
export type Naming = (slots: Slots, ahead: Ahead, into: Into) => void;

/** What a condition is made ready with. */
export interface Making {
  readonly table: SlotTable;
  readonly operators: ReadonlyMap<string, Operator>;
  /** The number of a fact or rule among the steps of the life event. */
  readonly numberOf: (name: string) => number;
}

/** A condition made ready to look ahead. */
export interface Looking {
  /** What it can still come to. */
  readonly outcomes: AheadCondition;
  /** Facts and rules that can still change it. */
  readonly open: Naming;
  /** Facts and rules that may be named as needed: those of the parts that are not true or false for good. */
  readonly needs: Naming;
}

/** Makes a checked condition ready to look ahead. */
export function looking(condition: Condition, making: Making): Looking {
  const open = sided(
    condition,
    making,
    (leaf) => compileAhead(leaf, making.table, making.operators),
    isSettled,
  );
  const needs = sided(condition, making, (leaf) => namingLeaf(leaf, making), isTrueOrFalse);
  return { outcomes: open.outcomes, open: open.names, needs: needs.names };
}

function isTrueOrFalse(outcomes: Outcomes): boolean {
  return outcomes === canHold || outcomes === canFail;
}

interface Sided {
  readonly outcomes: AheadCondition;
  readonly names: Naming;
}

type Leaf = (leaf: Comparison) => AheadCondition;

/** Outcomes of a condition, and the names in it; a part whose outcomes are `done` names nothing. */
function sided(
  condition: Condition,
  making: Making,
  leafOf: Leaf,
  done: (outcomes: Outcomes) => boolean,
): Sided {
  const partOf = (part: Condition) => sided(part, making, leafOf, done);
  if ("all" in condition) return group(condition.all.map(partOf), aheadOfAll, done);
  if ("any" in condition) return group(condition.any.map(partOf), aheadOfAny, done);
  if ("not" in condition) {
    const part = partOf(condition.not);
    return { outcomes: (slots, ahead) => negated(part.outcomes(slots, ahead)), names: part.names };
  }
  const outcomes = leafOf(condition);
  const numbers = factsOfCondition(condition).map(making.numberOf);
  const names: Naming = (slots, ahead, into) => {
    if (!done(outcomes(slots, ahead))) for (const number of numbers) into(number);
  };
  return { outcomes, names };
}

function group(
  parts: readonly Sided[],
  join: (parts: readonly AheadCondition[]) => AheadCondition,
  done: (outcomes: Outcomes) => boolean,
): Sided {
  const outcomes = join(parts.map((part) => part.outcomes));
  const names: Naming = (slots, ahead, into) => {
    if (done(outcomes(slots, ahead))) return;
    for (const part of parts) part.names(slots, ahead, into);
  };
  return { outcomes, names };
}

/** As for looking ahead, but a test for `known` or `unknown` counts as unknown as long as its fact is: it names the fact. */
function namingLeaf(leaf: Comparison, { table, operators }: Making): AheadCondition {
  const operator = operators.get(leaf.operator);
  if (operator?.whenUnknown === undefined) return compileAhead(leaf, table, operators);
  const { compare } = operator;
  const left = table.slotOf(leaf.fact);
  const otherwise = canStayUnknown | only(compare(true, true)) | only(compare(false, true));
  return (slots, ahead) => {
    if ((ahead[left] ?? 0) !== 0) return otherwise;
    const value = slots[left];
    return value === undefined ? canStayUnknown : only(compare(value, true));
  };
}
