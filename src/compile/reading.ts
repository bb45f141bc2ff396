import { compareText, type Value } from "../logic/index.ts";
import type { AnswerProblem } from "../model/index.ts";
import { ruleNamed } from "./lookup.ts";
import { type Happenings, happeningKey, keepHappening } from "./occurrence-keys.ts";
import type { Program, ProgramFact } from "./program.ts";
import { problemWith, readAnswer, usableOptions } from "./read-answer.ts";
import type { Slots } from "./slots.ts";

/** The answers of a situation, read: what is known, what was declined, and what was wrong. */
export interface Reading {
  /** Valid answers by slot. */
  readonly given: Slots;
  readonly declined: Set<string>;
  /** What is wrong with answers to facts, in the order in which they were read. */
  readonly problems: AnswerProblem[];
}

/** What keys say that name no fact. */
export interface Others {
  /** These keys, sorted. */
  readonly keys: readonly string[];
  readonly happenings: Happenings;
  readonly problems: readonly AnswerProblem[];
}

/** Reads one answer. */
export function readInto(
  { given, declined, problems }: Reading,
  fact: ProgramFact,
  key: string,
  answer: unknown,
): void {
  if (fact.origin === "derived") problems.push(problemWith(key, "answer/derived-fact"));
  else if (key === "today") problems.push(problemWith(key, "answer/unknown-fact"));
  else if (answer === null) {
    if (fact.source?.declinable === false) problems.push(problemWith(key, "answer/not-declinable"));
    else declined.add(key);
  } else if (answer !== undefined) {
    const reading = readAnswer(fact, answer);
    if ("code" in reading) {
      problems.push(problemWith(key, reading.code));
      // A sign of danger counts although something else in the answer is wrong.
      const usable = usableOptions(fact, answer);
      if (usable.length > 0) give(given, fact, usable);
    } else give(given, fact, reading.value);
  }
}

/** Puts an answer into its slot, which may lie beyond those that the life event needs. */
export function give(given: Slots, { slot }: ProgramFact, value: Value | undefined): void {
  while (given.length < slot) given.push(undefined); // an array with a wide hole would be slow from then on
  given[slot] = value;
}

/** Reads keys that name no fact: occurrences, days of events, and what is unknown. */
export function readOthers(
  program: Program,
  unsorted: readonly string[],
  answer: (key: string) => unknown,
): Others {
  const keys = [...unsorted].sort(compareText);
  const happenings: Happenings = { occurrences: new Map(), events: new Map() };
  const problems: AnswerProblem[] = [];
  for (const key of keys) {
    const one = happeningKey(program, key);
    const value = answer(key);
    if (one === undefined) {
      const isRule = ruleNamed(program, key) !== undefined;
      problems.push(problemWith(key, isRule ? "answer/derived-fact" : "answer/unknown-fact"));
    } else if (!keepHappening(happenings, one, value)) problems.push(problemWith(key, "answer/wrong-type"));
  }
  return { keys, happenings, problems };
}

/** All problems, by the name of the fact. */
export function inOrder(
  ofFacts: readonly AnswerProblem[],
  ofOthers: readonly AnswerProblem[],
): readonly AnswerProblem[] {
  return [...ofFacts, ...ofOthers].sort((a, b) => compareText(a.fact, b.fact));
}

/** Valid answers by the name of their fact. */
export interface Answers {
  readonly get: (name: string) => Value | undefined;
  readonly has: (name: string) => boolean;
  /** Names that were answered, in the caller's order; some may be declined, faulty or no facts at all. */
  readonly given: readonly string[];
  readonly [Symbol.iterator]: () => Iterator<[string, Value]>;
}

/** A view of the answers by name; walking through it goes by name. */
export function answersIn(program: Program, keys: readonly string[], given: Slots): Answers {
  const get = (name: string) => {
    const slot = program.facts.get(name)?.slot;
    return slot === undefined ? undefined : given[slot];
  };
  const names = () => [...keys].sort(compareText).filter((name) => get(name) !== undefined);
  return {
    get,
    has: (name) => get(name) !== undefined,
    given: keys,
    [Symbol.iterator]: () =>
      names()
        .map((name): [string, Value] => [name, get(name) as Value])
        [Symbol.iterator](), // just filtered
  };
}
