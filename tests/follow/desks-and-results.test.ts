import { describe, expect, it } from "vitest";
import { interview, situationOf, viewFor } from "../../src/index.ts";
import {
  day,
  farm,
  followed,
  itemOf,
  occurrenceOf,
  planned,
  refusal,
  type Sent,
  send,
  startFarm,
  tryTo,
  withHelpers,
} from "./farm-record.ts";

const atDesk = (to: string, more: object = {}) => ({ type: "desk-handled", desk: "counter", to, ...more });
const statuses = (record: ReturnType<typeof startFarm>) => [
  itemOf(record, "F1.register")?.status,
  occurrenceOf(record, "F2.return.2027")?.status,
  itemOf(record, "F4.licence")?.status,
];

describe("a desk", () => {
  it("handles together everything of the plan that can take the step, as one line of the log", () => {
    const record = send(startFarm(), atDesk("started"));
    expect(statuses(record)).toEqual(["under-way", "under-way", "under-way"]);
    expect(record.log).toHaveLength(1);
    const some = send(record, { type: "task-submitted", item: "F1.register" }, atDesk("submitted"));
    expect(statuses(some)).toEqual(["waiting", "waiting", "waiting"]);
    const done = send(some, atDesk("done", { on: "2026-11-20" }));
    expect(statuses(done)).toEqual(["done", "done", "done"]);
    expect(itemOf(done, "F1.register")?.doneOn).toBe("2026-11-20");
    expect(planned(done, "F2.return")?.next?.id).toBe("F2.return.2028");
    expect(itemOf(done, "F2.return")?.status).toBe("proposed");
  });

  it("leaves what cannot take the step as it stands, and is refused when nothing can", () => {
    const submitted = send(startFarm(), atDesk("submitted"));
    expect(refusal(submitted, atDesk("started"))).toBe("event/against-state");
    const appealed = send(
      submitted,
      { type: "task-decided", item: "F4.licence", outcome: "negatively" },
      { type: "task-appealed", item: "F4.licence" },
    );
    expect(refusal(appealed, atDesk("submitted"))).toBe("event/against-state");
    expect(statuses(send(appealed, atDesk("done")))).toEqual(["done", "done", "done"]);
    const one = send(startFarm(), { type: "task-submitted", item: "F1.register" }, atDesk("started"));
    expect(statuses(one)).toEqual(["waiting", "under-way", "under-way"]);
  });

  it("is refused when it is none of the plan, or on a day to come", () => {
    const record = startFarm();
    expect(refusal(record, { ...atDesk("done"), desk: "nowhere" })).toBe("event/unknown-item");
    expect(refusal(startFarm({}), atDesk("done"))).toBe("event/unknown-item");
    expect(refusal(record, atDesk("done", { on: "2026-11-25" }))).toBe("event/day-to-come");
    expect(refusal(record, atDesk("done", { on: "2026-11-31" }))).toBe("call/not-a-date");
    expect(refusal(record, atDesk("accepted"))).toBe("event/invalid");
    expect(refusal(record, { ...atDesk("done"), by: "system" })).toBe("event/out-of-role");
  });

  it("moves only what the actor can see, and is no desk to one who sees a single item of it", () => {
    const record = withHelpers(startFarm());
    const moved = send(record, atDesk("started", { by: "ada" }));
    expect(statuses(moved)).toEqual(["under-way", "under-way", "proposed"]);
    expect(refusal(record, { ...atDesk("started", { by: "vera" }), desk: "stable" })).toBe(
      "event/unknown-item",
    );
    expect(refusal(record, { ...atDesk("started"), desk: "stable" })).toBeUndefined();
  });
});

describe("results of a task", () => {
  const done = (results: object, item = "F1.register", more: object = {}) => ({
    type: "task-done",
    item,
    on: day,
    results,
    ...more,
  });

  it("become facts of the record, so that nothing is asked again", () => {
    const { record, effects } = followed(
      startFarm(),
      done({ "business.id": "1234567-8", "business.seats": 45 }),
    );
    expect(record.facts).toMatchObject({ "business.id": "1234567-8", "business.seats": 45 });
    expect(situationOf(farm, record).facts["business.id"]).toBe("1234567-8");
    expect(record.plan.evidence.find(({ id }) => id === "certificate")?.ready).toBe(true);
    expect(record.journey).toMatchObject({ office: "open" });
    expect(itemOf(record, "F1.register")?.status).toBe("done");
    expect(effects.every(({ type }) => type === "remind" || type === "notify")).toBe(true);
    expect(viewFor(record, "customer").facts.map(({ id }) => id)).toContain("business.id");
    expect(interview(farm, situationOf(farm, record)).problems).toEqual([]);
  });

  it("come with an occurrence of the duty too", () => {
    const record = send(
      startFarm(),
      done({ "tax.period": "month" }, "F2.return"),
      done({ "tax.period": "year" }, "F2.return.2028"),
    );
    expect(record.facts["tax.period"]).toBe("year");
    expect(record.occurrences.map(({ id }) => id)).toEqual(["F2.return.2027", "F2.return.2028"]);
  });

  it("are refused as a whole when one is no result of the task, or has no value that can be", () => {
    const record = startFarm();
    const cases: readonly (readonly [Sent, string, string])[] = [
      [done({ "business.id": "1", "tax.period": "x" }), "event/not-a-result", "results.tax.period"],
      [done({ "open.date": "2027-01-01" }), "event/not-a-result", "results.open.date"],
      [done({ nothing: 1 }), "event/not-a-result", "results.nothing"],
      [done({ "business.id": null }), "event/not-a-result", "results.business.id"],
      [done({ "business.id": 5 }), "answer/wrong-type", "results.business.id"],
      [done({ "business.seats": 0 }), "answer/out-of-range", "results.business.seats"],
      [done({ "business.id": "1" }, "F4.licence"), "event/not-a-result", "results.business.id"],
    ];
    for (const [event, code, path] of cases)
      expect(tryTo(record, event)).toMatchObject({ refused: { code, path }, record });
  });

  it("are given by those who may answer and may see them", () => {
    const record = withHelpers(startFarm());
    expect(refusal(record, done({ "business.id": "1" }, "F1.register", { by: "ada" }))).toBe(
      "event/out-of-role",
    );
    expect(refusal(record, done({}, "F1.register", { by: "ada" }))).toBeUndefined();
    expect(refusal(record, done({ "business.id": "1" }, "F1.register", { by: "bo" }))).toBeUndefined();
    const narrowed = send(record, { type: "consent-withdrawn", participant: "bo", areas: ["money"] });
    expect(refusal(narrowed, done({ "tax.period": "1" }, "F2.return", { by: "bo" }))).toBe(
      "event/out-of-role",
    );
  });
});
