import {
  enter,
  hasBit,
  linksOf,
  type Memo,
  memoKey,
  memoOf,
  type Program,
  type State,
  touchedAbove,
} from "../compile/index.ts";
import type { AnswerProblem, Situation } from "../model/index.ts";
import { isAnswered } from "./answered.ts";
import { type Proofs, prove } from "./exact/prove.ts";
import { type Looks, looksOf } from "./look/looks.ts";
import { type View, viewOf } from "./look/view.ts";
import { inTurn } from "./order.ts";
import { type Progress, progressOf } from "./progress.ts";
import {
  type Asked,
  applies,
  askedFrom,
  type Question,
  type SkippedQuestion,
  skippedQuestion,
} from "./question.ts";
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
 * Throws `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function interview(program: Program, situation: Situation): Interview {
  const memo = memoOf(situation, program);
  const state = memo?.state ?? enter(program, situation);
  const looks = looksOf(program, state.event);
  const found = findingsIn(state, looks, memo?.remembered(key), memo);
  return interviewFrom(state, found);
}

/** What an interview found out. It holds nothing that must not be remembered. */
interface Found {
  readonly view: View;
  readonly relevance: Relevance;
  readonly proofs: Proofs;
  /** Questions that are asked, by their place. */
  readonly asked: readonly (Asked | undefined)[];
  readonly questions: readonly Question[];
  /** Questions that do not apply yet and may come to be asked. */
  readonly mayCome: number;
}

const key = memoKey<Found>("interview");

type Before = ReturnType<Memo["remembered"]> & { readonly value: Found };

function findingsIn(state: State, looks: Looks, before: Before | undefined, memo: Memo | undefined): Found {
  if (before?.isCurrent === true) return before.value;
  const links = before === undefined ? undefined : linksOf(state.program, state.event);
  const stale = links === undefined || before === undefined ? undefined : touchedAbove(links, before.touched);
  const isStale = staleRules(looks, stale);
  const view = viewOf(state, looks, before?.value.view, stale);
  const relevance = relevanceOf(state, looks, view, before?.value.relevance, isStale);
  const known = looks.rules.map((_, number) => (isStale(number) ? undefined : before?.value.proofs[number]));
  const possible = possibleIn(state, relevance);
  const applicable = possible.filter((place) => isApplicable(state, place));
  const { proved, proofs } = prove(state, looks, relevance, applicable, known);
  const kept = proved.filter(({ isOut }) => !isOut);
  const asked: Asked[] = [];
  const questions = inTurn(state, looks, view, relevance, kept).map((one) => {
    const made = askedFrom(state, looks, one, before?.value.asked[one.place]);
    asked[one.place] = made;
    return made.question;
  });
  const mayCome = possible.length - applicable.length;
  const found: Found = { view, relevance, proofs, asked, questions, mayCome };
  memo?.remember(key, found);
  return found;
}

/** Whether anything that a rule, its tasks or its dates hang on has changed. */
function staleRules({ rules }: Looks, stale: Uint8Array | undefined): (number: number) => boolean {
  if (stale === undefined) return () => true;
  const found = Uint8Array.from(rules, ({ roots }) => (roots.some((step) => stale[step] === 1) ? 1 : 0));
  return (number) => found[number] === 1;
}

/** Places of the questions that are not answered and may still change the plan, whether they apply or not. */
function possibleIn(state: State, { any }: Relevance): readonly number[] {
  return state.event.questions.flatMap(({ fact }, place) =>
    hasBit(any, any.length, 0, place) && !isAnswered(state, fact) ? [place] : [],
  );
}

function isApplicable(state: State, place: number): boolean {
  const fact = state.event.questions[place]?.fact;
  return fact !== undefined && applies(state, fact) === "yes";
}

function interviewFrom(state: State, { questions, mayCome }: Found): Interview {
  const isAsked = new Set(questions.map(({ fact }) => fact));
  const left = state.event.questions.filter(({ fact }) => !isAnswered(state, fact));
  const suspended = state.suspended.filter((name) => state.event.places.has(name)).length;
  const given = state.event.questions.length - left.length;
  return {
    questions: [...questions],
    skipped: left.filter(({ fact }) => !isAsked.has(fact.id)).map(({ fact }) => skippedQuestion(state, fact)),
    suspended: [...state.suspended],
    complete: questions.length === 0,
    progress: progressOf(given, suspended, questions.length, mayCome),
    problems: [...state.problems],
  };
}
