import { enter, type Program, type ProgramFact, type State } from "../compile/index.ts";
import type { AnswerProblem, Situation } from "../model/index.ts";
import { questionsBehind } from "./behind.ts";
import { prove } from "./exact/prove.ts";
import type { Outlook } from "./open-names.ts";
import { outlookOf } from "./outlook.ts";
import { applies, type Question, questionOf, type SkippedQuestion, skippedQuestion } from "./question.ts";
import { type Relevance, relevanceOf } from "./relevance.ts";

/** A question of the life event. */
interface Asked {
  readonly fact: ProgramFact;
}

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
  /** Questions answered or declined, and those known to be left; later answers may open further ones. */
  readonly progress: { readonly answered: number; readonly left: number };
  readonly problems: readonly AnswerProblem[];
}

/**
 * What to ask next in a situation: safety first in the author's order, then what a safety question waits for, then what
 * settles most of the open rules, and of equals in the questionnaire's order.
 * A question is asked only when it applies and can still change the plan; none that could is ever skipped.
 * Throws `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function interview(program: Program, situation: Situation): Interview {
  const state = enter(program, situation);
  const outlook = outlookOf(state);
  const possible = relevanceOf(outlook);
  const left = state.event.questions.filter(({ fact }) => !isAnswered(state, fact));
  const may = left.filter(({ fact }) => applies(state, fact) === "yes" && possible.questions.has(fact.id));
  const { relevance, proven } = prove(
    state,
    possible,
    may.map(({ fact }) => fact),
  );
  const asked = may.filter(({ fact }) => relevance.questions.has(fact.id));
  const isAsked = new Set(asked.map(({ fact }) => fact.id));
  const byEffect = [...asked].sort((a, b) => effectOf(relevance, b) - effectOf(relevance, a));
  const safetyFirst = inTiers(byEffect, [isSafety, isBehindSafety(outlook, left, relevance)]);
  const suspended = state.suspended.filter((name) => state.event.places.has(name)).length;
  const answered = state.event.questions.length - left.length - suspended;
  return {
    questions: safetyFirst.map(({ fact, section }) => questionOf(state, fact, section, relevance, proven)),
    skipped: left.filter(({ fact }) => !isAsked.has(fact.id)).map(({ fact }) => skippedQuestion(state, fact)),
    suspended: state.suspended,
    complete: asked.length === 0,
    progress: { answered, left: asked.length },
    problems: state.problems,
  };
}

/**
 * In thousandths, so that no rounding of a sum decides an order; equals stay in the questionnaire's order. Safety questions
 * are all equal: the author orders them.
 */
function effectOf({ effectOf }: Relevance, { fact }: Asked): number {
  return isSafety(fact) ? 0 : Math.round((effectOf.get(fact.id) ?? 0) * 1000);
}

/** The questions that pass the first test, then those that pass the second, then the others. */
function inTiers<T extends Asked>(
  questions: readonly T[],
  tests: readonly ((fact: ProgramFact) => boolean)[],
): readonly T[] {
  const tierOf = ({ fact }: T) => {
    const tier = tests.findIndex((passes) => passes(fact));
    return tier === -1 ? tests.length : tier;
  };
  return [...questions].sort((a, b) => tierOf(a) - tierOf(b));
}

function isSafety({ source }: ProgramFact): boolean {
  return source?.safety === true;
}

/** Whether a safety question waits for the answer. */
function isBehindSafety(
  outlook: Outlook,
  left: readonly Asked[],
  relevance: Relevance,
): (fact: ProgramFact) => boolean {
  const waiting = left.filter(({ fact }) => isSafety(fact) && relevance.questions.has(fact.id));
  const behind = questionsBehind(
    outlook,
    waiting.map(({ fact }) => fact.id),
  );
  return ({ id }) => behind.has(id);
}

function isAnswered(state: State, fact: ProgramFact): boolean {
  return state.answers.has(fact.id) || state.declined.has(fact.id);
}
