import { describe, expect, test } from "vitest";
import { enter, lookupIn } from "../../src/compile/index.ts";
import type { PlanItem } from "../../src/index.ts";
import {
  againOf,
  catalogue,
  itemsOf,
  lifeEvent,
  onceOf,
  personaNamed,
  personas,
  planOf,
  program,
  situationOf,
} from "./liisa.ts";
import {
  changes,
  type ExpectedDuty,
  type ExpectedPlan,
  type ExpectedTask,
  farmShopPlan,
  liisaPlan,
  titles,
} from "./liisa-expected.ts";

const plans: readonly (readonly [string, ExpectedPlan])[] = [
  ["liisa", liisaPlan],
  ["farm-shop", farmShopPlan],
];

test("every person and change of the case brief is here", () => {
  const expected = [...plans.map(([id]) => id), ...changes.map(({ persona }) => persona)];
  expect(personas.map(({ id }) => id).sort()).toEqual(expected.sort());
});

test("the eight first questions open the questionnaire, and each of the 40 facts is asked once", () => {
  const sections = program.lifeEvents[lifeEvent]?.source.questions ?? [];
  const names = "first person plan business farm animals food premises staff event";
  expect(sections.map(({ id }) => id).join(" ")).toBe(names);
  expect(sections[0]?.facts).toEqual([
    "person.birth-date",
    "plan.opening-date",
    "farm.runs-farm",
    "farm.organic",
    "food.shop",
    "food.restaurant",
    "animals.public-yard",
    "person.full-time-entrepreneur",
  ]);
  const asked = sections.flatMap(({ facts }) => facts);
  expect(new Set(asked).size).toBe(40);
  expect(asked).toHaveLength(40);
  expect(Object.keys(personaNamed("liisa").facts).sort()).toEqual([...asked].sort());
});

describe.each(plans)("%s", (id, expected) => {
  const plan = planOf(id);
  const persona = personaNamed(id);

  test("every answer can be used", () => {
    expect(plan.problems).toEqual([]);
  });

  test("derived facts", () => {
    const lookup = lookupIn(enter(program, situationOf(id)));
    const names = Object.keys(persona.derived ?? {});
    expect(names.length).toBeGreaterThan(20);
    expect(Object.fromEntries(names.map((name) => [name, lookup(name)]))).toEqual(persona.derived);
  });

  test("the tasks that are done once, in their order", () => {
    expect(onceOf(plan).map((item) => item.id)).toEqual(expected.once.map((task) => task.id));
    expect(onceOf(plan).map(taskOf)).toEqual(expected.once.map(wholeTask));
  });

  test("the duties that come again", () => {
    const again = [...againOf(plan)].sort(byId);
    expect(again.map((item) => item.id)).toEqual(expected.again.map((duty) => duty.id).sort());
    expect(again.map(dutyOf)).toEqual([...expected.again].sort(byId).map(wholeDuty));
  });

  test("titles", () => {
    for (const item of itemsOf(plan)) expect(item.title.fi, item.id).toBe(titles[item.id]);
  });

  test("the rules that do not apply, and the rules that do, are all 60", () => {
    const names = new Set(catalogue.rules.map(({ item }) => item.name).filter(isOfLiisa));
    const left = plan.leftOut.map(({ rule }) => rule).filter((rule) => names.has(rule));
    expect(left.sort()).toEqual([...expected.leftOut].sort());
    const holding = itemsOf(plan).map(({ rule }) => rule);
    expect(new Set([...left, ...holding]).size).toBe(60);
    expect(plan.undecided.filter(({ rule }) => names.has(rule))).toEqual([]);
  });

  test("the indicators, the gravest first, and at most three of them shown", () => {
    const found = plan.indicators.map(({ rule, severity }) => [rule, severity] as const);
    expect([...found].sort()).toEqual([...expected.indicators].sort());
    const grades = ["critical", "high", "medium", "info"];
    const inOrder = plan.indicators.map(({ severity }) => grades.indexOf(severity));
    expect(inOrder).toEqual([...inOrder].sort());
    const shown = plan.indicators.filter((indicator) => indicator.shown);
    expect(shown).toEqual(plan.indicators.slice(0, 3));
  });

  test("what `personas.yaml` says: the whole order, dates, kinds, what waits, and what is not there", () => {
    const { order, tasks = [], indicators, not = [] } = persona.expect;
    const items = itemsOf(plan);
    expect(items.map(({ rule }) => rule)).toEqual(order);
    expect(tasks.map(({ rule, task }) => `${rule}.${task}`)).toEqual(items.map((item) => item.id));
    for (const { rule, task, kind, date, after } of tasks) {
      const item = items.find((each) => each.id === `${rule}.${task}`);
      expect(item?.deadline?.kind, task).toBe(kind);
      expect(item?.deadline?.date ?? null, item?.id).toBe(date ?? null);
      expect([...(item?.after ?? [])].sort(), item?.id).toEqual([...(after ?? [])].sort());
    }
    expect(plan.indicators.map(({ rule }) => rule).sort()).toEqual([...(indicators ?? [])].sort());
    const rules = new Set(items.map(({ rule }) => rule));
    expect(not.filter(({ rule }) => rules.has(rule))).toEqual([]);
    expect(not.map(({ rule }) => rule)).toEqual(expected.leftOut);
  });

  test("nothing is late or provisional on the day of the plan", () => {
    expect(itemsOf(plan).filter(({ late, provisional }) => late || provisional)).toEqual([]);
  });
});

/** A rule of this life event's own topics that gives tasks. */
function isOfLiisa(name: string): boolean {
  const rule = program.rules.get(name);
  const topics = program.lifeEvents[lifeEvent]?.topics ?? [];
  return rule !== undefined && topics.includes(rule.topic) && rule.type !== "indicator";
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function taskOf({ id, doBy, deadline, owner, pulledBy, after }: PlanItem) {
  return {
    id,
    doBy,
    date: deadline?.date ?? null,
    original: deadline?.original ?? null,
    assumed: deadline?.assumed ?? false,
    kind: deadline?.kind ?? null,
    owner,
    pulledBy,
    after: [...after].sort(),
  };
}

function wholeTask({ after = [], ...task }: ExpectedTask) {
  return { date: null, original: null, assumed: false, pulledBy: null, ...task, after: [...after].sort() };
}

function dutyOf({ id, doBy, deadline, after }: PlanItem) {
  return {
    id,
    first: doBy,
    assumed: deadline?.assumed ?? false,
    kind: deadline?.kind ?? null,
    after: [...after].sort(),
  };
}

function wholeDuty({ after = [], ...duty }: ExpectedDuty) {
  return { first: null, assumed: false, kind: null, ...duty, after: [...after].sort() };
}
