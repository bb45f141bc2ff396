import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { enter, lookupIn } from "../../src/compile/index.ts";
import { follow, type PlanRecord, startFollowing } from "../../src/index.ts";
import type { StateNode } from "../../src/model/journey.ts";
import { lifeEvent, program, situationOf } from "./liisa.ts";

const journey = program.lifeEvents[lifeEvent]?.journey;
const states = journey?.states ?? {};

/** Statuses of tasks as facts of a situation. */
function done(...tasks: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(tasks.map((task) => [`task.${task}.status`, "done"]));
}

const founded = done("fnd-plan-advice.plan", "fnd-startup-grant.apply", "fnd-ytj.notify");
const permitted = {
  ...founded,
  ...done("bld-permit.apply", "aid-farm-investment.apply", "aid-rural-business.apply"),
};
const open = {
  ...permitted,
  ...done("food-notice.submit", "bld-permit.commissioning", "ani-register.keeper", "ani-yard-notice.submit"),
  ...done("ani-yard-safety.document", "emp-insurance.accident", "food-staff-hygiene.salmonella"),
  ...done("food-own-check.plan", "mus-licence.get"),
  "task.food-notice.submit.done-on": "2027-05-04",
};

function situation(facts: Readonly<Record<string, unknown>>, id = "liisa") {
  const base = situationOf(id);
  return { ...base, today: "2027-06-01", facts: { ...base.facts, ...facts } };
}

function actorOf() {
  const machine = program.lifeEvents[lifeEvent]?.machine;
  if (machine === undefined) throw new Error("the life event has no machine");
  return createActor(machine, { input: { situation: situation({}) } }).start();
}

/** The state after events, each with what is known then. */
function stateAfter(
  ...events: readonly (readonly [type: string, facts: Readonly<Record<string, unknown>>])[]
) {
  const actor = actorOf();
  for (const [type, facts] of events) actor.send({ type, situation: situation(facts) });
  return actor.getSnapshot().value;
}

const toOpening = [
  ["MINIMUM_FACTS_ANSWERED", {}],
  ["PLAN_APPROVED_BY_ENTREPRENEUR", founded],
  ["BUSINESS_ID_RECEIVED", founded],
  ["BUILDING_PERMIT_IN_FORCE", permitted],
  ["COMMISSIONING_PASSED", open],
] as const;

const regions = {
  tax: "current",
  aid: "between-applications",
  food: "waiting-first-inspection",
  organic: "in-conversion",
  animals: "none",
  staff: "none",
};

describe("the journey has the case brief's states", () => {
  test("ten of them, operating with six regions", () => {
    const names = "idea planning founding permits construction opening operating change ending ended";
    expect(Object.keys(states).sort()).toEqual(names.split(" ").sort());
    expect(states["operating"]?.type).toBe("parallel");
    const inner = Object.entries(states["operating"]?.states ?? {});
    expect(
      inner
        .filter(([, { type }]) => type !== "history")
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(regions).sort());
  });

  test("no state is a dead end: each but the last leads on, and the end can be reached from all", () => {
    const leads = (node: StateNode) =>
      Object.values(node.on ?? {})
        .flat()
        .flatMap(({ target }) => target?.split(".")[0] ?? []);
    const reaches = (name: string, seen: ReadonlySet<string>): boolean =>
      name === "ended" ||
      leads(states[name] ?? {}).some((next) => !seen.has(next) && reaches(next, new Set([...seen, next])));
    for (const name of Object.keys(states)) expect(reaches(name, new Set([name])), name).toBe(true);
    const stuck = Object.entries(states).flatMap(([name, node]) => stuckBelow(node, name));
    expect(stuck).toEqual(["ended"]);
  });
});

/** States without states inside that no event leads on from. */
function stuckBelow(node: StateNode, name: string): readonly string[] {
  if (node.type === "history") return [];
  const inner = Object.entries(node.states ?? {});
  const targets = Object.values(node.on ?? {})
    .flat()
    .filter(({ target }) => target !== undefined);
  if (inner.length === 0 && targets.length === 0) return [name];
  return inner.flatMap(([key, child]) => stuckBelow(child, `${name}.${key}`));
}

