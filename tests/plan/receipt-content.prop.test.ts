import fc from "fast-check";
import { expect, test } from "vitest";
import type { Situation } from "../../src/index.ts";
import { makePlan, receipt, recompute } from "../../src/plan/index.ts";
import { situations } from "../content/arbitraries.ts";
import { personas, program, situationOf } from "../content/matti.ts";

/** The plan comes again from its receipt and the facts that the receipt names. Gives the receipt. */
function comesAgain(each: Situation) {
  const plan = makePlan(program, each);
  const stored = receipt(plan);
  const kept = Object.fromEntries(Object.entries(each.facts).filter(([id]) => stored.facts.includes(id)));
  expect(recompute(program, stored, kept)).toEqual({ same: true, plan });
  return stored;
}

test("the plan of every person of the case brief comes again from its receipt", () => {
  const receipts = personas.map((persona) => comesAgain(situationOf(persona)));
  expect(receipts.flatMap(({ rules }) => rules).length).toBeGreaterThan(20);
  expect(receipts.flatMap(({ rules }) => rules).some(({ from }) => from !== null)).toBe(true);
});

test("and so do the plans of drawn people", () => {
  fc.assert(
    fc.property(situations, (each) => {
      comesAgain(each);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
