import { type Interview, interview, type Program, type Question, type Situation } from "../src/index.ts";

/** One question that was asked, and the answer; `null`: declined. */
export interface Step {
  readonly question: Question;
  readonly answer: unknown;
}

/** How an interview went: what was asked, what was left unasked, and what is known at the end. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly end: Interview;
  readonly situation: Situation;
}

/** Answers the best next question until none is left. A question without an answer is declined. */
export function walkInterview(
  program: Program,
  start: Omit<Situation, "facts">,
  answers: Readonly<Record<string, unknown>>,
): Walk {
  const steps: Step[] = [];
  let situation: Situation = { ...start, facts: {} };
  for (;;) {
    const now = interview(program, situation);
    const [question] = now.questions;
    if (question === undefined) return { steps, end: now, situation };
    const answer = answers[question.fact] ?? null;
    steps.push({ question, answer });
    situation = { ...situation, facts: { ...situation.facts, [question.fact]: answer } };
  }
}
