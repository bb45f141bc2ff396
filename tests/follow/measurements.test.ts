import { describe, expect, it } from "vitest";
import { restoreRecord, saveRecord, viewFor } from "../../src/index.ts";
import { care, careRecord, hba1c, itemIn, nextDay, refusal, send, tell } from "./care.ts";

const lab = "r40.hba1c-follow-up";
const later = () => nextDay(careRecord(), "2027-02-20");

describe("a result", () => {
  it.each([
    ["the fact's unit", { unit: "mmol/mol" }, undefined],
    ["the unit by the value", { unit: { value: "mmol/mol" } }, undefined],
    ["another unit", { unit: "%" }, "event/wrong-unit unit"],
    ["another unit by the value", { unit: { value: "%" } }, "event/wrong-unit unit"],
    ["a unit of nothing", { unit: { sys: "mmol/mol" } }, "event/wrong-unit unit"],
  ])("may carry %s", (_what, more, expected) => {
    expect(refusal(later(), hba1c("m", "2027-02-15", 51, more))).toBe(expected);
  });

  it("of several numbers has a unit and limits for each", () => {
    const bp = (measurement: object, unit?: unknown) =>
      refusal(later(), {
        type: "measurement-recorded",
        fact: "bp.home",
        id: "b",
        measurement: { date: "2027-02-15", ...measurement },
        ...(unit === undefined ? {} : { unit }),
      });
    expect(bp({ sys: 130, dia: 80 }, { sys: "mmHg", dia: "mmHg" })).toBeUndefined();
    expect(bp({ sys: 130, dia: 80 }, "mmHg")).toBeUndefined();
    expect(bp({ sys: 130, dia: 80 }, { dia: "kPa" })).toBe("event/wrong-unit unit");
    expect(bp({ sys: 130 }, { dia: "mmHg" })).toBe("event/wrong-unit unit");
    expect(bp({ sys: 130, dia: 300 })).toBe("event/implausible measurement.dia");
    expect(bp({ sys: 39, dia: 80 })).toBe("event/implausible measurement.sys");
    expect(bp({ value: 130 })).toBe("event/not-a-measurement measurement.value");
    expect(bp({ context: "morning" })).toBe("event/not-a-measurement measurement");
  });

  it.each([
    [9.9, "event/implausible measurement.value"],
    [10, undefined],
    [250, undefined],
    [251, "event/implausible measurement.value"],
  ])("of %d is possible or not", (value, expected) => {
    expect(refusal(later(), hba1c("m", "2027-02-15", value))).toBe(expected);
  });

  it("is not told to be impossible to those who may not see it", () => {
    const record = send(later(), { type: "consent-withdrawn", participant: "nina", areas: ["health"] });
    for (const value of [51, 251])
      expect(refusal(record, hba1c("m", "2027-02-15", value))).toBe("event/out-of-role fact");
  });
});

