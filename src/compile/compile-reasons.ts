import { factsOfCondition, type Operator, otherFactOf, type Value } from "../logic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import type { Slots, SlotTable } from "./slots.ts";

/**
 * What a condition is and which of its facts made it so, as one number: the last two bits are `no`, `yes` or `open`; each bit
 * above stands for one of its names.
 */
export type Reason = number;

/** A condition made ready to tell its reasons. */
export type ReasonOf = (slots: Slots) => Reason;

/** The three values in the last two bits of a reason. */
const no = 0;
const yes = 1;
const open = 2;

/** Most names of a condition whose reasons fit into one small integer. */
const mostNames = 28;

/** The two questions that a condition made ready can be asked. */
export interface Reasons {
  /** Names of facts and rules by bit. */
  readonly names: readonly string[];
  /** The facts that decided it, as `reasonsOf` finds them; of an open one, all that it names. */
  readonly decisive: ReasonOf;
  /** Unknown facts that could still change what it is, as `unsettledFactsOf` finds them; of a settled one, none. */
  readonly unsettled: ReasonOf;
}

/** Makes the reasons of a condition ready; `undefined` when it names too many facts. `sorted` puts its names in order. */
export function compileReasons(
  condition: Condition,
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
  sorted: (names: readonly string[]) => readonly string[],
): Reasons | undefined {
  const names = sorted(factsOfCondition(condition));
  if (names.length > mostNames) return undefined;
  const making = makingFor(names, table, operators);
  return {
    names,
    decisive: whenAsked(() =>
      withAllWhenOpen(compileOne(condition, making, decisiveLeaf, gatherDecisive), names),
    ),
    unsettled: whenAsked(() => compileOne(condition, making, unsettledLeaf, gatherUnsettled)),
  };
}

/** Made when it is first asked: most conditions tell their reasons in another way. */
function whenAsked(make: () => ReasonOf): ReasonOf {
  let made: ReasonOf | undefined;
  return (slots) => {
    made ??= make();
    return made(slots);
  };
}

/** The reasons of the comparisons of one condition, one by one. */
export interface LeafReasons {
  readonly bitOf: (name: string) => number;
  readonly of: (leaf: Comparison) => Pick<Reasons, "decisive" | "unsettled">;
}

/** Makes ready to tell the reasons of single comparisons in a condition with these names. */
export function leafReasons(
  names: readonly string[],
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
): LeafReasons {
  const making = makingFor(names, table, operators);
  return {
    bitOf: making.bitOf,
    of: (leaf) => ({
      decisive: compileOne(leaf, making, decisiveLeaf, gatherDecisive),
      unsettled: compileOne(leaf, making, unsettledLeaf, gatherUnsettled),
    }),
  };
}

function makingFor(
  names: readonly string[],
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
): Making {
  const bits = new Map(names.map((name, index) => [name, 4 << index] as const));
  return { table, operators, bitOf: (name) => bits.get(name) ?? 0 };
}

/** All names of an open condition count as what made it open. */
function withAllWhenOpen(reasonOf: ReasonOf, names: readonly string[]): ReasonOf {
  const all = names.reduce((sum, _, index) => sum | (4 << index), open);
  return (slots) => {
    const reason = reasonOf(slots);
    return (reason & open) === 0 ? reason : all;
  };
}

interface Making {
  readonly table: SlotTable;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly bitOf: (name: string) => number;
}

type Leaf = (leaf: Comparison, operator: Operator, making: Making) => ReasonOf;

/** Puts the reasons of the parts that failed, held and are open together, when a group comes to `outcome`. */
type Gather = (outcome: number, failed: number, held: number, waiting: number) => Reason;

function compileOne(condition: Condition, making: Making, leaf: Leaf, gather: Gather): ReasonOf {
  const inner = (part: Condition) => compileOne(part, making, leaf, gather);
  if ("all" in condition) return groupOf(condition.all.map(inner), no, gather);
  if ("any" in condition) return groupOf(condition.any.map(inner), yes, gather);
  if ("not" in condition) {
    const part = inner(condition.not);
    return (slots) => {
      const reason = part(slots);
      return (reason & open) === 0 ? reason ^ yes : reason;
    };
  }
  const operator = making.operators.get(condition.operator);
  return operator === undefined ? () => open : leaf(condition, operator, making);
}

/** A group that one part with the value `strong` decides. None at all holds, as json-rules-engine has it. */
function groupOf(parts: readonly ReasonOf[], strong: typeof no | typeof yes, gather: Gather): ReasonOf {
  const weak = parts.length === 0 ? yes : yes - strong;
  return (slots) => {
    let failed = 0;
    let held = 0;
    let waiting = 0;
    let seen = 0;
    for (const part of parts) {
      const reason = part(slots);
      const truth = reason & 3;
      seen |= 1 << truth;
      if (truth === no) failed |= reason;
      else if (truth === yes) held |= reason & ~3;
      else waiting |= reason & ~3;
    }
    const outcome = seen & (1 << strong) ? strong : seen & (1 << open) ? open : weak;
    return gather(outcome, failed, held, waiting);
  };
}

function gatherDecisive(outcome: number, failed: number, held: number): Reason {
  return outcome === no ? failed : outcome === yes ? held | yes : open;
}

function gatherUnsettled(outcome: number, _failed: number, _held: number, waiting: number): Reason {
  return outcome === open ? waiting | open : outcome;
}

function decisiveLeaf(leaf: Comparison, operator: Operator, making: Making): ReasonOf {
  const mask = factsOfCondition(leaf).reduce((sum, name) => sum | making.bitOf(name), 0);
  const [holds, fails] = [mask | yes, mask];
  return comparing(leaf, operator, making, {
    holds,
    fails,
    leftUnknown: operator.whenUnknown === undefined ? open : operator.whenUnknown ? holds : fails,
    rightUnknown: open,
    bothUnknown: open,
  });
}

function unsettledLeaf(leaf: Comparison, operator: Operator, making: Making): ReasonOf {
  const [left = 0, right = 0] = factsOfCondition(leaf).map((name) => making.bitOf(name) | open);
  return comparing(leaf, operator, making, {
    holds: yes,
    fails: no,
    leftUnknown: left,
    rightUnknown: right,
    bothUnknown: left | right,
  });
}

/** What a comparison answers in each case. */
interface Cases {
  readonly holds: Reason;
  readonly fails: Reason;
  readonly leftUnknown: Reason;
  readonly rightUnknown: Reason;
  readonly bothUnknown: Reason;
}

function comparing(leaf: Comparison, operator: Operator, { table }: Making, cases: Cases): ReasonOf {
  const { compare, whenUnknown } = operator;
  const { holds, fails, leftUnknown, rightUnknown, bothUnknown } = cases;
  const left = table.slotOf(leaf.fact);
  const other = otherFactOf(leaf);
  if (whenUnknown === undefined && other !== undefined) {
    const right = table.slotOf(other);
    return (slots) => {
      const value = slots[left];
      const operand = slots[right];
      if (value === undefined) return operand === undefined ? bothUnknown : leftUnknown;
      return operand === undefined ? rightUnknown : compare(value, operand) ? holds : fails;
    };
  }
  const literal = whenUnknown === undefined ? (leaf.value as Value) : true; // the check has refused lists that mix types
  return (slots) => {
    const value = slots[left];
    return value === undefined ? leftUnknown : compare(value, literal) ? holds : fails;
  };
}
