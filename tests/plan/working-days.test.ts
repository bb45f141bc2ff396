import { describe, expect, test } from "vitest";
import { makePlan, type PlanItem } from "../../src/index.ts";
import { quickProgramOf, rule, situation } from "../compile/programs.ts";
import { always, dayFacts, itemOf, itemsOf, programWith } from "./wide-base.ts";

/**
 * Holidays that move and fall on a weekday, typed in from calendars: Good Friday, Easter Monday, Ascension Day, Midsummer
 * Eve. Midsummer Day, All Saints' Day, Easter Day and Whit Sunday fall on weekends.
 */
const moving = `
  2024 03-29 04-01 05-09 06-21
  2025 04-18 04-21 05-29 06-20
  2026 04-03 04-06 05-14 06-19
  2027 03-26 03-29 05-06 06-25
  2028 04-14 04-17 05-25 06-23
  2029 03-30 04-02 05-10 06-22
  2030 04-19 04-22 05-30 06-21
  2031 04-11 04-14 05-22 06-20
  2032 03-26 03-29 05-06 06-25
  2033 04-15 04-18 05-26 06-24
  2034 04-07 04-10 05-18 06-23
  2035 03-23 03-26 05-03 06-22
`;

const fixed = ["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"];

const years = Array.from({ length: 12 }, (_, index) => 2024 + index);

const holidays = new Set([
  ...years.flatMap((year) => fixed.map((day) => `${year}-${day}`)),
  ...moving
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [year, ...days] = line.trim().split(" ");
      return days.map((day) => `${year}-${day}`);
    }),
]);

/** Every day of the years, made by counting. */
const days = years.flatMap((year) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((length, month) =>
    Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  ),
);

function isLeap(year: number): boolean {
  return year % 4 === 0;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** 0 Sunday to 6 Saturday, by Sakamoto's table. */
function weekday(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const y = month < 3 ? year - 1 : year;
  const table = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (y + leaps + (table[month - 1] ?? 0) + date) % 7;
}

function isWorking(day: string): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6 && !holidays.has(day);
}

const working = days.filter(isWorking);

const program = quickProgramOf({
  facts: dayFacts,
  rules: [
    rule("next", always, { deadline: { kind: "statutory", date: { fact: "day" }, shift: "next" } }),
    rule("previous", always, { deadline: { kind: "statutory", date: { fact: "day" }, shift: "previous" } }),
    rule("none", always, { deadline: { kind: "statutory", date: { fact: "day" } } }),
    rule("target", always, { deadline: { kind: "recommended", target: { fact: "day" } } }),
  ],
});

const known = new Map<string, ReadonlyMap<string, PlanItem>>();

/** The items of the four rules when the date is this day. */
function deadlinesOn(day: string): ReadonlyMap<string, PlanItem> {
  const before = known.get(day);
  if (before !== undefined) return before;
  const items = itemsOf(makePlan(program, situation({ day }, "2024-01-01")));
  const found = new Map(items.map((item) => [item.rule, item]));
  known.set(day, found);
  return found;
}

test("the table has every weekday holiday: a common year has 7 to 11 of them", () => {
  expect(days).toHaveLength(12 * 365 + 3);
  for (const year of years) {
    const off = [...holidays].filter((day) => day.startsWith(`${year}`) && ![0, 6].includes(weekday(day)));
    expect(off.length, `${year}`).toBeGreaterThanOrEqual(7);
    expect(off.length, `${year}`).toBeLessThanOrEqual(11);
  }
});

describe.each(years)("every day of %i", (year) => {
  const inYear = days.filter((day) => day.startsWith(`${year}`));

  test("moves to the nearest working day on its side, and only from a day off", () => {
    for (const day of inYear) {
      const found = deadlinesOn(day);
      const next = working.find((other) => other >= day);
      const previous = working.findLast((other) => other <= day);
      if (next !== undefined) expect(found.get("next")?.doBy, day).toBe(next);
      if (previous !== undefined) expect(found.get("previous")?.doBy, day).toBe(previous);
      if (previous !== undefined) expect(found.get("target")?.deadline?.target, day).toBe(previous);
      expect(found.get("none")?.doBy, day).toBe(day);
      for (const rule of ["next", "previous"]) {
        const deadline = found.get(rule)?.deadline;
        expect(deadline?.original, day).toBe(isWorking(day) ? null : day);
        expect(isWorking(day) || deadline?.date !== day, day).toBe(true);
      }
    }
  });

  test("a date that was moved stays where it is when it is moved again", () => {
    for (const day of inYear) {
      for (const [rule, item] of deadlinesOn(day)) {
        const date = item.doBy;
        if (rule === "none" || date === null || !date.startsWith(`${year}`)) continue;
        expect(deadlinesOn(date).get(rule)?.doBy, day).toBe(date);
        expect(deadlinesOn(date).get(rule)?.deadline?.original ?? null, day).toBe(null);
      }
    }
  });
});

