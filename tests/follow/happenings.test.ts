import { describe, expect, it } from "vitest";
import { occurrences, situationOf } from "../../src/index.ts";
import {
  day,
  farm,
  followed,
  nextDay,
  occurrenceOf,
  planned,
  refusal,
  send,
  startFarm,
  withHelpers,
} from "./farm-record.ts";

const moved = (on: string) => ({ type: "event-happened", event: "animal-moved", on });
const withdrawn = (on: string) => ({ type: "event-withdrawn", event: "animal-moved", on });

describe("events that happen", () => {
  it("each begin an occurrence of their own, and several may be open at once", () => {
    const record = send(startFarm(), moved("2026-11-20"), moved("2026-11-23"), moved("2026-11-10"));
    expect(record.happened).toEqual({ "animal-moved": ["2026-11-10", "2026-11-20", "2026-11-23"] });
    const open = occurrences(farm, record, "2026-11-01", "2026-12-31").filter(
      ({ task }) => task === "F3.notify",
    );
    expect(open.map(({ id, date, type }) => [id, date, type])).toEqual([
      ["F3.notify.2026-11-10", "2026-11-17", "recurring"],
      ["F3.notify.2026-11-20", "2026-11-27", "recurring"],
      ["F3.notify.2026-11-23", "2026-11-30", "recurring"],
    ]);
    expect(planned(record, "F3.notify")).toMatchObject({ doBy: "2026-11-17", late: true });
    const first = send(record, { type: "task-done", item: "F3.notify.2026-11-20", on: day });
    expect(planned(first, "F3.notify")?.next?.id).toBe("F3.notify.2026-11-10");
    const second = send(first, { type: "task-done", item: "F3.notify", on: day });
    expect(planned(second, "F3.notify")?.next?.id).toBe("F3.notify.2026-11-23");
    expect(situationOf(farm, second).facts).toMatchObject({
      "event.animal-moved.on": "2026-11-23",
      "event.animal-moved.2026-11-10.on": "2026-11-10",
      "task.F3.notify.2026-11-20.status": "done",
    });
  });

  it("are heard by the journey when it can, and else only known", () => {
    let record = send(startFarm(), moved(day));
    expect(record.journey).toMatchObject({ barn: "reporting" });
    record = send(record, moved("2026-11-23"));
    expect(record.journey).toMatchObject({ barn: "reporting" });
    expect(record.happened["animal-moved"]).toHaveLength(2);
    const paid = send(startFarm(), { type: "event-happened", event: "wages-paid", on: day });
    expect(planned(paid, "F12.wages")?.doBy).toBe("2026-11-29");
    expect(paid.journey).toEqual(startFarm().journey);
  });

  it("come by the journey's own event too, on its day or another", () => {
    const today = send(startFarm(), { type: "journey", event: "ANIMAL_MOVED" });
    expect(today.happened).toEqual({ "animal-moved": [day] });
    const earlier = send(startFarm(), { type: "journey", event: "ANIMAL_MOVED", on: "2026-11-20" });
    expect(earlier.happened).toEqual({ "animal-moved": ["2026-11-20"] });
    expect(earlier.journey).toMatchObject({ barn: "reporting" });
    expect(refusal(startFarm(), { type: "journey", event: "ANIMAL_MOVED", on: "2026-11-25" })).toBe(
      "event/day-to-come",
    );
    expect(refusal(startFarm(), { type: "journey", event: "ANIMAL_MOVED", happened: "storm" })).toBe(
      "event/invalid",
    );
    expect(refusal(startFarm(), { type: "journey", event: "ANIMAL_MOVED", on: "2026-02-31" })).toBe(
      "call/not-a-date",
    );
  });

  it("are taken back with a trace; what was done about them stays", () => {
    let record = send(startFarm(), moved("2026-11-20"), moved("2026-11-23"));
    record = send(record, { type: "task-done", item: "F3.notify.2026-11-20", on: day });
    record = send(record, withdrawn("2026-11-20"), { ...withdrawn("2026-11-23"), reason: "another herd" });
    expect(record.happened).toEqual({});
    expect(occurrenceOf(record, "F3.notify.2026-11-20")).toMatchObject({ status: "done", doneOn: day });
    expect(planned(record, "F3.notify")?.next).toMatchObject({ expected: true });
    expect(record.log.at(-1)?.event).toMatchObject({ type: "event-withdrawn", reason: "another herd" });
    expect(refusal(record, { type: "task-done", item: "F3.notify.2026-11-23", on: day })).toBe(
      "event/unknown-item",
    );
    record = send(record, { type: "task-reopened", item: "F3.notify.2026-11-20" });
    expect(occurrenceOf(record, "F3.notify.2026-11-20")?.status).toBe("reopened");
    record = send(record, moved("2026-11-20"));
    expect(planned(record, "F3.notify")?.next?.id).toBe("F3.notify.2026-11-20");
  });

  it("are refused when nothing declares them, when they are to come, and twice", () => {
    const record = send(startFarm(), moved("2026-11-20"));
    expect(refusal(record, moved("2026-11-20"))).toBe("event/already-happened");
    expect(refusal(record, moved("2026-11-25"))).toBe("event/day-to-come");
    expect(refusal(record, moved("2026-11-31"))).toBe("call/not-a-date");
    expect(refusal(record, withdrawn("2026-11-21"))).toBe("event/not-happened");
    for (const event of ["flood", "visitors", "constructor", "animal-moved.on"]) {
      const code = event.includes(".") ? "event/invalid" : "event/undeclared";
      expect([event, refusal(record, { type: "event-happened", event, on: day })]).toEqual([event, code]);
    }
  });

  it("are told by those who may see what they tell about, and move what hears them", () => {
    const record = withHelpers(startFarm());
    const by = (who: string, event: string) =>
      refusal(record, { type: "event-happened", event, on: day, by: who });
    expect(by("vera", "animal-moved")).toBeUndefined();
    expect(by("ada", "animal-moved")).toBe("event/out-of-role");
    expect(by("bo", "wages-paid")).toBeUndefined();
    expect(by("vera", "wages-paid")).toBe("event/out-of-role");
    expect(by("vera", "storm")).toBe("event/out-of-role");
    expect(by("system", "animal-moved")).toBeUndefined();
    expect(by("system", "storm")).toBe("event/out-of-role");
    expect(by("customer", "storm")).toBeUndefined();
    const withdraw = { ...withdrawn(day), by: "ada" };
    expect(refusal(send(record, moved(day)), withdraw)).toBe("event/out-of-role");
  });

  it("remind of every occurrence, also of one that does not come next", () => {
    const first = followed(startFarm(), moved("2026-11-22"));
    expect(first.effects.filter(({ type }) => type === "remind")).toMatchObject([
      { on: "2026-11-28", item: "F3.notify" },
    ]);
    const second = followed(send(first.record, nextDay("2026-11-25")), moved("2026-11-24"));
    expect(second.effects.filter(({ type }) => type === "remind")).toMatchObject([
      { on: "2026-11-30", item: "F3.notify.2026-11-24" },
    ]);
    expect(followed(second.record, { type: "task-started", item: "F9.ask" }).effects).toEqual([]);
  });

  it("never come to more than a situation can hold", () => {
    const start = startFarm();
    const days = Array.from({ length: 9_996 }, (_, index) =>
      new Date(Date.UTC(1999, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const full = { ...start, happened: { storm: days } };
    expect(refusal(full, moved(day))).toBe("answer/too-many");
    expect(refusal(full, { type: "task-done", item: "F5.keep", on: day })).toBe("answer/too-many");
    expect(refusal(full, { type: "journey", event: "ANIMAL_MOVED" })).toBe("answer/too-many");
  });
});
