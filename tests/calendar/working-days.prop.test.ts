import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addWorkingDays,
  finnishHolidays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  shiftToWorkingDay,
} from "../../src/calendar/index.ts";
import { anyDay, day } from "./arbitraries.ts";
import { allDays, isFree, place, weekday } from "./oracle.ts";

/** All working days of the range, by the oracle. */
const workingDays = allDays.filter((date) => !isFree(date));

test("every working day of the years 1990 to 2060 is the oracle's", () => {
  const years = allDays.slice(place("1990-01-01"), place("2060-12-31") + 1);
  expect(years.filter(isWorkingDay)).toEqual(
    workingDays.filter((date) => date >= "1990-01-01" && date < "2061"),
  );
});

test("a day is working exactly when it is Monday to Friday and not in the list of holidays", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const holiday = finnishHolidays(Number(date.slice(0, 4))).some((entry) => entry.date === date);
      expect(isWorkingDay(date)).toBe(weekday(date) <= 5 && !holiday);
      expect(isWorkingDay(date)).toBe(!isFree(date));
    }),
  );
});

test("the n-th working day is the n-th in the list of working days", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 300 }), (date, count) => {
      const firstAfter = workingDays.findIndex((workingDay) => workingDay > date);
      const after = firstAfter === -1 ? undefined : workingDays[firstAfter + count - 1];
      expect(addWorkingDays(date, count)).toBe(after);
      const lastBefore = workingDays.findLastIndex((workingDay) => workingDay < date);
      expect(addWorkingDays(date, -count)).toBe(
        lastBefore < count - 1 ? undefined : workingDays[lastBefore - count + 1],
      );
    }),
  );
});

test("counting on from a result is counting once", () => {
  fc.assert(
    fc.property(day, fc.nat(100), fc.nat(100), (date, first, second) => {
      const reached = addWorkingDays(date, first);
      const total = addWorkingDays(date, first + second);
      expect(reached === undefined ? undefined : addWorkingDays(reached, second)).toBe(total);
    }),
  );
});

test("shifting lands on the nearest working day on its side, and shifting again changes nothing", () => {
  fc.assert(
    fc.property(day, fc.constantFrom("next", "previous"), (date, shift) => {
      const result = shiftToWorkingDay(date, shift);
      if (result === undefined) {
        expect(shift === "next" ? date > "2299-12-29" : date === "1800-01-01").toBe(true);
        return;
      }
      expect(isFree(result)).toBe(false);
      expect(shiftToWorkingDay(result, shift)).toBe(result);
      const [from, to] = shift === "next" ? [date, result] : [result, date];
      expect(from <= to).toBe(true);
      const skipped = allDays.slice(place(from), place(to) + 1).filter((skippedDay) => skippedDay !== result);
      expect(skipped.every(isFree)).toBe(true);
    }),
  );
});

test("shifting is the next or previous working day, or nothing", () => {
  fc.assert(
    fc.property(day, (date) => {
      expect(shiftToWorkingDay(date, "none")).toBe(date);
      expect(shiftToWorkingDay(date, "next")).toBe(nextWorkingDay(date));
      expect(shiftToWorkingDay(date, "previous")).toBe(previousWorkingDay(date));
    }),
  );
});
