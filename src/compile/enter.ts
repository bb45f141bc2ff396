import { compareText, type Value } from "../logic/index.ts";
import { type AnswerProblem, limits, type Situation } from "../model/index.ts";
import { type Filled, fillSlots } from "./fill-slots.ts";
import { ruleNamed } from "./lookup.ts";
import { type Happenings, happeningKey, keepHappening } from "./occurrence-keys.ts";
import type { Program, ProgramFact, ProgramLifeEvent } from "./program.ts";
import { problemWith, readAnswer, usableOptions } from "./read-answer.ts";
import { readSituation } from "./situation.ts";
import type { Slots } from "./slots.ts";

/** Valid answers by the name of their fact. */
export interface Answers {
  readonly get: (name: string) => Value | undefined;
  readonly has: (name: string) => boolean;
  /** Names of facts that have an answer, sorted. */
  readonly keys: () => readonly string[];
  readonly [Symbol.iterator]: () => Iterator<[string, Value]>;
}

/** A situation read into a program: what is known, what was declined, what is suspended, and what was wrong. */
export interface State extends Filled {
  readonly program: Program;
  readonly event: ProgramLifeEvent;
  readonly today: string;
  /** Valid answers by fact, suspended ones included. */
  readonly answers: Answers;
  /** The same by slot. */
  readonly given: Slots;
  readonly declined: ReadonlySet<string>;
  readonly problems: readonly AnswerProblem[];
  /** What is known of occurrences of recurring duties, and on which days events happened. */
  readonly happenings: Happenings;
}

/**
 * Reads a situation: checks every answer, suspends those whose question does not apply, computes what is derived.
 * A question whose `ask-if` is open may still apply, so its answer counts; when what the `ask-if` needs was declined, or
 * is a question that does not apply itself, it cannot come to hold any more.
 * Each answer is read once; one that cannot be read is `answer/wrong-type`.
 * Throws `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function enter(program: Program, situation: Situation): State {
  const { event, today, keys, answer } = readSituation(program, situation);
  const reading: Reading = {
    given: new Array(program.slots).fill(undefined),
    declined: new Set(),
    problems: [],
  };
  const others: string[] = [];
  const tooMany = keys.length > limits.answers;
  for (const key of keys) {
    const fact = program.facts.get(key);
    if (fact !== undefined) readInto(reading, fact, key, answer(key));
    else if (!tooMany) others.push(key);
  }
  const happenings = readOthers(reading, program, others.sort(compareText), answer);
  const problems = [...reading.problems].sort((a, b) => compareText(a.fact, b.fact));
  if (tooMany) problems.unshift(problemWith("", "answer/too-many"));
  const { given, declined } = reading;
  const answers = answersIn(program, keys, given);
  return {
    program,
    event,
    today,
    given,
    answers,
    declined,
    problems,
    happenings,
    ...fillSlots(program, event, { today, given, declined }),
  };
}

/** What has been read so far. */
interface Reading {
  readonly given: Slots;
  readonly declined: Set<string>;
  readonly problems: AnswerProblem[];
}

/** A view of the answers by name; walking through it goes by name. */
function answersIn(program: Program, keys: readonly string[], given: Slots): Answers {
  const get = (name: string) => {
    const slot = program.facts.get(name)?.slot;
    return slot === undefined ? undefined : given[slot];
  };
  const names = () => [...keys].sort(compareText).filter((name) => get(name) !== undefined);
  return {
    get,
    has: (name) => get(name) !== undefined,
    keys: names,
    [Symbol.iterator]: () =>
      names()
        .map((name): [string, Value] => [name, get(name) as Value])
        [Symbol.iterator](), // just filtered
  };
}

/** Reads keys that name no fact: occurrences, days of events, and what is unknown. */
function readOthers(
  { problems }: Reading,
  program: Program,
  keys: readonly string[],
  answer: (key: string) => unknown,
): Happenings {
  const happenings: Happenings = { occurrences: new Map(), events: new Map() };
  for (const key of keys) {
    const one = happeningKey(program, key);
    const value = answer(key);
    if (one === undefined)
      problems.push(
        problemWith(
          key,
          ruleNamed(program, key) === undefined ? "answer/unknown-fact" : "answer/derived-fact",
        ),
      );
    else if (!keepHappening(happenings, one, value)) problems.push(problemWith(key, "answer/wrong-type"));
  }
  return happenings;
}

/** Reads one answer. */
function readInto(
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
      if (usable.length > 0) given[fact.slot] = usable;
    } else given[fact.slot] = reading.value;
  }
}
