import fc from "fast-check";
import { expect, test } from "vitest";
import { enter, type ProgramFact, type State } from "../../src/compile/index.ts";
import { answer, interview } from "../../src/index.ts";
import { proofFor } from "../../src/interview/exact/search.ts";
import { trialIn } from "../../src/interview/exact/trial.ts";
import { asked, is, programOf, quickProgramOf, rule, situation } from "../compile/programs.ts";
import { drawnBase, someAnswers } from "./random-base.ts";

const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    answers: fc.array(someAnswers(drawn.values), { minLength: 3, maxLength: 3 }),
  }),
);

/** Every open question with every rule that it is searched for. */
function searchesIn({ event, given, declined }: State) {
  const open = event.questions
    .map(({ fact }) => fact)
    .filter(({ id, slot }: ProgramFact) => given[slot] === undefined && !declined.has(id));
  return open.flatMap((fact) => event.rules.map((rule) => [rule, fact] as const));
}

test("a search finds the same in copies that others have searched in as in copies of its own", () => {
  let changing = 0;
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      for (const facts of answers) {
        // Two programs, so that no search knows what another one has learnt.
        const [one, two] = [quickProgramOf(drawn.base), quickProgramOf(drawn.base)];
        const [shared, alone] = [enter(one, situation(facts)), enter(two, situation(facts))];
        const trial = trialIn(shared);
        const expected = searchesIn(alone).map(
          ([rule, fact]) => proofFor(alone, rule, fact, 200_000, trialIn(alone)).proof,
        );
        const found = searchesIn(shared).map(
          ([rule, fact]) => proofFor(shared, rule, fact, 200_000, trial).proof,
        );
        expect(found, JSON.stringify({ facts, base: drawn.base })).toEqual(expected);
        changing += found.filter((proof) => proof === "changes").length;
      }
    }),
    { numRuns: 500, endOnFailure: true },
  );
  expect(changing).toBeGreaterThan(1_000);
});

test("whoever was asked before on the same program, an interview is the same", () => {
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const busy = quickProgramOf(drawn.base);
      const all = answers.map((facts) => JSON.stringify(interview(busy, situation(facts))));
      const again = [...answers].reverse().map((facts) => JSON.stringify(interview(busy, situation(facts))));
      const alone = answers.map((facts) =>
        JSON.stringify(interview(quickProgramOf(drawn.base), situation(facts))),
      );
      expect(all).toEqual(alone);
      expect([...again].reverse()).toEqual(alone);
    }),
    { numRuns: 500, endOnFailure: true },
  );
});

test("after any answers an interview is the same as from the start, whichever of those before were asked for", () => {
  fc.assert(
    fc.property(cases, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), ({ drawn, answers }, asks) => {
      const program = quickProgramOf(drawn.base);
      let now = answer(program, situation({}), {});
      interview(program, now);
      answers.forEach((facts, index) => {
        now = answer(program, now, facts);
        if (asks[index] === true) interview(program, now);
      });
      const plain = situation({ ...now.facts });
      expect(JSON.stringify(interview(program, now))).toBe(JSON.stringify(interview(program, plain)));
    }),
    { numRuns: 1_000, endOnFailure: true },
  );
});

test("what was proved of others changes nothing where not everything can be tried", () => {
  const known = (fact: string) => ({ fact, operator: "known", value: true });
  const limits = Array.from({ length: 50 }, (_, index) => is("q", index * 10));
  const program = programOf({
    facts: [asked("q", "integer"), asked("a", "boolean"), asked("b", "boolean")],
    rules: [rule("R", { all: [known("a"), known("b"), { any: limits }] })],
  });
  const bytes = () => JSON.stringify(interview(program, situation({})));
  const before = bytes();
  interview(program, situation({ a: true }));
  expect(bytes()).toBe(before);
});