describe("from the idea to the end", () => {
  test("the minimum is the opening date and whether there is a farm", () => {
    expect(stateAfter(["ANSWER", { "plan.opening-date": null }])).toBe("idea");
    expect(stateAfter(["ANSWER", { "farm.runs-farm": null }])).toBe("idea");
    expect(stateAfter(["ANSWER", {}])).toBe("planning");
    expect(stateAfter(["ABANDONED", {}])).toBe("ended");
  });

  test("the business is founded after the grant is applied for, or without it", () => {
    const steps = [
      ["MINIMUM_FACTS_ANSWERED", {}],
      ["PLAN_APPROVED_BY_ENTREPRENEUR", done("fnd-plan-advice.plan")],
    ] as const;
    const id = done("fnd-ytj.notify");
    const grant = (status: string) => ({ ...id, "task.fnd-startup-grant.apply.status": status });
    expect(stateAfter(...steps, ["BUSINESS_ID_RECEIVED", id])).toBe("founding");
    expect(stateAfter(...steps, ["BUSINESS_ID_RECEIVED", grant("under-way")])).toBe("founding");
    for (const status of ["waiting", "done", "declined", "decided-negatively"])
      expect(stateAfter(...steps, ["BUSINESS_ID_RECEIVED", grant(status)]), status).toBe("permits");
    const partTime = { ...id, "person.full-time-entrepreneur": false };
    expect(stateAfter(...steps, ["BUSINESS_ID_RECEIVED", partTime])).toBe("permits");
  });

  test("nothing is built before each planned aid is pending or given up", () => {
    const steps = toOpening.slice(0, 3);
    const permit = done("bld-permit.apply");
    expect(stateAfter(...steps, ["NO_BUILDING_WORK", permit])).toBe("permits");
    expect(stateAfter(...steps, ["BUILDING_PERMIT_IN_FORCE", permit])).toBe("permits");
    expect(stateAfter(...steps, ["BUILDING_PERMIT_IN_FORCE", permitted])).toBe("construction");
    const without = { ...permit, "plan.aid-declined-by-customer": true };
    expect(stateAfter(...steps, ["BUILDING_PERMIT_IN_FORCE", without])).toBe("construction");
    const noPlans = { ...permit, "aid.investment-plans": [] };
    expect(stateAfter(...steps, ["BUILDING_PERMIT_IN_FORCE", noPlans])).toBe("construction");
    expect(stateAfter(...steps, ["NO_BUILDING_WORK", { "premises.work-type": "none" }])).toBe("opening");
  });

  test("the end comes when the registers are ended and the last returns are filed", () => {
    const steps = [...toOpening, ["OPENING_DAY_REACHED", open], ["CLOSE_DECISION", open]] as const;
    const ended = { ...open, ...done("end-notices.all") };
    expect(stateAfter(...steps, ["ALL_REGISTERS_ENDED", ended])).toBe("ending");
    const filed = { ...ended, "plan.last-returns-filed": true };
    expect(stateAfter(...steps, ["ALL_REGISTERS_ENDED", filed])).toBe("ended");
  });
});

describe("the gates of the opening day", () => {
  const opened = (facts: Readonly<Record<string, unknown>>) =>
    stateAfter(...toOpening, ["OPENING_DAY_REACHED", { ...open, ...facts }]);

  test("all green: the business opens", () => {
    expect(opened({})).toEqual({ operating: regions });
  });

  test.each([
    ["d.gate-food", { "task.food-notice.submit.done-on": "2027-05-05" }],
    ["d.gate-food", { "task.food-notice.submit.status": "under-way" }],
    ["d.gate-premises", { "task.bld-permit.commissioning.status": "proposed" }],
    ["d.gate-animals", { "task.ani-register.keeper.status": "proposed" }],
    ["d.gate-yard", { "task.ani-yard-safety.document.status": "proposed" }],
    ["d.gate-staff", { "task.food-staff-hygiene.salmonella.status": "proposed" }],
    ["d.gate-own-check", { "task.food-own-check.plan.status": "proposed" }],
    ["d.gate-music", { "task.mus-licence.get.status": "proposed" }],
  ])("a red gate %s stops it, and is the only one that is red", (gate, facts) => {
    expect(opened(facts)).toBe("opening");
    const lookup = lookupIn(enter(program, situation({ ...open, ...facts })));
    const gates = [...program.facts.keys()].filter((name) => name.startsWith("d.gate-"));
    expect(gates).toHaveLength(8);
    expect(gates.filter((name) => lookup(name) === false)).toEqual([gate]);
  });

  test("an unknown gate stops it too: unknown is never green", () => {
    expect(opened({ "premises.plays-music": null, "task.mus-licence.get.status": "proposed" })).toBe(
      "opening",
    );
  });

  test("without a licence only the alcohol has to wait", () => {
    const alcohol = { "food.serves-alcohol": true };
    const lookup = lookupIn(enter(program, situation({ ...open, ...alcohol })));
    expect(lookup("d.gate-alcohol")).not.toBe(true);
    expect(opened(alcohol)).toEqual({ operating: regions });
    const granted = { ...alcohol, "task.alc-licence.apply.status": "decided-positively" };
    expect(lookupIn(enter(program, situation({ ...open, ...granted })))("d.gate-alcohol")).toBe(true);
  });

  test("the earliest day is four weeks from the notice, or from today without one", () => {
    const earliest = (facts: Readonly<Record<string, unknown>>, id = "liisa") =>
      lookupIn(enter(program, situation(facts, id)))("d.earliest-opening");
    expect(earliest(open)).toBe("2027-06-01");
    expect(earliest({})).toBe("2027-06-29");
    expect(earliest({}, "farm-shop")).toBe("2027-06-01");
  });
});

