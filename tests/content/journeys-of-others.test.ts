import { expect, test } from "vitest";
import { follow, type PlanRecord, startFollowing } from "../../src/index.ts";
import { wholeProgram as program } from "./matti.ts";

const day = "2026-11-24";
const sent = (record: PlanRecord, ...events: readonly object[]): PlanRecord =>
  events.reduce<PlanRecord>((before, event) => {
    const followed = follow(program, before, {
      by: "system",
      at: `${day}T09:00:00Z`,
      ...event,
    } as never);
    expect(followed.refused).toBeUndefined();
    return followed.record;
  }, record);
const journey = (...names: readonly string[]) => names.map((event) => ({ type: "journey", event }));
const started = (lifeEvent: string, facts: Record<string, unknown>) =>
  startFollowing(program, { lifeEvent, today: day, facts });
const paused = ({ items }: PlanRecord) => items.filter((item) => item.paused).map(({ rule }) => rule);

test.each([
  ["before registering", []],
  ["while the decision is waited for", ["REGISTERED"]],
  ["after a refusal", ["REGISTERED", "BENEFIT_REFUSED"]],
  ["in a sanction", ["REGISTERED", "BENEFIT_GRANTED", "NEGLECT_WITHOUT_VALID_REASON"]],
])("a job that starts %s leads to the goal", (_name, before) => {
  const base = { "bankruptcy.status": "opened", "unemployment.registered": false };
  const customer = { by: "customer" };
  const [open, go, accept] = journey("OPEN_LIFE_EVENT", "CONTINUE_WITHOUT_LOGIN", "CUSTOMER_ACCEPTS");
  const planned = sent(
    started("business-failure", base),
    { ...open, ...customer },
    { ...go, ...customer },
    { ...accept, ...customer },
  );
  const employed = sent(planned, ...journey(...before, "JOB_STARTED"));
  expect(employed.journey).toMatchObject({ income: "employed" });
  expect(paused(employed)).toEqual(expect.arrayContaining(["R14", "R16", "R20"]));
  const reached = sent(employed, ...journey("REVIEW_DUE", "GOAL_REACHED"));
  expect(reached.journey).toMatchObject({ journey: "follow-up" });
  expect(paused(sent(employed, ...journey("JOB_ENDED")))).toEqual([]);
});

test("a job that ends: register and apply for the benefit again, and the proof of the business stays done", () => {
  const record = started("business-failure", {
    "bankruptcy.status": "opened",
    "unemployment.registered": false,
    "unemployment.fund": "none",
    "health.work-ability": "able",
  });
  const rules = [
    "R14.register-now",
    "R16.prove-business-ended",
    "R19.general-benefit",
    "R20.initial-interview",
  ];
  const customer = { by: "customer" };
  const worked = sent(
    record,
    ...rules.map((item) => ({ type: "task-done", item, on: day, ...customer })),
    { type: "facts-changed", facts: { "unemployment.benefit-state": "receiving" }, ...customer },
    ...journey("JOB_STARTED"),
  );
  const facts = { "unemployment.registered": false, "unemployment.benefit-state": "not-applied" };
  const ended = sent(worked, ...journey("JOB_ENDED"), { type: "facts-changed", facts, ...customer });
  const [register, proof, benefit, interview] = rules;
  expect(ended.plan.order).toEqual(expect.arrayContaining([register, benefit, interview]));
  expect(ended.plan.order).not.toContain(proof);
});

test("a second move before the new unit has accepted is heard, and what was done for the first is to be done again", () => {
  const record = started("type-2-diabetes", {
    "diabetes.diagnosis": "type2",
    "plan.agreed-date": "2026-01-10",
    "plan.status": "followed",
    "move.date": "2026-11-20",
  });
  const [moved] = journey("MOVED");
  const move = { ...moved, by: "customer" };
  const care = sent(record, ...journey("DIAGNOSIS_RECORDED"), move, {
    type: "task-done",
    item: "r45.continue-plan-after-move",
    by: "customer",
    on: day,
  });
  const again = sent(care, move);
  expect(again.items.find(({ rule }) => rule === "r45")?.status).toBe("proposed");
  expect(again.plan.order).toContain("r45.continue-plan-after-move");
  expect(sent(again, ...journey("NEW_UNIT_ACCEPTED")).journey).toMatchObject({ care: "s4-diagnosed" });
});
