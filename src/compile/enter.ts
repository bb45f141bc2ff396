import type { Value } from "../logic/index.ts";
import { type AnswerProblem, limits, type Situation } from "../model/index.ts";
import { type Filled, fillSlots } from "./fill-slots.ts";
import { ruleNamed } from "./lookup.ts";
import { type Happenings, happeningKey, keepHappening } from "./occurrence-keys.ts";
import type { Program, ProgramLifeEvent } from "./program.ts";
import { problemWith, readAnswer, usableOptions } from "./read-answer.ts";
import { readSituation } from "./situation.ts";

/** A situation read into a program: what is known, what was declined, what is suspended, and what was wrong. */
export interface State extends Filled {
  readonly program: Program;
  readonly event: ProgramLifeEvent;
  readonly today: string;
  /** Valid answers by fact, suspended ones included. */
  readonly answers: ReadonlyMap<string, Value>;
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
  const answers = new Map<string, Value>();
  const declined = new Set<string>();
  const problems: AnswerProblem[] = [];
  const happenings: Happenings = { occurrences: new Map(), events: new Map() };
  const tooMany = keys.length > limits.answers;
  if (tooMany) problems.push(problemWith("", "answer/too-many"));
  for (const key of tooMany ? keys.filter((name) => program.facts.has(name)) : keys) {
    const one = program.facts.has(key) ? undefined : happeningKey(program, key);
    const value = answer(key);
    const problem =
      one === undefined
        ? readInto(program, key, value, answers, declined)
        : keepHappening(happenings, one, value)
          ? undefined
          : problemWith(key, "answer/wrong-type");
    if (problem !== undefined) problems.push(problem);
  }
  const filled = fillSlots(program, event, { today, answers, declined });
  return { program, event, today, answers, declined, problems, happenings, ...filled };
}

/** Reads one answer; returns its problem, if it has one. */
function readInto(
  program: Program,
  key: string,
  answer: unknown,
  answers: Map<string, Value>,
  declined: Set<string>,
): AnswerProblem | undefined {
  const fact = program.facts.get(key);
  if (ruleNamed(program, key) !== undefined || fact?.origin === "derived")
    return problemWith(key, "answer/derived-fact");
  if (fact === undefined || key === "today") return problemWith(key, "answer/unknown-fact");
  if (answer === undefined) return undefined;
  if (answer === null) {
    if (fact.source?.declinable === false) return problemWith(key, "answer/not-declinable");
    declined.add(key);
    return undefined;
  }
  const reading = readAnswer(fact, answer);
  if ("code" in reading) {
    // A sign of danger counts although something else in the answer is wrong.
    const usable = usableOptions(fact, answer);
    if (usable.length > 0) answers.set(key, usable);
    return problemWith(key, reading.code);
  }
  answers.set(key, reading.value);
  return undefined;
}
