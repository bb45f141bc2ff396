import fc from "fast-check";
import { expect, test } from "vitest";
import { type Explanation, explain, type Program } from "../../src/index.ts";
import { type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { type Drawn, drawnBase, someAnswers } from "../interview/random-base.ts";
import { type Choices, faultsOf } from "./brute.ts";

const today = "2026-11-24";

const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({ drawn: fc.constant(drawn), facts: someAnswers(drawn.values) }),
);

/** What may be suggested: no answer is taken back, no day that is past is changed, no question of safety is weighed. */
function choicesOf({ values }: Drawn, program: Program, facts: Data): Choices {
  const entries = [...values].map(([id, all]) => {
    const fact = program.facts.get(id);
    const now = facts[id] ?? undefined;
    const isDate = fact?.type.kind === "date";
    const isFixed = fact?.source?.safety === true || (isDate && now !== undefined && String(now) < today);
    const others = all.filter((value) => value !== null && JSON.stringify(value) !== JSON.stringify(now));
    const ahead = others.filter((value) => !isDate || now === undefined || String(value) >= today);
    return [id, isFixed ? [] : ahead] as const;
  });
  return new Map(entries.filter(([, all]) => all.length > 0));
}

/** Only facts below the rule can matter; the others would cost time. */
function below(program: Program, name: string, choices: Choices): Choices {
  const seen = new Set<string>();
  const queue = [`rule.${name}`];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const rule = id.startsWith("rule.") ? program.rules.get(id.slice(5)) : undefined;
    const fact = program.facts.get(id)?.source;
    const written = JSON.stringify([rule?.source, rule?.inForceOn, fact?.derive, fact?.["ask-if"]]);
    queue.push(...[...program.facts.keys()].filter((other) => written.includes(`"${other}"`)));
    queue.push(
      ...[...program.rules.keys()]
        .map((other) => `rule.${other}`)
        .filter((other) => written.includes(`"${other}"`)),
    );
  }
  return new Map([...choices].filter(([id]) => seen.has(id)));
}

/** Explains every rule and task of drawn rule bases. */
function forEveryExplanation(
  numRuns: number,
  check: (explanation: Explanation, program: Program, facts: Data, choices: Choices) => void,
): void {
  fc.assert(
    fc.property(cases, ({ drawn, facts }) => {
      const program = quickProgramOf(drawn.base);
      const choices = choicesOf(drawn, program, facts);
      for (const id of [...program.rules.keys(), ...program.tasks.keys()]) {
        const explanation = explain(program, situation(facts), id);
        check(explanation, program, facts, below(program, explanation.rule, choices));
      }
    }),
    { numRuns, endOnFailure: true },
  );
}

test("every suggested set turns the verdict, and no smaller one does", () => {
  const seen = { 1: 0, 2: 0, 3: 0, none: 0, complete: 0 };
  forEveryExplanation(250, (explanation, program, facts, choices) => {
    expect(faultsOf(program, situation(facts), explanation, choices)).toEqual([]);
    for (const { sets } of explanation.changes) seen[(sets[0]?.length ?? "none") as 1 | 2 | 3] += 1;
    if (explanation.changes.length === 0) seen.none += 1;
    if (explanation.searched.complete) seen.complete += 1;
  });
  expect(seen[1]).toBeGreaterThan(100);
  expect(seen[2]).toBeGreaterThan(20);
  expect(seen[3]).toBeGreaterThan(3);
  expect(seen.complete).toBeGreaterThan(500);
});

test("every date's steps lead to the plan's date, and the texts are whole", () => {
  let dates = 0;
  forEveryExplanation(200, ({ dates: found, text }) => {
    for (const { calculations } of found)
      for (const { result, steps } of calculations) {
        expect(steps.at(-1)?.value).toBe(result);
        dates += 1;
      }
    for (const words of Object.values(text))
      expect(words).not.toMatch(/[{}]|\bundefined\b|\bnull\b|\[object/);
  });
  expect(dates).toBeGreaterThan(40);
});
