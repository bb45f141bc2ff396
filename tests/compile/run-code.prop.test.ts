import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enter } from "../../src/compile/index.ts";
import type { Register } from "../../src/compile/registers.ts";
import { decisiveAt, unsettledAt } from "../../src/compile/run-code.ts";
import { type Literal, placeOfBit, truthTable, writeTruths } from "../../src/compile/truths.ts";
import { drawnBase, someAnswers } from "../interview/random-base.ts";
import { quickProgramOf, situation } from "./programs.ts";
import { type Run, runBugs, unchangedRun } from "./run-code-mutants.ts";

const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    answers: fc.array(someAnswers(drawn.values), { minLength: 3, maxLength: 3 }),
  }),
);

/** Conditions as numbers say what the closures over slots say; else it throws. Gives how often each truth came out. */
function numbersSayTheSame(run: Run, numRuns: number): readonly number[] {
  const seen = [0, 0, 0];
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const program = quickProgramOf(drawn.base);
      for (const facts of answers) {
        const { event, slots, registers } = enter(program, situation(facts));
        const { code } = event.filling.code();
        for (const { versions } of event.trails.all)
          for (const { at, decisive, unsettled } of versions.values()) {
            const reason = run.decisiveAt(code, at, registers, slots);
            const expected = decisive(slots);
            seen[expected & 3] = (seen[expected & 3] ?? 0) + 1;
            expect(reason).toBe((expected & 2) === 0 ? expected : 2);
            expect(run.unsettledAt(code, at, registers, slots)).toBe(unsettled(slots));
          }
      }
    }),
    { numRuns, endOnFailure: true },
  );
  return seen;
}

describe("conditions as numbers", () => {
  test("say what conditions as closures say", () => {
    for (const count of numbersSayTheSame({ decisiveAt, unsettledAt }, 1_500))
      expect(count).toBeGreaterThan(500);
    expect(numbersSayTheSame(unchangedRun, 50).length).toBe(3);
  });

  test.each(Object.entries(runBugs))("a planted bug is found: %s", (_, run) => {
    expect(() => numbersSayTheSame(run, 1_500)).toThrow();
  });
});

const numbers = fc.integer({ min: -5, max: 60 });
const kinds: Readonly<Record<string, { literal: fc.Arbitrary<Literal>; value: fc.Arbitrary<number> }>> = {
  number: {
    literal: fc.record({ number: numbers, holding: fc.integer({ min: 0, max: 7 }) }),
    value: fc.oneof(numbers, fc.double({ min: -6, max: 61, noNaN: true })),
  },
  choice: {
    literal: fc.record({ mask: fc.integer() }),
    value: fc.integer({ min: 0, max: 30 }),
  },
  choices: {
    literal: fc.record({ option: fc.integer({ min: 0, max: 30 }), holds: fc.constantFrom(0, 1) }),
    value: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  },
};

function holds(literal: Literal, value: number): boolean {
  if ("mask" in literal) return ((literal.mask >>> value) & 1) === 1;
  if ("option" in literal) return (((value >>> literal.option) & 1) === 1) === (literal.holds === 1);
  const bit = value < literal.number ? 1 : value === literal.number ? 2 : 4;
  return (literal.holding & bit) !== 0;
}

test.each(Object.entries(kinds))(
  "a table tells every comparison with literals: %s",
  (coding, { literal, value }) => {
    const register = {
      index: 0,
      coding,
      options: Array.from({ length: 31 }, (_, place) => `o${place}`),
    } as Register; // one of the keys above
    const start = 4;
    fc.assert(
      fc.property(fc.array(literal, { minLength: 1, maxLength: 75 }), fc.array(value), (literals, values) => {
        const table = truthTable(register, literals, start);
        const registers = { values: [], truths: new Array<number>(start + 2 * table.words).fill(0) };
        for (const one of [...values, Number.NaN]) {
          writeTruths(table, one, registers);
          for (const [index, each] of literals.entries()) {
            const [pair, place] = placeOfBit(start, index);
            expect(registers.truths[pair + 1]).toBe(Number.isNaN(one) ? 0 : -1);
            const bit = ((registers.truths[pair] ?? 0) >> place) & 1;
            expect(bit).toBe(!Number.isNaN(one) && holds(each, one) ? 1 : 0);
          }
          expect(registers.truths.slice(0, start)).toEqual([0, 0, 0, 0]);
        }
      }),
      { numRuns: 500, endOnFailure: true },
    );
  },
);
