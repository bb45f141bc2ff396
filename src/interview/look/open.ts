import {
  type Ahead,
  type AheadCondition,
  addBits,
  both,
  canFail,
  canHold,
  canStayUnknown,
  compileAhead,
  isSettled,
  negated,
  type OpenRow,
  type Outcomes,
  only,
  type Row,
  type Slots,
  type SlotTable,
} from "../../compile/index.ts";
import { factsOfCondition, type Operator } from "../../logic/index.ts";
import type { Comparison, Condition } from "../../model/index.ts";

/** Names facts and rules of a condition, as they stand now, by their numbers; gives what the condition can still come to. */
export type Naming = (slots: Slots, ahead: Ahead, names: number[]) => Outcomes;

/** What a condition is made ready with. */
export interface Making {
  readonly table: SlotTable;
  readonly operators: ReadonlyMap<string, Operator>;
  /** The number of a fact or rule among the steps of the life event. */
  readonly numberOf: (name: string) => number;
}

/** A condition made ready to look ahead. */
export interface Looking {
  /** Facts and rules that can still change it. */
  readonly open: Naming;
  /** Facts and rules that may be named as needed: those of the parts that are not true or false for good. */
  readonly needs: Naming;
}

/** Makes a checked condition ready to look ahead. */
export function looking(condition: Condition, making: Making): Looking {
  const leafOf = (leaf: Comparison) => compileAhead(leaf, making.table, making.operators);
  return {
    open: naming(condition, making, leafOf, isSettled),
    needs: naming(condition, making, (leaf) => namingLeaf(leaf, making), isTrueOrFalse),
  };
}

/** Adds the rows of what a condition names. */
export function addNamed(
  row: OpenRow,
  naming: Naming,
  slots: Slots,
  ahead: Ahead,
  rows: readonly Row[],
): void {
  const names: number[] = [];
  naming(slots, ahead, names);
  for (const name of names) addBits(row, rows[name]);
}

function isTrueOrFalse(outcomes: Outcomes): boolean {
  return outcomes === canHold || outcomes === canFail;
}

type Leaf = (leaf: Comparison) => AheadCondition;

/** The names in a condition; a part whose outcomes are `done` names nothing, whatever stands in it. */
function naming(
  condition: Condition,
  making: Making,
  leafOf: Leaf,
  done: (outcomes: Outcomes) => boolean,
): Naming {
  const partOf = (part: Condition) => naming(part, making, leafOf, done);
  if ("all" in condition) return namingAll(condition.all.map(partOf), done);
  if ("any" in condition) return namingAny(condition.any.map(partOf), done);
  if ("not" in condition) {
    const part = partOf(condition.not);
    return (slots, ahead, names) => negated(part(slots, ahead, names));
  }
  const outcomesOf = leafOf(condition);
  const numbers = factsOfCondition(condition).map(making.numberOf);
  return (slots, ahead, names) => {
    const outcomes = outcomesOf(slots, ahead);
    if (!done(outcomes)) for (const number of numbers) names.push(number);
    return outcomes;
  };
}

function namingAll(parts: readonly Naming[], done: (outcomes: Outcomes) => boolean): Naming {
  return (slots, ahead, names) => {
    const start = names.length;
    let sum: Outcomes = canHold;
    for (const part of parts) {
      sum = both(sum, part(slots, ahead, names));
      if (sum === canFail) break;
    }
    if (done(sum)) names.length = start;
    return sum;
  };
}

function namingAny(parts: readonly Naming[], done: (outcomes: Outcomes) => boolean): Naming {
  return (slots, ahead, names) => {
    if (parts.length === 0) return canHold; // none at all holds, as json-rules-engine has it
    const start = names.length;
    let sum: Outcomes = canFail;
    for (const part of parts) {
      sum = negated(both(negated(sum), negated(part(slots, ahead, names))));
      if (sum === canHold) break;
    }
    if (done(sum)) names.length = start;
    return sum;
  };
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
