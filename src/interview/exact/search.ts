import {
  fillDirect,
  fillingAgain,
  fillLater,
  type ProgramFact,
  type ProgramLifeEvent,
  type ProgramRule,
  type State,
  type Step,
} from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import { isAnswered } from "../answered.ts";
import { type Cone, coneOf } from "./cone.ts";
import { pictureOf } from "./picture.ts";

/**
 * Whether an answer can change what a plan shows of a rule: `changes`: two answers are found that do, with some answers to
 * the rest; `same`: every answer with every answer to the rest was tried; `unsure`: neither.
 */
export type Proof = "changes" | "same" | "unsure";

/** Most situations that are tried for one question and one rule. */
export const mostTried = 1_024;
/** As many are tried when not all can be. */
const mostSampled = 192;

/** What a question can be: not answered, declined, or one of its cells. */
type Choice = Value | null | undefined;

/** A proof, and what it took: about so many steps were filled. */
export interface Searched {
  readonly proof: Proof;
  readonly cost: number;
}

/**
 * Looks for two answers to a question, and answers to the rest, that a plan shows as different. It stops without a result
 * when it takes more than `budget`.
 */
export function proofFor(state: State, rule: ProgramRule, question: ProgramFact, budget: number): Searched {
  const cone = coneOf(state.program, state.event, rule);
  const own = choicesOf(cone, question, state.today);
  const rest = cone.questions.filter((fact) => fact !== question && !isAnswered(state, fact));
  const axes = rest.map((fact) => ({ fact, ...choicesOf(cone, fact, state.today) }));
  const size = axes.reduce((product, { choices }) => product * choices.length, own.choices.length);
  const isAll = size <= mostTried;
  const rounds = isAll
    ? size / own.choices.length
    : Math.max(1, Math.floor(mostSampled / own.choices.length));
  // Making a picture of an open rule takes a look at every step of the life event.
  const costOfRound = own.choices.length * (cone.later.length + (state.event.steps.length >> 3) + 1);
  let cost = state.slots.length >> 3;
  if (cost + costOfRound > budget) return { proof: "unsure", cost };
  const trial = trialIn(state, cone, rule);
  let isSame = isAll && own.complete && axes.every(({ complete }) => complete);
  for (let round = 0; round < rounds; round++) {
    if (cost + costOfRound > budget) return { proof: "unsure", cost };
    cost += costOfRound;
    let left = isAll ? round : scattered(round);
    for (const { fact, choices } of axes) {
      trial.choose(fact, choices[left % choices.length]);
      left = isAll ? Math.floor(left / choices.length) : scattered(left);
    }
    const pictures = own.choices.map((choice) => {
      trial.choose(question, choice);
      return trial.picture();
    });
    const [first] = pictures;
    if (pictures.some(({ shown }) => shown !== first?.shown)) return { proof: "changes", cost };
    if (pictures.some(({ behind }) => behind !== first?.behind)) isSame = false;
  }
  return { proof: isSame ? "same" : "unsure", cost };
}

/** What a question can be, and whether that is all. */
interface Choices {
  readonly choices: readonly Choice[];
  readonly complete: boolean;
}

function choicesOf(cone: Cone, fact: ProgramFact, today: string): Choices {
  const { values, complete } = cone.cellsOf(fact, today);
  const declined = fact.source?.declinable === false ? [] : [null];
  return { complete, choices: [undefined, ...values, ...declined] };
}

/** Spreads the first numbers over a wide range; 0 stays 0, so that the first round leaves the rest unanswered. */
function scattered(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 3;
}

/** Tries answers in copies of what is given and what follows from it; only what the rule hangs on is worked out again. */
function trialIn(state: State, cone: Cone, rule: ProgramRule) {
  const given = state.given.slice();
  const declined = new Set(state.declined);
  const filling = fillingAgain(state, given, declined);
  const tried: State & typeof filling = { ...state, ...filling };
  const written = state.event.filling.code();
  const later = asWhenAsked(state, cone.later);
  return {
    choose: ({ id, slot }: ProgramFact, choice: Choice) => {
      given[slot] = choice ?? undefined;
      if (choice === null) declined.add(id);
      else if (declined.size > 0) declined.delete(id);
      const direct = cone.direct.get(slot);
      if (direct === undefined) return;
      tried.ahead[slot] = 0;
      fillDirect(direct, tried, written);
    },
    picture: () => {
      tried.notApplicable.clear();
      for (const step of later) {
        tried.ahead[step.slot] = 0;
        fillLater(step, tried, written);
      }
      return pictureOf(rule, tried);
    },
  };
}

type Later = ProgramLifeEvent["filling"]["later"];

/**
 * An answer that is kept counts whether its question applies or not, but it is only given when it is asked: so what
 * decides on asking decides whether it will be there.
 */
function asWhenAsked(state: State, later: Later): Later {
  const isToCome = ({ fact }: Step) => fact?.isKept === true && !isAnswered(state, fact);
  if (!later.some(isToCome)) return later;
  return later.map((step) =>
    step.fact !== undefined && isToCome(step) ? { ...step, fact: { ...step.fact, isKept: false } } : step,
  );
}
