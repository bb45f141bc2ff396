import type { ProgramFact, State } from "../compile/index.ts";
import type { Text } from "../model/index.ts";
import type { Proved } from "./exact/prove.ts";
import { type Question, type QuestionOption, questionFrom } from "./form.ts";
import type { Looks } from "./look/looks.ts";
import { type QuestionTask, type SkipReason, type ToldTask, whyAsked, whySkipped } from "./why.ts";

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

/** What there is to say of a question that is not asked: it follows from the program alone. */
type Skips = Readonly<Record<SkipReason, SkippedQuestion>>;

const knownSkips = new WeakMap<ProgramFact, Skips>();

/** A question that is not asked. It is frozen. */
export function skippedQuestion(state: State, fact: ProgramFact): SkippedQuestion {
  const applicable = applies(state, fact);
  const skips = knownSkips.get(fact) ?? skipsOf(fact);
  if (applicable === "no") return skips["not-applicable"];
  return applicable === "open" ? skips["waits-for-answer"] : skips["cannot-change-the-plan"];
}

function skipsOf(fact: ProgramFact): Skips {
  const text = fact.source?.question ?? fact.name;
  const skip = (because: SkipReason) =>
    Object.freeze({ fact: fact.id, text, because, why: Object.freeze(whySkipped(because)) });
  const skips = {
    "not-applicable": skip("not-applicable"),
    "waits-for-answer": skip("waits-for-answer"),
    "cannot-change-the-plan": skip("cannot-change-the-plan"),
  };
  knownSkips.set(fact, skips);
  return skips;
}

/** A question that is asked, with what it was made from. */
export interface Asked {
  readonly proved: Proved;
  readonly question: Question;
  /** None of its options is ever hidden. */
  readonly isFixed: boolean;
}

/**
 * A question with everything that a form needs. It is frozen: the same one is given again after the next answer, when nothing
 * in it has changed.
 */
export function askedFrom(state: State, looks: Looks, proved: Proved, before: Asked | undefined): Asked {
  if (before?.isFixed === true && before.proved === proved) return before;
  const found = state.event.questions[proved.place];
  const form = looks.forms[proved.place];
  if (found === undefined || form === undefined) throw new RangeError("every place has a question"); // places come from the same list
  const { fact } = found;
  const options = optionsOf(state, fact);
  if (before?.proved === proved && isSame(before.question.options, options)) return before;
  const rules: string[] = [];
  const tasks: QuestionTask[] = [];
  const told: ToldTask[] = [];
  for (const number of proved.rules) {
    const look = looks.rules[number];
    if (look === undefined) continue;
    rules.push(look.rule.name);
    for (const one of look.tasks) {
      tasks.push(one.task);
      told.push(one);
    }
  }
  const question = questionFrom(form, {
    options,
    rules: Object.freeze(rules),
    tasks: Object.freeze(tasks),
    proven: proved.isProven,
    decides: whyAsked(told),
  });
  return { proved, question, isFixed: known.has(fact) };
}

/** Whether the same options are hidden. */
function isSame(before: readonly QuestionOption[], now: readonly QuestionOption[]): boolean {
  return before === now || now.every(({ hidden }, index) => hidden === before[index]?.hidden);
}

/** The options of a question of which none is ever hidden: they follow from the program alone. */
const known = new WeakMap<ProgramFact, readonly QuestionOption[]>();

function optionsOf(state: State, fact: ProgramFact): readonly QuestionOption[] {
  const before = known.get(fact);
  if (before !== undefined) return before;
  const options = Object.freeze(
    (fact.source?.options ?? []).map((option, index) =>
      Object.freeze({
        id: option.id,
        text: option.text,
        hidden: fact.hideIf[index]?.(state.slots) === true,
      }),
    ),
  );
  if (fact.hideIf.every((hides) => hides === undefined)) known.set(fact, options);
  return options;
}
