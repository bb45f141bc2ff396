import { describe, expect, test } from "vitest";
import {
  addDuration,
  addWorkingDays,
  isWorkingDay,
  mostWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  shiftToWorkingDay,
} from "../../src/calendar/index.ts";

function datesFrom(first: string, last: string): string[] {
  const dates = [first];
  for (
    let date = addDuration(first, "P1D");
    date !== undefined && date <= last;
    date = addDuration(date, "P1D")
  ) {
    dates.push(date);
  }
  return dates;
}

describe("isWorkingDay", () => {
  test("winter 2026-27: the holidays that fall on Monday to Friday", () => {
    const weekdays = datesFrom("2026-11-03", "2027-04-30").filter((date) => {
      const dayOfWeek = new Date(`${date}T00:00:00Z`).getUTCDay();
      return dayOfWeek >= 1 && dayOfWeek <= 5;
    });
    expect(weekdays.filter((date) => !isWorkingDay(date))).toEqual([
      "2026-12-24",
      "2026-12-25",
      "2027-01-01",
      "2027-01-06",
      "2027-03-26",
      "2027-03-29",
    ]);
  });

  test("a weekend is never one", () => {
    expect(["2026-11-28", "2026-11-29", "2026-12-26", "2027-03-28"].some(isWorkingDay)).toBe(false);
  });

  test("refuses what is no date", () => {
    expect(() => isWorkingDay("2026-02-30")).toThrow(expect.objectContaining({ code: "call/not-a-date" }));
  });
});

describe("addWorkingDays", () => {
  test.each([
    ["2026-11-03", 10, "2026-11-17"],
    ["2026-11-03", 15, "2026-11-24"],
    ["2026-11-03", 0, "2026-11-03"],
    ["2026-11-28", 0, "2026-11-28"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-11-27", 1, "2026-11-30"],
    ["2026-12-23", 1, "2026-12-28"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2027-01-05", 1, "2027-01-07"],
    ["2027-03-25", 1, "2027-03-30"],
    ["2026-06-18", 1, "2026-06-22"],
    ["2026-11-17", -10, "2026-11-03"],
    ["2026-11-28", -1, "2026-11-27"],
    ["2026-12-28", -1, "2026-12-23"],
    ["2027-01-01", -1, "2026-12-31"],
  ])("%s, %d working days: %s", (date, count, result) => {
    expect(addWorkingDays(date, count)).toBe(result);
  });

  test("counts to the limit and not beyond", () => {
    expect(mostWorkingDays).toBe(1_000);
    expect(addWorkingDays("2026-11-03", mostWorkingDays)).toBe("2030-10-22");
    expect(addWorkingDays("2026-11-03", mostWorkingDays + 1)).toBeUndefined();
    expect(addWorkingDays("2026-11-03", -mostWorkingDays)).toBe("2022-11-10");
    expect(addWorkingDays("2026-11-03", -mostWorkingDays - 1)).toBeUndefined();
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12])("refuses the count %d", (count) => {
    expect(addWorkingDays("2026-11-03", count)).toBeUndefined();
  });

  test("gives no date outside the range or for what is no date", () => {
    expect(addWorkingDays("2299-12-29", 1)).toBeUndefined();
    expect(addWorkingDays("1800-01-02", -1)).toBeUndefined();
    expect(addWorkingDays("2026-02-30", 1)).toBeUndefined();
  });
});

describe("moving to a working day", () => {
  test("a working day stays", () => {
    expect(nextWorkingDay("2026-11-24")).toBe("2026-11-24");
    expect(previousWorkingDay("2026-11-24")).toBe("2026-11-24");
  });

  test.each([
    ["2026-11-28", "2026-11-30", "2026-11-27"],
    ["2026-12-24", "2026-12-28", "2026-12-23"],
    ["2027-01-01", "2027-01-04", "2026-12-31"],
    ["2027-03-28", "2027-03-30", "2027-03-25"],
    ["2026-06-19", "2026-06-22", "2026-06-18"],
    ["2026-12-06", "2026-12-07", "2026-12-04"],
  ])("%s becomes %s or %s", (date, next, previous) => {
    expect(nextWorkingDay(date)).toBe(next);
    expect(shiftToWorkingDay(date, "next")).toBe(next);
    expect(previousWorkingDay(date)).toBe(previous);
    expect(shiftToWorkingDay(date, "previous")).toBe(previous);
    expect(shiftToWorkingDay(date, "none")).toBe(date);
  });

  test("gives no date outside the range or for what is no date", () => {
    expect(nextWorkingDay("2299-12-31")).toBeUndefined();
    expect(previousWorkingDay("1800-01-01")).toBeUndefined();
    for (const shift of ["none", "next", "previous"] as const) {
      expect(shiftToWorkingDay("2026-02-30", shift)).toBeUndefined();
    }
  });
});
