import { describe, expect, test } from "vitest";
import { toFhir } from "../../../src/export/index.ts";
import {
  type PlanItem,
  type PlanRecord,
  type PlanState,
  planStates,
  type TaskStatus,
  taskStatuses,
} from "../../../src/model/index.ts";
import { deadline, item, planOf } from "../sample-plan.ts";
import { begun, followed } from "./followed.ts";
import { codesInSet } from "./terminology.ts";

/** Library state of the plan → CarePlan.status, CarePlan.intent, Goal.lifecycleStatus, CareTeam.status. */
const plans: Readonly<Record<PlanState, readonly [string, string, string, string]>> = {
  draft: ["draft", "proposal", "proposed", "proposed"],
  "in-negotiation": ["draft", "plan", "planned", "proposed"],
  agreed: ["active", "plan", "accepted", "active"],
  followed: ["active", "plan", "active", "active"],
  "under-review": ["active", "plan", "active", "active"],
  completed: ["completed", "plan", "completed", "inactive"],
  discontinued: ["revoked", "plan", "cancelled", "inactive"],
};

/** Library status of a task → Task.status, businessStatus. */
const tasks: Readonly<Record<TaskStatus, readonly [string, string]>> = {
  proposed: ["ready", "ready"],
  accepted: ["accepted", "accepted"],
  declined: ["rejected", "declined"],
  "under-way": ["in-progress", "active"],
  waiting: ["in-progress", "sent"],
  "decided-positively": ["in-progress", "decided-positively"],
  "decided-negatively": ["in-progress", "decided-negatively"],
  "decided-partly": ["in-progress", "decided-partly"],
  "correction-asked": ["in-progress", "correction-asked"],
  appealed: ["in-progress", "appealed"],
  done: ["completed", "done"],
  reopened: ["ready", "reopened"],
  "no-longer-applies": ["cancelled", "not-needed"],
};

function read(of: Parameters<typeof toFhir>[0], type: string, id: string) {
  const found = toFhir(of).entry.find(
    ({ resource }) => resource.resourceType === type && resource.id.endsWith(id),
  );
  return (found?.resource ?? {}) as Readonly<Record<string, unknown>>;
}

function taskOf(of: Parameters<typeof toFhir>[0], id: string) {
  const { status, intent, businessStatus, priority } = read(of, "Task", id);
  const [coding] = (businessStatus as { readonly coding: readonly { readonly code: string }[] }).coding;
  return { status, intent, business: coding?.code, priority };
}

describe("the state of a plan", () => {
  test.each(planStates)("%s", (state) => {
    const record: PlanRecord = { ...followed, planState: { ...followed.planState, state } };
    const [status, intent, goal, team] = plans[state];
    expect(read(record, "CarePlan", "..plan")).toMatchObject({ status, intent });
    expect(read(record, "Goal", "g.hba1c")).toMatchObject({ lifecycleStatus: goal });
    expect(read(record, "CareTeam", "team")).toMatchObject({ status: team });
    expect(codesInSet("http://hl7.org/fhir/ValueSet/request-status")).toContain(status);
    expect(codesInSet("http://hl7.org/fhir/ValueSet/goal-status")).toContain(goal);
    expect(codesInSet("http://hl7.org/fhir/ValueSet/care-team-status")).toContain(team);
  });

  test("a plan that nobody follows is a draft proposal of the library", () => {
    expect(read(begun.plan, "CarePlan", "..plan")).toMatchObject({
      status: "draft",
      intent: "proposal",
      author: { reference: "Device/palvelupolku" },
    });
  });
});

describe("the state of a task", () => {
  test.each(taskStatuses)("%s", (status) => {
    const id = "r24.driving-health";
    const items = followed.items.map((one) => (one.id === id ? { ...one, status } : one));
    const [expected, business] = tasks[status];
    expect(taskOf({ ...followed, items }, id)).toMatchObject({ status: expected, business, intent: "plan" });
    expect(codesInSet("http://hl7.org/fhir/ValueSet/task-status")).toContain(expected);
  });

  const stateOf = (change: Partial<PlanItem>) => {
    const one = item("R1.a", change);
    const plan =
      one.type === "recommendation" ? planOf({ recommendations: [one] }) : planOf({ tasks: [one] });
    return taskOf(plan, "R1.a");
  };

  test.each([
    ["open", {}, "ready", "plan", "ready"],
    ["upcoming", { status: "upcoming" }, "ready", "plan", "upcoming"],
    ["locked", { status: "locked" }, "draft", "plan", "waiting"],
    ["suggested", { type: "recommendation" }, "requested", "proposal", "suggested"],
    [
      "suggested and locked",
      { type: "recommendation", status: "locked" },
      "requested",
      "proposal",
      "suggested",
    ],
    ["late", { late: true, doBy: "2026-11-20" }, "ready", "plan", "overdue"],
    [
      "late by a date that is not shown",
      { late: true, doBy: "2026-11-20", deadline: deadline("statutory", "2026-11-20", { shown: false }) },
      "ready",
      "plan",
      "ready",
    ],
  ] as const)("%s", (_, change, status, intent, business) => {
    expect(stateOf(change)).toMatchObject({ status, intent, business });
  });

  test.each([
    ["now", "asap"],
    ["today", "urgent"],
    ["this-week", "routine"],
    ["later", "routine"],
  ] as const)("urgency %s is priority %s", (urgency, priority) => {
    expect(stateOf({ urgency })).toMatchObject({ priority });
  });
});
