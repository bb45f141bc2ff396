import { type AnswerProblem, limits, type Situation } from "../model/index.ts";
import type { Program } from "./program.ts";
import {
  type Answers,
  answersIn,
  give,
  inOrder,
  type Others,
  type Reading,
  readInto,
  readOthers,
} from "./reading.ts";
import { type Changed, isSame } from "./refill.ts";
import type { State } from "./state.ts";

type Facts = Situation["facts"];

/** What has been read after some answers have changed. */
export interface ReadAgain extends Changed {
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
  /** Those of answers to facts. */
  readonly ofFacts: readonly AnswerProblem[];
  readonly others: Others;
}

/** Reads the answers that have changed; `undefined`: everything has to be read anew. */
export function readAgain(
  before: State,
  facts: Facts,
  keys: readonly string[],
  changed: readonly string[],
): ReadAgain | undefined {
  const { program, read } = before;
  // A problem names no more than the beginning of a long key.
  if (read === undefined || changed.some((key) => key.length >= limits.id)) return undefined;
  const isChanged = new Set(changed);
  const reading: Reading = {
    given: before.given.slice(),
    declined: before.declined.size === 0 ? new Set() : new Set(before.declined),
    problems: read.problems.filter(({ fact }) => !isChanged.has(fact)),
  };
  const names = changed.filter((key) => readOne(before, reading, key, facts));
  const others = changed.every((key) => program.facts.has(key))
    ? read.others
    : readOthers(program, otherKeys(program, read.others.keys, changed, facts), (key) => facts[key]);
  const { given, declined, problems: ofFacts } = reading;
  return {
    given,
    declined,
    names,
    answers: answersIn(program, keys, given),
    problems: inOrder(ofFacts, others.problems),
    ofFacts,
    others,
  };
}

/** Reads the answer to a fact; whether it is another one than before. */
function readOne({ program, given }: State, reading: Reading, key: string, facts: Facts): boolean {
  const fact = program.facts.get(key);
  if (fact === undefined) return false;
  const before = given[fact.slot];
  const wasDeclined = reading.declined.delete(key);
  give(reading.given, fact, undefined);
  // A key that has gone has no answer, whatever every object has under that name.
  if (Object.hasOwn(facts, key)) readInto(reading, fact, key, facts[key]);
  const isOther = !isSame(before, reading.given[fact.slot]);
  if (!isOther) give(reading.given, fact, before);
  return isOther || wasDeclined !== reading.declined.has(key);
}

/** The keys that name no fact: those from before and the changed ones, without those that have gone. */
function otherKeys(
  program: Program,
  before: readonly string[],
  changed: readonly string[],
  facts: Facts,
): readonly string[] {
  const keys = new Set([...before, ...changed.filter((key) => !program.facts.has(key))]);
  return [...keys].filter((key) => Object.hasOwn(facts, key));
}
