import fc from "fast-check";
import { expect, test } from "vitest";
import { answer, evaluate, interview, loadCatalogue, makePlan, type Program } from "../../src/index.ts";
import { type Data, filesOf, quickProgramOf, situation } from "../compile/programs.ts";
import { type Dice, diceFrom } from "./dice.ts";
import type { Drawn } from "./random-base.ts";
import { isKept } from "./waiting.ts";
import { wideAnswers, wideBase } from "./wide/base.ts";

const todays = ["2026-11-24", "2026-11-24", "2026-12-03"];

interface Case {
  readonly drawn: Drawn;
  readonly program: Program;
  readonly dice: Dice;
  readonly facts: Data;
  readonly today: string;
}

function forEveryCase(numRuns: number, check: (each: Case) => void): void {
  fc.assert(
    fc.property(wideBase, fc.integer(), (drawn, seed) => {
      const dice = diceFrom(seed);
      const program = quickProgramOf(drawn.base);
      for (const share of [2, 5, 8])
        check({ drawn, program, dice, facts: wideAnswers(dice, drawn, share), today: dice.pick(todays) });
    }),
    { numRuns, endOnFailure: true },
  );
}

function planBytes({ program, today }: Case, facts: Data): string {
  return JSON.stringify(makePlan(program, situation(facts, today)));
}

function show({ drawn, facts, today }: Case, more: unknown): string {
  const hidden = ["question", "text", "name", "title", "why", "together"];
  const plain = (key: string, value: unknown) => (hidden.includes(key) ? undefined : value);
  return `${JSON.stringify(more)} on ${today} after ${JSON.stringify(facts)} with ${JSON.stringify(drawn.base, plain)}`;
}

/** Faults that chance makes and that change nothing here: what nobody may ask, an example that is missing, an end without more. */
const harmless = new Set(["fact/not-asked", "rule/no-example", "validity/dead-end"]);

test("the rule bases that are drawn are sound", () => {
  let sound = 0;
  fc.assert(
    fc.property(wideBase, ({ base }) => {
      const loaded = loadCatalogue(filesOf(base));
      if (loaded.ok) sound += 1;
      else
        expect(
          loaded.diagnostics.filter(({ code, severity }) => severity === "error" && !harmless.has(code)),
        ).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(sound).toBeGreaterThan(20);
});

test("an answer to a question that is not asked changes no byte of the plan", () => {
  let skipped = 0;
  forEveryCase(2_000, (each) => {
    const { program, drawn, facts, today } = each;
    const before = planBytes(each, facts);
    for (const { fact, because } of interview(program, situation(facts, today)).skipped) {
      if (because === "waits-for-answer" || isKept(program, fact)) continue;
      skipped += 1;
      for (const value of drawn.values.get(fact) ?? [])
        if (planBytes(each, { ...facts, [fact]: value }) !== before)
          expect.fail(show(each, { fact, because, value }));
    }
  });
  expect(skipped).toBeGreaterThan(2_000);
});

test("what is decided again after an answer is what is decided from the start", () => {
  forEveryCase(150, (each) => {
    const { program, drawn, dice, facts, today } = each;
    let now = answer(program, situation({}, today), facts);
    for (let step = 0; step < 4; step++) {
      const id = dice.pick([...drawn.values.keys()]);
      const value = dice.often(2) ? undefined : dice.pick(drawn.values.get(id) ?? []);
      now = answer(program, now, { [id]: value });
      const anew = situation({ ...now.facts }, today);
      for (const verb of [interview, evaluate, makePlan])
        if (JSON.stringify(verb(program, now)) !== JSON.stringify(verb(program, anew)))
          expect.fail(show({ ...each, facts: now.facts }, { verb: verb.name, id }));
    }
  });
});
