import { describe, expect, it } from "vitest";
import { type PlanRecord, viewFor } from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import { day, farmFacts, nextDay, send, startFarm, withHelpers } from "./farm-record.ts";

const all = () => withHelpers(startFarm());
const item = (record: PlanRecord, who: string, id: string) =>
  viewFor(record, who).items.find((one) => one.id === id);
const without = (...facts: string[]) =>
  withHelpers(startFarm(Object.fromEntries(Object.entries(farmFacts).filter(([id]) => !facts.includes(id)))));

describe("the customer's view", () => {
  it("has desks, papers, inspections and occurrences of the whole plan", () => {
    const record = send(all(), { type: "task-started", item: "F2.return" });
    const view = viewFor(record, "customer");
    expect(view.desks).toEqual(record.plan.desks);
    expect(view.evidence).toEqual(record.plan.evidence);
    expect(view.controls).toEqual(record.plan.controls);
    expect(view.items.map(({ id }) => id)).toEqual(record.plan.order);
    expect(view.occurrences).toEqual([
      {
        id: "F2.return.2027",
        item: "F2.return",
        period: "2027",
        status: "under-way",
        doneOn: null,
        missed: null,
      },
    ]);
    expect(item(record, "customer", "F2.return")).toMatchObject({
      next: { id: "F2.return.2027", period: "2027", expected: false, status: "under-way" },
      recurs: { each: "year" },
      desk: "counter",
      from: "2028-04-11",
      late: false,
    });
    expect(item(record, "customer", "F1.register")).toMatchObject({
      doBy: "2027-04-01",
      pulledBy: "F4.licence",
      desk: "counter",
    });
  });

  it("says when something was last done, and what is late", () => {
    const record = send(
      all(),
      { type: "task-done", item: "F5.keep", on: "2026-11-20" },
      nextDay("2026-12-09"),
      { type: "item-added", item: "walk", content: { title: "walk", area: "business", doBy: "2026-12-01" } },
      { type: "item-edited", item: "F8.plan", changes: { doBy: "2027-01-01" } },
    );
    expect(item(record, "customer", "F5.keep")).toMatchObject({ doneOn: "2026-11-20", status: "proposed" });
    expect(item(record, "customer", "F9.ask")?.late).toBe(true);
    expect(item(record, "customer", "hand.walk")?.late).toBe(true);
    expect(item(record, "customer", "F8.plan")).toMatchObject({
      late: false,
      doBy: "2027-01-01",
      originalDoBy: "2026-12-08",
    });
    const done = send(record, { type: "task-done", item: "hand.walk", on: day });
    expect(item(done, "customer", "hand.walk")?.late).toBe(false);
  });
});

