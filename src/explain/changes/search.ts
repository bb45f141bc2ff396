import { canFail, canHold, type ProgramFact, type State } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import type { Subject } from "../subject.ts";
import type { Closure } from "./closure.ts";
import type { Domain } from "./options.ts";
import { reachWith } from "./reach.ts";
import type { Changes, Trial } from "./trial.ts";

/** A fact that may become another, and what it may become. */
export interface Candidate extends Domain {
  readonly fact: ProgramFact;
}

/** What is searched in. */
export interface Field {
  readonly state: State;
  readonly subject: Subject;
  readonly closure: Closure;
  readonly trial: Trial;
  readonly candidates: readonly Candidate[];
}

/** The smallest sets of changes that turn a verdict, and how far was looked. */
export interface Found {
  readonly sets: readonly Changes[];
  readonly complete: boolean;
  readonly size: number;
}

/** Largest set that is looked for. */
export const largestSet = 3;
/** Most situations that are tried in one search. */
const mostTrials = 1_000;
/** Most sets of facts that are looked at in one search. */
const mostSets = 1_500;
/** Most sets that are told. */
const mostTold = 20;

/**
 * The smallest sets of facts with which a subject comes to hold or to fail: all of one fact, else of two, else of three.
 * Sets that cannot reach it, whatever their facts become, are passed over without a trial.
 */
export function search(field: Field, to: "holds" | "fails"): Found {
  const { candidates, trial } = field;
  const wanted = to === "holds" ? canHold : canFail;
  const canReach = (set: readonly Candidate[]) =>
    (reachWith(field.state, field.subject, field.closure, new Set(set.map(({ fact }) => fact.id))) &
      wanted) !==
    0;
  if (!canReach(candidates)) return { sets: [], complete: true, size: largestSet };
  const needed = candidates.filter((one) => !canReach(candidates.filter((other) => other !== one)));
  const others = candidates.filter((one) => !needed.includes(one));
  const end = trial.tried() + mostTrials;
  let looked = 0;
  let complete = true;
  for (let size = Math.max(1, needed.length); size <= largestSet; size += 1) {
    const sets: Changes[] = [];
    for (const rest of combinationsOf(others, size - needed.length)) {
      if (looked === mostSets || trial.tried() >= end || sets.length === mostTold)
        return { sets, complete: false, size };
      looked += 1;
      const set = candidates.filter((one) => needed.includes(one) || rest.includes(one));
      if (!canReach(set)) continue;
      const found = turning(set, trial, to === "holds", end);
      if (found !== undefined) sets.push(found);
      else complete &&= set.every(({ exact }) => exact) && trial.tried() < end;
    }
    if (sets.length > 0) return { sets, complete, size };
  }
  return { sets: [], complete, size: largestSet };
}

/** Values of all facts of the set with which the subject comes to it; the nearest values first. */
function turning(set: readonly Candidate[], trial: Trial, to: boolean, end: number): Changes | undefined {
  for (const values of productOf(set.map((one) => one.values))) {
    if (trial.tried() >= end) return undefined;
    const changes = Object.fromEntries(set.map(({ fact }, index) => [fact.id, values[index] as Value])); // one for each
    if (trial.truthWith(changes) === to) return changes;
  }
  return undefined;
}

/** All combinations of `size` items, in the order in which they stand. */
function* combinationsOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  if (size <= 0) return;
  for (const [index, item] of items.entries())
    for (const rest of combinationsOf(items.slice(index + 1), size - 1)) yield [item, ...rest];
}

/** All ways to take one item of each list. */
function* productOf<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) yield [];
  for (const item of first ?? []) for (const others of productOf(rest)) yield [item, ...others];
}
