import { describe, expect, it } from "vitest";
import {
  makePlan,
  metrics,
  occurrences,
  type PlanRecord,
  replan,
  restoreRecord,
  saveRecord,
  situationOf,
  viewFor,
} from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import {
  farm,
  farmFacts,
  followed,
  itemOf,
  nextDay,
  planned,
  refusal,
  send,
  startFarm,
  withHelpers,
} from "./farm-record.ts";

const missedOf = (record: PlanRecord, task: string) =>
  record.occurrences.flatMap(({ id, status, missed }) =>
    id.startsWith(`${task}.`) ? [[id, status, missed]] : [],
  );
const late = send(startFarm(), nextDay("2027-09-10"));

describe("a legal duty that recurs, of which dates have passed", () => {
  it("keeps each of them, and the oldest comes first, late and with its own date", () => {
    expect(missedOf(late, "F5.keep")).toEqual([
      ["F5.keep.2027-06", "proposed", "2027-06-30"],
      ["F5.keep.2027-07", "proposed", "2027-07-31"],
      ["F5.keep.2027-08", "proposed", "2027-08-31"],
    ]);
    expect(planned(late, "F5.keep")).toMatchObject({
      next: { id: "F5.keep.2027-06" },
      deadline: { date: "2027-06-30", when: "past" },
      late: true,
    });
  });

  it("is done, begun and given up from the oldest on, and then the next date comes", () => {
    const begun = send(late, { type: "task-started", item: "F5.keep" });
    expect(missedOf(begun, "F5.keep")[0]).toEqual(["F5.keep.2027-06", "under-way", "2027-06-30"]);
    const done = send(begun, { type: "task-done", item: "F5.keep", on: "2027-09-10" });
    expect(planned(done, "F5.keep")?.next?.id).toBe("F5.keep.2027-07");
    const last = send(
      done,
      { type: "task-declined", item: "F5.keep.2027-07" },
      { type: "task-done", item: "F5.keep", on: "2027-09-10" },
    );
    expect(planned(last, "F5.keep")).toMatchObject({
      next: { id: "F5.keep.2027-09" },
      doBy: "2027-09-30",
      late: false,
    });
  });

  it("comes back when its completion is taken back", () => {
    const done = send(late, { type: "task-done", item: "F5.keep", on: "2027-09-10" });
    const undone = send(done, { type: "task-reopened", item: "F5.keep.2027-06" });
    expect(missedOf(undone, "F5.keep")[0]).toEqual(["F5.keep.2027-06", "reopened", "2027-06-30"]);
    expect(planned(undone, "F5.keep")?.next?.id).toBe("F5.keep.2027-06");
  });

  it("keeps what was begun before its date, and lets go of what was handed in", () => {
    const record = send(
      startFarm(),
      { type: "task-started", item: "F5.keep.2027-06" },
      { type: "task-submitted", item: "F5.keep.2027-07" },
      nextDay("2027-09-10"),
    );
    expect(missedOf(record, "F5.keep")).toEqual([
      ["F5.keep.2027-06", "under-way", "2027-06-30"],
      ["F5.keep.2027-07", "waiting", undefined],
      ["F5.keep.2027-08", "proposed", "2027-08-31"],
    ]);
    const done = send(record, { type: "task-done", item: "F5.keep", on: "2027-09-10" });
    expect(planned(done, "F5.keep")?.next?.id).toBe("F5.keep.2027-08");
    const asked = send(done, { type: "task-correction-asked", item: "F5.keep.2027-07" });
    expect(planned(asked, "F5.keep")).toMatchObject({ next: { id: "F5.keep.2027-07" }, late: true });
  });

  it("is decided and done from what was handed in, without a period", () => {
    const record = send(
      startFarm(),
      { type: "task-submitted", item: "F5.keep.2027-06" },
      nextDay("2027-07-10"),
    );
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-07");
    const decided = send(record, { type: "task-decided", item: "F5.keep", outcome: "positively" });
    expect(missedOf(decided, "F5.keep")).toEqual([["F5.keep.2027-06", "decided-positively", undefined]]);
    const done = send(decided, { type: "task-done", item: "F5.keep", on: "2027-07-10" });
    expect(missedOf(done, "F5.keep")).toEqual([["F5.keep.2027-06", "done", undefined]]);
    expect(planned(done, "F5.keep")?.next?.id).toBe("F5.keep.2027-07");
  });

  it("has no dates from before it was followed, nor while it did not apply", () => {
    expect(missedOf(send(startFarm(), nextDay("2027-06-30")), "F5.keep")).toEqual([]);
    const without = send(startFarm({ "open.date": null }), nextDay("2027-07-15"));
    const told = send(without, { type: "facts-changed", facts: { "open.date": "2027-06-01" } });
    expect(missedOf(told, "F5.keep")).toEqual([]);
    expect(planned(told, "F5.keep")).toMatchObject({ next: { id: "F5.keep.2027-07" }, late: false });
    expect(missedOf(send(told, nextDay("2027-08-02")), "F5.keep").map(([id]) => id)).toEqual([
      "F5.keep.2027-07",
    ]);
    const old = startFarm({ ...farmFacts, "open.date": "2026-03-01" });
    expect(missedOf(send(old, nextDay("2026-12-01")), "F5.keep").map(([id]) => id)).toEqual([
      "F5.keep.2026-11",
    ]);
    const away = send(told, { type: "facts-changed", facts: { "open.date": null } }, nextDay("2027-09-15"));
    const back = send(away, { type: "facts-changed", facts: { "open.date": "2027-06-01" } });
    expect(missedOf(back, "F5.keep")).toEqual([]);
    expect(planned(back, "F5.keep")?.next?.id).toBe("F5.keep.2027-09");
  });

  it("is not missed on days jumped over on which the duty did not apply", () => {
    const summerOff = farmProgram("", (text) =>
      text.replace(
        "{name: F5, conditions: {all: [{fact: open.date, operator: known}]}",
        '{name: F5, conditions: {any: [{fact: today, operator: lessThan, value: "2027-07-15"}, {fact: today, operator: greaterThan, value: "2027-09-01"}]}',
      ),
    );
    const record = followed(startFarm(farmFacts, summerOff), nextDay("2027-11-10"), summerOff).record;
    expect(missedOf(record, "F5.keep").map(([id]) => id)).toEqual([
      "F5.keep.2027-06",
      "F5.keep.2027-09",
      "F5.keep.2027-10",
    ]);
  });

  it("shows nothing as due when it stops to apply, and is open again when it comes back", () => {
    const gone = send(late, { type: "facts-changed", facts: { "open.date": null } });
    expect(itemOf(gone, "F5.keep")).toMatchObject({ status: "no-longer-applies" });
    expect(planned(gone, "F5.keep")).toBeUndefined();
    expect(viewFor(gone, "customer").items.find(({ id }) => id === "F5.keep")?.late).toBe(false);
    expect(metrics([gone]).missedStatutory).toBe(0);
    expect(missedOf(gone, "F5.keep")).toHaveLength(3);
    const back = send(gone, { type: "facts-changed", facts: { "open.date": "2027-06-01" } });
    expect(planned(back, "F5.keep")?.next?.id).toBe("F5.keep.2027-06");
    const later = send(late, { type: "facts-changed", facts: { "open.date": "2027-08-02" } });
    expect(planned(later, "F5.keep")?.next?.id).toBe("F5.keep.2027-08");
  });

  it("is not missed when the duty was declined, or the plan is over", () => {
    const declined = send(startFarm(), { type: "task-declined", item: "F5.keep" }, nextDay("2027-09-10"));
    expect(missedOf(declined, "F5.keep")).toEqual([]);
    for (const type of ["plan-completed", "plan-discontinued"]) {
      const over = send(startFarm(), { type: "plan-started" }, { type }, nextDay("2027-09-10"));
      expect(missedOf(over, "F5.keep")).toEqual([]);
    }
  });

  it("leaves rhythms that are no law as they are", () => {
    expect(missedOf(late, "F6.inspect")).toEqual([]);
    expect(planned(late, "F6.inspect")?.next?.id).toBe("F6.inspect.2027-12-01");
    const begun = send(startFarm(), { type: "task-started", item: "F6.inspect" }, nextDay("2027-06-02"));
    expect(planned(begun, "F6.inspect")?.next?.id).toBe("F6.inspect.2027-09-01");
    const unsure = farmProgram("", (text) =>
      text.replace("{name: F5,", "{name: F5, confidence: U,").replace(/(name: F5,.*?), confidence: V/, "$1"),
    );
    const record = followed(startFarm(farmFacts, unsure), nextDay("2027-09-10"), unsure).record;
    expect(missedOf(record, "F5.keep")).toEqual([]);
  });

  it("of events stays open by the days on which they happened, and is written once done", () => {
    const record = send(
      startFarm(),
      { type: "event-happened", event: "animal-moved", on: "2026-11-20" },
      nextDay("2026-12-20"),
    );
    expect(planned(record, "F3.notify")).toMatchObject({ next: { period: "2026-11-20" }, late: true });
    expect(record.occurrences).toEqual([]);
    expect(metrics([record]).missedStatutory).toBe(1);
  });
});

