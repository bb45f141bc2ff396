import type { Dice } from "../random.ts";
import type { SyntheticFact } from "./facts.ts";

/** A value that the question takes. */
export function answerTo({ type, domain }: SyntheticFact, dice: Dice): unknown {
  if (type === "choices") return dice.often(0.2) ? [] : dice.some(domain, 1);
  return dice.pick(domain);
}
