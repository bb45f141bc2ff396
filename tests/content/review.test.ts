import { describe, expect, test } from "vitest";
import { toFhir } from "../../src/export/index.ts";
import {
  follow,
  situationOf as followedSituation,
  interview,
  makePlan,
  occurrences,
  replan,
  startFollowing,
  viewFor,
  whoMayDo,
} from "../../src/index.ts";
import { answersOf, program as farm, lifeEvent as farmStart, personaNamed } from "./liisa.ts";
import { program as matti } from "./matti.ts";
import { program, situationOf, situationWith } from "./sirkka.ts";

const liisa = answersOf(personaNamed("liisa"));

describe("a task that would fall after the verified end of its rule", () => {
  const planWith = (opening: string) =>
    makePlan(farm, {
      lifeEvent: farmStart,
      today: "2026-11-24",
      facts: { ...liisa, "plan.opening-date": opening },
    });

  test.each(["2029-05-01", "2029-06-01"])("opening on %s: it is left out, and said so", (opening) => {
    const plan = planWith(opening);
    expect(plan.tasks.map(({ id }) => id)).not.toContain("food-info.meat-origin");
    expect(plan.leftOut.filter(({ rule }) => rule === "food-info")).toMatchObject([
      { reason: "not-in-force", inForce: { to: "2029-04-30" } },
    ]);
  });

  test("on the last day it is still there", () => {
    expect(planWith("2029-04-30").tasks.map(({ id }) => id)).toContain("food-info.meat-origin");
  });

  test("and no calendar lists it", () => {
    const facts = { ...liisa, "plan.opening-date": "2029-06-01" };
    const days = occurrences(
      farm,
      { lifeEvent: farmStart, today: "2026-11-24", facts },
      "2029-05-01",
      "2029-12-31",
    );
    expect(days.map(({ task }) => task)).not.toContain("food-info.meat-origin");
  });
});

test("a task's result is kept when the plan is made anew without it", () => {
  const situation = { lifeEvent: farmStart, today: "2026-11-24", facts: liisa };
  const record = startFollowing(farm, situation);
  const done = follow(farm, record, {
    type: "task-done",
    by: "customer",
    at: "2026-11-24T09:00:00Z",
    item: "fnd-ytj.notify",
    on: "2026-11-24",
    results: { "biz.business-id": "1234567-1" },
  });
  expect(done.refused).toBeUndefined();
  expect(replan(farm, done.record, situation).record.facts).toMatchObject({ "biz.business-id": "1234567-1" });
});

describe("what a question asks is told once, with the task that it asks about", () => {
  const done = { type: "task-done", by: "customer", at: "2026-11-24T09:00:00Z", on: "2026-11-24" };

  test("registering as a jobseeker gives both answers; they stay when the plan is made anew without them", () => {
    const first = {
      lifeEvent: "business-failure",
      today: "2026-11-24",
      facts: { "bankruptcy.status": "opened" },
    };
    const { record, refused } = follow(matti, startFollowing(matti, first), {
      ...done,
      item: "R14.register-now",
      results: { "unemployment.registered": true, "unemployment.registered-date": "2026-11-24" },
    });
    expect(refused).toBeUndefined();
    // Ten working days from registering, the Day of Independence being a Sunday.
    expect(record.plan.tasks.find(({ id }) => id === "R20.initial-interview")?.deadline?.date).toBe(
      "2026-12-08",
    );
    const asked = interview(matti, followedSituation(matti, record)).questions.map(({ fact }) => fact);
    expect(asked).not.toContain("unemployment.registered");
    expect(asked).not.toContain("unemployment.registered-date");
    expect(replan(matti, record, first).record.facts).toMatchObject({
      "unemployment.registered": true,
      "unemployment.registered-date": "2026-11-24",
    });
  });

  test("an answer that was given without the task is taken back by leaving it out", () => {
    const facts = { "bankruptcy.status": "opened", "unemployment.registered": false };
    const situation = { lifeEvent: "business-failure", today: "2026-11-24", facts };
    const { "unemployment.registered": _taken, ...others } = facts;
    const { record } = replan(matti, startFollowing(matti, situation), { ...situation, facts: others });
    expect(record.facts).toEqual(others);
  });

  test.each([
    [
      "business-failure",
      { "bankruptcy.status": "opened", "pension.yel-status": "active" },
      "R11.end-yel",
      { "pension.yel-status": "ended" },
    ],
    ["type-2-diabetes", { "move.date": "2026-12-01" }, "r01.move-notification", { "move.notified": true }],
    [
      "type-2-diabetes",
      { "move.date": "2026-12-01" },
      "r04.kanta-disclosure",
      { "consent.kanta-disclosure": "given-2024-or-later" },
    ],
  ])("%s %j: %s gives %j", (of, facts, item, results) => {
    const record = startFollowing(matti, { lifeEvent: of, today: "2026-11-24", facts });
    const next = follow(matti, record, { ...done, item, results });
    expect(next.refused).toBeUndefined();
    expect(next.record.facts).toEqual({ ...facts, ...results });
    expect(next.record.items.find(({ id }) => id === item)?.status).toBe("done");
  });
});

