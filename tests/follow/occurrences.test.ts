import { describe, expect, it } from "vitest";
import { follow, makePlan, occurrences, situationOf, startFollowing } from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import {
  day,
  farm,
  farmFacts,
  followed,
  itemOf,
  nextDay,
  occurrenceOf,
  planned,
  refusal,
  send,
  startFarm,
  tryTo,
  withHelpers,
} from "./farm-record.ts";

const done = (item: string, on = day) => ({ type: "task-done", item, on });

describe("a recurring duty that is followed", () => {
  it("is done occurrence by occurrence, and goes on itself", () => {
    let record = send(startFarm(), done("F5.keep"));
    expect(occurrenceOf(record, "F5.keep.2027-06")).toMatchObject({ status: "done", doneOn: day });
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-07");
    record = send(record, done("F5.keep"));
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-08");
    expect(itemOf(record, "F5.keep")).toMatchObject({ status: "proposed", doneOn: null });
    expect(record.plan.settled).toEqual([]);
  });

  it("moves an occurrence by the same machine as a task", () => {
    const item = "F2.return.2027";
    let record = send(startFarm(), { type: "task-accepted", item }, { type: "task-started", item });
    record = send(record, { type: "task-submitted", item }, { type: "task-correction-asked", item });
    record = send(
      record,
      { type: "task-submitted", item },
      { type: "task-decided", item, outcome: "negatively" },
    );
    record = send(record, { type: "task-appealed", item });
    expect(occurrenceOf(record, item)?.status).toBe("appealed");
    expect(refusal(record, { type: "task-accepted", item })).toBe("event/against-state");
    expect(refusal(record, { type: "task-reopened", item })).toBe("event/against-state");
    record = send(record, done(item), { type: "task-reopened", item });
    expect(occurrenceOf(record, item)).toMatchObject({ status: "reopened", doneOn: null });
    expect(planned(record, "F2.return")?.next?.id).toBe(item);
    expect(itemOf(record, "F2.return")?.status).toBe("proposed");
  });

  it("takes steps on the duty for its next occurrence, and acceptance for the duty", () => {
    const item = "F2.return";
    const record = send(
      startFarm(),
      { type: "task-accepted", item },
      { type: "task-started", item },
      { type: "task-submitted", item },
      { type: "task-decided", item, outcome: "partly" },
    );
    expect(itemOf(record, item)?.status).toBe("accepted");
    expect(record.occurrences.map(({ id, status }) => [id, status])).toEqual([
      ["F2.return.2027", "decided-partly"],
    ]);
  });

  it("has a declined occurrence behind it, and a declined duty not at all", () => {
    let record = send(startFarm(), { type: "task-declined", item: "F6.inspect.2027-06-01" });
    expect(planned(record, "F6.inspect")?.next?.id).toBe("F6.inspect.2027-09-01");
    record = send(record, { type: "task-declined", item: "F6.inspect" });
    expect(planned(record, "F6.inspect")).toBeUndefined();
    expect(record.plan.settled.map(({ id }) => id)).toEqual(["F6.inspect"]);
    expect(refusal(record, done("F6.inspect"))).toBe("event/against-state");
    expect(refusal(record, done("F6.inspect.2027-09-01"))).toBe("event/unknown-item");
    expect(refusal(record, done("F6.inspect.2027-06-01"))).toBe("event/against-state");
    record = send(record, { type: "task-accepted", item: "F6.inspect" });
    expect(planned(record, "F6.inspect")?.next?.id).toBe("F6.inspect.2027-09-01");
  });

  it("is declined by the customer only once it is agreed, as a whole and by occurrence", () => {
    const record = send(
      withHelpers(startFarm()),
      { type: "plan-proposed" },
      { type: "plan-agreed", by: "ada" },
    );
    expect(itemOf(record, "F5.keep")?.agreed).toBe(true);
    for (const item of ["F5.keep", "F5.keep.2027-06"]) {
      expect(refusal(record, { type: "task-declined", item, by: "ada" })).toBe("event/agreed");
      expect(refusal(record, { type: "task-declined", item })).toBeUndefined();
    }
  });

  it("refuses occurrences that the rules do not have", () => {
    const record = startFarm();
    for (const item of [
      "F2.return.2026",
      "F2.return.2027-06",
      "F2.return.9999",
      "F2.return.0000",
      "F5.keep.2027-05",
      "F5.keep.2027-13",
      "F6.inspect.2027-06-02",
      "F3.notify.2026-11-20",
      "F7.train.2026-11-24",
      "F1.register.2027",
      "F99.none.2027",
      "F5.2027-06",
      "hand.keep.2027",
    ])
      expect([item, refusal(record, done(item))]).toEqual([item, "event/unknown-item"]);
    expect(refusal(startFarm({}), done("F5.keep.2027-06"))).toBe("event/unknown-item");
    for (const item of ["F2.return.2029", "F5.keep.2028-02", "F6.inspect.2028-03-01", "F3.notify.2027-06-08"])
      expect([item, refusal(record, done(item))]).toEqual([item, undefined]);
  });

  it("lets a date that has passed still be done, by the occurrence's id", () => {
    const record = send(startFarm(), nextDay("2027-09-10"));
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-06");
    const late = send(record, done("F5.keep.2027-06", "2027-09-10"));
    expect(planned(late, "F5.keep")?.next?.id).toBe("F5.keep.2027-07");
    const listed = occurrences(farm, late, "2027-06-01", "2027-08-31").filter(
      ({ task }) => task === "F5.keep",
    );
    expect(listed.map(({ id, status, late: isLate }) => [id, status, isLate])).toEqual([
      ["F5.keep.2027-06", "done", false],
      ["F5.keep.2027-07", "proposed", true],
      ["F5.keep.2027-08", "proposed", true],
    ]);
  });

  it("counted from its completion is done on a day, rests, and comes again for its next round", () => {
    let record = send(
      startFarm(),
      { type: "task-started", item: "F7.train" },
      { type: "task-submitted", item: "F7.train" },
    );
    expect(itemOf(record, "F7.train")?.status).toBe("waiting");
    record = send(record, done("F7.train", "2026-11-20"));
    expect(itemOf(record, "F7.train")).toMatchObject({ status: "accepted", doneOn: null });
    expect(occurrenceOf(record, "F7.train.2026-11-20")?.status).toBe("done");
    expect(situationOf(farm, record).facts).toMatchObject({
      "task.F7.train.status": "done",
      "task.F7.train.done-on": "2026-11-20",
    });
    expect(refusal(record, done("F7.train", "2026-11-20"))).toBe("event/against-state");
    const begun = send(record, { type: "task-started", item: "F7.train" });
    expect(situationOf(farm, begun).facts["task.F7.train.status"]).toBe("under-way");
    record = send(record, done("F7.train"));
    expect(situationOf(farm, record).facts["task.F7.train.done-on"]).toBe(day);
    const undone = send(record, { type: "task-reopened", item: "F7.train" });
    expect(occurrenceOf(undone, `F7.train.${day}`)?.status).toBe("reopened");
    expect(situationOf(farm, undone).facts["task.F7.train.done-on"]).toBe("2026-11-20");
    record = send(record, { type: "task-declined", item: "F7.train" });
    expect(refusal(record, done("F7.train", "2026-11-22"))).toBe("event/against-state");
  });

  it("counted from its completion goes on when it had been done before the record began", () => {
    const given = { "task.F7.train.status": "done", "task.F7.train.done-on": "2026-05-20" };
    const record = startFarm({ ...farmFacts, ...given });
    expect(itemOf(record, "F7.train")).toMatchObject({ status: "proposed", doneOn: "2026-05-20" });
    expect(situationOf(farm, record).facts).toMatchObject(given);
    const after = send(record, done("F7.train"));
    expect(situationOf(farm, after).facts["task.F7.train.done-on"]).toBe(day);
    expect(refusal(record, { type: "task-reopened", item: "F7.train" })).toBe("event/against-state");
  });

  it("by a calendar rule without dates of its own is done on a day, and stays open", () => {
    const rules = farmProgram("", (text) =>
      text.replace("recurs: {every: P6M, after: completion}", 'recurs: {rrule: "FREQ=YEARLY;BYMONTH=4"}'),
    );
    const record = followed(startFarm(farmFacts, rules), done("F7.train"), rules).record;
    expect(record.occurrences.map(({ id }) => id)).toEqual([`F7.train.${day}`]);
    expect(planned(record, "F7.train")?.status).toBe("open");
    expect(situationOf(rules, record).facts).not.toHaveProperty("task.F7.train.status");
  });

  it("with nothing open has nothing to do", () => {
    const record = send(startFarm(), { type: "event-happened", event: "wages-paid", on: day });
    const after = send(record, done("F12.wages"));
    expect(planned(after, "F12.wages")?.next).toBeNull();
    expect(refusal(after, done("F12.wages", "2026-11-20"))).toBe("event/against-state");
    expect(refusal(after, { type: "task-started", item: "F12.wages" })).toBe("event/against-state");
  });
});

