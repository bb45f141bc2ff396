import { type Answers, asRequest } from "../answers.ts";
import { type Dice, diceFrom } from "../random.ts";
import { answerTo } from "./answer-to.ts";
import type { SyntheticFact } from "./facts.ts";

/** Customers who answer everything. */
export function completeCustomers(
  facts: readonly SyntheticFact[],
  count: number,
  seed: number,
): readonly Answers[] {
  const dice = diceFrom(seed);
  return Array.from({ length: count }, () => customer(facts, () => true, dice));
}

/** Customers who answer some, from none to all; a few answers are declined. */
export function partialCustomers(
  facts: readonly SyntheticFact[],
  count: number,
  seed: number,
): readonly Answers[] {
  const dice = diceFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const share = index / Math.max(count - 1, 1);
    const answers = customer(facts, () => dice.often(share), dice);
    const declined = Object.keys(answers).filter(() => dice.often(0.05));
    return asRequest({ ...answers, ...Object.fromEntries(declined.map((id) => [id, null])) });
  });
}

function customer(facts: readonly SyntheticFact[], isAnswered: () => boolean, dice: Dice): Answers {
  const answered = facts.filter(isAnswered);
  return asRequest(Object.fromEntries(answered.map((fact) => [fact.id, answerTo(fact, dice)])));
}