describe("a result that was wrong", () => {
  const recorded = () => send(later(), hba1c("m", "2027-02-15", 51, { unit: "mmol/mol" }));
  const correction = (measurement: object, more: object = {}) => ({
    type: "measurement-corrected",
    fact: "diabetes.hba1c",
    id: "m",
    measurement,
    by: "nina",
    ...more,
  });

  it("moves the dates that hung on it when it is corrected, and stays in its history", () => {
    expect(itemIn(recorded(), lab)?.doBy).toBe("2027-05-15");
    const event = correction({ date: "2027-02-10", value: 52 }, { reason: "wrong day", unit: "mmol/mol" });
    const followed = tell(recorded(), event);
    if (followed.refused !== undefined) throw new Error(followed.refused.code);
    const { record, changes } = followed;
    expect(itemIn(record, lab)?.doBy).toBe("2027-05-10");
    expect(changes).toContainEqual({
      type: "date-moved",
      item: lab,
      from: "2027-05-15",
      to: "2027-05-10",
      because: "facts",
    });
    expect(record.measurements).toEqual([
      {
        fact: "diabetes.hba1c",
        id: "m",
        measurement: { date: "2027-02-10", value: 52 },
        by: "nina",
        withdrawn: false,
        corrected: [
          {
            measurement: { date: "2027-02-15", value: 51 },
            by: "nina",
            until: "2027-02-20T10:00:00Z",
            reason: "wrong day",
          },
        ],
      },
    ]);
    expect(record.log.at(-1)?.event).toMatchObject(event);
    expect(restoreRecord(care, saveRecord(record))).toMatchObject({ ok: true, record });
  });

  it("moves them back when it is withdrawn, and stays in the record", () => {
    const before = itemIn(later(), lab)?.doBy;
    const withdrawal = {
      type: "measurement-withdrawn",
      fact: "diabetes.hba1c",
      id: "m",
      by: "nina",
      reason: "somebody else's",
    };
    const record = send(recorded(), withdrawal);
    expect(itemIn(record, lab)?.doBy).toBe(before);
    expect(before).toBe("2027-02-19");
    expect(record.measurements).toMatchObject([{ id: "m", withdrawn: true }]);
    expect(record.log.at(-1)?.event).toMatchObject(withdrawal);
    expect(refusal(record, correction({ date: "2027-02-10", value: 52 }))).toBe("event/unknown-item id");
  });

  it("is corrected only by a right one", () => {
    expect(refusal(recorded(), correction({ date: "2027-02-10", value: 500 }))).toBe(
      "event/implausible measurement.value",
    );
    expect(refusal(recorded(), correction({ date: "2027-02-10", value: 52 }, { unit: "%" }))).toBe(
      "event/wrong-unit unit",
    );
    expect(refusal(recorded(), correction({ date: "2027-02-21", value: 52 }))).toBe(
      "answer/not-a-date measurement.date",
    );
    expect(refusal(recorded(), correction({ date: "2027-02-10", value: 52 }, { id: "other" }))).toBe(
      "event/unknown-item id",
    );
    const twice = send(
      recorded(),
      correction({ date: "2027-02-10", value: 52 }),
      correction({ date: "2027-02-11", value: 53 }),
    );
    expect(twice.measurements[0]?.corrected.map(({ measurement }) => measurement["value"])).toEqual([51, 52]);
    expect(refusal(twice, hba1c("m", "2027-02-12", 50))).toBe("event/duplicate-id id");
  });

  it("is shown with the results of the beginning, the corrected one only as it is now", () => {
    const record = send(recorded(), correction({ date: "2027-02-10", value: 52 }));
    const shown = viewFor(record, "nina").facts.find(({ id }) => id === "diabetes.hba1c");
    expect(shown?.value).toEqual([
      { date: "2026-11-19", value: 58 },
      { date: "2027-02-10", value: 52 },
    ]);
  });
});

describe("a check that comes again from its result", () => {
  it("rests when it is done, keeps the completion, and begins a new round by itself", () => {
    const checked = send(later(), hba1c("m", "2027-02-15", 51), {
      type: "task-done",
      item: lab,
      on: "2027-02-20",
    });
    expect(checked.occurrences).toMatchObject([
      { id: `${lab}.2027-02-20`, status: "done", doneOn: "2027-02-20" },
    ]);
    expect(checked.items.find(({ id }) => id === lab)?.status).toBe("proposed");
    const again = nextDay(checked, "2027-05-01");
    expect(itemIn(again, lab)).toMatchObject({ status: "proposed", doBy: "2027-05-15", applies: true });
    expect(again.plan.tasks.find(({ id }) => id === lab)?.status).toBe("open");
    const second = send(again, { type: "task-done", item: lab, on: "2027-05-01" });
    expect(second.occurrences.map(({ id }) => id)).toEqual([`${lab}.2027-02-20`, `${lab}.2027-05-01`]);
  });
});
