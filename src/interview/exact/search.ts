import type { ProgramFact, ProgramRule, State } from "../../compile/index.ts";
import { isAnswered } from "../answered.ts";
import { type Choices, coneOf } from "./cone.ts";
import type { Trial } from "./trial.ts";

/**
 * Whether an answer can change what a plan shows of a rule: `changes`: two answers are found that do, with some answers to
 * the rest; `same`: every answer with every answer to the rest was tried; `unsure`: neither.
 */
export type Proof = "changes" | "same" | "unsure";

/** Most situations that are tried for one question and one rule. */
export const mostTried = 1_024;
/** As many, and two that are likely to tell, are tried when not all can be. */
const mostSampled = 192;

/** A proof, and what it took: about so many steps were filled. */
export interface Searched {
  readonly proof: Proof;
  readonly cost: number;
}

/**
 * Looks for two answers to a question, and answers to the rest, that a plan shows as different. It stops without a result
 * when it takes more than `budget`.
 */
export function proofFor(
  state: State,
  rule: ProgramRule,
  question: ProgramFact,
  budget: number,
  trial: () => Trial,
): Searched {
  const cone = coneOf(state.program, state.event, rule);
  const own = cone.choicesOf(question, state.today);
  const rest = cone.questions.filter((fact) => fact !== question && !isAnswered(state, fact));
  const axes = rest.map((fact) => ({ fact, ...cone.choicesOf(fact, state.today) }));
  const size = axes.reduce((product, { choices }) => product * choices.length, own.choices.length);
  const isAll = size <= mostTried;
  const rounds = isAll
    ? size / own.choices.length
    : Math.max(1, Math.floor(mostSampled / own.choices.length));
  // Making a picture of an open rule takes a look at every step of the life event.
  const costOfRound = own.choices.length * (cone.later.length + (state.event.steps.length >> 3) + 1);
  let cost = state.slots.length >> 3;
  if (cost + costOfRound > budget) return { proof: "unsure", cost };
  const { choose, look } = trial().of(cone, rule);
  let isSame = isAll && own.complete && axes.every(({ complete }) => complete);
  /** Whether two answers to the question show different plans, with these answers to the rest. */
  const changes = (pick: (axis: Axis) => number) => {
    for (const axis of axes) choose(axis.fact, axis.choices[pick(axis)]);
    let first: ReturnType<typeof look> | undefined;
    for (const choice of own.choices) {
      choose(question, choice);
      const picture = look();
      first ??= picture;
      if (picture.shown !== first.shown) return true;
      if (picture.behind !== first.behind) isSame = false;
    }
    return false;
  };
  // Where all of these situations are tried if need be, their order changes nothing but the time that it takes.
  const isLimited = rounds === 1 || cost + costOfRound * (rounds + early.length) > budget;
  const begin = isLimited ? 0 : (cone.luck.get(question.id) ?? 0);
  const search = (): Proof => {
    let tried = 0;
    for (const pick of situations(isAll, rounds, begin)) {
      if (cost + costOfRound > budget) return "unsure";
      // Among all situations the guesses come once more: that is no matter of what can be tried.
      cost += isAll && guesses.includes(pick) ? 0 : costOfRound;
      if (changes(pick)) {
        if (pick !== early[begin] && tried < early.length) cone.luck.set(question.id, early.indexOf(pick));
        return "changes";
      }
      tried += 1;
    }
    return isSame ? "same" : "unsure";
  };
  const proof = search();
  return { proof, cost };
}

interface Axis extends Choices {
  readonly fact: ProgramFact;
}

/** Chooses one of the answers to a question of the rest, by its place. */
type Pick = (axis: Axis) => number;

/**
 * Answers to the rest that are tried first, because most rules hang on one more answer with one of them: none at all, those
 * with which the most of the rule's comparisons hold, and those with which the fewest do.
 */
const guesses: readonly Pick[] = [({ most }) => most, ({ fewest }) => fewest];
const early: readonly Pick[] = [() => 0, ...guesses];

/** Answers to the rest, one situation after the other. `begin`: which of the early ones comes first. */
function* situations(isAll: boolean, rounds: number, begin: number): Iterable<Pick> {
  const first = early[begin];
  if (first !== undefined) yield first;
  for (const pick of rounds > 1 ? early : early.slice(0, 1)) if (pick !== first) yield pick;
  for (let round = 1; round < rounds; round++) yield pickerOf(isAll, round);
}

/** The choices of one of all situations, or of one that stands for many. */
function pickerOf(isAll: boolean, round: number): Pick {
  let left = isAll ? round : scattered(round);
  return ({ choices }) => {
    const pick = left % choices.length;
    left = isAll ? Math.floor(left / choices.length) : scattered(left);
    return pick;
  };
}

/** Spreads the first numbers over a wide range. */
function scattered(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 3;
}
