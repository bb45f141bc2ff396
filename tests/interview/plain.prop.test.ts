import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enter, type State } from "../../src/compile/index.ts";
import { aheadAt, factsIn, outcomesIn, settled, trueOrFalse } from "../../src/compile/run-ahead.ts";
import { type Looks, looksOf } from "../../src/interview/look/looks.ts";
import type { Naming } from "../../src/interview/look/open.ts";
import { type PlainLook, plainView } from "../../src/interview/look/plain.ts";
import { viewOf } from "../../src/interview/look/view.ts";
import { quickProgramOf, situation } from "../compile/programs.ts";
import { aheadBugs, type LookAhead, unchangedAhead } from "../compile/run-ahead-mutants.ts";
import { drawnBase, someAnswers } from "./random-base.ts";

const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    answers: fc.array(someAnswers(drawn.values), { minLength: 3, maxLength: 3 }),
  }),
);

/** The plain rules, with what closures say of the one version that each has. */
function plainIn({ steps }: Looks) {
  return steps.flatMap(({ plain, versions }) => {
    const [looking] = versions.values();
    return plain === undefined || looking === undefined ? [] : [{ plain, looking }];
  });
}

/** What closures over slots say: the outcomes, and the open questions among the names, by their places. */
function byClosures(naming: Naming, { slots, event }: State, ahead: Uint8Array) {
  const names: number[] = [];
  const outcomes = naming(slots, ahead, names);
  const open = names.flatMap((number) => {
    const step = event.steps[number];
    return step === undefined || ahead[step.slot] === 0 ? [] : [event.places.get(step.name) ?? -1];
  });
  return { outcomes, places: sorted(open) };
}

function sorted(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The same from numbers. */
function byNumbers(
  { aheadAt: run }: LookAhead,
  state: State,
  plain: PlainLook,
  ahead: Uint8Array,
  done: number,
) {
  const { event, registers } = state;
  const open = plain.slots.reduce((sum, slot, index) => (ahead[slot] === 0 ? sum : sum | (4 << index)), 0);
  const found = run(event.filling.code().code, plain.at, registers, open, done);
  const named = plain.places.filter((_, index) => ((factsIn(found) >>> index) & 1) === 1);
  return { outcomes: outcomesIn(found), places: sorted(named) };
}

/** Looking ahead from numbers says what closures say; else it throws. Gives how often each set of outcomes came out. */
function numbersSayTheSame(run: LookAhead, numRuns: number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const program = quickProgramOf(drawn.base);
      for (const facts of answers) {
        const state = enter(program, situation(facts));
        const looks = looksOf(program, state.event);
        const { ahead } = viewOf(state, looks);
        for (const { plain, looking } of plainIn(looks)) {
          const open = byClosures(looking.open, state, ahead);
          seen.set(open.outcomes, (seen.get(open.outcomes) ?? 0) + 1);
          expect(byNumbers(run, state, plain, ahead, settled)).toEqual(open);
          expect(byNumbers(run, state, plain, ahead, trueOrFalse)).toEqual(
            byClosures(looking.needs, state, ahead),
          );
        }
      }
    }),
    { numRuns, endOnFailure: true },
  );
  return seen;
}

describe("looking ahead from numbers", () => {
  test("says what closures say", () => {
    const seen = numbersSayTheSame({ aheadAt }, 1_500);
    for (const outcomes of [1, 2, 4, 5, 6, 7])
      expect(seen.get(outcomes) ?? 0, `${outcomes}`).toBeGreaterThan(5);
    expect(numbersSayTheSame(unchangedAhead, 50).size).toBeGreaterThan(2);
  });

  test.each(Object.entries(aheadBugs))("a planted bug is found: %s", (_, run) => {
    expect(() => numbersSayTheSame(run, 6_000)).toThrow();
  });

  test("the rows are those of the names", () => {
    fc.assert(
      fc.property(cases, ({ drawn, answers }) => {
        const program = quickProgramOf(drawn.base);
        for (const facts of answers) {
          const state = enter(program, situation(facts));
          const looks = looksOf(program, state.event);
          const { ahead, none } = viewOf(state, looks);
          for (const { plain, looking } of plainIn(looks)) {
            const { outcomes, row, needs } = plainView(state, plain, ahead, none);
            const open = byClosures(looking.open, state, ahead);
            expect({ outcomes, places: placesIn(row) }).toEqual(open);
            expect(placesIn(needs)).toEqual(byClosures(looking.needs, state, ahead).places);
          }
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

function placesIn(row: readonly number[]): readonly number[] {
  return row.flatMap((word, index) =>
    Array.from({ length: 32 }, (_, bit) => bit).flatMap((bit) =>
      (word >>> bit) & 1 ? [index * 32 + bit] : [],
    ),
  );
}
