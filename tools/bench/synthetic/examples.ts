import { decide, factsOfCondition, operators, type Value } from "../../../src/logic/index.ts";
import type { Conditions } from "../../../src/model/index.ts";
import type { Answers } from "../answers.ts";
import type { Dice } from "../random.ts";
import { answerTo } from "./answer-to.ts";
import { type SyntheticFact, syntheticToday } from "./facts.ts";

/** Answers with which a rule holds, and answers with which it fails. */
export interface Examples {
  readonly holds: Answers;
  readonly fails: Answers;
}

const byName = new Map(operators.map((operator) => [operator.name, operator]));

/** Looks for examples among random answers to what the rule mentions; `undefined` when one is not found soon. */
export function examplesOf(
  conditions: Conditions,
  facts: readonly SyntheticFact[],
  dice: Dice,
): Examples | undefined {
  const mentioned = new Set(factsOfCondition(conditions));
  const asked = facts.filter(({ id }) => mentioned.has(id));
  const found: { holds?: Answers; fails?: Answers } = {};
  for (let tries = 0; tries < 50; tries++) {
    const answers = Object.fromEntries(asked.map((fact) => [fact.id, answerTo(fact, dice)]));
    const lookup = (name: string) => (name === "today" ? syntheticToday : answers[name]) as Value; // drawn by type
    found[decide(conditions, lookup, byName) === true ? "holds" : "fails"] ??= answers;
    const { holds, fails } = found;
    if (holds !== undefined && fails !== undefined) return { holds, fails };
  }
  return undefined;
}