describe("a plan that is followed", () => {
  const on = (record: PlanRecord, event: object) => {
    const stamp = { at: `${record.today}T10:00:00Z`, by: "customer" };
    const result = follow(program, record, { ...stamp, ...event } as Parameters<typeof follow>[2]);
    if ("refused" in result) throw new Error(JSON.stringify(result.refused));
    return result.record;
  };
  const heard = (record: PlanRecord, ...events: readonly string[]) =>
    events.reduce((current, event) => on(current, { type: "journey", event }), record);

  test("answers lead from the idea to planning by themselves", () => {
    const none = startFollowing(program, { lifeEvent, today: "2026-11-24", facts: {} });
    expect(none.journey).toBe("idea");
    const one = on(none, { type: "facts-changed", facts: { "farm.runs-farm": true } });
    expect(one.journey).toBe("idea");
    const both = on(one, { type: "facts-changed", facts: { "plan.opening-date": "2027-06-01" } });
    expect(both.journey).toBe("planning");
  });

  test("after a change everything stands where it stood", () => {
    const steps: readonly (readonly [item: string, event: string])[] = [
      ["fnd-plan-advice.plan", "PLAN_APPROVED_BY_ENTREPRENEUR"],
      ["fnd-ytj.notify", "BUSINESS_ID_RECEIVED"],
      ["food-info.allergens", "NO_BUILDING_WORK"],
      ["fnd-books.setup", "OPENING_DAY_REACHED"],
    ];
    const facts = { ...situationOf("farm-shop").facts, "person.full-time-entrepreneur": false };
    const start = startFollowing(program, { lifeEvent, today: "2027-06-01", facts });
    expect(start.journey).toBe("planning");
    const operating = steps.reduce((record, [item, event]) => {
      return heard(on(record, { type: "task-done", item, on: record.today }), event);
    }, start);
    expect(operating.journey).toEqual({ operating: regions });
    const busy = heard(operating, "INSPECTION_ANNOUNCED", "VAT_OR_RETURN_DUE_IN_14_DAYS", "WAGES_PAID");
    const standing = { operating: { ...regions, organic: "inspecting", tax: "preparing" } };
    expect(busy.journey).toEqual(standing);
    const nothingNew = on(busy, { type: "facts-changed", facts: { "biz.expected-turnover": 40_000 } });
    expect(nothingNew.journey).toEqual(standing);
    const changing = on(busy, { type: "facts-changed", facts: { "farm.field-ha": 20 } });
    expect(changing.journey).toBe("change");
    expect(heard(changing, "CHANGE_TASKS_APPROVED").journey).toEqual(standing);
  });

  test("what happens before the opening gives its duty a day", () => {
    const start = startFollowing(program, { ...situationOf("liisa"), today: "2027-05-12" });
    const moved = heard(start, "ANIMAL_MOVED");
    expect(moved.journey).toBe("planning");
    const item = moved.plan.tasks.find(({ id }) => id === "ani-events.move");
    expect(item?.doBy).toBe("2027-05-19");
    expect(item?.deadline?.kind).toBe("statutory");
  });
});
