import { answerOf, enter, type Program } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import type { AnswerProblem, Situation } from "../../model/index.ts";

/** The answer that is read from a value as from one to the fact's question, or what is wrong with it. `null` is no value. */
export function asAnswer(
  program: Program,
  situation: Situation,
  id: string,
  value: unknown,
): { readonly value: Value } | AnswerProblem {
  const { answers, problems } = enter(program, { ...situation, facts: { [id]: value } });
  const [problem] = problems;
  if (problem !== undefined) return problem;
  const fact = program.facts.get(id);
  const answer = answers.get(id);
  if (fact === undefined || answer === undefined)
    throw new TypeError("an answer without a problem has a value"); // `null` is caught before
  return { value: answerOf(fact, answer) };
}
