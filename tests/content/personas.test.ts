import { describe, expect, test } from "vitest";
import { enter, lookupIn } from "../../src/compile/index.ts";
import { interview, makePlan } from "../../src/index.ts";
import type { PersonaSource } from "../../src/model/index.ts";
import { itemsOf, personaNamed, personas, program, rulesOf, situationOf } from "./matti.ts";

const rulesOfIds = (ids: readonly string[]) => ids.map((id) => id.slice(0, id.indexOf(".")));

test("every person and variant of the case brief is here", () => {
  const variants = ["thoughts", "acute", "no-answer-on-suicide", "no-money-no-roof", "no-e-id"];
  expect(personas.map(({ id }) => id).sort()).toEqual(
    [
      "matti",
      ...variants.map((variant) => `matti-${variant}`),
      "sanna",
      "sanna-2026-04-30",
      "sanna-2026-05-01",
      "visitor-nothing-answered",
      "visitor-only-bankruptcy",
    ].sort(),
  );
});

describe.each(personas.map((persona) => [persona.id, persona] as const))("%s", (_id, persona) => {
  const { expect: expected } = persona;
  const plan = makePlan(program, situationOf(persona));

  test("every answer can be used", () => {
    expect(plan.problems).toEqual([]);
  });

  test("derived facts", () => {
    const lookup = lookupIn(enter(program, situationOf(persona)));
    const names = Object.keys(persona.derived ?? {});
    expect(Object.fromEntries(names.map((name) => [name, lookup(name)]))).toEqual(persona.derived ?? {});
  });

  test("the rules of the whole list in their order, safety first", () => {
    expect(rulesOf(plan)).toEqual(expected.order);
  });

  test("each task's name, urgency, status, what it waits for, kind and date", () => {
    const items = itemsOf(plan);
    expect(expected.tasks?.map(({ rule }) => rule)).toEqual(expected.order);
    for (const { rule, task, urgency, status, after, kind, date } of expected.tasks ?? []) {
      const item = items.find((each) => each.rule === rule);
      if (item === undefined) expect.fail(`${rule} is missing`);
      expect(item.task, rule).toBe(task);
      expect(item.urgency, rule).toBe(urgency);
      expect(item.status, rule).toBe(status ?? "open");
      expect(rulesOfIds(item.after), rule).toEqual(after ?? []);
      // A safety item is done at once: its kind is `immediate`, which the brief does not repeat for each person.
      expect(item.deadline?.kind, rule).toBe(kind ?? "immediate");
      expect(item.deadline?.date ?? null, rule).toBe(date ?? null);
    }
  });

  test("the first open items and the focus", () => {
    const open = itemsOf(plan).filter(({ type, status }) => type !== "safety" && status === "open");
    const firstOpen = expected["first-open"] ?? [];
    expect(open.slice(0, 3).map(({ rule }) => rule)).toEqual(firstOpen);
    expect(rulesOfIds(plan.focus)).toEqual(expected.focus);
  });

  test("indicators", () => {
    expect(plan.indicators.map(({ rule }) => rule).sort()).toEqual([...(expected.indicators ?? [])].sort());
  });

  test("what must not be in the list", () => {
    const rules = rulesOf(plan);
    for (const { rule } of expected.not ?? []) expect(rules).not.toContain(rule);
  });

  test("what is added to and removed from the list of the person it is based on", () => {
    if (persona.base === undefined) return expect(expected.added ?? expected.removed).toBeUndefined();
    const base = rulesOf(makePlan(program, situationOf(personaNamed(persona.base))));
    const rules = rulesOf(plan);
    expect(rules.filter((rule) => !base.includes(rule)).sort()).toEqual([...(expected.added ?? [])].sort());
    expect(base.filter((rule) => !rules.includes(rule)).sort()).toEqual([...(expected.removed ?? [])].sort());
  });

  test("the next question", () => {
    const next = expected["next-question"];
    if (next === undefined) return;
    // The brief names the best question by relevance alone. Safety questions go first; work ability, on which more open
    // rules hang, may come before it.
    const { questions } = interview(program, situationOf(persona));
    expect(safetyCountOf(questions)).toBeGreaterThan(0);
    expect(questions.slice(0, safetyCountOf(questions)).every(({ safety }) => safety)).toBe(true);
    const others = questions.filter(({ safety }) => !safety).map(({ fact }) => fact);
    expect(others.slice(0, 2)).toContain(next);
  });
});

function safetyCountOf(questions: readonly { readonly safety: boolean }[]): number {
  return questions.filter(({ safety }) => safety).length;
}

test("the general benefit is not there yet, and what there was instead is named", () => {
  const persona: PersonaSource = personaNamed("sanna-2026-04-30");
  const left = makePlan(program, situationOf(persona)).leftOut.find(({ rule }) => rule === "R19");
  expect(left).toMatchObject({ reason: "not-in-force", inForce: { from: "2026-05-01", to: null } });
  expect([...(left?.instead ?? [])].sort()).toEqual([
    "basic-unemployment-allowance",
    "labour-market-subsidy",
  ]);
});