test("only the entrepreneur gives mandates", () => {
  const { tasks } = makePlan(farm, { lifeEvent: farmStart, today: "2026-11-24", facts: liisa });
  const task = tasks.find(({ id }) => id === "fnd-mandates.give");
  if (task === undefined) expect.fail("the task is missing");
  expect(whoMayDo(task, { is: "helper", identification: "strong", mandates: ["suomi-fi"] })).toMatchObject({
    may: false,
    reason: "personal-only",
  });
  expect(whoMayDo(task, { is: "customer", identification: "strong" }).may).toBe(true);
});

test("a task says what it may have to wait for, while that is not answered", () => {
  const { "person.full-time-entrepreneur": _unknown, ...facts } = liisa;
  const { tasks } = makePlan(farm, { lifeEvent: farmStart, today: "2026-11-24", facts });
  expect(tasks.find(({ id }) => id === "fnd-ytj.notify")).toMatchObject({
    mayWaitFor: ["fnd-startup-grant.apply"],
  });
});

describe("a sign of danger", () => {
  test.each([
    ["an option that is repeated", ["chest-pain", "chest-pain"]],
    ["an option that does not exist", ["chest-pain", "bogus"]],
    ["an option that is no list", "chest-pain"],
  ])("counts beside %s", (_what, answer) => {
    const plan = makePlan(program, situationWith({ "symptoms.acute": answer }));
    expect(plan.safety.map(({ rule }) => rule)).toEqual(["r06"]);
    expect(plan.problems.map(({ fact }) => fact)).toEqual(["symptoms.acute"]);
  });

  test("comes up again with a new result after it was acknowledged", () => {
    const at = "2026-11-24T09:00:00Z";
    const send = (record: ReturnType<typeof startFollowing>, event: object) => {
      const followed = follow(program, record, { by: "customer", at, ...event });
      expect(followed.refused).toBeUndefined();
      return followed.record;
    };
    const glucose = (id: string, value: number) => ({
      type: "measurement-recorded",
      fact: "diabetes.glucose-home",
      id,
      measurement: { date: "2026-11-24", value },
    });
    const begun = startFollowing(
      program,
      situationWith({ "diabetes.diagnosis": "type2", "symptoms.diabetes": ["thirst"] }),
    );
    const halted = send(begun, glucose("a", 18));
    const item = halted.plan.safety[0]?.id;
    expect(item).toMatch(/^r07\./);
    const seen = send(halted, { type: "safety-acknowledged", item });
    expect(seen.plan.safety[0]?.acknowledged).toBe(true);
    const worse = send(seen, glucose("b", 25));
    expect(worse.plan.safety[0]?.acknowledged).toBe(false);
  });
});

test("a check that is done before its result is done everywhere, and not late", () => {
  const facts = {
    ...situationOf("A2").facts,
    "feet.risk-class": [{ date: "2025-11-01", value: 0 }],
  };
  const record = startFollowing(program, situationWith(facts));
  const followed = follow(program, record, {
    type: "task-done",
    by: "customer",
    at: "2026-11-24T09:00:00Z",
    item: "r18.foot-exam",
    on: "2026-11-24",
  });
  expect(followed.refused).toBeUndefined();
  const mine = viewFor(followed.record, "customer").items.find(({ id }) => id === "r18.foot-exam");
  expect(mine).toMatchObject({ status: "done", late: false });
  const tasks = toFhir(followed.record, { program }).entry.filter(
    ({ resource }) => resource.resourceType === "Task" && /r18\.foot-exam$/.test(resource.id),
  );
  expect(tasks).toMatchObject([{ resource: { status: "completed" } }]);
});

test("the customer does not set an interval that a professional agrees", () => {
  const record = startFollowing(program, situationOf("A2"));
  const set = (by: string) =>
    follow(program, record, {
      type: "facts-changed",
      by,
      at: "2026-11-24T09:00:00Z",
      facts: { "plan.hba1c-interval-months": 24 },
    }).refused?.code;
  expect(set("customer")).toBe("event/out-of-role");
  expect(set("system")).toBeUndefined();
});
