import { describe, expect, test } from "vitest";
import {
  addDuration,
  daysBetween,
  describeDuration,
  monthsBetween,
  parseDuration,
  subtractDuration,
  yearsBetween,
} from "../../src/calendar/index.ts";

describe("parseDuration", () => {
  test.each([
    ["P3M", { years: 0, months: 3, weeks: 0, days: 0 }],
    ["P1Y6M", { years: 1, months: 6, weeks: 0, days: 0 }],
    ["P2W", { years: 0, months: 0, weeks: 2, days: 0 }],
    ["P10D", { years: 0, months: 0, weeks: 0, days: 10 }],
    ["P0D", { years: 0, months: 0, weeks: 0, days: 0 }],
    ["P999Y9999M9999W99999D", { years: 999, months: 9_999, weeks: 9_999, days: 99_999 }],
  ])("%s", (text, parts) => {
    expect(parseDuration(text)).toEqual(parts);
  });

  test.each([
    "P",
    "",
    "3M",
    "p3m",
    "P3",
    "PM",
    "P-1D",
    "P1.5M",
    "PT1H",
    "P1M1Y",
    "P1D ",
    "P1D\n",
    "P1000Y",
    "P1D2D",
  ])("`%s` is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe("addDuration", () => {
  test.each([
    ["2026-01-31", "P1M", "2026-02-28"],
    ["2024-01-31", "P1M", "2024-02-29"],
    ["2024-02-29", "P1Y", "2025-02-28"],
    ["2024-02-29", "P4Y", "2028-02-29"],
    ["2024-02-29", "P1Y1M", "2025-03-29"],
    ["2026-01-31", "P1M1D", "2026-03-01"],
    ["2026-11-30", "P3M", "2027-02-28"],
    ["2026-12-31", "P1D", "2027-01-01"],
    ["2026-12-31", "P2M", "2027-02-28"],
    ["2026-11-24", "P2W", "2026-12-08"],
    ["2026-11-24", "P0D", "2026-11-24"],
    ["2026-03-28", "P1D", "2026-03-29"],
    ["2026-03-29", "P1D", "2026-03-30"],
    ["2026-10-24", "P1D", "2026-10-25"],
    ["2026-10-25", "P1D", "2026-10-26"],
    ["2011-12-29", "P1D", "2011-12-30"],
    ["1800-01-01", "P499Y11M30D", "2299-12-31"],
  ])("%s + %s = %s", (date, duration, result) => {
    expect(addDuration(date, duration)).toBe(result);
  });

  test("takes the parts too, and only the parts", () => {
    expect(addDuration("2026-01-31", { years: 1, months: 1, weeks: 1, days: 1 })).toBe("2027-03-08");
    const more = { years: 0, months: 0, weeks: 0, days: 1, hours: 48 };
    expect(addDuration("2026-01-31", more)).toBe("2026-02-01");
  });

  test.each([
    ["a result after the range", "2299-12-31", "P1D"],
    ["a result far after the range", "2026-01-01", "P999Y9999M9999W99999D"],
    ["what is no date", "2026-02-29", "P1D"],
    ["what is no duration", "2026-02-28", "P"],
  ])("gives no date for %s", (_, date, duration) => {
    expect(addDuration(date, duration)).toBeUndefined();
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "gives no date for a part %d",
    (part) => {
      for (const unit of ["years", "months", "weeks", "days"]) {
        const duration = { years: 0, months: 0, weeks: 0, days: 0, [unit]: part };
        expect(addDuration("2026-02-28", duration)).toBeUndefined();
        expect(subtractDuration("2026-02-28", duration)).toBeUndefined();
      }
    },
  );

  test("gives no date for safe numbers that no date can hold", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(addDuration("2026-02-28", { years: most, months: most, weeks: most, days: most })).toBeUndefined();
    expect(
      subtractDuration("2026-02-28", { years: most, months: most, weeks: most, days: most }),
    ).toBeUndefined();
  });
});

describe("subtractDuration", () => {
  test.each([
    ["2026-03-31", "P1M", "2026-02-28"],
    ["2024-03-31", "P1M", "2024-02-29"],
    ["2024-02-29", "P1Y", "2023-02-28"],
    ["2027-01-01", "P1D", "2026-12-31"],
    ["2027-01-31", "P2M", "2026-11-30"],
    ["2026-03-30", "P1D", "2026-03-29"],
    ["2026-10-26", "P1D", "2026-10-25"],
    ["2026-05-31", "P3M1D", "2026-02-27"],
    ["2299-12-31", "P499Y11M30D", "1800-01-01"],
  ])("%s - %s = %s", (date, duration, result) => {
    expect(subtractDuration(date, duration)).toBe(result);
  });

  test("gives no date before the range", () => {
    expect(subtractDuration("1800-01-01", "P1D")).toBeUndefined();
    expect(subtractDuration("2026-01-01", "P999Y")).toBeUndefined();
  });
});

describe("between two dates", () => {
  test.each([
    ["2026-11-24", "2026-11-24", 0],
    ["2026-11-24", "2026-12-24", 30],
    ["2026-03-28", "2026-03-30", 2],
    ["2026-10-24", "2026-10-26", 2],
    ["2011-12-29", "2011-12-31", 2],
    ["2024-02-28", "2024-03-01", 2],
    ["2026-12-24", "2026-11-24", -30],
    ["1800-01-01", "2299-12-31", 182_620],
  ])("days from %s to %s: %d", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    ["2026-01-31", "2026-02-27", 0],
    ["2026-01-31", "2026-02-28", 1],
    ["2024-01-31", "2024-02-28", 0],
    ["2024-01-31", "2024-02-29", 1],
    ["2026-02-28", "2026-03-27", 0],
    ["2026-02-28", "2026-03-28", 1],
    ["2026-11-03", "2027-11-02", 11],
    ["2026-11-03", "2027-11-03", 12],
    ["2027-11-03", "2026-11-04", -11],
    ["2026-02-28", "2026-01-31", -1],
    ["2026-11-03", "2026-11-03", 0],
    ["2026-11-04", "2026-11-03", 0],
  ])("months from %s to %s: %d", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  test.each([
    ["1970-06-15", "2026-06-14", 55],
    ["1970-06-15", "2026-06-15", 56],
    ["2004-02-29", "2022-02-27", 17],
    ["2004-02-29", "2022-02-28", 18],
    ["2004-02-29", "2024-02-28", 19],
    ["2004-02-29", "2024-02-29", 20],
    ["2004-02-28", "2024-02-28", 20],
    ["2026-11-24", "2025-11-25", 0],
    ["2026-11-24", "2025-11-24", -1],
    ["2026-11-24", "2026-11-24", 0],
  ])("years from %s to %s: %d", (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years);
  });

  test.each([daysBetween, monthsBetween, yearsBetween])("%o refuses what is no date", (between) => {
    const refused = expect.objectContaining({ code: "call/not-a-date" });
    expect(() => between("2026-02-29", "2026-03-01")).toThrow(refused);
    expect(() => between("2026-03-01", "")).toThrow(refused);
  });
});

