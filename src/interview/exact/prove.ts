import {
  emptyRow,
  forEachCommon,
  hasBit,
  isEmptyRow,
  type Row,
  type State,
  setBit,
} from "../../compile/index.ts";
import type { Looks } from "../look/looks.ts";
import type { Found, Relevance } from "../relevance.ts";
import { proofFor, type Searched } from "./search.ts";
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
  /** It can change nothing. */
  readonly isOut: boolean;
}

/** What was proved in a state. */
export interface Proofs {
  /** Of rules, by their place: what was found out about each question that was looked for, by its place. */
  readonly searched: readonly (ReadonlyMap<number, Searched> | undefined)[];
  /** By the place of the question; `undefined`: it was not looked at. */
  readonly proved: readonly (Proved | undefined)[];
}

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
  { relevance, touched, changed }: Found,
  places: readonly number[],
  before?: Proofs,
  stale: readonly number[] = [],
): Proofs {
  const searched = before?.searched.slice() ?? new Array<undefined>(looks.rules.length).fill(undefined);
  for (const rule of stale) searched[rule] = undefined;
  const proved = new Array<Proved | undefined>(state.event.questions.length).fill(undefined);
  const anew = emptyRow(relevance.any.length);
  for (const place of places)
    if (before?.proved[place] === undefined || hasBit(changed, place)) setBit(anew, place);
  const listed = rulesByPlace(relevance, anew);
  const proving = { state, looks, relevance, searched, trial: trialIn(state) };
  for (const place of places) {
    const known = before?.proved[place];
    if (known === undefined || hasBit(anew, place))
      proved[place] = proveOne(proving, place, listed[place] ?? []);
    else if (hasBit(touched, place)) proved[place] = sameAs(known, proveOne(proving, place, known.concerned));
    else proved[place] = withSettings(known, relevance.settings);
  }
  return { searched, proved };
}

/** The same proof; whether it is out hangs on the settings as they are now. */
function withSettings(known: Proved, settings: Row): Proved {
  const isOut = known.rules.length === 0 && !hasBit(settings, known.place);
  return isOut === known.isOut ? known : { ...known, isOut };
}

/** The proof from before when nothing in it is different. */
function sameAs(known: Proved, now: Proved): Proved {
  const { rules } = now;
  const isSame =
    known.isProven === now.isProven &&
    known.isOut === now.isOut &&
    known.rules.length === rules.length &&
    known.rules.every((rule, index) => rule === rules[index]);
  return isSame ? known : now;
}

interface Proving {
  readonly state: State;
  readonly looks: Looks;
  readonly relevance: Relevance;
  readonly searched: (ReadonlyMap<number, Searched> | undefined)[];
  readonly trial: () => Trial;
}

function proveOne(proving: Proving, place: number, concerned: readonly number[]): Proved {
  const { needed, settings } = proving.relevance;
  if (concerned.some((rule) => hasBit(needed[rule] ?? [], place)))
    return { place, concerned, rules: concerned, isProven: true, isOut: false };
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
  const isOut = rules.length === 0 && !hasBit(settings, place);
  return { place, concerned, rules: rules.length === concerned.length ? concerned : rules, isProven, isOut };
}

function budgetOf({ event }: State): number {
  return Math.min(mostForOne, Math.floor(mostForAll / event.questions.length));
}

function proofOf({ state, looks, searched, trial }: Proving, place: number, number: number, budget: number) {
  const before = searched[number]?.get(place);
  if (before !== undefined) return before;
  const rule = looks.rules[number]?.rule;
  const fact = state.event.questions[place]?.fact;
  if (rule === undefined || fact === undefined) return { proof: "unsure", cost: 0 } as const;
  const found = proofFor(state, rule, fact, budget, trial);
  searched[number] = new Map(searched[number]).set(place, found);
  return found;
}

/** Places of the rules that each of the `wanted` questions may change, in order. */
function rulesByPlace({ rules }: Relevance, wanted: Row): readonly (readonly number[])[] {
  const found: number[][] = [];
  if (isEmptyRow(wanted)) return found;
  const counts: number[] = [];
  for (const row of rules)
    forEachCommon(row, wanted, (place) => {
      counts[place] = (counts[place] ?? 0) + 1;
    });
  const next: number[] = [];
  counts.forEach((count, place) => {
    found[place] = new Array<number>(count);
    next[place] = 0;
  });
  for (let rule = 0; rule < rules.length; rule++)
    forEachCommon(rules[rule] ?? [], wanted, (place) => {
      const list = found[place];
      const index = next[place] ?? 0;
      if (list !== undefined) list[index] = rule;
      next[place] = index + 1;
    });
  return found;
}
