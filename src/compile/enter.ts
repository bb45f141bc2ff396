import { limits, type Situation } from "../model/index.ts";
import { fillSlots } from "./fill-slots.ts";
import { memoOf } from "./memo.ts";
import type { Program } from "./program.ts";
import { problemWith } from "./read-answer.ts";
import { answersIn, inOrder, type Reading, readInto, readOthers } from "./reading.ts";
import { readSituation } from "./situation.ts";
import type { State } from "./state.ts";

/**
 * Reads a situation: checks every answer, suspends those whose question does not apply, computes what is derived.
 * A question whose `ask-if` is open may still apply, so its answer counts; when what the `ask-if` needs was declined, or
 * is a question that does not apply itself, it cannot come to hold any more.
 * Each answer is read once; one that cannot be read is `answer/wrong-type`. One that `answer` made is not read again.
 * Throws `call/not-a-program`, `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function enter(program: Program, situation: Situation): State {
  return memoOf(situation, program)?.state ?? enterAnew(program, situation);
}

function enterAnew(program: Program, situation: Situation): State {
  const { event, today, keys, answer } = readSituation(program, situation);
  const reading: Reading = {
    given: new Array(event.filling.width).fill(undefined),
    declined: new Set(),
    problems: [],
  };
  const unknown: string[] = [];
  const tooMany = keys.length > limits.answers;
  for (const key of keys) {
    const fact = program.facts.get(key);
    if (fact !== undefined) readInto(reading, fact, key, answer(key));
    else if (!tooMany) unknown.push(key);
  }
  const { given, declined } = reading;
  const others = readOthers(program, unknown, answer);
  const problems = inOrder(reading.problems, others.problems);
  return {
    program,
    event,
    today,
    given,
    answers: answersIn(program, keys, given),
    declined,
    problems: tooMany ? [problemWith("", "answer/too-many"), ...problems] : problems,
    happenings: others.happenings,
    read: tooMany ? undefined : { problems: reading.problems, others },
    ...fillSlots(program, event, { today, given, declined }),
  };
}
