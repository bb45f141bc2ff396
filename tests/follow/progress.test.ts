import { describe, expect, it } from "vitest";
import { replan, restoreRecord, saveRecord } from "../../src/index.ts";
import { canonicalJson, sha256 } from "../../src/validate/index.ts";
import {
  busyFarm,
  day,
  farm,
  farmFacts,
  itemOf,
  occurrenceOf,
  planned,
  refusal,
  send,
} from "./farm-record.ts";

const changedTo = (facts: Record<string, unknown>) =>
  replan(farm, busyFarm(), {
    lifeEvent: "farm",
    today: day,
    facts: { ...farmFacts, "business.id": "1", ...facts },
  });

describe("a replan keeps what was done", () => {
  it("when the opening day moves", () => {
    const { record, changes } = changedTo({ "open.date": "2027-08-15" });
    expect(record.occurrences).toEqual(busyFarm().occurrences);
    expect(record.happened).toEqual(busyFarm().happened);
    expect(itemOf(record, "F1.register")).toMatchObject({ status: "done", doneOn: day });
    expect(planned(record, "F5.keep")?.next?.id).toBe("F5.keep.2027-08");
    expect(planned(record, "F2.return")?.next?.id).toBe("F2.return.2027");
    expect(occurrenceOf(record, "F6.inspect.2027-06-01")?.status).toBe("under-way");
    expect(planned(record, "F6.inspect")?.next?.id).toBe("F6.inspect.2027-08-15");
    expect(changes).toContainEqual({
      type: "comes-next",
      item: "F6.inspect",
      from: "F6.inspect.2027-06-01",
      to: "F6.inspect.2027-08-15",
    });
    const back = replan(farm, record, {
      lifeEvent: "farm",
      today: day,
      facts: { ...farmFacts, "business.id": "1" },
    });
    expect(back.record.plan).toEqual(busyFarm().plan);
    expect(refusal(record, { type: "task-done", item: "F6.inspect.2027-06-01", on: day })).toBeUndefined();
  });

  it("when there are no animals any more, and when they come again", () => {
    const { record, changes } = changedTo({ "has.animals": false });
    expect(changes).toContainEqual(expect.objectContaining({ type: "no-longer-applies", item: "F3.notify" }));
    expect(planned(record, "F3.notify")).toBeUndefined();
    expect(record.occurrences).toEqual(busyFarm().occurrences);
    expect(occurrenceOf(record, "F3.notify.2026-11-20")).toMatchObject({ status: "done", doneOn: day });
    expect(refusal(record, { type: "task-done", item: "F3.notify.2026-11-22", on: day })).toBe(
      "event/unknown-item",
    );
    const reopened = send(record, { type: "task-reopened", item: "F3.notify.2026-11-20" });
    expect(occurrenceOf(reopened, "F3.notify.2026-11-20")?.status).toBe("reopened");
    const again = send(record, { type: "facts-changed", facts: { "has.animals": true } });
    expect(planned(again, "F3.notify")?.next?.id).toBe("F3.notify.2026-11-22");
  });

  it("when there is alcohol no more: what is with the authority goes on", () => {
    const { record, changes } = changedTo({ "has.alcohol": false });
    expect(changes).toContainEqual(
      expect.objectContaining({ type: "kept", item: "F4.licence", kept: "under-way" }),
    );
    expect(itemOf(record, "F4.licence")?.status).toBe("waiting");
    expect(record.occurrences).toEqual(busyFarm().occurrences);
  });

  it("once and for all", () => {
    const situation = { lifeEvent: "farm", today: "2026-12-20", facts: farmFacts };
    const once = replan(farm, busyFarm(), situation).record;
    expect(replan(farm, once, situation)).toEqual({ record: once, changes: [], effects: [], problems: [] });
  });
});

describe("a stored record with occurrences", () => {
  const forged = (change: (record: Record<string, unknown>) => void) => {
    const record = JSON.parse(canonicalJson(busyFarm())) as Record<string, unknown>;
    change(record);
    const hash = sha256(canonicalJson(record));
    return restoreRecord(
      farm,
      JSON.stringify({ format: "palvelupolku/stored-record/1", hash, record, signature: null }),
    );
  };
  const occurrence = (change: object, index = 0) =>
    forged((record) => {
      Object.assign((record["occurrences"] as object[])[index] ?? {}, change);
    });

  it("comes back as it was", () => {
    const restored = restoreRecord(farm, saveRecord(busyFarm()));
    expect(restored.ok && restored.record).toEqual(busyFarm());
  });

  it.each([
    ["of no item", { id: "F99.none.2027" }],
    ["of an item by hand", { id: "hand.walk.2027" }],
    ["without a period", { id: "F2.return" }],
    ["there twice", { id: "F3.notify.2026-11-20" }],
    ["out of order", { id: "F6.inspect.2030-01-01" }],
    ["that no longer applies", { status: "no-longer-applies" }],
    ["on a day that does not exist", { doneOn: "2026-02-30" }],
  ])("is refused with an occurrence %s", (_name, change) => {
    expect(occurrence(change)).toMatchObject({ ok: false, code: "record/invalid", path: "occurrences" });
  });

  it.each([
    [{ status: "finished" }, "occurrences.0.status"],
    [{ since: "yesterday" }, "occurrences.0.since"],
    [{ more: 1 }, "occurrences.0"],
  ])("is refused with an occurrence of another shape %j", (change, path) => {
    expect(occurrence(change)).toMatchObject({ ok: false, code: "record/invalid", path });
  });

  it.each([
    [["2026-11-22", "2026-11-20"], "happened"],
    [["2026-11-20", "2026-11-20"], "happened"],
    [["2026-11-31"], "happened"],
    [[], "happened.animal-moved"],
    ["2026-11-20", "happened.animal-moved"],
  ])("is refused with the days %j of an event", (days, path) => {
    const result = forged((record) => Object.assign(record, { happened: { "animal-moved": days } }));
    expect(result).toMatchObject({ ok: false, code: "record/invalid", path });
  });

  it("is refused when what stands behind the plan is not what the rules say", () => {
    for (const behind of [
      { byDate: [], byStatus: {}, controls: {}, goals: {}, watching: [] },
      { ...busyFarm().behind, watching: ["W1", "W2"] },
      { ...busyFarm().behind, byStatus: { "F1.register": "now" } },
    ])
      expect(forged((record) => Object.assign(record, { behind }))).toMatchObject({
        ok: false,
        code: "record/invalid",
        path: "plan",
      });
    expect(forged((record) => Object.assign(record, { behind: null }))).toMatchObject({
      code: "record/invalid",
      path: "behind",
    });
    expect(
      forged((record) => Object.assign((record["plan"] as { desks: object[] }).desks[0] ?? {}, { items: 1 })),
    ).toMatchObject({ code: "record/invalid", path: "plan" });
  });
});