describe("a record of occurrences", () => {
  it("gives them to the rules, with the day on which the duty was last done", () => {
    const record = send(
      startFarm(),
      done("F5.keep.2027-07", "2026-11-23"),
      done("F5.keep.2027-06", "2026-11-20"),
      { type: "task-started", item: "F5.keep.2027-08" },
    );
    expect(situationOf(farm, record).facts).toMatchObject({
      "task.F5.keep.done-on": "2026-11-23",
      "task.F5.keep.2027-06.status": "done",
      "task.F5.keep.2027-06.done-on": "2026-11-20",
      "task.F5.keep.2027-07.done-on": "2026-11-23",
      "task.F5.keep.2027-08.status": "under-way",
    });
    expect(situationOf(farm, record).facts).not.toHaveProperty("task.F5.keep.2027-08.done-on");
    expect(situationOf(farm, record).facts).not.toHaveProperty("task.F5.keep.status");
    expect(makePlan(farm, situationOf(farm, record))).toEqual({
      ...record.plan,
      problems: [],
    });
  });

  it("takes them over from the situation that it starts with, also of duties that do not apply", () => {
    const facts = {
      ...farmFacts,
      "has.animals": false,
      "event.visitors": 5,
      "task.F5.keep.2027-06.status": "done",
      "task.F5.keep.2027-06.done-on": "2026-11-01",
      "task.F2.return.done-on": "2026-10-01",
      "task.F3.notify.2026-11-01.status": "done",
      "task.F5.keep.2027-07.status": "no-longer-applies",
      "event.animal-moved.2026-11-01.on": "2026-11-01",
      "event.animal-moved.2026-11-10.on": "2026-11-10",
      "event.wages-paid.on": "2026-11-22",
    };
    const record = startFarm(facts);
    expect(record.occurrences.map(({ id, status, doneOn }) => [id, status, doneOn])).toEqual([
      ["F3.notify.2026-11-01", "done", null],
      ["F5.keep.2027-06", "done", "2026-11-01"],
    ]);
    expect(record.happened).toEqual({
      "animal-moved": ["2026-11-01", "2026-11-10"],
      "wages-paid": ["2026-11-22"],
    });
    expect(record.facts).toEqual({
      "open.date": "2027-06-01",
      "has.animals": false,
      "has.alcohol": true,
      "event.visitors": 5,
    });
    expect(itemOf(record, "F3.notify")?.because).toMatchObject({ reason: "conditions" });
    expect(situationOf(farm, record).facts["task.F2.return.done-on"]).toBe("2026-10-01");
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-07");
    const again = startFollowing(
      farm,
      { lifeEvent: "farm", today: record.start.today, facts: record.start.facts },
      { at: record.start.at },
    );
    expect(again).toEqual(record);
  });

  it("keeps a task that was done when new rules make it recur: it was done once, and the duty begins", () => {
    const once = farmProgram("", (rules) => rules.replace("{name: F10,", "{name: F10, order: 3,"));
    const yearly = farmProgram("", (rules) =>
      rules.replace(
        "urgency: later}",
        "urgency: later, deadline: {kind: statutory}, recurs: {each: year, from: 2027, date: {date-of: [{fact: occurrence.year}, 5, 5]}}}",
      ),
    );
    const record = follow(once, startFarm(farmFacts, once), {
      ...done("F10.draft"),
      by: "customer",
      at: `${day}T10:00:00Z`,
    }).record;
    expect(itemOf(record, "F10.draft")?.status).toBe("done");
    const after = follow(yearly, record, {
      ...nextDay("2026-11-25"),
      at: "2026-11-25T10:00:00Z",
    }).record;
    expect(planned(after, "F10.draft")?.next?.id).toBe("F10.draft.2027");
    expect(occurrenceOf(after, `F10.draft.${day}`)).toMatchObject({ status: "done", doneOn: day });
    expect(situationOf(yearly, after).facts["task.F10.draft.done-on"]).toBe(day);
  });

  it("tells what comes next as what it is, and no date that moved", () => {
    const result = tryTo(startFarm(), done("F5.keep"));
    if (result.refused !== undefined) throw new Error("followed");
    expect(result.changes).toEqual([
      { type: "comes-next", item: "F5.keep", from: "F5.keep.2027-06", to: "F5.keep.2027-07" },
    ]);
    expect(result.effects.map(({ type }) => type)).toEqual(["remind"]);
  });
});
