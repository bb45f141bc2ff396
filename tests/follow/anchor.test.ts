import { describe, expect, it } from "vitest";
import { datedByUrgency } from "../../src/follow/behind.ts";
import { makePlan, type PlanRecord } from "../../src/index.ts";
import { pulled } from "../../src/plan/index.ts";
import { farmProgram } from "./farm.ts";
import { day, farm, farmFacts, followed, nextDay, planned, send, startFarm } from "./farm-record.ts";

const dates = (record: PlanRecord, id: string) => {
  const item = planned(record, id);
  return {
    doBy: item?.doBy,
    pulledBy: item?.pulledBy,
    late: item?.late,
    urgency: item?.urgency,
    date: item?.deadline?.date,
    target: item?.deadline?.target,
  };
};

describe("recommended dates that hold", () => {
  it("keep the target of a legal date where it was first given", () => {
    const before = dates(startFarm(), "F8.plan");
    expect(before).toMatchObject({ doBy: "2026-12-08", target: "2026-12-08", date: "2028-06-01" });
    const after = send(startFarm(), nextDay("2026-12-01"));
    expect(dates(after, "F8.plan")).toEqual({ ...before, urgency: "this-week" });
  });

  it("become late, and stay it", () => {
    const record = send(startFarm(), nextDay("2026-12-09"), nextDay("2026-12-10"));
    expect(dates(record, "F8.plan")).toMatchObject({ doBy: "2026-12-08", late: true, urgency: "today" });
    expect(dates(record, "F9.ask")).toMatchObject({ doBy: "2026-12-04", date: "2026-12-04", late: true });
    expect(planned(record, "F9.ask")?.deadline?.when).toBe("past");
  });

  it("go on pulling forward what comes first", () => {
    expect(dates(startFarm(), "F10.draft")).toMatchObject({ doBy: "2026-11-29", pulledBy: "F11.pay" });
    const record = send(startFarm(), nextDay("2026-11-28"));
    expect(dates(record, "F10.draft")).toMatchObject({
      doBy: "2026-11-29",
      pulledBy: "F11.pay",
      late: false,
    });
    const late = send(record, nextDay("2026-12-01"));
    expect(dates(late, "F10.draft")).toMatchObject({ doBy: "2026-11-29", pulledBy: "F11.pay", late: true });
    const done = send(late, { type: "task-done", item: "F11.pay", on: day });
    expect(dates(done, "F10.draft")).toMatchObject({ doBy: "2027-05-11", pulledBy: "F5.keep", late: false });
  });

  it("reach what comes first through what has no date", () => {
    const record = send(startFarm(), nextDay("2026-11-30"));
    expect(dates(record, "F15.send")).toMatchObject({ doBy: "2027-01-02", pulledBy: "F16.sign" });
    expect(dates(record, "F9.ask")).toMatchObject({ doBy: "2026-12-04", pulledBy: null });
  });

  it("move nothing that is not counted from the day", () => {
    const { changes } = followed(startFarm(), nextDay("2026-12-02"));
    expect(changes).toEqual([]);
    const { record } = followed(startFarm(), { type: "facts-changed", facts: { "open.date": "2027-08-01" } });
    expect(dates(record, "F1.register")).toMatchObject({ date: "2027-07-25", target: "2027-07-02" });
  });

  const rule = (name: string, deadline: string, recurs = "") =>
    `  - {name: ${name}, conditions: {all: []}, event: {type: task, params: {task: do, service: help}}, why: {fi: a, sv: b, en: c}, confidence: V, deadline: ${deadline}${recurs}}`;

  it("begin anew with the next occurrence of a duty, whose own dates never hold", () => {
    const rules = farmProgram(
      [
        rule(
          "F30",
          "{kind: statutory, target: {plus: [{fact: today}, P14D]}}",
          ", recurs: {each: year, from: 2027, date: {date-of: [{fact: occurrence.year}, 5, 5]}}",
        ),
        rule(
          "F31",
          "{kind: recommended, date: {plus: [{fact: today}, P14D]}}",
          ", recurs: {each: year, from: 2027, date: {fact: open.date}}",
        ),
      ].join("\n"),
    );
    const start = startFarm(farmFacts, rules);
    const later = followed(start, nextDay("2026-12-01"), rules).record;
    expect(dates(later, "F30.do")).toMatchObject({ target: "2026-12-08", date: "2027-05-05" });
    const next = followed(later, { type: "task-done", item: "F30.do", on: day }, rules).record;
    expect(dates(next, "F30.do")).toMatchObject({ target: "2026-12-15", date: "2028-05-05" });
    const moved = followed(
      start,
      { type: "facts-changed", facts: { "open.date": "2027-07-01" } },
      rules,
    ).record;
    expect(dates(moved, "F31.do").date).toBe("2027-07-01");
  });

  it("are no dates any more when they cannot be computed", () => {
    const date = "{earliest: [{plus: [{fact: today}, P10D]}, {fact: open.date}]}";
    const rules = farmProgram(rule("F32", `{kind: recommended, date: ${date}}`));
    const start = startFarm(farmFacts, rules);
    expect(dates(start, "F32.do").date).toBe("2026-12-04");
    const cleared = followed(start, { type: "facts-changed", facts: {}, clear: ["open.date"] }, rules).record;
    expect(dates(cleared, "F32.do").date).toBeNull();
  });

  it("keep the plan's order one of place", () => {
    const record = send(startFarm(), nextDay("2026-12-09"));
    const items = record.plan.order.map((id) => planned(record, id));
    expect(items.slice(0, 4).map((item) => item?.id)).toEqual(["F17.decide", "F11.pay", "F9.ask", "F8.plan"]);
    expect(record.plan.tasks.map(({ id }) => id)).toEqual(record.plan.order);
    const near = send(startFarm({ "open.date": "2026-12-12" }), nextDay("2026-12-09"));
    const placeOf = (id: string) => near.plan.order.indexOf(id);
    expect(planned(near, "F6.inspect")?.doBy).toBe("2026-12-12");
    expect(placeOf("F11.pay")).toBeLessThan(placeOf("F6.inspect"));
  });
});

describe("pulling a part of a plan again", () => {
  it("gives the whole plan's own dates when the part is the whole", () => {
    const situations = [
      farmFacts,
      { ...farmFacts, "open.date": "2026-12-10" },
      { ...farmFacts, "has.alcohol": false },
      { "open.date": "2026-11-01", "has.alcohol": true, "event.wages-paid.on": "2026-11-20" },
    ];
    for (const facts of situations) {
      const { tasks, today } = makePlan(farm, { lifeEvent: "farm", today: day, facts });
      expect(pulled(tasks, today, datedByUrgency(farm, "farm"))).toEqual(tasks);
    }
  });
});
