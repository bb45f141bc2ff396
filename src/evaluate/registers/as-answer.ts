import { enter, type Program } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import type { AnswerProblem, Situation } from "../../model/index.ts";

/** A value read as an answer to the fact's question would be, or what is wrong with it. `null` is no value. */
export function asAnswer(
  program: Program,
  situation: Situation,
  fact: string,
  value: unknown,
): { readonly value: Value } | AnswerProblem {
  const { answers, problems } = enter(program, { ...situation, facts: { [fact]: value } });
  const [problem] = problems;
  const answer = answers.get(fact);
  if (problem !== undefined) return problem;
  if (answer === undefined) throw new TypeError("an answer without a problem has a value"); // `null` is caught before
  return { value: answer };
}