describe("a record of missed dates", () => {
  it("is the same whether it was saved, replanned or asked again", () => {
    const restored = restoreRecord(farm, saveRecord(late));
    expect(restored.ok && restored.record).toEqual(late);
    const situation = { lifeEvent: "farm", today: late.today, facts: late.facts };
    expect(replan(farm, late, situation)).toEqual({ record: late, changes: [], effects: [], problems: [] });
    const plan = makePlan(farm, situationOf(farm, late));
    expect(plan.tasks.find(({ id }) => id === "F5.keep")).toEqual(planned(late, "F5.keep"));
    const moved = replan(farm, startFarm(), { ...situation, facts: farmFacts });
    expect(missedOf(moved.record, "F5.keep")).toEqual(missedOf(late, "F5.keep"));
  });

  it("is kept from the facts of before when a replan brings others on a later day", () => {
    const facts = { ...farmFacts, "open.date": "2027-08-02" };
    const { record } = replan(farm, startFarm(), { lifeEvent: "farm", today: "2027-09-10", facts });
    expect(missedOf(record, "F5.keep")).toHaveLength(3);
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-08");
  });

  it("counts each date once, done late or still open", () => {
    const one = send(startFarm(), { type: "task-done", item: "F1.register", on: "2026-11-24" });
    const count = (...events: Parameters<typeof send>[1][]) =>
      metrics([send(one, ...events)]).missedStatutory;
    expect(count(nextDay("2027-06-30"))).toBe(0);
    expect(count(nextDay("2027-07-01"))).toBe(1);
    expect(count(nextDay("2027-07-01"), nextDay("2027-07-02"))).toBe(1);
    expect(count(nextDay("2027-08-02"))).toBe(2);
    const done = (on: string) => ({ type: "task-done", item: "F5.keep", on });
    expect(count(nextDay("2027-07-01"), done("2027-07-01"))).toBe(1);
    expect(count(nextDay("2027-07-01"), done("2027-06-30"))).toBe(0);
    expect(count(nextDay("2027-07-01"), { type: "task-declined", item: "F5.keep.2027-06" })).toBe(0);
  });

  it("holds a few hundred of one duty at most, however far the day jumps", () => {
    const far = send(startFarm(), nextDay("2127-01-01"));
    expect(missedOf(far, "F5.keep")).toHaveLength(240);
    expect(missedOf(far, "F5.keep")[0]?.[0]).toBe("F5.keep.2027-06");
    const farther = send(far, nextDay("2130-01-01"));
    expect(missedOf(farther, "F5.keep")).toHaveLength(240);
    expect(refusal(farther, { type: "task-done", item: "F5.keep", on: "2130-01-01" })).toBeUndefined();
  });

  it("shows them to those who may see the duty, and to nobody else", () => {
    const record = send(withHelpers(startFarm()), nextDay("2027-07-05"));
    const shown = (who: string) => viewFor(record, who).occurrences.map(({ id, missed }) => [id, missed]);
    expect(shown("ada")).toEqual([["F5.keep.2027-06", "2027-06-30"]]);
    const closed = send(record, { type: "consent-withdrawn", participant: "ada", areas: ["business"] });
    expect(viewFor(closed, "ada").occurrences).toEqual([]);
  });
});

