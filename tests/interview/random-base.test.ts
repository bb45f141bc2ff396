import fc from "fast-check";
import { expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { programOf, quickProgramOf, situation } from "../compile/programs.ts";
import { drawnBase } from "./random-base.ts";

test("drawn rule bases are sound, and the quick way to their program gives the same plan", () => {
  const drawing = { others: true, askIf: true, tests: true };
  const drawn = fc.sample(drawnBase(drawing), { numRuns: 60, seed: 7 });
  for (const { base, values } of drawn) {
    const facts = Object.fromEntries([...values].map(([id, all]) => [id, all[0]]));
    const { catalogue: _slow, ...slow } = makePlan(programOf(base), situation(facts));
    const { catalogue: _quick, ...quick } = makePlan(quickProgramOf(base), situation(facts));
    expect(quick).toEqual(slow);
  }
});
