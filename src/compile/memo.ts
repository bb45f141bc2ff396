import type { Situation } from "../model/index.ts";
import type { Program } from "./program.ts";
import { addBits, emptyRow, isEmptyRow, type Row, wordsFor } from "./rows.ts";
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
   * By index in `event.steps`, the steps of which something has changed since: the value, what can still become of it,
   * whether it applies, its answer, or whether it was declined; of a rule also the status of one of its tasks. Other facts that are no
   * step of the life event change nothing that it decides.
   */
  readonly touched: Row;
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
  readonly next: (state: State, touched: Row) => Memo;
}

type Kept = ReadonlyMap<MemoKey<unknown>, Remembered<unknown>>;

/** What is remembered with a situation under this program; `undefined`: nothing. */
export function memoOf(situation: Situation, program: Program): Memo | undefined {
  const memo = Bearer.memoOf(situation);
  return memo?.program === program ? memo : undefined;
}

/** A situation with what is remembered of it. Nobody can change it: neither here nor in what is remembered. */
export function withMemo(situation: Situation, memo: Memo): Situation {
  const borne = { ...situation };
  new Bearer(borne, memo);
  return Object.freeze(borne);
}

/** Makes nothing: what it is given becomes the object of the class below it. */
class Given {
  constructor(given: Situation) {
    // biome-ignore lint/correctness/noConstructorReturn: a class below puts its private field on what is returned
    return given;
  }
}

/**
 * Puts a memo on a situation that `answer` made, where no caller can reach it and no copy takes it along. A weak map would do the
 * same, but a garbage collection looks at all of its entries, each time.
 */
class Bearer extends Given {
  readonly #memo: Memo;

  constructor(situation: Situation, memo: Memo) {
    super(situation);
    this.#memo = memo;
  }

  static memoOf(situation: unknown): Memo | undefined {
    return typeof situation === "object" && situation !== null && #memo in situation
      ? situation.#memo
      : undefined;
  }
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
      kept.set(key, { value, touched: emptyRow(wordsFor(state.event.steps.length)), isCurrent: true });
    },
    next: (following, touched) => memoWith(following, isEmptyRow(touched) ? kept : touchedIn(kept, touched)),
  };
}

/** The same values, with more steps touched. */
function touchedIn(kept: Kept, steps: Row): Kept {
  const found = new Map<MemoKey<unknown>, Remembered<unknown>>();
  for (const [key, { value, touched: before }] of kept) {
    const touched = before.slice();
    addBits(touched, steps);
    found.set(key, { value, touched, isCurrent: false });
  }
  return found;
}
