import { describe, expect, test } from "vitest";
import { type Explanation, evaluate, explain, languages, makePlan, type Plan } from "../../src/index.ts";
import type { PersonaSource } from "../../src/model/index.ts";
import { wholeProgram as program } from "../content/matti.ts";
import { type Below, belowOf } from "./below.ts";
import { verdictWith } from "./brute.ts";
import { searchKey, suggestionFaults } from "./own-search.ts";
import { suggestionsIn, unfitness } from "./suggested.ts";

interface Case {
  readonly name: string;
  readonly situation: {
    readonly lifeEvent: string;
    readonly today: string;
    readonly facts: Record<string, unknown>;
  };
  readonly plan: Plan;
  readonly explanations: readonly Explanation[];
}

/** A persona's answers: those of its base, changed by its own. */
function answersOf(persona: PersonaSource, all: readonly PersonaSource[]): Record<string, unknown> {
  const base = all.find(({ id }) => id === persona.base);
  return { ...(base === undefined ? {} : answersOf(base, all)), ...persona.facts };
}

/** Every rule and every task of every persona of every life event, explained. */
const cases: readonly Case[] = Object.values(program.lifeEvents).flatMap((event) =>
  event.personas.map((persona) => {
    const situation = {
      lifeEvent: event.id,
      today: persona.today,
      facts: answersOf(persona, event.personas),
    };
    const ids = event.rules.flatMap(({ name, versions }) => {
      const tasks = versions[0]?.tasks ?? [];
      // A single task without conditions is as its rule; the first person has all, so that both ways are tried.
      const isOwn = tasks.length > 1 || tasks.some(({ conditions }) => conditions !== undefined);
      return [name, ...(isOwn || persona === event.personas[0] ? tasks.map(({ id }) => id) : [])];
    });
    const explanations = ids.map((id) => explain(program, situation, id));
    return { name: `${event.id} ${persona.id}`, situation, plan: makePlan(program, situation), explanations };
  }),
);

const belows = new Map<string, Below>();

/** What is below a rule or task, read once. */
function belowIn(id: string): Below {
  const known = belows.get(id) ?? belowOf(program, id);
  belows.set(id, known);
  return known;
}

test("there is something to explain", () => {
  expect(Object.keys(program.lifeEvents).length).toBeGreaterThan(1);
  expect(cases.flatMap(({ explanations }) => explanations).length).toBeGreaterThan(2_000);
});

test.each(cases)(
  "$name: a rule's verdict, reasons and needs are those of evaluate",
  ({ situation, explanations }) => {
    const { rules } = evaluate(program, situation);
    for (const { rule, task, verdict, reason, facts, needs, inForce } of explanations) {
      if (task !== null) continue;
      const finding = rules.find((one) => one.rule === rule);
      expect({ verdict, reason }, rule).toEqual({ verdict: finding?.verdict, reason: finding?.reason });
      expect(
        facts.map(({ id }) => id),
        rule,
      ).toEqual(finding?.because);
      expect(
        needs.map(({ id }) => id),
        rule,
      ).toEqual(finding?.needs);
      expect({ from: inForce.from, to: inForce.to }, rule).toEqual(finding?.valid);
    }
  },
);

test.each(cases)(
  "$name: what is explained as a task that holds is what the plan offers",
  ({ plan, explanations }) => {
    const listed = [
      ...plan.safety,
      ...plan.tasks,
      ...plan.recommendations,
      ...plan.information,
      ...plan.settled,
    ];
    const ids = new Set(listed.map(({ id }) => id));
    const settled = new Set(plan.settled.map(({ id }) => id));
    for (const { task, verdict } of explanations)
      if (task !== null && !settled.has(task)) expect(verdict === "holds", task).toBe(ids.has(task));
  },
);

test.each(cases)("$name: every explanation says what decides, and on what it rests", ({ explanations }) => {
  for (const explanation of explanations) {
    const { rule, condition, verdict, reason, needs, law, services, type, confidence, sources } = explanation;
    const source = program.rules.get(rule)?.source;
    expect(
      condition.outcome === verdict || reason === "not-in-force" || explanation.task !== null,
      rule,
    ).toBe(true);
    expect(verdict !== "open" || needs.length > 0, rule).toBe(true);
    expect(type === "indicator" || services.every(({ owner }) => owner.name.fi !== ""), rule).toBe(true);
    expect(type === "indicator" || services.length > 0, rule).toBe(true);
    expect(law.length <= (source?.laws?.length ?? 0) || source?.versions !== undefined, rule).toBe(true);
    expect({ confidence, sources }, rule).toEqual({
      confidence: source?.confidence,
      sources: source?.sources ?? [],
    });
  }
});

