import type { Slots } from "./slots.ts";

/**
 * Conditions of a life event's rules as numbers in one row, each node before the nodes inside it. A row of numbers is read
 * from memory many times faster than as many closures. A group is `[all or any, where it ends]`, its parts after it; a
 * comparison takes five words: what it does, where it reads, an operand, the bits of its fact, the bits of a second fact; of
 * one with a literal the last are the outcomes that it has while its fact is open.
 */
export interface Code {
  readonly words: Int32Array;
  /** Comparisons that are not written as numbers. */
  readonly others: readonly Other[];
}

/** The values of facts, as the conditions of rules read them. */
export interface Registers {
  /** As numbers; `NaN`: unknown. */
  readonly values: number[];
  /**
   * In pairs: which comparisons with literals hold, one bit for each, and whether the fact is known: -1, or 0 if not. Of an
   * unknown one no bit is set.
   */
  readonly truths: number[];
}

/** A comparison that reads slots. */
export interface Other {
  readonly decisive: (slots: Slots) => number;
  readonly unsettled: (slots: Slots) => number;
}

/** What a node does. */
export const operations = {
  all: 0,
  any: 1,
  /** Its operand, without any fact. */
  constant: 2,
  /** The bit at the operand, in a pair of `truths`. */
  bit: 3,
  /** Less than, equal to or greater than another fact, whose register stands above three bits of what holds. */
  fact: 4,
  /** Whether the value is known; an operand of 1 turns it round. */
  known: 5,
  /** A comparison that reads slots; an operand of 1 turns it round. */
  other: 6,
} as const;

const { all, any, constant, bit, fact, known } = operations;
const open = 2;

/**
 * Which facts decided a condition: what `Reasons.decisive` says, but the plain `open` for one that is open. It asks as little
 * as it can with `if`: the answers of a customer are nothing that a processor could foresee.
 */
export function decisiveAt(code: Code, at: number, registers: Registers, slots: Slots): number {
  const { words } = code;
  const operation = words[at] ?? 0;
  if (operation > any) return decisiveLeaf(code, at, registers, slots);
  const { truths } = registers;
  const end = words[at + 1] ?? 0;
  let failed = 0;
  let held = 0;
  let seen = 0;
  for (let part = at + 2; part < end; ) {
    const inner = words[part] ?? 0;
    if (inner === bit) {
      const pair = words[part + 1] ?? 0;
      const isKnown = truths[pair + 1] ?? 0;
      const truth = ((truths[pair] ?? 0) >> (words[part + 2] ?? 0)) & 1;
      const bits = words[part + 3] ?? 0;
      const holds = -truth;
      const fails = (truth - 1) & isKnown;
      held |= bits & holds;
      failed |= bits & fails;
      seen |= (fails & 1) | (holds & 2) | (~isKnown & 4);
      part += 5;
      continue;
    }
    const reason =
      inner > any ? decisiveLeaf(code, part, registers, slots) : decisiveAt(code, part, registers, slots);
    part = inner > any ? part + 5 : (words[part + 1] ?? end);
    const truth = reason & 3;
    seen |= 1 << truth;
    if (truth === 0) failed |= reason;
    else if (truth === 1) held |= reason;
  }
  const fails = -(seen & 1);
  const holds = -((seen >> 1) & 1);
  const opens = -((seen >> 2) & 1);
  if (operation === all) return (failed & fails) | (~fails & ((open & opens) | ((held | 1) & ~opens)));
  return ((held | 1) & holds) | (~holds & ((open & opens) | (failed & ~opens)));
}

function decisiveLeaf(code: Code, at: number, { values, truths }: Registers, slots: Slots): number {
  const { words, others } = code;
  const operation = words[at] ?? 0;
  const place = words[at + 1] ?? 0;
  const operand = words[at + 2] ?? 0;
  const bits = words[at + 3] ?? 0;
  if (operation === bit)
    return (truths[place + 1] ?? 0) === 0 ? open : bits | (((truths[place] ?? 0) >> operand) & 1);
  if (operation === constant) return operand;
  const value = values[place] ?? Number.NaN;
  if (operation === known) return bits | ((Number.isNaN(value) ? 0 : 1) ^ operand);
  if (operation !== fact) return turnedRound(others[place]?.decisive(slots) ?? open, operand);
  const beside = values[operand >> 3] ?? Number.NaN;
  if (Number.isNaN(value) || Number.isNaN(beside)) return open;
  return bits | (words[at + 4] ?? 0) | inOrder(value, beside, operand);
}

/** Which unknown facts could still change a condition: what `Reasons.unsettled` says. */
export function unsettledAt(code: Code, at: number, registers: Registers, slots: Slots): number {
  const { words } = code;
  const operation = words[at] ?? 0;
  if (operation > any) return unsettledLeaf(code, at, registers, slots);
  const end = words[at + 1] ?? 0;
  let waiting = 0;
  let seen = 0;
  for (let part = at + 2; part < end; ) {
    const isLeaf = (words[part] ?? 0) > any;
    const reason = isLeaf
      ? unsettledLeaf(code, part, registers, slots)
      : unsettledAt(code, part, registers, slots);
    part = isLeaf ? part + 5 : (words[part + 1] ?? end);
    seen |= 1 << (reason & 3);
    if ((reason & open) !== 0) waiting |= reason;
  }
  if (operation === any) return (seen & 2) !== 0 ? 1 : (seen & 4) !== 0 ? waiting : 0;
  return (seen & 1) !== 0 ? 0 : (seen & 4) !== 0 ? waiting : 1;
}

function unsettledLeaf(code: Code, at: number, { values, truths }: Registers, slots: Slots): number {
  const { words, others } = code;
  const operation = words[at] ?? 0;
  const place = words[at + 1] ?? 0;
  const operand = words[at + 2] ?? 0;
  const bits = words[at + 3] ?? 0;
  if (operation === bit)
    return (truths[place + 1] ?? 0) === 0 ? bits | open : ((truths[place] ?? 0) >> operand) & 1;
  if (operation === constant) return operand;
  const value = values[place] ?? Number.NaN;
  if (operation === known) return Number.isNaN(value) ? bits | open : 1 ^ operand;
  if (operation !== fact) return turnedRound(others[place]?.unsettled(slots) ?? open, operand);
  const beside = values[operand >> 3] ?? Number.NaN;
  const left = Number.isNaN(value) ? bits | open : 0;
  const both = left | (Number.isNaN(beside) ? (words[at + 4] ?? 0) | open : 0);
  return both !== 0 ? both : inOrder(value, beside, operand);
}

/** Whether the bit of less, equal or greater is set. */
function inOrder(left: number, right: number, holding: number): number {
  return left < right ? holding & 1 : left === right ? (holding >> 1) & 1 : (holding >> 2) & 1;
}

function turnedRound(reason: number, turned: number): number {
  return (reason & open) === 0 ? reason ^ turned : reason;
}
