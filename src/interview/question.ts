import type { ProgramFact, State } from "../compile/index.ts";
import type { FactType, Text } from "../model/index.ts";
import type { Proved } from "./exact/prove.ts";
import type { Looks } from "./look/looks.ts";
import { type QuestionTask, type SkipReason, tasksOf, whyAsked, whySkipped } from "./why.ts";

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
  /** The author's own words on why it is asked; show them beside the question. */
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
  /** Tasks of these rules. */
  readonly tasks: readonly QuestionTask[];
  /**
   * `true`: two answers are known that give different plans, with some answers to the rest. `false`: it may change the plan,
   * and is asked to be safe: it decides how the plan is shown, or not all situations could be tried.
   */
  readonly proven: boolean;
  /** What depends on the answer, in plain words; show it beside the question. */
  readonly decides: Text;
  /** A register that could answer; show the value and its source, and let it be corrected. */
  readonly prefill: { readonly register: string; readonly access: string } | null;
}

/** A question that is not asked, and why: it does not apply, waits for another answer, or cannot change the plan. */
export interface SkippedQuestion {
  readonly fact: string;
  readonly text: Text;
  readonly because: SkipReason;
  /** The same in plain words. */
  readonly why: Text;
}

/** Whether a question applies; `open` while another answer decides it. */
export function applies(state: State, fact: ProgramFact): "yes" | "no" | "open" {
  if (state.notApplicable.has(fact.id)) return "no";
  return fact.askIf === undefined || fact.askIf(state.slots) === true ? "yes" : "open";
}

/** A question that is not asked. */
export function skippedQuestion(state: State, fact: ProgramFact): SkippedQuestion {
  const applicable = applies(state, fact);
  const because =
    applicable === "no"
      ? "not-applicable"
      : applicable === "open"
        ? "waits-for-answer"
        : "cannot-change-the-plan";
  return { fact: fact.id, text: fact.source?.question ?? fact.name, because, why: whySkipped(because) };
}

/** A question with everything that a form needs. It is frozen: the same one may be given again after the next answer. */
export function questionOf(
  state: State,
  looks: Looks,
  { place, rules: numbers, isProven }: Proved,
  before: readonly Question[] | undefined,
): Question {
  const asked = state.event.questions[place];
  if (asked === undefined) throw new RangeError("every place has a question"); // places come from the same list
  const { fact, section } = asked;
  const concerned = numbers.flatMap((number) => looks.rules[number] ?? []);
  const rules = concerned.map(({ rule }) => rule.name);
  const options = optionsOf(state, fact);
  const same = before?.find((question) => question.fact === fact.id);
  if (same !== undefined && isSame(same, rules, options, isProven)) return same;
  const { source } = fact;
  const tasks = concerned.flatMap((look) => tasksOf(state.program, look.rule));
  return Object.freeze({
    fact: fact.id,
    type: fact.type.kind,
    text: source?.question ?? fact.name,
    why: source?.why ?? null,
    help: source?.help ?? null,
    options: Object.freeze(options),
    exclusive: source?.exclusive ?? null,
    emptyAllowed: fact.type.kind === "choices" && source?.empty !== "refused",
    unit: source?.unit ?? null,
    min: source?.min ?? null,
    max: source?.max ?? null,
    declinable: source?.declinable !== false,
    sensitive: fact.sensitive,
    safety: source?.safety === true,
    section,
    rules: Object.freeze(rules),
    tasks: Object.freeze(tasks),
    proven: isProven,
    decides: whyAsked(tasks),
    prefill: source?.prefill ?? null,
  });
}

function isSame(
  before: Question,
  rules: readonly string[],
  options: readonly QuestionOption[],
  isProven: boolean,
): boolean {
  return (
    before.proven === isProven &&
    before.rules.length === rules.length &&
    before.rules.every((rule, index) => rule === rules[index]) &&
    before.options.every(({ hidden }, index) => hidden === options[index]?.hidden)
  );
}

function optionsOf(state: State, fact: ProgramFact): readonly QuestionOption[] {
  return (fact.source?.options ?? []).map((option, index) => ({
    id: option.id,
    text: option.text,
    hidden: fact.hideIf[index]?.(state.slots) === true,
  }));
}
