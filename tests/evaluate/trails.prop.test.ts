import fc from "fast-check";
import { expect, test } from "vitest";
import { decisiveBelow, enter, unknownBelow } from "../../src/compile/index.ts";
import { evaluate } from "../../src/index.ts";
import { quickProgramOf, situation } from "../compile/programs.ts";
import { drawnBase, someAnswers } from "../interview/random-base.ts";

const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    answers: fc.array(someAnswers(drawn.values), { minLength: 3, maxLength: 3 }),
  }),
);

test("reasons and needs made ready are those that a walk through the conditions finds", () => {
  const counts = { holds: 0, fails: 0, open: 0, several: 0 };
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const program = quickProgramOf(drawn.base);
      for (const facts of answers) {
        const state = enter(program, situation(facts));
        for (const { rule, verdict, because, needs } of evaluate(program, situation(facts)).rules) {
          const name = `rule.${rule}`;
          counts[verdict] += 1;
          if (because.length + needs.length > 1) counts.several += 1;
          expect(because).toEqual(verdict === "open" ? [] : decisiveBelow(state, [name]));
          expect(needs).toEqual(verdict === "open" ? unknownBelow(state, [name]) : []);
        }
      }
    }),
    { numRuns: 600, endOnFailure: true },
  );
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(300);
});
