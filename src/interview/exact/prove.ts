import type { ProgramFact, State } from "../../compile/index.ts";
import { unknownBelow } from "../../compile/index.ts";
import type { Relevance } from "../relevance.ts";
import { proofFor } from "./search.ts";

/** What is proved of the questions that may still change the plan. */
export interface Proved {
  /** Without the questions that cannot change it, and without rules that a question cannot change. */
  readonly relevance: Relevance;
  /** Questions of which two answers are found that give different plans. */
  readonly proven: ReadonlySet<string>;
}

/** Most searches in one interview; questions that are left then are asked without proof. */
const mostSearches = 200;

/** Tells the questions that surely can change the plan from those that cannot. */
export function prove(state: State, relevance: Relevance, questions: readonly ProgramFact[]): Proved {
  const needed = neededNow(state);
  const proven = new Set(needed);
  const out = new Set<string>();
  const rulesOf = new Map(relevance.rulesOf);
  let searches = 0;
  for (const fact of questions) {
    if (needed.has(fact.id)) continue;
    const left: string[] = [];
    for (const name of relevance.rulesOf.get(fact.id) ?? []) {
      const rule = state.program.rules.get(name);
      const isOver = proven.has(fact.id) || searches >= mostSearches;
      const proof = rule === undefined || isOver ? "unsure" : proofFor(state, rule, fact);
      if (!isOver) searches += 1;
      if (proof === "changes") proven.add(fact.id);
      if (proof !== "same") left.push(name);
    }
    rulesOf.set(fact.id, left);
    if (left.length === 0 && !relevance.settings.has(fact.id)) out.add(fact.id);
  }
  const kept = new Set([...relevance.questions].filter((name) => !out.has(name)));
  return { relevance: { ...relevance, questions: kept, rulesOf }, proven };
}

/** What open rules are listed with: the list is another one once it is answered. */
function neededNow(state: State): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const rule of state.event.rules) {
    if (state.slots[rule.slot] !== undefined) continue;
    const needs = unknownBelow(state, [`rule.${rule.name}`]);
    if (needs.some((name) => !state.notApplicable.has(name))) for (const name of needs) needed.add(name);
  }
  return needed;
}