test.each(cases)("$name: every step of a date leads to the plan's date", ({ plan, explanations }) => {
  const items = [...plan.safety, ...plan.tasks, ...plan.recommendations, ...plan.information];
  for (const { dates } of explanations) {
    for (const { task, calculations } of dates) {
      const item = items.find(({ id }) => id === task);
      if (item === undefined) continue; // settled
      const { deadline, from, doBy } = item;
      const found = Object.fromEntries(calculations.map(({ of, result }) => [of, result]));
      const wanted = { date: deadline?.date, target: deadline?.target, from, "do-by": doBy };
      for (const [of, date] of Object.entries(wanted))
        expect(found[of] ?? null, `${task} ${of}`).toBe(date ?? null);
      for (const { of, result, steps } of calculations)
        expect(steps.at(-1)?.value, `${task} ${of}: ${steps.map(({ words }) => words.en).join("; ")}`).toBe(
          result,
        );
    }
  }
});

/** What must not be left in a text: a place to fill in, a missing value, an id of a fact. */
const leftover =
  /[{}]|\bundefined\b|\bnull\b|\[object|\bNaN\b|\b[a-z-]+\.[a-z0-9]+-[a-z0-9.-]+\b| {2,}\S.* {2}|: *$/m;

test.each(cases)("$name: the texts are whole in three languages", ({ explanations }) => {
  for (const { rule, task, text } of explanations) {
    for (const language of languages) {
      const lines = text[language].split("\n");
      expect(lines.length, rule).toBeGreaterThan(4);
      for (const line of lines.filter((one) => !one.endsWith(":")))
        expect(line, `${task ?? rule} ${language}`).not.toMatch(leftover);
    }
    expect(new Set(Object.values(text)).size, rule).toBe(3);
  }
});

test("every suggested set of every rule and person turns the verdict; no part of it and no smaller one does", () => {
  const tried = { 1: 0, 2: 0, 3: 0, none: 0 };
  const searched = new Map<string, Explanation["changes"]>();
  const faults: string[] = [];
  const rules = new Set<string>();
  for (const { name, situation, explanations } of cases)
    for (const explanation of explanations) {
      const { rule, task, changes } = explanation;
      const below = belowIn(task ?? rule);
      rules.add(`${name} ${rule}`);
      // Persons whose answers below the rule are the same must be told the same, and are searched once.
      const key = searchKey(situation, task ?? rule, below);
      const before = searched.get(key);
      if (before !== undefined) {
        expect(changes, `${name} ${task ?? rule}`).toEqual(before);
        continue;
      }
      searched.set(key, changes);
      const found = suggestionFaults(program, situation, explanation, below);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
      for (const { sets } of changes) tried[sets[0]?.length as 1 | 2 | 3] += 1;
      if (changes.length === 0) tried.none += 1;
    }
  expect(faults).toEqual([]);
  const all = Object.values(program.lifeEvents).map((event) => event.rules.length * event.personas.length);
  expect(rules.size).toBe(all.reduce((sum, count) => sum + count, 0));
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(5);
}, 120_000);

test("the way in which the tests decide is that of evaluate", () => {
  for (const { situation, explanations } of cases)
    for (const { rule, verdict, task } of explanations)
      if (task === null) expect(verdictWith(program, situation, rule, {}), rule).toBe(verdict);
});

describe("what is suggested", () => {
  const suggestions = suggestionsIn(cases);
  const all = [...suggestions.values()].flat();

  test("is true, possible and harmless for the person, of every fact", () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.filter(({ from }) => from !== null).length).toBeGreaterThan(500);
    const unfit = [...suggestions].flatMap(([fact, found]) => {
      const told = found.flatMap((one) => {
        const why = unfitness(program, one);
        return why === undefined ? [] : [`${JSON.stringify(one.from)} to ${JSON.stringify(one.to)}: ${why}`];
      });
      return told.length === 0 ? [] : [`${fact}: ${[...new Set(told)].join("; ")}`];
    });
    expect(unfit).toEqual([]);
  });

  test("says who decides: a given fact, and what an authority decides or a professional sets, is confirmed", () => {
    for (const { fact, how, from } of all) {
      const source = program.facts.get(fact)?.source;
      const isDecided = source?.["decided-by"] !== undefined && from !== null;
      const isOthers = source?.given === true || source?.["set-by"] === "professional" || isDecided;
      expect(how === "confirm", fact).toBe(isOthers);
    }
    expect(new Set(all.map(({ how }) => how))).toEqual(
      new Set(["answer", "change", "confirm", "do", "happen"]),
    );
  });
});

test("one explanation takes little time", () => {
  const times = cases.flatMap(({ situation, explanations }) =>
    explanations.slice(0, 12).map(({ rule, task }) => {
      const begin = performance.now();
      explain(program, situation, task ?? rule);
      return performance.now() - begin;
    }),
  );
  const sorted = [...times].sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
}, 120_000);
