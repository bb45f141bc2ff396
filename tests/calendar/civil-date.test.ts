import { describe, expect, test } from "vitest";
import {
  civilDate,
  dayOf,
  earliestDate,
  isCivilDate,
  latestDate,
  monthEnd,
  monthOf,
  weekdayOf,
  withDay,
  yearOf,
} from "../../src/calendar/index.ts";
import { PalvelupolkuError } from "../../src/diagnostic/index.ts";

describe("isCivilDate", () => {
  test.each([earliestDate, latestDate, "2024-02-29", "2000-02-29", "2026-12-31", "2011-12-30"])(
    "%s is",
    (text) => {
      expect(isCivilDate(text)).toBe(true);
    },
  );

  test.each([
    ["29 February of a common year", "2026-02-29"],
    ["29 February of a common century", "1900-02-29"],
    ["31 April", "2026-04-31"],
    ["month 0", "2026-00-10"],
    ["month 13", "2026-13-01"],
    ["day 0", "2026-01-00"],
    ["day 32", "2026-01-32"],
    ["the day before the range", "1799-12-31"],
    ["the day after the range", "2300-01-01"],
    ["a year of the first century", "0099-01-01"],
    ["short parts", "2026-1-1"],
    ["a time", "2026-01-01T00:00:00Z"],
    ["a space before", " 2026-01-01"],
    ["a line break after", "2026-01-01\n"],
    ["other signs", "2026/01/01"],
    ["a minus year", "-2026-01-01"],
    ["a long year", "+002026-01-01"],
    ["letters", "2026-0x-01"],
    ["digits of another script", "२०२६-०१-०१"],
    ["nothing", ""],
    ["a very long text", "2026-01-01".repeat(100_000)],
    ["a number", 20260101],
    ["a list", ["2026-01-01"]],
    ["a date object", new Date("2026-01-01")],
    ["null", null],
    ["undefined", undefined],
    ["an object that writes a date", { toString: () => "2026-01-01" }],
  ])("%s is none", (_, value) => {
    expect(isCivilDate(value)).toBe(false);
  });
});

describe("civilDate", () => {
  test("writes the day with zeros", () => {
    expect(civilDate(2026, 3, 5)).toBe("2026-03-05");
    expect(civilDate(2024, 2, 29)).toBe("2024-02-29");
  });

  test.each([
    [2026, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, -1],
    [1799, 12, 31],
    [2300, 1, 1],
    [26, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
    [2026, Number.POSITIVE_INFINITY, 1],
    [1e300, 1, 1],
  ])("there is no %d, %d, %d", (year, month, dayOfMonth) => {
    expect(civilDate(year, month, dayOfMonth)).toBeUndefined();
  });
});

describe("parts of a date", () => {
  test("year, month, day and weekday", () => {
    const parts = (date: string) => [yearOf(date), monthOf(date), dayOf(date), weekdayOf(date)];
    expect(parts("2026-11-26")).toEqual([2026, 11, 26, 4]);
    expect(parts("2026-11-29")).toEqual([2026, 11, 29, 7]);
    expect(parts("2026-11-30")).toEqual([2026, 11, 30, 1]);
    expect(parts("1800-01-01")).toEqual([1800, 1, 1, 3]);
    expect(parts("2299-12-31")).toEqual([2299, 12, 31, 7]);
  });

  test.each([yearOf, monthOf, dayOf, weekdayOf])(
    "%o refuses what is no date and does not repeat it",
    (part) => {
      const read = () => part("2026-02-30");
      expect(read).toThrow(PalvelupolkuError);
      expect(read).toThrow(expect.objectContaining({ code: "call/not-a-date" }));
      expect(read).not.toThrow(/2026-02-30/);
    },
  );
});

describe("days of a month", () => {
  test("monthEnd", () => {
    expect(monthEnd("2026-02-01")).toBe("2026-02-28");
    expect(monthEnd("2024-02-29")).toBe("2024-02-29");
    expect(monthEnd("2026-12-15")).toBe("2026-12-31");
    expect(monthEnd("2299-12-31")).toBe("2299-12-31");
    expect(monthEnd("2026-02-30")).toBeUndefined();
  });

  test("withDay is cut to the end of the month", () => {
    expect(withDay("2026-11-03", 12)).toBe("2026-11-12");
    expect(withDay("2026-11-03", 1)).toBe("2026-11-01");
    expect(withDay("2026-11-03", 31)).toBe("2026-11-30");
    expect(withDay("2024-02-03", 30)).toBe("2024-02-29");
    expect(withDay("2026-02-03", 1e9)).toBe("2026-02-28");
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("withDay refuses day %d", (dayOfMonth) => {
    expect(withDay("2026-11-03", dayOfMonth)).toBeUndefined();
  });

  test("withDay refuses what is no date", () => {
    expect(withDay("2026-02-30", 1)).toBeUndefined();
  });
});
