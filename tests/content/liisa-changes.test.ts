import { describe, expect, test } from "vitest";
import type { Plan, PlanItem } from "../../src/index.ts";
import { itemsOf, personaNamed, planOf } from "./liisa.ts";
import { changes } from "./liisa-expected.ts";

describe.each(changes.map((change) => [change.persona, change] as const))("%s", (id, change) => {
  const persona = personaNamed(id);
  const before = planOf(persona.base ?? "");
  const after = planOf(id);

  test("every answer can be used", () => {
    expect(after.problems).toEqual([]);
  });

  test("the tasks that are added and removed", () => {
    expect(idsOf(after).filter((task) => !idsOf(before).includes(task))).toEqual([...change.added].sort());
    expect(idsOf(before).filter((task) => !idsOf(after).includes(task))).toEqual([...change.removed].sort());
  });

  test("the rules that are added and removed, and the new dates, as `personas.yaml` says", () => {
    const { added, removed, tasks = [] } = persona.expect;
    const now = rulesOf(after);
    const then = rulesOf(before);
    expect(now.filter((rule) => !then.includes(rule))).toEqual(added);
    expect(then.filter((rule) => !now.includes(rule))).toEqual(removed);
    for (const { rule, task, date } of tasks) {
      const item = itemsOf(after).find((each) => each.id === `${rule}.${task}`);
      expect(item === undefined ? undefined : dateOf(item), task).toBe(date);
    }
  });

  test("the dates that move, and no others", () => {
    const moved = itemsOf(before).flatMap((item) => {
      const now = itemsOf(after).find((each) => each.id === item.id);
      const same = now === undefined || dateOf(now) === dateOf(item);
      return same ? [] : [[item.id, dateOf(item), dateOf(now)]];
    });
    expect(moved.sort()).toEqual([...change.moved].sort());
  });
});

/** The hard date of a task, or the first one of a duty that comes again. */
function dateOf({ recurs, doBy, deadline }: PlanItem): string | null {
  return recurs === null ? (deadline?.date ?? null) : doBy;
}

function idsOf(plan: Plan): readonly string[] {
  return itemsOf(plan)
    .map((item) => item.id)
    .sort();
}

function rulesOf(plan: Plan): readonly string[] {
  return [...new Set(itemsOf(plan).map(({ rule }) => rule))].sort();
}
