import { interview, type Program, type Situation } from "../../../src/index.ts";
import type { Answers } from "../answers.ts";
import { answer } from "./remembered.ts";

/** Answers of a person to all questions that may be asked: whatever way the questions come, the answers are the same. */
export interface Person {
  readonly lifeEvent: string;
  readonly today: string;
  readonly answers: Answers;
}

/** A situation on the way, and the answer that comes next. */
export interface Stop {
  readonly situation: Situation;
  readonly next: Answers;
}

/** The situation of a person who has answered nothing. */
export function beginning({ lifeEvent, today }: Person): Situation {
  return { lifeEvent, today, facts: {} };
}

/** Asks one question after the other, as `interview` puts them; gives how many were asked. */
export function walk(program: Program, person: Person): number {
  let asked = 0;
  for (let stop = stopAt(program, person, beginning(person)); stop !== undefined; asked++)
    stop = stopAt(program, person, answer(program, stop.situation, stop.next));
  return asked;
}

/** Every situation on the way through a whole interview. */
export function stopsOf(program: Program, person: Person): readonly Stop[] {
  const stops: Stop[] = [];
  for (let stop = stopAt(program, person, beginning(person)); stop !== undefined; ) {
    stops.push(stop);
    stop = stopAt(program, person, answer(program, stop.situation, stop.next));
  }
  return stops;
}

/** A situation and the answer to what is asked in it; `undefined`: nothing is. */
function stopAt(program: Program, person: Person, situation: Situation): Stop | undefined {
  const [question] = interview(program, situation).questions;
  if (question === undefined) return undefined;
  if (Object.hasOwn(situation.facts, question.fact)) throw new Error(`${question.fact} is asked again`);
  return { situation, next: { [question.fact]: person.answers[question.fact] ?? null } };
}
