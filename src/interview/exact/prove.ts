import { hasBit, type State } from "../../compile/index.ts";
import type { Looks } from "../look/looks.ts";
import type { Concern, Found, Relevance } from "../relevance.ts";
import { proofFor } from "./search.ts";
import { type Trial, trialIn } from "./trial.ts";

/** What is proved of one question that may still change the plan. */
export interface Proved {
  readonly place: number;
  /** Places of the rules with which it may have to do. */
  readonly concerned: readonly number[];
  /** Those of them that it was not shown to leave as they are. */
  readonly rules: readonly number[];
  /** Two answers are found that give different plans. */
  readonly isProven: boolean;
}

/** What was proved in a state, by the place of the question; `undefined`: it was not looked at. */
export type Proofs = readonly (Proved | undefined)[];

/** What searching for one question may take: about so many steps are filled. With very many questions each has less. */
const mostForOne = 200_000;
const mostForAll = 10_000_000;

/**
 * Tells the questions that surely can change the plan from those that cannot. What one question takes changes nothing for
 * the others: so a question that was shown to change nothing does not come back because of an answer to another one.
 * `before` are the proofs of a state in which only the rules that are `stale` were different: they are used instead of
 * searching again, and change no result.
 */
export function prove(
  state: State,
  looks: Looks,
  { relevance, before: old, touched, changed }: Found,
  places: readonly number[],
  before?: Proofs,
  stale: readonly number[] = [],
): Proofs {
  const proved = new Array<Proved | undefined>(state.event.questions.length).fill(undefined);
  const proving = { state, looks, relevance, trial: trialIn(state) };
  for (const place of places) {
    const known = before?.[place];
    if (known === undefined || old === undefined)
      proved[place] = proveOne(proving, place, rulesAt(relevance, place));
    else if (hasBit(changed, place))
      proved[place] = proveOne(proving, place, rulesFrom(known, old, relevance, stale));
    else if (hasBit(touched, place)) proved[place] = sameAs(known, proveOne(proving, place, known.concerned));
    else proved[place] = known;
  }
  return proved;
}

/** The proof from before when nothing in it is different. */
function sameAs(known: Proved, now: Proved): Proved {
  const { rules } = now;
  const isSame =
    known.isProven === now.isProven &&
    known.rules.length === rules.length &&
    known.rules.every((rule, index) => rule === rules[index]);
  return isSame ? known : now;
}

interface Proving {
  readonly state: State;
  readonly looks: Looks;
  readonly relevance: Relevance;
  readonly trial: () => Trial;
}

function proveOne(proving: Proving, place: number, concerned: readonly number[]): Proved {
  const { rules: concerns } = proving.relevance;
  if (concerned.some((rule) => hasBit(concerns[rule]?.needed ?? [], place)))
    return { place, concerned, rules: concerned, isProven: true };
  const budget = budgetOf(proving.state);
  let isProven = false;
  let left = budget;
  const rules = concerned.filter((rule) => {
    if (isProven || left <= 0) return true;
    const { proof, cost } = proofOf(proving, place, rule, budget);
    left -= cost;
    if (proof === "changes") isProven = true;
    return proof !== "same";
  });
  return { place, concerned, rules: rules.length === concerned.length ? concerned : rules, isProven };
}

function budgetOf({ event }: State): number {
  return Math.min(mostForOne, Math.floor(mostForAll / event.questions.length));
}

function proofOf({ state, looks, relevance, trial }: Proving, place: number, number: number, budget: number) {
  const concern = relevance.rules[number];
  const before = concern?.searched?.get(place);
  if (before !== undefined) return before;
  const rule = looks.rules[number]?.rule;
  const fact = state.event.questions[place]?.fact;
  if (rule === undefined || fact === undefined) return { proof: "unsure", cost: 0 } as const;
  const found = proofFor(state, rule, fact, budget, trial);
  if (concern !== undefined) concern.searched = (concern.searched ?? new Map()).set(place, found);
  return found;
}

/** The same from what it was before: only rules that are `stale` can be different. */
function rulesFrom(
  { place, concerned }: Proved,
  old: Relevance,
  { rules }: Relevance,
  stale: readonly number[],
): readonly number[] {
  const has = (concerns: readonly Concern[], rule: number) => hasBit(concerns[rule]?.row ?? [], place);
  const kept = concerned.filter((rule) => has(rules, rule));
  const added = stale.filter((rule) => has(rules, rule) && !has(old.rules, rule));
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a - b);
}

/** Places of the rules that a question may change, in order. */
function rulesAt({ rules }: Relevance, place: number): readonly number[] {
  const found: number[] = [];
  for (let rule = 0; rule < rules.length; rule++) {
    const row = rules[rule]?.row;
    if (row !== undefined && hasBit(row, place)) found.push(rule);
  }
  return found;
}
