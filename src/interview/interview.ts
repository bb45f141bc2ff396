import {
  emptyRow,
  enter,
  forEachBit,
  linksOf,
  type Memo,
  memoKey,
  memoOf,
  type Program,
  type Row,
  type State,
  setBit,
  touchedAbove,
  wordsFor,
} from "../compile/index.ts";
import type { AnswerProblem, Situation } from "../model/index.ts";
import { isAnswered } from "./answered.ts";
import { type Proofs, prove } from "./exact/prove.ts";
import type { Question } from "./form.ts";
import { freedIn } from "./freed.ts";
import { type Looks, looksOf } from "./look/looks.ts";
import { type View, viewOf } from "./look/view.ts";
import { inTurn } from "./order.ts";
import { type Progress, progressOf } from "./progress.ts";
import { type Asked, applies, askedFrom, type SkippedQuestion, skippedQuestion } from "./question.ts";
import { type Relevance, relevanceOf } from "./relevance.ts";

/** What to ask next. */
export interface Interview {
  /** Unanswered questions that can still change the plan; the first is the best next one. */
  readonly questions: readonly Question[];
  /** Unanswered questions that are not asked, in the questionnaire's order. */
  readonly skipped: readonly SkippedQuestion[];
  /** Answers that are kept but not used, because their question no longer applies. */
  readonly suspended: readonly string[];
  /** No question is left. */
  readonly complete: boolean;
  readonly progress: Progress;
  readonly problems: readonly AnswerProblem[];
}

/**
 * What to ask next in a situation: safety first in the author's order, then what a safety question waits for, then what
 * settles most of the open rules, and of equals in the questionnaire's order.
 * A question is asked only when it applies and can still change the plan; none that could is ever skipped.
 * Of a situation that `answer` made, only what depends on its new answers is looked at again.
 * Throws `call/not-a-program`, `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function interview(program: Program, situation: Situation): Interview {
  const memo = memoOf(situation, program);
  const state = memo?.state ?? enter(program, situation);
  const looks = looksOf(program, state.event);
  const found = findingsIn(state, looks, memo?.remembered(key), memo);
  return interviewFrom(state, found);
}

/** What an interview found out. It holds nothing that must not be remembered. */
interface Remembered {
  readonly view: View;
  readonly relevance: Relevance;
  readonly proofs: Proofs;
  /** Questions that are asked, by their place. */
  readonly asked: readonly (Asked | undefined)[];
  readonly questions: readonly Question[];
  /** Questions that do not apply yet and may come to be asked. */
  readonly mayCome: number;
}

const key = memoKey<Remembered>("interview");

type Before = ReturnType<Memo["remembered"]> & { readonly value: Remembered };

function findingsIn(
  state: State,
  looks: Looks,
  before: Before | undefined,
  memo: Memo | undefined,
): Remembered {
  if (before?.isCurrent === true) return before.value;
  const known = before?.value;
  const steps = before && touchedAbove(linksOf(state.program, state.event), before.touched);
  const stale = steps && staleRules(looks, steps);
  const view = viewOf(state, looks, known?.view, steps);
  const found = relevanceOf(state, looks, view, known?.relevance, stale);
  const { relevance } = found;
  const possible = possibleIn(state, relevance);
  const applicable = possible.filter((place) => isApplicable(state, place));
  const proveAt = (places: readonly number[]) => prove(state, looks, found, places, known?.proofs, stale);
  const first = proveAt(applicable);
  const freed = freedIn(state, relevance, possible, first);
  const proofs = freed.length === 0 ? first : merged(first, proveAt(freed));
  const asked = new Array<Asked | undefined>(state.event.questions.length).fill(undefined);
  const questions = inTurn(state, looks, view, relevance, proofs).map((one) => {
    const made = askedFrom(state, looks, one, known?.asked[one.place]);
    asked[one.place] = made;
    return made.question;
  });
  // Without a question nothing is answered any more that could bring another one.
  const mayCome = questions.length === 0 ? 0 : possible.length - applicable.length - freed.length;
  const result: Remembered = { view, relevance, proofs, asked, questions, mayCome };
  memo?.remember(key, result);
  return result;
}

function merged(first: Proofs, more: Proofs): Proofs {
  return first.map((one, place) => one ?? more[place]);
}

/** Places of the rules of which anything that they, their tasks or their dates read has changed. */
function staleRules({ rules, readBy }: Looks, steps: Row): readonly number[] {
  const row = emptyRow(wordsFor(rules.length));
  forEachBit(steps, (step) => {
    for (const rule of readBy[step] ?? []) setBit(row, rule);
  });
  const stale: number[] = [];
  forEachBit(row, (rule) => stale.push(rule));
  return stale;
}

/** Places of the questions that are not answered and may still change the plan, whether they apply or not. */
function possibleIn(state: State, { any }: Relevance): readonly number[] {
  const places: number[] = [];
  forEachBit(any, (place) => {
    const fact = state.event.questions[place]?.fact;
    if (fact !== undefined && !isAnswered(state, fact)) places.push(place);
  });
  return places;
}

function isApplicable(state: State, place: number): boolean {
  const fact = state.event.questions[place]?.fact;
  return fact !== undefined && applies(state, fact) === "yes";
}

function interviewFrom(state: State, { asked, questions, mayCome }: Remembered): Interview {
  const skipped: SkippedQuestion[] = [];
  let given = 0;
  state.event.questions.forEach(({ fact }, place) => {
    if (isAnswered(state, fact)) given += 1;
    else if (asked[place] === undefined) skipped.push(skippedQuestion(state, fact));
  });
  const suspended = state.suspended.filter((name) => state.event.places.has(name)).length;
  return {
    questions: [...questions],
    skipped,
    suspended: [...state.suspended],
    complete: questions.length === 0,
    progress: progressOf(given, suspended, questions.length, mayCome),
    problems: [...state.problems],
  };
}
