import { forEachBit, hasBit, type State } from "../../compile/index.ts";
import type { Looks } from "../look/looks.ts";
import type { Relevance } from "../relevance.ts";
import { proofFor, type Searched } from "./search.ts";

/** What was found out about rules, by their number: of each question that was looked for, by its place. */
export type Proofs = readonly (ReadonlyMap<number, Searched> | undefined)[];

/** What is proved of one question that may still change the plan. */
export interface Proved {
  readonly place: number;
  /** Numbers of the rules that it can still change. */
  readonly rules: Uint16Array;
  /** Two answers are found that give different plans. */
  readonly isProven: boolean;
  /** It can change nothing. */
  readonly isOut: boolean;
}

/** What searching for one question may take: about so many steps are filled. With very many questions each has less. */
const mostForOne = 200_000;
const mostForAll = 10_000_000;

/**
 * Tells the questions that surely can change the plan from those that cannot. What one question takes changes nothing for
 * the others: so a question that was shown to change nothing does not come back because of an answer to another one.
 * `known` are proofs of a state in which nothing below these rules was different: they are used instead of searching again,
 * and change no result.
 */
export function prove(
  state: State,
  looks: Looks,
  relevance: Relevance,
  places: readonly number[],
  known: Proofs,
): { readonly proved: readonly Proved[]; readonly proofs: Proofs } {
  const words = relevance.settings.length;
  const proofs = known.slice();
  const budget = Math.min(mostForOne, Math.floor(mostForAll / state.event.questions.length));
  const proofOf = (place: number, number: number): Searched => {
    const before = proofs[number]?.get(place);
    if (before !== undefined) return before;
    const rule = looks.rules[number]?.rule;
    const fact = state.event.questions[place]?.fact;
    if (rule === undefined || fact === undefined) return { proof: "unsure", cost: 0 };
    const searched = proofFor(state, rule, fact, budget);
    proofs[number] = new Map(proofs[number]).set(place, searched);
    return searched;
  };
  const rulesAt = rulesByPlace(state, looks, relevance);
  const proved = places.map((place) => {
    const concerned = rulesAt(place);
    const isNeeded = concerned.some((number) => hasBit(relevance.needed, words, number, place));
    if (isNeeded) return { place, rules: concerned, isProven: true, isOut: false };
    let isProven = false;
    let left = budget;
    const rules = concerned.filter((number) => {
      if (isProven || left <= 0) return true;
      const { proof, cost } = proofOf(place, number);
      left -= cost;
      if (proof === "changes") isProven = true;
      return proof !== "same";
    });
    const isOut = rules.length === 0 && !hasBit(relevance.settings, words, 0, place);
    return { place, rules, isProven, isOut };
  });
  return { proved, proofs };
}

/** Numbers of the rules that each question may change, in one array: those of one question stand together. */
function rulesByPlace(
  state: State,
  looks: Looks,
  { rules, settings }: Relevance,
): (place: number) => Uint16Array {
  const words = settings.length;
  const ends = new Uint32Array(state.event.questions.length + 1);
  const count = looks.rules.length;
  for (let number = 0; number < count; number++)
    forEachBit(rules, words, number, (place) => {
      ends[place + 1] = (ends[place + 1] ?? 0) + 1;
    });
  for (let place = 1; place < ends.length; place++) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
  const numbers = new Uint16Array(ends[ends.length - 1] ?? 0);
  const next = ends.slice();
  for (let number = 0; number < count; number++)
    forEachBit(rules, words, number, (place) => {
      numbers[next[place] ?? 0] = number;
      next[place] = (next[place] ?? 0) + 1;
    });
  return (place) => numbers.subarray(ends[place] ?? 0, ends[place + 1] ?? 0);
}
