import { enter } from "../../../src/compile/index.ts";
import { evaluate, interview, type Program, type Situation } from "../../../src/index.ts";
import { applies } from "../../../src/interview/question.ts";
import { answer } from "../journeys/remembered.ts";
import { beginning, type Person } from "../journeys/walk.ts";

/** Picks the next question in a situation; `undefined`: none is left. */
export type Way = (program: Program, situation: Situation) => string | undefined;

/** Asks as this library does: only what can still change the plan. */
export const byInterview: Way = (program, situation) => interview(program, situation).questions[0]?.fact;

/** Asks everything that applies, in the questionnaire's order. */
export const everything: Way = (program, situation) => applicable(program, situation)[0];

/** Asks what applies and what an open rule still needs, in the questionnaire's order. */
export const mentioned: Way = (program, situation) => {
  const needs = new Set(evaluate(program, situation).rules.flatMap((finding) => finding.needs));
  return applicable(program, situation).find((fact) => needs.has(fact));
};

/** Asks in one way until no question is left; gives how many were asked. */
export function countAsked(program: Program, person: Person, way: Way): number {
  let situation = beginning(person);
  for (let asked = 0; ; asked++) {
    const fact = way(program, situation);
    if (fact === undefined) return asked;
    if (Object.hasOwn(situation.facts, fact)) throw new Error(`${fact} is asked again`);
    situation = answer(program, situation, { [fact]: person.answers[fact] ?? null });
  }
}

/** Unanswered questions that apply, in the questionnaire's order. */
function applicable(program: Program, situation: Situation): readonly string[] {
  const state = enter(program, situation);
  return state.event.questions
    .filter(({ fact }) => !Object.hasOwn(situation.facts, fact.id) && applies(state, fact) === "yes")
    .map(({ fact }) => fact.id);
}
