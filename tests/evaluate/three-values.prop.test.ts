import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate, type Finding, type Program } from "../../src/index.ts";
import { type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { type Drawing, drawnBase, someAnswers } from "../interview/random-base.ts";

const everything: Drawing = { others: true, askIf: true, tests: true };
/** Without tests for `known`, calculations that pass over what is unknown, and questions that suspend answers. */
const plain: Drawing = { others: true, askIf: false, tests: false };

/** Checks the findings of drawn rule bases with some answers, and with more of them. */
function everyCase(
  drawing: Drawing,
  numRuns: number,
  check: (program: Program, some: Data, more: Data) => void,
): void {
  const cases = drawnBase(drawing).chain(({ base, values }) =>
    fc.record({
      base: fc.constant(base),
      answers: fc.array(fc.record({ some: someAnswers(values), rest: someAnswers(values) }), {
        minLength: 4,
        maxLength: 4,
      }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ base, answers }) => {
      const program = quickProgramOf(base);
      for (const { some, rest } of answers) check(program, known(some), { ...rest, ...known(some) });
    }),
    { numRuns, endOnFailure: true },
  );
}

/** The answers without those that are missing. */
function known(answers: Data): Data {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

function findings(program: Program, facts: Data): readonly Finding[] {
  return evaluate(program, situation(facts)).rules;
}

const verdicts = (all: readonly Finding[]) =>
  Object.fromEntries(all.map(({ rule, verdict }) => [rule, verdict]));

test("one more answer never turns what is decided: a missing fact is never taken for a no", () => {
  const counts = { holds: 0, fails: 0, open: 0 };
  everyCase(plain, 400, (program, some, more) => {
    const after = verdicts(findings(program, more));
    for (const { rule, verdict } of findings(program, some)) {
      counts[verdict] += 1;
      if (verdict !== "open") expect(after[rule], rule).toBe(verdict);
    }
  });
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(300);
});

test("an open rule needs something that is unknown, a decided one nothing", () => {
  everyCase(everything, 300, (program, some) => {
    for (const { verdict, needs, because } of findings(program, some)) {
      if (verdict === "open") {
        expect(needs.length).toBeGreaterThan(0);
        expect(because).toEqual([]);
      } else expect(needs).toEqual([]);
    }
  });
});

test("without `ask-if`, what is needed has no answer", () => {
  everyCase({ ...everything, askIf: false }, 200, (program, some) => {
    for (const { needs } of findings(program, some))
      for (const fact of needs) expect(some[fact] ?? null, fact).toBe(null);
  });
});

test("the facts that decided a rule are enough: with these answers alone it is the same", () => {
  let decided = 0;
  everyCase(everything, 400, (program, some) => {
    for (const { rule, verdict, reason, because } of findings(program, some)) {
      if (verdict === "open") continue;
      const enough = Object.fromEntries(Object.entries(some).filter(([fact]) => because.includes(fact)));
      const again = findings(program, enough).find((each) => each.rule === rule);
      expect([again?.verdict, again?.reason], rule).toEqual([verdict, reason]);
      decided += 1;
    }
  });
  expect(decided).toBeGreaterThan(800);
});

test("reasons and needs are facts that can be answered, each once, in the questionnaire's order", () => {
  everyCase(everything, 200, (program, some) => {
    const order = program.lifeEvents["event"]?.questions.map(({ fact }) => fact.id) ?? [];
    for (const { because, needs } of findings(program, some)) {
      for (const names of [because, needs]) {
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain("today");
        const places = names.flatMap((name) => (order.includes(name) ? order.indexOf(name) : []));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
      for (const name of because) expect(program.facts.get(name)?.origin, name).not.toBe("derived");
    }
  });
});
