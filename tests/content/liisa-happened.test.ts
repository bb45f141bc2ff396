import { expect, test } from "vitest";
import { follow, makePlan, type PlanRecord, startFollowing } from "../../src/index.ts";
import { wholeProgram as program } from "./matti.ts";

const lifeEvent = "organic-farm-start";
const today = "2026-11-24";
const facts = {
  "farm.runs-farm": true,
  "farm.applies-field-aid": true,
  "animals.goats": 0,
  "animals.sheep": 12,
  "animals.public-yard": true,
  "animals.arrival-date": "2026-05-01",
  "plan.opening-date": "2026-06-01",
  "staff.employment-pattern": "occasional",
};
const noMore = {
  "animals.sheep": 0,
  "animals.public-yard": false,
  "staff.employment-pattern": "none",
  "farm.applies-field-aid": false,
};

const sent = (record: PlanRecord, event: object): PlanRecord => {
  const at = `${record.today}T09:00:00Z`;
  const { record: next, refused } = follow(program, record, { by: "customer", at, ...event } as never);
  expect(refused).toBeUndefined();
  return next;
};
const placeOf = (record: PlanRecord, task: string) => record.plan.tasks.find(({ id }) => id === task);

test.each([
  ["ANIMAL_MOVED", "ani-events.move", "2026-12-01"],
  ["YARD_CHANGED_OR_CLOSED", "ani-yard-notice.change", null],
  ["WAGES_PAID", "emp-incomes-register.report", "2026-11-30"],
  ["FARM_DATA_CHANGED", "aid-changes.report", "2026-12-15"],
])("what happened is still reported when it was the last: %s", (event, task, doBy) => {
  const happened = sent(startFollowing(program, { lifeEvent, today, facts }), {
    type: "journey",
    event,
    by: "system",
  });
  const last = sent(happened, { type: "facts-changed", facts: noMore });
  expect(placeOf(last, task)).toMatchObject({ doBy, next: { id: `${task}.${today}` } });
  const reported = sent(last, { type: "task-done", item: `${task}.${today}`, on: today });
  expect(placeOf(reported, task)).toBeUndefined();
});

test("whoever has none of it is told nothing of it", () => {
  const { order } = makePlan(program, { lifeEvent, today, facts: { ...facts, ...noMore } });
  for (const rule of ["ani-events", "ani-yard-notice", "emp-incomes-register", "aid-changes"])
    expect(order.filter((id) => id.startsWith(`${rule}.`))).toEqual([]);
});

test("a yard that closes is not notified as one that opens, and no births are waited for", () => {
  const closed = {
    ...facts,
    ...noMore,
    "event.yard-changed-or-closed.on": today,
    "event.animal-moved.on": today,
  };
  const { order } = makePlan(program, { lifeEvent, today, facts: closed });
  expect(order).toContain("ani-yard-notice.change");
  expect(order).not.toContain("ani-yard-notice.submit");
  expect(order).toContain("ani-events.move");
  expect(order).not.toContain("ani-events.birth");
});
