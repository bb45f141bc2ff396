import type { Slots } from "./slots.ts";

/**
 * Conditions of a life event's rules as numbers in one row, each node before the nodes inside it. A row of numbers is read
 * from memory many times faster than as many closures. A group is `[all or any, where it ends]`, its parts after it; a
 * comparison takes five words: what it does, the register of its fact, an operand, the bits of its fact, and the bits of a
 * second fact or one more operand.
 */
export interface Code {
  readonly words: Int32Array;
  /** Numbers and days that are compared with. */
  readonly literals: Float64Array;
  /** Comparisons that are not written as numbers. */
  readonly others: readonly Other[];
}

/** The values of facts as numbers; `NaN`: unknown. */
export type Registers = number[];

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
  /** Whether the bit of the value is set in the operand. */
  mask: 3,
  /** Whether the bit at the operand is set in the value, or is not. */
  contains: 4,
  /** Less than, equal to or greater than a literal: bits of what holds stand in the last word. */
  literal: 5,
  /** The same with another fact, whose register stands above three bits of what holds. */
  fact: 6,
  /** Whether the value is known; an operand of 1 turns it round. */
  known: 7,
  /** A comparison that reads slots; an operand of 1 turns it round. */
  other: 8,
} as const;

const { any, constant, mask, contains, literal, fact, known, other } = operations;
const open = 2;

/** Which facts decided a condition: what `Reasons.decisive` says, but the plain `open` for one that is open. */
export function decisiveAt(code: Code, at: number, registers: Registers, slots: Slots): number {
  const { words } = code;
  const operation = words[at] ?? 0;
  if (operation > any) return decisiveLeaf(code, at, registers, slots);
  const end = words[at + 1] ?? 0;
  let failed = 0;
  let held = 0;
  let seen = 0;
  for (let part = at + 2; part < end; ) {
    const isLeaf = (words[part] ?? 0) > any;
    const reason = isLeaf
      ? decisiveLeaf(code, part, registers, slots)
      : decisiveAt(code, part, registers, slots);
    part = isLeaf ? part + 5 : (words[part + 1] ?? end);
    seen |= 1 << (reason & 3);
    if ((reason & 3) === 0) failed |= reason;
    else if ((reason & 3) === 1) held |= reason;
  }
  if (operation === any) return (seen & 2) !== 0 ? held : (seen & 4) !== 0 ? open : failed;
  return (seen & 1) !== 0 ? failed : (seen & 4) !== 0 ? open : held | 1;
}

function decisiveLeaf(code: Code, at: number, registers: Registers, slots: Slots): number {
  const { words } = code;
  const operation = words[at] ?? 0;
  if (operation >= known) return decisiveTest(code, at, registers, slots);
  if (operation === constant) return words[at + 2] ?? 0;
  const value = registers[words[at + 1] ?? 0] ?? Number.NaN;
  if (Number.isNaN(value)) return open;
  if (operation !== fact) return (words[at + 3] ?? 0) | compared(code, at, operation, value);
  const beside = registers[(words[at + 2] ?? 0) >> 3] ?? Number.NaN;
  if (Number.isNaN(beside)) return open;
  return (words[at + 3] ?? 0) | (words[at + 4] ?? 0) | inOrder(value, beside, words[at + 2] ?? 0);
}

function decisiveTest(code: Code, at: number, registers: Registers, slots: Slots): number {
  const { words } = code;
  const turned = words[at + 2] ?? 0;
  if (words[at] === known) {
    const value = registers[words[at + 1] ?? 0] ?? Number.NaN;
    return (words[at + 3] ?? 0) | ((Number.isNaN(value) ? 0 : 1) ^ turned);
  }
  return turnedRound(code.others[words[at + 1] ?? 0]?.decisive(slots) ?? open, turned);
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

function unsettledLeaf(code: Code, at: number, registers: Registers, slots: Slots): number {
  const { words } = code;
  const operation = words[at] ?? 0;
  const operand = words[at + 2] ?? 0;
  if (operation === constant) return operand;
  if (operation === other)
    return turnedRound(code.others[words[at + 1] ?? 0]?.unsettled(slots) ?? open, operand);
  const value = registers[words[at + 1] ?? 0] ?? Number.NaN;
  const waiting = Number.isNaN(value) ? (words[at + 3] ?? 0) | open : 0;
  if (operation === fact) {
    const beside = registers[operand >> 3] ?? Number.NaN;
    const both = waiting | (Number.isNaN(beside) ? (words[at + 4] ?? 0) | open : 0);
    return both !== 0 ? both : inOrder(value, beside, operand);
  }
  if (waiting !== 0) return waiting;
  return operation === known ? 1 ^ operand : compared(code, at, operation, value);
}

/** 1 or 0: what a comparison of a known value with a literal says. */
function compared({ words, literals }: Code, at: number, operation: number, value: number): number {
  const operand = words[at + 2] ?? 0;
  if (operation === mask) return (operand >> value) & 1;
  if (operation === literal) return inOrder(value, literals[operand] ?? 0, words[at + 4] ?? 0);
  return operation === contains ? ((value >> operand) & 1) ^ (words[at + 4] ?? 0) : 0;
}

/** Whether the bit of less, equal or greater is set. */
function inOrder(left: number, right: number, holding: number): number {
  return left < right ? holding & 1 : left === right ? (holding >> 1) & 1 : (holding >> 2) & 1;
}

function turnedRound(reason: number, turned: number): number {
  return (reason & open) === 0 ? reason ^ turned : reason;
}
