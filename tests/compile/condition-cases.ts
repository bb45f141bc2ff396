import fc from "fast-check";
import { type compileCondition, slotTable } from "../../src/compile/index.ts";
import { decide } from "../../src/logic/index.ts";
import type { Conditions } from "../../src/model/index.ts";
import { completeFacts, conditionsFor, only, someNames } from "../logic/arbitraries.ts";
import { deepFreeze, type Facts, lookupIn, operatorsByName } from "../logic/support.ts";

/** Some facts, and many conditions about them. */
interface Case {
  readonly known: Facts;
  readonly conditions: readonly Conditions[];
}

/** Conditions to draw for each set of facts. */
export const conditionsPerRun = 100;

/** Values are drawn from the conditions' own facts, so that every answer comes up; some facts are unknown. */
export const cases: fc.Arbitrary<Case> = completeFacts.chain((facts) =>
  fc.record({
    known: someNames.map((names) => only(facts, names)),
    conditions: fc.array(conditionsFor(facts, { tests: true, depth: 2 }), {
      minLength: conditionsPerRun,
      maxLength: conditionsPerRun,
      size: "max",
    }),
  }),
);

/** How often each answer came up. */
export interface Counts {
  true: number;
  false: number;
  undefined: number;
}

/** Throws when the compiler does not mean what `decide` means. */
export function compare(compiler: typeof compileCondition, numRuns: number): Counts {
  const counts: Counts = { true: 0, false: 0, undefined: 0 };
  fc.assert(
    fc.property(cases, ({ known, conditions }) => {
      const table = slotTable();
      const compiled = conditions.map((condition) => compiler(deepFreeze(condition), table, operatorsByName));
      const slots = [...table.numbers.keys()].map((name) => known[name]);
      for (const [index, condition] of conditions.entries()) {
        const truth = compiled[index]?.(slots);
        const meant = decide(condition, lookupIn(known), operatorsByName);
        if (truth !== meant) throw new Error(`${truth} instead of ${meant}`);
        counts[`${truth}`] += 1;
      }
    }),
    { numRuns, endOnFailure: true },
  );
  return counts;
}