describe("a situation that says where an occurrence stands", () => {
  const on = (status: string, more: Record<string, unknown> = {}) =>
    makePlan(farm, {
      lifeEvent: "farm",
      today: "2027-09-10",
      facts: { ...farmFacts, "task.F5.keep.2027-07.status": status, ...more },
    }).tasks.find(({ id }) => id === "F5.keep");

  it.each(["proposed", "accepted", "under-way", "correction-asked", "reopened"])(
    "keeps one that is %s although its date has passed",
    (status) => {
      expect(on(status)).toMatchObject({ next: { period: "2027-07" }, doBy: "2027-07-31", late: true });
    },
  );

  it.each(["done", "declined", "no-longer-applies", "waiting", "decided-partly", "appealed"])(
    "goes on from one that is %s",
    (status) => {
      expect(on(status)).toMatchObject({ next: { period: "2027-09" }, late: false });
    },
  );

  it("takes the oldest, and none that the rules do not have or that was done", () => {
    const other = { "task.F5.keep.2027-06.status": "accepted" };
    expect(on("accepted", other)?.next?.period).toBe("2027-06");
    expect(on("accepted", { "task.F5.keep.2027-05.status": "accepted" })?.next?.period).toBe("2027-07");
    expect(on("accepted", { "task.F5.keep.2027-07.done-on": "2027-07-15" })?.next?.period).toBe("2027-09");
    expect(on("proposed", { "open.date": "2027-08-15" })?.next?.period).toBe("2027-09");
  });

  it("is begun with: what it says is open stays, what it says is over does not come back", () => {
    const given = (status: string) =>
      startFarm({
        ...farmFacts,
        "task.F2.return.2020.status": status,
        "task.F5.keep.2027-06.status": status,
      });
    expect(given("accepted").occurrences.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
    expect(given("no-longer-applies").occurrences).toEqual([]);
    expect(planned(send(given("accepted"), nextDay("2027-07-05")), "F5.keep")?.next?.period).toBe("2027-06");
    const listed = occurrences(farm, late, "2027-06-01", "2027-08-31").filter(
      ({ task }) => task === "F5.keep",
    );
    expect(listed.map(({ late: isLate }) => isLate)).toEqual([true, true, true]);
  });
});
