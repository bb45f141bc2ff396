import type { Truth } from "../../src/logic/index.ts";
import type { Contender } from "./engines/base.ts";

/** Two ways of deciding that do not say the same. */
export class Disagreement extends Error {
  override readonly name = "Disagreement";
}

/**
 * Compares the verdicts of every contender with those of the first, for every customer. Throws `Disagreement` with the first
 * difference: what does not give the same must not be compared by its speed.
 */
export async function checkAgreement(
  base: string,
  contenders: readonly Contender[],
  rules: readonly string[],
  customers: number,
): Promise<void> {
  const [first, ...others] = contenders;
  if (first === undefined) return;
  for (let customer = 0; customer < customers; customer++) {
    const expected = await first.truths(customer);
    for (const other of others) {
      const found = await other.truths(customer);
      const index = rules.findIndex((_, rule) => expected[rule] !== found[rule]);
      if (index === -1 && expected.length === found.length) continue;
      const says = `${first.name} says ${said(expected[index])}, ${other.name} says ${said(found[index])}`;
      throw new Disagreement(`${base}, customer ${customer}, ${rules[index] ?? "number of rules"}: ${says}`);
    }
  }
}

function said(truth: Truth): string {
  return truth === undefined ? "open" : truth ? "holds" : "fails";
}
