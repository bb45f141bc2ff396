import type { Value } from "../logic/index.ts";
import { type Filled, type Filling, fillDirect, filledFrom, fillingAgain, fillLater } from "./fill-slots.ts";
import { linksOf } from "./links.ts";
import { emptyRow, hasBit, type Row, setBit, wordsFor } from "./rows.ts";
import type { Slots } from "./slots.ts";
import type { State } from "./state.ts";

/** Answers that have changed. */
export interface Changed {
  /** All valid answers by slot. */
  readonly given: Slots;
  readonly declined: ReadonlySet<string>;
  /** Names of the facts whose answer is another one, has gone, or was declined or is so no more. */
  readonly names: readonly string[];
}

/** What follows from the answers now, and which steps are touched by it. */
export interface Refilled extends Filled {
  readonly touched: Row;
}

/** Fills the slots again, but only those that depend on what has changed: it stops where nothing comes out differently. */
export function refill(before: State, { given, declined, names }: Changed): Refilled {
  const { program, event } = before;
  const { indexOf, dependents, ruleOf, fills } = linksOf(program, event);
  const filling = fillingAgain(before, given, declined);
  const written = event.filling.code();
  const words = wordsFor(event.steps.length);
  const due = emptyRow(words);
  const answered = emptyRow(words);
  const touched = emptyRow(words);
  let [first, last] = [event.steps.length, -1];
  const mark = (index: number) => {
    setBit(due, index);
    first = Math.min(first, index);
    last = Math.max(last, index);
  };
  for (const name of names) {
    const index = indexOf.get(name);
    const rule = ruleOf.get(name);
    if (rule !== undefined) setBit(touched, rule);
    if (index === undefined) continue;
    setBit(answered, index);
    mark(index);
  }
  for (let index = first; index <= last; index++) {
    const filled = hasBit(due, index) ? fills[index] : undefined;
    if (filled === undefined) continue;
    const { slot, name } = filled.direct ?? filled.later;
    filling.ahead[slot] = 0;
    filling.notApplicable.delete(name);
    if (filled.direct !== undefined) fillDirect(filled.direct, filling, written);
    else fillLater(filled.later, filling, written);
    const isChanged = hasChanged(before, filling, slot, name);
    if (isChanged || hasBit(answered, index)) setBit(touched, index);
    if (isChanged) (dependents[index] ?? []).forEach(mark);
  }
  return { ...filledFrom(program, filling), touched };
}

function hasChanged(before: Filled, after: Filling, slot: number, name: string): boolean {
  return (
    !isSame(before.slots[slot], after.slots[slot]) ||
    before.ahead[slot] !== after.ahead[slot] ||
    before.notApplicable.has(name) !== after.notApplicable.has(name)
  );
}

/** Whether two values are certainly the same; lists of options are compared one by one. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item: unknown, index) => Object.is(item, b[index]));
}
