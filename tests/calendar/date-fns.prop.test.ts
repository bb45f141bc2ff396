import { UTCDateMini } from "@date-fns/utc/date/mini";
import {
  add,
  differenceInCalendarDays,
  getDate,
  getISODay,
  getMonth,
  getYear,
  isValid,
  lastDayOfMonth,
  sub,
} from "date-fns";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDuration,
  addWorkingDays,
  dayOf,
  daysBetween,
  finnishHolidays,
  isWorkingDay,
  monthEnd,
  monthOf,
  subtractDuration,
  weekdayOf,
  yearOf,
} from "../../src/calendar/index.ts";
import { day, duration } from "./arbitraries.ts";
import { numbersOf } from "./oracle.ts";

/** The calendar counts days by its own arithmetic; date-fns is asked here what it would have said. */
function dayIn(text: string): Date {
  const [year, month, dayOfMonth] = numbersOf(text);
  return new UTCDateMini(year, month - 1, dayOfMonth);
}

/** As text, when it is in the range of the calendar. */
function textOf(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  return isValid(date) && year >= 1800 && year <= 2299 ? date.toISOString().slice(0, 10) : undefined;
}

test("durations are added and taken away as by date-fns", () => {
  const large = fc.record({
    years: fc.maxSafeNat(),
    months: fc.maxSafeNat(),
    weeks: fc.maxSafeNat(),
    days: fc.maxSafeNat(),
  });
  fc.assert(
    fc.property(day, fc.oneof({ weight: 9, arbitrary: duration }, large), (date, parts) => {
      expect(addDuration(date, parts)).toBe(textOf(add(dayIn(date), parts)));
      expect(subtractDuration(date, parts)).toBe(textOf(sub(dayIn(date), parts)));
    }),
    { numRuns: 2_000 },
  );
});

test("the parts, the weekday, the end of the month and the days between are those of date-fns", () => {
  fc.assert(
    fc.property(day, day, (date, other) => {
      const own = dayIn(date);
      expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([
        getYear(own),
        getMonth(own) + 1,
        getDate(own),
      ]);
      expect(weekdayOf(date)).toBe(getISODay(own));
      expect(monthEnd(date)).toBe(textOf(lastDayOfMonth(own)));
      expect(daysBetween(date, other)).toBe(differenceInCalendarDays(dayIn(other), own));
    }),
    { numRuns: 1_000 },
  );
});

test("working days are those that date-fns and the list of holidays leave, in every year of the range", () => {
  for (let year = 1800; year <= 2299; year += 1) {
    const free = new Set(finnishHolidays(year).map(({ date }) => date));
    let here = new UTCDateMini(year, 0, 1);
    let last: string | undefined;
    while (here.getUTCFullYear() === year) {
      const date = here.toISOString().slice(0, 10);
      const isWorking = getISODay(here) <= 5 && !free.has(date);
      if (isWorkingDay(date) !== isWorking) expect.fail(date);
      if (isWorking && last !== undefined && addWorkingDays(last, 1) !== date) expect.fail(date);
      if (isWorking) last = date;
      here = new UTCDateMini(here.getTime() + 86_400_000);
    }
    expect(last).toBeDefined();
  }
});
