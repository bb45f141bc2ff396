import type { ProgramFact } from "../compile/index.ts";
import type { FactType, Text } from "../model/index.ts";
import { type QuestionTask, whyAsked } from "./why.ts";

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

/** A question before it is known what it can change, and which of its options are hidden. It follows from the program alone. */
export function blankQuestion({ id, type, name, source, sensitive }: ProgramFact, section: string): Question {
  return Object.freeze({
    fact: id,
    type: type.kind,
    text: source?.question ?? name,
    why: source?.why ?? null,
    help: source?.help ?? null,
    options: [],
    exclusive: source?.exclusive ?? null,
    emptyAllowed: type.kind === "choices" && source?.empty !== "refused",
    unit: source?.unit ?? null,
    min: source?.min ?? null,
    max: source?.max ?? null,
    declinable: source?.declinable !== false,
    sensitive,
    safety: source?.safety === true,
    section,
    rules: [],
    tasks: [],
    proven: false,
    decides: whyAsked([]),
    prefill: source?.prefill ?? null,
  });
}

/** What is known of a question only in a situation. */
type Told = Pick<Question, "options" | "rules" | "tasks" | "proven" | "decides">;

/** A question with what is known of it in a situation. It is frozen. */
export function questionFrom(form: Question, { options, rules, tasks, proven, decides }: Told): Question {
  // Field by field, in the order of the type: spreading an object takes twenty times as long.
  return Object.freeze({
    fact: form.fact,
    type: form.type,
    text: form.text,
    why: form.why,
    help: form.help,
    options,
    exclusive: form.exclusive,
    emptyAllowed: form.emptyAllowed,
    unit: form.unit,
    min: form.min,
    max: form.max,
    declinable: form.declinable,
    sensitive: form.sensitive,
    safety: form.safety,
    section: form.section,
    rules,
    tasks,
    proven,
    decides,
    prefill: form.prefill,
  });
}
