import type { Outcomes } from "./outcomes.ts";
import { type Code, operations, type Registers } from "./run-code.ts";

/** Sets of outcomes that are done, one bit for each of the eight. */
export type Done = number;

/** Nothing changes them any more: one outcome is left, unknown for good included. */
export const settled: Done = (1 << 1) | (1 << 2) | (1 << 4);

/** True or false for good. */
export const trueOrFalse: Done = (1 << 1) | (1 << 2);

/** Bits of facts begin here in what `aheadAt` gives. */
const factsAt = 3;

/** Whether a condition consists of nothing but comparisons of a fact with a literal: only such ones can be looked ahead at. */
export function isOfBits({ words }: Pick<Code, "words">, at: number): boolean {
  const operation = words[at] ?? 0;
  if (operation > operations.any) return operation === operations.bit || operation === operations.constant;
  const end = words[at + 1] ?? 0;
  for (let part = at + 2; part < end; ) {
    if (!isOfBits({ words }, part)) return false;
    part = nodeAfter(words, part);
  }
  return true;
}

/** What a condition can still come to, and which open facts can still change it, as bits: see `outcomesIn` and `factsIn`. */
export type Prospects = number;

/** Those outcomes. */
export function outcomesIn(prospects: Prospects): Outcomes {
  return prospects & 7;
}

/** Those facts: the lowest bit is that of the first name of its reasons. */
export function factsIn(prospects: Prospects): number {
  return prospects >>> factsAt;
}

/**
 * Looks ahead in a condition that is `isOfBits`, as closures of `compileAhead` do. `open` are the bits of the facts that may
 * still be answered; another one that is not known stays so. A part whose outcomes are `done` names no fact.
 */
export function aheadAt(
  code: Pick<Code, "words">,
  at: number,
  registers: Pick<Registers, "truths">,
  open: number,
  done: Done,
): Prospects {
  const { words } = code;
  const operation = words[at] ?? 0;
  if (operation > operations.any) return aheadOfLeaf(words, at, registers.truths, open);
  const end = words[at + 1] ?? 0;
  let facts = 0;
  let every = 7;
  let some = 0;
  let noneFails = 1;
  let noneHolds = 1;
  for (let part = at + 2; part < end; ) {
    const isGroup = (words[part] ?? 0) <= operations.any;
    const one = isGroup
      ? aheadAt(code, part, registers, open, done)
      : aheadOfLeaf(words, part, registers.truths, open);
    part = isGroup ? (words[part + 1] ?? end) : part + leafWords;
    facts |= one;
    every &= one;
    some |= one;
    noneFails &= one | (one >> 2);
    noneHolds &= (one >> 1) | (one >> 2);
  }
  const outcomes =
    operation === operations.all
      ? (every & 1) | (some & 2) | (some & (noneFails << 2))
      : (some & 1) | (every & 2) | (some & (noneHolds << 2));
  return ((done >> outcomes) & 1) === 1 ? outcomes : (facts & ~7) | outcomes;
}

const leafWords = 5;

function nodeAfter(words: Int32Array, at: number): number {
  return (words[at] ?? 0) > operations.any ? at + leafWords : (words[at + 1] ?? at);
}

function aheadOfLeaf(words: Int32Array, at: number, truths: readonly number[], open: number): Prospects {
  const operand = words[at + 2] ?? 0;
  if ((words[at] ?? 0) === operations.constant) return operand === 1 ? 1 : 2;
  const bits = words[at + 3] ?? 0;
  if ((bits & open) !== 0) return (bits << 1) | (words[at + 4] ?? 0);
  const pair = words[at + 1] ?? 0;
  const isKnown = truths[pair + 1] ?? 0;
  const truth = ((truths[pair] ?? 0) >> operand) & 1;
  return isKnown === 0 ? 4 : 2 - truth;
}
