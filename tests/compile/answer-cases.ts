import fc from "fast-check";
import { expect } from "vitest";
import { answer, evaluate, interview, makePlan, type Program, type Situation } from "../../src/index.ts";
import { type Drawn, drawnBase } from "../interview/random-base.ts";
import { quickProgramOf, situation } from "./programs.ts";

/** One call of `answer`: keys and what is answered. */
type Round = readonly (readonly [string, unknown])[];

const faulty = [
  42,
  "faulty",
  ["x", "x"],
  ["x", "faulty"],
  [],
  true,
  { date: "2026-11-20" },
  () => 1,
  new Date(0),
];
const otherKeys: readonly (readonly [string, readonly unknown[]])[] = [
  ["today", ["2026-11-25"]],
  ["rule.R0", [true]],
  ["nothing", [1, null]],
  ["__proto__", [1]],
  ["constructor", [1]],
  [`nothing-${"x".repeat(120)}`, [1]],
  ["task.R0.do.status", ["done", "planned", "faulty", null]],
  ["task.R0.do.done-on", ["2026-11-20", "faulty"]],
  ["task.R1.do.status", ["done", "proposed"]],
  ["event.letter.on", ["2026-11-20", "faulty"]],
  ["event.letter.2026-11-10.on", ["2026-11-10", "2026-11-11"]],
];

/** Rule bases, and answers to some of their questions one after another. */
export const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({ drawn: fc.constant(drawn), rounds: fc.array(roundOf(drawn), { minLength: 1, maxLength: 6 }) }),
);

function roundOf({ values }: Drawn): fc.Arbitrary<Round> {
  const facts = [...values].map(([key, all]) =>
    fc.tuple(fc.constant(key), fc.constantFrom(...all, undefined)),
  );
  const wrong = fc.tuple(fc.constantFrom(...values.keys()), fc.constantFrom(...faulty));
  const others = otherKeys.map(([key, all]) =>
    fc.tuple(fc.constant(key), fc.constantFrom(...all, undefined)),
  );
  const one = fc.oneof(
    { weight: 12, arbitrary: fc.oneof(...facts) },
    { weight: 2, arbitrary: wrong },
    { weight: 2, arbitrary: fc.oneof(...others) },
  );
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

/** What comes out for a situation. */
export function bytesOf(program: Program, now: Situation): string {
  return JSON.stringify([evaluate(program, now), interview(program, now), makePlan(program, now)]);
}

/** The same answers without anything remembered. */
export function plainly({ facts }: Situation, round: Round): Situation {
  const both = new Map([...Object.entries(facts), ...round]);
  return situation(Object.fromEntries([...both].filter(([, value]) => value !== undefined)));
}

/** Answers one after another give the same bytes as all at once; else it throws. Gives what was seen on the way. */
export function chainsGiveTheSame(numRuns: number) {
  const seen = { suspended: 0, problems: 0, declined: 0, open: 0 };
  fc.assert(
    fc.property(cases, ({ drawn, rounds }) => {
      const program = quickProgramOf(drawn.base);
      let now: Situation = situation({});
      let plain: Situation = situation({});
      for (const [index, round] of rounds.entries()) {
        now = answer(program, now, Object.fromEntries(round));
        plain = plainly(plain, round);
        expect(Object.keys(now.facts).sort()).toEqual(Object.keys(plain.facts).sort());
        // What was not asked in between must be found later all the same.
        if (index % 2 === 1) continue;
        expect(bytesOf(program, now)).toBe(bytesOf(program, plain));
        const { suspended, problems, rules } = evaluate(program, now);
        seen.suspended += suspended.length;
        seen.problems += problems.length;
        seen.declined += Object.values(now.facts).filter((value) => value === null).length;
        seen.open += rules.filter(({ verdict }) => verdict === "open").length;
      }
      expect(bytesOf(program, now)).toBe(bytesOf(program, plain));
    }),
    { numRuns, endOnFailure: true },
  );
  return seen;
}