describe("describeDuration", () => {
  test.each([
    ["P1Y", ["1 vuosi", "1 år", "1 year"]],
    ["P2Y", ["2 vuotta", "2 år", "2 years"]],
    ["P1M", ["1 kuukausi", "1 månad", "1 month"]],
    ["P2M", ["2 kuukautta", "2 månader", "2 months"]],
    ["P1W", ["1 viikko", "1 vecka", "1 week"]],
    ["P2W", ["2 viikkoa", "2 veckor", "2 weeks"]],
    ["P1D", ["1 päivä", "1 dag", "1 day"]],
    ["P14D", ["14 päivää", "14 dagar", "14 days"]],
    ["P0M", ["0 päivää", "0 dagar", "0 days"]],
    ["P1Y6M", ["1 vuosi ja 6 kuukautta", "1 år och 6 månader", "1 year and 6 months"]],
    ["P1M0W1D", ["1 kuukausi ja 1 päivä", "1 månad och 1 dag", "1 month and 1 day"]],
    [
      "P1Y2M1W3D",
      [
        "1 vuosi, 2 kuukautta, 1 viikko ja 3 päivää",
        "1 år, 2 månader, 1 vecka och 3 dagar",
        "1 year, 2 months, 1 week and 3 days",
      ],
    ],
  ])("%s", (text, [fi, sv, en]) => {
    expect(describeDuration(text, "fi")).toBe(fi);
    expect(describeDuration(text, "sv")).toBe(sv);
    expect(describeDuration(text, "en")).toBe(en);
  });

  test("takes the parts, and refuses what is no duration", () => {
    expect(describeDuration({ years: 0, months: 0, weeks: 0, days: 1 }, "en")).toBe("1 day");
    expect(describeDuration({ years: 0, months: 0, weeks: 0, days: 0.5 }, "en")).toBeUndefined();
    expect(describeDuration("P", "fi")).toBeUndefined();
  });
});
