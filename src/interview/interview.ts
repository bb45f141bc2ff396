import { enter, type Program, type ProgramFact, type State } from "../compile/index.ts";
import type { AnswerProblem, FactType, Situation, Text } from "../model/index.ts";
import { outlookOf } from "./outlook.ts";
import { type Relevance, relevanceOf } from "./relevance.ts";

/** One option of a question. A hidden one is not offered; an answer that already names it still counts. */
export interface QuestionOption {
  readonly id: string;
  readonly text: Text;
  readonly hidden: boolean;
}

/** A question to ask. */
export interface Question {
  /** The fact's id: the key of the answer in `facts`. */
  readonly fact: string;
  readonly type: FactType;
  readonly text: Text;
  /** Why it is asked; show it beside the question. */
  readonly why: Text | null;
  readonly help: Text | null;
  readonly options: readonly QuestionOption[];
  /** `choices`: the option that excludes all others. */
  readonly exclusive: string | null;
  /** `choices`: whether an empty list is an answer. */
  readonly emptyAllowed: boolean;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Whether it may be declined (`null`): then it counts as unknown and is not asked again. */
  readonly declinable: boolean;
  readonly sensitive: boolean;
  /** Decides safety: asked before all others. */
  readonly safety: boolean;
  readonly section: string;
  /** Rules that the answer can still change. Empty: it decides how the plan is shown. */
  readonly rules: readonly string[];
  /** A register that could answer; show the value and its source, and let it be corrected. */
  readonly prefill: { readonly register: string; readonly access: string } | null;
}

/** A question that is not asked, and why: it does not apply, waits for another answer, or cannot change the plan. */
export interface SkippedQuestion {
  readonly fact: string;
  readonly text: Text;
  readonly because: "not-applicable" | "waits-for-answer" | "cannot-change-the-plan";
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
 * What to ask next in a situation: safety first, then in the questionnaire's order. A question is asked only when it
 * applies and can still change the plan; none that could is ever skipped.
 * Throws `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function interview(program: Program, situation: Situation): Interview {
  const state = enter(program, situation);
  const relevance = relevanceOf(outlookOf(state));
  const left = state.event.questions.filter(({ fact }) => !isAnswered(state, fact));
  const asked = left.filter(({ fact }) => applies(state, fact) === "yes" && relevance.questions.has(fact.id));
  const isAsked = new Set(asked.map(({ fact }) => fact.id));
  const safetyFirst = [
    ...asked.filter(({ fact }) => fact.source?.safety === true),
    ...asked.filter(({ fact }) => fact.source?.safety !== true),
  ];
  const suspended = state.suspended.filter((name) => state.event.places.has(name)).length;
  const answered = state.event.questions.length - left.length - suspended;
  return {
    questions: safetyFirst.map(({ fact, section }) => question(state, fact, section, relevance)),
    skipped: left.filter(({ fact }) => !isAsked.has(fact.id)).map(({ fact }) => skipped(state, fact)),
    suspended: state.suspended,
    complete: asked.length === 0,
    progress: { answered, left: asked.length },
    problems: state.problems,
  };
}

function isAnswered(state: State, fact: ProgramFact): boolean {
  return state.answers.has(fact.id) || state.declined.has(fact.id);
}

function applies(state: State, fact: ProgramFact): "yes" | "no" | "open" {
  if (state.notApplicable.has(fact.id)) return "no";
  return fact.askIf === undefined || fact.askIf(state.slots) === true ? "yes" : "open";
}

function skipped(state: State, fact: ProgramFact): SkippedQuestion {
  const applicable = applies(state, fact);
  const because =
    applicable === "no"
      ? "not-applicable"
      : applicable === "open"
        ? "waits-for-answer"
        : "cannot-change-the-plan";
  return { fact: fact.id, text: fact.source?.question ?? fact.name, because };
}

function question(state: State, fact: ProgramFact, section: string, relevance: Relevance): Question {
  const { source } = fact;
  return {
    fact: fact.id,
    type: fact.type.kind,
    text: source?.question ?? fact.name,
    why: source?.why ?? null,
    help: source?.help ?? null,
    options: optionsOf(state, fact),
    exclusive: source?.exclusive ?? null,
    emptyAllowed: fact.type.kind === "choices" && source?.empty !== "refused",
    unit: source?.unit ?? null,
    min: source?.min ?? null,
    max: source?.max ?? null,
    declinable: source?.declinable !== false,
    sensitive: fact.sensitive,
    safety: source?.safety === true,
    section,
    rules: relevance.rulesOf.get(fact.id) ?? [],
    prefill: source?.prefill ?? null,
  };
}

function optionsOf(state: State, fact: ProgramFact): readonly QuestionOption[] {
  return (fact.source?.options ?? []).map((option, index) => ({
    id: option.id,
    text: option.text,
    hidden: fact.hideIf[index]?.(state.slots) === true,
  }));
}
