import type { Dice } from "../random.ts";
import type { SyntheticFact } from "./facts.ts";

/** Answers of a customer, as they come from a request. */
export type Answers = Readonly<Record<string, unknown>>;

/** A value that the question takes. */
export function answerTo({ type, domain }: SyntheticFact, dice: Dice): unknown {
  if (type === "choices") return dice.often(0.2) ? [] : dice.some(domain, 1);
  return dice.pick(domain);
}

/** An object as a portal has it: read from JSON. */
export function asRequest(answers: Answers): Answers {
  return JSON.parse(JSON.stringify(answers)) as Answers; // what was written above
}