/** Last Sundays of March and October: clocks change in the night before. */
const clockChanges = years.flatMap((year) =>
  ["03", "10"].map((month) => {
    const sunday = days.findLast((day) => day.startsWith(`${year}-${month}`) && weekday(day) === 0);
    if (sunday === undefined) throw new Error(`${year}-${month} has no Sunday`);
    return sunday;
  }),
);

describe("a daylight-saving weekend is a weekend like others", () => {
  const forward = programWith({ deadline: { kind: "agreed", date: { plus: [{ fact: "day" }, "P1D"] } } });
  const back = programWith({ deadline: { kind: "agreed", date: { minus: [{ fact: "day" }, "P1D"] } } });
  const counted = programWith({
    deadline: {
      kind: "agreed",
      date: { "days-after": [{ fact: "start" }, { "days-between": [{ fact: "start" }, { fact: "day" }] }] },
    },
  });

  test.each(clockChanges)("%s: a day is a day, forward and back", (sunday) => {
    const at = days.indexOf(sunday);
    for (const index of [at - 2, at - 1, at, at + 1]) {
      const [day, after] = [days[index] ?? "", days[index + 1] ?? ""];
      expect(itemOf(forward, { day }).doBy).toBe(after);
      expect(itemOf(back, { day: after }).doBy).toBe(day);
    }
    const [friday, monday] = [days[at - 2] ?? "", days[at + 1] ?? ""];
    expect(itemOf(counted, { start: friday, day: monday }).doBy).toBe(monday);
    expect(itemOf(counted, { start: monday, day: friday }).doBy).toBe(friday);
  });

  test.each(clockChanges)("%s: a duty of every day has each day once", (sunday) => {
    const at = days.indexOf(sunday);
    const daily = programWith({ recurs: { every: "P1D", from: { fact: "day" } } });
    const [first = "", last = ""] = [days[at - 2], days[at + 2]];
    const found = itemOf(daily, { day: days[at - 30] ?? "" }, first);
    expect(found.next?.period).toBe(first);
    const later = itemOf(daily, { day: days[at - 30] ?? "" }, last);
    expect(later.next?.period).toBe(last);
  });
});

describe("the end of a month, of February and of a year", () => {
  const plus = (duration: string, day: string) =>
    itemOf(programWith({ deadline: { kind: "agreed", date: { plus: [{ fact: "day" }, duration] } } }), {
      day,
    }).doBy;

  test.each([
    ["2027-01-31", "P1M", "2027-02-28"],
    ["2028-01-31", "P1M", "2028-02-29"],
    ["2028-02-29", "P1Y", "2029-02-28"],
    ["2028-02-29", "P4Y", "2032-02-29"],
    ["2024-02-29", "P12M", "2025-02-28"],
    ["2026-03-31", "P1M", "2026-04-30"],
    ["2026-08-31", "P6M", "2027-02-28"],
    ["2027-08-31", "P6M", "2028-02-29"],
    ["2026-12-31", "P1D", "2027-01-01"],
    ["2026-12-31", "P2M", "2027-02-28"],
    ["2026-11-30", "P3M", "2027-02-28"],
    ["2027-12-31", "P1Y2M", "2029-02-28"],
  ])("%s and %s is %s", (day, duration, expected) => {
    expect(plus(duration, day)).toBe(expected);
  });

  test("the last working day of a year leads into the next one, and back", () => {
    expect(deadlinesOn("2027-01-01").get("next")?.doBy).toBe("2027-01-04");
    expect(deadlinesOn("2027-01-01").get("previous")?.doBy).toBe("2026-12-31");
    expect(deadlinesOn("2028-01-01").get("previous")?.doBy).toBe("2027-12-31");
    expect(deadlinesOn("2032-12-24").get("next")?.doBy).toBe("2032-12-27");
    expect(deadlinesOn("2028-12-23").get("next")?.doBy).toBe("2028-12-27");
    expect(deadlinesOn("2028-12-26").get("previous")?.doBy).toBe("2028-12-22");
  });
});