describe("a helper's view", () => {
  it("has desks with two or more items of those that may be seen", () => {
    expect(viewFor(all(), "ada").desks).toMatchObject([
      { id: "counter", items: ["F1.register", "F2.return"] },
    ]);
    expect(viewFor(all(), "bo").desks).toMatchObject([
      { id: "counter", items: ["F1.register", "F2.return", "F4.licence"] },
    ]);
    expect(item(all(), "vera", "F3.notify")?.desk).toBeNull();
    expect(viewFor(all(), "customer").desks).toHaveLength(2);
  });

  it("has papers with the givers and takers that may be seen, and does not learn a hidden fact from them", () => {
    const papers = (record: PlanRecord, who: string) =>
      viewFor(record, who).evidence.map(({ id, from, to, ready, fact }) => ({ id, from, to, ready, fact }));
    expect(papers(all(), "ada")).toEqual([
      { id: "certificate", from: ["F1.register"], to: ["F2.return"], ready: false, fact: null },
      { id: "permit", from: [], to: ["F8.plan"], ready: false, fact: null },
    ]);
    const done = send(all(), { type: "task-done", item: "F4.licence", on: day });
    expect(papers(done, "customer")[2]).toMatchObject({ id: "permit", ready: true });
    expect(papers(done, "ada")[1]).toMatchObject({ id: "permit", ready: false });
    const known = send(all(), { type: "facts-changed", facts: { "business.id": "1" } });
    expect(papers(known, "ada")[0]).toMatchObject({ ready: true, fact: "business.id" });
  });

  it("has inspections of what may be seen", () => {
    const controls = (who: string) => viewFor(all(), who).controls.map(({ id }) => id);
    expect(controls("ada")).toEqual([]);
    expect(controls("vera")).toEqual(["herd-check"]);
    expect(controls("bo")).toEqual(["bar-check"]);
    expect(controls("customer")).toEqual(["bar-check", "herd-check"]);
  });

  it("has dates that nothing hidden hurries", () => {
    expect(item(all(), "ada", "F1.register")).toMatchObject({ doBy: "2027-05-04", pulledBy: null });
    expect(item(all(), "bo", "F1.register")).toMatchObject({ doBy: "2027-04-01", pulledBy: "F4.licence" });
    expect(item(all(), "ada", "F10.draft")).toMatchObject({ doBy: "2026-11-29", pulledBy: "F11.pay" });
    const near = send(all(), nextDay("2027-03-28"));
    expect(item(near, "ada", "F1.register")?.urgency).toBe("later");
    expect(item(near, "bo", "F1.register")?.urgency).toBe("this-week");
    const gone = send(near, { type: "facts-changed", facts: { "open.date": "2027-06-02" }, clear: [] });
    expect(item(gone, "ada", "F1.register")?.late).toBe(false);
  });

  it("has places that nothing hidden takes, also where the list goes by what can be done", () => {
    const rules = farmProgram("", (text) => text.replace("urgency: by-date", "urgency: by-status"));
    const viewed = (facts: Record<string, unknown>, who: string) =>
      viewFor(withHelpers(startFarm(facts, rules)), who).items;
    const hidden = viewed({ "open.date": "2027-06-01", "has.alcohol": true }, "ada");
    expect(hidden).toEqual(viewed({ "open.date": "2027-06-01" }, "ada"));
    const urgencyOf = (items: typeof hidden, id: string) => items.find((one) => one.id === id)?.urgency;
    expect(urgencyOf(hidden, "F18.show")).toBe("this-week");
    expect(urgencyOf(viewed(farmFacts, "bo"), "F18.show")).toBe("later");
    expect(urgencyOf(viewed(farmFacts, "customer"), "F18.show")).toBe("later");
  });

  it("keeps nothing of what was hidden in an item that no longer applies", () => {
    const stopped = (record: PlanRecord) =>
      send(record, { type: "facts-changed", facts: {}, clear: ["open.date"] });
    expect(item(stopped(all()), "ada", "F1.register")?.doBy).toBe("2027-05-04");
    expect(viewFor(stopped(all()), "ada")).toEqual(viewFor(stopped(without("has.alcohol")), "ada"));
    const paid = send(stopped(all()), { type: "event-happened", event: "wages-paid", on: day });
    expect(paid.plan.services.map(({ id }) => id)).toContain("help");
    expect(viewFor(paid, "ada")).toEqual(viewFor(stopped(all()), "ada"));
  });

  it("has the indicators that watch what may be seen", () => {
    const watched = (record: PlanRecord, who: string) =>
      viewFor(record, who).indicators.map(({ rule, rules }) => [rule, rules]);
    expect(watched(all(), "customer")).toEqual([["W1", ["F13", "F9"]]]);
    expect(watched(all(), "ada")).toEqual([["W1", ["F9"]]]);
    expect(watched(send(all(), { type: "task-declined", item: "F9.ask" }), "ada")).toEqual([]);
    expect(watched(send(all(), { type: "task-declined", item: "F9.ask" }), "bo")).toEqual([["W1", ["F13"]]]);
  });

  it("is the same whatever stands behind it", () => {
    for (const [who, hidden] of [
      ["ada", ["has.animals", "has.alcohol"]],
      ["bo", ["has.animals"]],
      ["vera", ["has.alcohol"]],
    ] as const)
      expect(JSON.stringify(viewFor(without(...hidden), who))).toBe(JSON.stringify(viewFor(all(), who)));
  });

  it("has the occurrences of the items that may be seen", () => {
    const record = send(
      all(),
      { type: "event-happened", event: "animal-moved", on: day },
      { type: "task-done", item: "F3.notify", on: day },
      { type: "task-done", item: "F5.keep", on: day },
    );
    expect(viewFor(record, "ada").occurrences.map(({ id }) => id)).toEqual(["F5.keep.2027-06"]);
    expect(viewFor(record, "vera").occurrences.map(({ id }) => id)).toEqual([
      `F3.notify.${day}`,
      "F5.keep.2027-06",
    ]);
  });
});
