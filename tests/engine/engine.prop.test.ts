import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enter, lookupIn, versionOn } from "../../src/compile/index.ts";
import { toEngine } from "../../src/engine.ts";
import { compile, evaluate, loadCatalogue, type Operator, type Situation } from "../../src/index.ts";
import { factsOfCondition } from "../../src/logic/index.ts";
import { completeAnswers, days } from "../content/arbitraries.ts";
import { lifeEvent, personas, program, situationOf } from "../content/matti.ts";
import { tinyFiles } from "../follow/tiny.ts";

/** Rules that are in force and all of whose facts are known: json-rules-engine has no third value for the others. */
function completeRules(situation: Situation): readonly string[] {
  const state = enter(program, situation);
  const lookup = lookupIn(state);
  const rules = program.lifeEvents[lifeEvent]?.rules ?? [];
  return rules
    .filter((rule) => {
      const version = versionOn(rule, state.today);
      return (
        version !== undefined &&
        factsOfCondition(version.conditions).every((fact) => lookup(fact) !== undefined)
      );
    })
    .map(({ name }) => name);
}

/** What json-rules-engine fires, and what holds, of the rules that are complete. */
async function compare(situation: Situation) {
  const complete = completeRules(situation);
  const engine = toEngine(program, situation);
  for (const { name } of program.lifeEvents[lifeEvent]?.rules ?? [])
    if (!complete.includes(name)) engine.removeRule(name);
  const { events } = await engine.run();
  const holds = evaluate(program, situation).rules.filter(
    ({ rule, verdict }) => verdict === "holds" && complete.includes(rule),
  );
  return {
    complete,
    fired: events.map(({ params }) => String(params?.["rule"])).sort(),
    holds: holds.map(({ rule }) => rule).sort(),
  };
}

describe("json-rules-engine itself", () => {
  it.each(personas.map((persona) => [persona.id, persona] as const))(
    "fires what holds for %s",
    async (_id, persona) => {
      const { complete, fired, holds } = await compare(situationOf(persona));
      expect(fired).toEqual(holds);
      if (persona.base === undefined && Object.keys(persona.facts).length > 20)
        expect(complete.length).toBeGreaterThan(55);
    },
  );

  it("fires what holds on random answers", async () => {
    const events = { "event.relapse-signal.on": "2024-01-02", "event.review-held.on": "2024-01-01" };
    const situations = fc
      .constantFrom(...days)
      .chain((today) =>
        completeAnswers(today).map((facts) => ({ lifeEvent, today, facts: { ...events, ...facts } })),
      );
    let compared = 0;
    let held = 0;
    const property = fc.asyncProperty(situations, async (situation) => {
      const { complete, fired, holds } = await compare(situation);
      compared += complete.length;
      held += holds.length;
      expect(fired).toEqual(holds);
    });
    await fc.assert(property, { numRuns: 300 });
    expect(compared).toBeGreaterThan(15_000);
    expect(held / compared).toBeGreaterThan(0.1);
  }, 120_000);

  it("rejects a run that lacks a fact, because it knows no third value", async () => {
    await expect(toEngine(program, { lifeEvent, today: "2026-11-24", facts: {} }).run()).rejects.toThrow(
      /Undefined fact/,
    );
  });

  it("is a fresh engine every time, with a portal's own operators and the rules' priorities", async () => {
    const startsWith: Operator = {
      name: "startsWith",
      about: "the text begins with this text",
      rightSide: (left) => (left.kind === "text" ? "same" : undefined),
      whenUnknown: undefined,
      compare: (left, right) => String(left).startsWith(String(right)),
      examples: [["abc", "a", true]],
    };
    const extra =
      '\n  - {name: P1, priority: 7, conditions: {all: [{fact: place, operator: startsWith, value: "09"}]}, event: {type: task, params: {task: go, service: help}}, urgency: later, order: 8, why: {fi: a, sv: b, en: c}, confidence: K}';
    const files = tinyFiles(extra).map(({ path, text }) => ({
      path,
      text: text.replace(
        "facts:\n",
        "facts:\n  - {id: place, type: text, given: true, name: {fi: a, sv: b, en: c}}\n",
      ),
    }));
    const loaded = loadCatalogue(files, { operators: [startsWith] });
    if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join("\n"));
    const own = compile(loaded.catalogue, { operators: [startsWith] });
    const facts = {
      place: "091",
      "safe.here": "yes",
      "mood.low": false,
      "money.short": false,
      weight: [{ date: "2026-11-01", value: 80 }],
      "event.relapse-signal.on": "2026-11-01",
    };
    const situation = { lifeEvent: "small", today: "2026-11-24", facts };
    expect(toEngine(own, situation)).not.toBe(toEngine(own, situation));
    const results = await Promise.all([toEngine(own, situation).run(), toEngine(own, situation).run()]);
    for (const { events } of results)
      expect(events.map(({ params }) => params?.["rule"]).sort()).toEqual(["I1", "P1", "T3"]);
  });
});
