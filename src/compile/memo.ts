import type { Situation } from "../model/index.ts";
import type { Program } from "./program.ts";
import type { State } from "./state.ts";

/** Names one thing that is remembered with a situation, and its type. */
export interface MemoKey<T> {
  readonly name: string;
  /** Never there: it only carries the type. */
  readonly value?: T;
}

/** A key of its own. */
export function memoKey<T>(name: string): MemoKey<T> {
  return Object.freeze({ name });
}

/** What was found out in this situation or in one before it, and what has changed since. */
export interface Remembered<T> {
  readonly value: T;
  /**
   * By index in `event.steps`: 1 when the step's value, what can still become of it, whether it applies, its answer or
   * whether it was declined has changed since. Facts that are no step of the life event change nothing that it decides.
   */
  readonly touched: readonly number[];
  /** Nothing has changed since. */
  readonly isCurrent: boolean;
}

/**
 * What `answer` remembers with a situation that it made. It is shared by all that ask, so what is remembered must not be
 * changed; and it must not hold a `State` or another memo, or situations long past would be kept.
 */
export interface Memo {
  readonly program: Program;
  readonly state: State;
  readonly remembered: <T>(key: MemoKey<T>) => Remembered<T> | undefined;
  readonly remember: <T>(key: MemoKey<T>, value: T) => void;
  /** A memo of the situation that follows, in which these steps are touched. */
  readonly next: (state: State, touched: readonly number[]) => Memo;
}

type Kept = ReadonlyMap<MemoKey<unknown>, Remembered<unknown>>;

/** By the frozen situations that `answer` made, never by a caller's own: theirs may be changed. */
const memos = new WeakMap<Situation, Memo>();

/** What is remembered with a situation under this program; `undefined`: nothing. */
export function memoOf(situation: Situation, program: Program): Memo | undefined {
  const memo = memos.get(situation);
  return memo?.program === program ? memo : undefined;
}

/** Remembers with a situation that nobody can change. */
export function keepMemo(situation: Situation, memo: Memo): void {
  memos.set(situation, memo);
}

/** A memo in which nothing is remembered but the state. */
export function memoFor(state: State): Memo {
  return memoWith(state, new Map());
}

function memoWith(state: State, before: Kept): Memo {
  const kept = new Map(before);
  return {
    program: state.program,
    state,
    remembered: <T>(key: MemoKey<T>) => kept.get(key) as Remembered<T> | undefined, // `remember` put it under its own key
    remember: (key, value) => {
      kept.set(key, { value, touched: new Array<number>(state.event.steps.length).fill(0), isCurrent: true });
    },
    next: (following, touched) => memoWith(following, touched.length === 0 ? kept : touchedIn(kept, touched)),
  };
}

/** The same values, with more steps touched. */
function touchedIn(kept: Kept, steps: readonly number[]): Kept {
  const found = new Map<MemoKey<unknown>, Remembered<unknown>>();
  for (const [key, { value, touched: before }] of kept) {
    const touched = before.slice();
    for (const step of steps) touched[step] = 1;
    found.set(key, { value, touched, isCurrent: false });
  }
  return found;
}
