import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasBit, memoKey, memoOf, type ProgramLifeEvent, type State } from "../../src/compile/index.ts";
import { catalogueFiles } from "../../src/finland.ts";
import { answer, compile, loadCatalogue, type Situation } from "../../src/index.ts";
import { bytesOf, cases, chainsGiveTheSame, plainly } from "./answer-cases.ts";
import { quickProgramOf, situation } from "./programs.ts";

type Step = ProgramLifeEvent["steps"][number];

test("answers one after another give the same bytes as all at once", () => {
  const seen = chainsGiveTheSame(1_500);
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(100);
});

test("one situation answered in two ways gives two situations that know nothing of each other", () => {
  fc.assert(
    fc.property(cases, ({ drawn, rounds }) => {
      const program = quickProgramOf(drawn.base);
      const base = answer(program, situation({}), Object.fromEntries(rounds[0] ?? []));
      const before = bytesOf(program, base);
      const branches = rounds.map((round) => answer(program, base, Object.fromEntries(round)));
      const later = branches.map((branch) => answer(program, branch, { q0: undefined }));
      for (const [index, round] of rounds.entries()) {
        const plain = plainly(base, round);
        expect(bytesOf(program, branches[index] ?? base)).toBe(bytesOf(program, plain));
        expect(bytesOf(program, later[index] ?? base)).toBe(
          bytesOf(program, plainly(plain, [["q0", undefined]])),
        );
      }
      expect(bytesOf(program, base)).toBe(before);
    }),
    { numRuns: 500, endOnFailure: true },
  );
});

test("what has changed since something was remembered is touched", () => {
  const key = memoKey<State>("test");
  let changes = 0;
  fc.assert(
    fc.property(cases, ({ drawn, rounds }) => {
      const program = quickProgramOf(drawn.base);
      let now = answer(program, situation({}), {});
      const first = memoOf(now, program);
      first?.remember(key, first.state);
      for (const round of rounds) now = answer(program, now, Object.fromEntries(round));
      const memo = memoOf(now, program);
      const found = memo?.remembered(key);
      if (memo === undefined || found === undefined) return; // an answer that cannot be copied is not remembered
      for (const [index, step] of memo.state.event.steps.entries()) {
        if (partsOf(found.value, step) === partsOf(memo.state, step)) continue;
        changes += 1;
        expect(hasBit(found.touched, index), step.name).toBe(true);
      }
    }),
    { numRuns: 1_000, endOnFailure: true },
  );
  expect(changes).toBeGreaterThan(1_000);
});

/** Everything that a state says of a step. */
function partsOf({ slots, ahead, given, notApplicable, declined }: State, { slot, name }: Step): string {
  return JSON.stringify([slots[slot], ahead[slot], given[slot], notApplicable.has(name), declined.has(name)]);
}

describe("the persons of the case briefs", () => {
  const result = loadCatalogue(catalogueFiles);
  if (!result.ok) throw new Error("the rule base has faults");
  const program = compile(result.catalogue);
  const people = Object.values(program.lifeEvents).flatMap(({ id, personas }) =>
    personas.map(
      ({ id: person, today, facts }) => [`${id} ${person}`, { lifeEvent: id, today, facts }] as const,
    ),
  );

  test("there are some in every life event", () => {
    expect(people.length).toBeGreaterThan(2 * Object.keys(program.lifeEvents).length);
  });

  test.each(people)(
    "%s answers, changes, declines and takes back one answer after the other",
    (_, person) => {
      const { facts, ...rest } = person;
      const nothing: Situation = { ...rest, facts: {} };
      let now = nothing;
      for (const [index, [key, value]] of Object.entries(facts).entries()) {
        now = answer(program, now, { [key]: value });
        if (index % 5 > 0) continue;
        const declined = answer(program, now, { [key]: null });
        const before = answer(program, declined, { [key]: undefined });
        for (const one of [now, declined, before])
          expect(bytesOf(program, one)).toBe(bytesOf(program, { ...rest, facts: { ...one.facts } }));
      }
      expect(bytesOf(program, now)).toBe(bytesOf(program, person));
    },
  );
});
