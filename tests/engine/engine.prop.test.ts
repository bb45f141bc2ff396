import fc from "fast-check";
import { expect, test } from "vitest";
import { enter, lookupIn } from "../../src/compile/index.ts";
import { compile, evaluate } from "../../src/index.ts";
import { quickProgramOf, situation } from "../compile/programs.ts";
import { completeAnswers, days } from "../content/arbitraries.ts";
import { answersOf, catalogue, lifeEvent, personas } from "../content/matti.ts";
import { drawnBase } from "../interview/random-base.ts";
import { firedBy, holdingIn } from "./running.ts";

/**
 * Matti's whole rule base with every question always asked: an answer that is suspended would be missing, and
 * json-rules-engine has no word for what is missing.
 */
const program = compile({
  ...catalogue,
  facts: catalogue.facts.map(({ topic, item: { "ask-if": _askIf, "when-not-asked": _kept, ...item } }) => ({
    topic,
    item,
  })),
});

/** Answers to all questions, and the day of everything that can happen. */
function completeFacts(today: string): fc.Arbitrary<Record<string, unknown>> {
  const happened = fc.record(
    Object.fromEntries(catalogue.events.map(({ name }) => [`event.${name}.on`, fc.constantFrom(...days)])),
    { noNullPrototype: true },
  );
  return fc.tuple(completeAnswers(today), happened).map(([answers, events]) => ({ ...answers, ...events }));
}

test("on 300 complete sets of answers the rules and indicators that fire are those that hold", async () => {
  const seen = new Set<string>();
  let fired = 0;
  const situations = fc
    .constantFrom(...days)
    .chain((today) => completeFacts(today).map((facts) => ({ lifeEvent, today, facts })));
  await fc.assert(
    fc.asyncProperty(situations, async (each) => {
      const names = await firedBy(program, each);
      expect(names).toEqual(holdingIn(program, each));
      fired += names.length;
      for (const name of names) seen.add(name);
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(fired).toBeGreaterThan(3_000);
  expect(seen.size).toBeGreaterThan(50);
});

test("for every person of the case brief, with what was not answered filled in", async () => {
  for (const persona of personas) {
    const [filling] = fc.sample(completeFacts(persona.today), { numRuns: 1, seed: 3 });
    const given = Object.entries(answersOf(persona)).filter(([, value]) => value !== null);
    const each = { lifeEvent, today: persona.today, facts: { ...filling, ...Object.fromEntries(given) } };
    expect(await firedBy(program, each), persona.id).toEqual(holdingIn(program, each));
  }
});

test("on drawn rule bases as well: versions, days of events, other rules, two facts compared", async () => {
  const cases = drawnBase({ others: true, askIf: false, tests: true }).chain(({ base, values }) =>
    fc.record({
      base: fc.constant(base),
      facts: fc.record(
        Object.fromEntries(
          [...values].map(([id, all]) => [id, fc.constantFrom(...all.filter((value) => value !== null))]),
        ),
        { noNullPrototype: true },
      ),
    }),
  );
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ base, facts }) => {
      const drawn = quickProgramOf(base);
      const state = enter(drawn, situation(facts));
      const lookup = lookupIn(state);
      const all = [...drawn.facts.values()].filter(({ origin }) => origin !== "built-in");
      const isComplete = all.every(({ id }) => id === "place" || lookup(id) !== undefined);
      if (!isComplete || evaluate(drawn, situation(facts)).rules.some(({ verdict }) => verdict === "open"))
        return;
      compared += 1;
      expect(await firedBy(drawn, situation(facts))).toEqual(holdingIn(drawn, situation(facts)));
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(150);
});
