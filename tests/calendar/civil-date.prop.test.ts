import fc from "fast-check";
import { expect, test } from "vitest";
import {
  civilDate,
  dayOf,
  isCivilDate,
  monthEnd,
  monthOf,
  weekdayOf,
  withDay,
  yearOf,
} from "../../src/calendar/index.ts";
import { anyDay, day } from "./arbitraries.ts";
import { allDays, dayText, monthLength, numbersOf, placeOf, weekday } from "./oracle.ts";

test("every day of the range is a civil date, and no other text of its form is", () => {
  let found = 0;
  for (let year = 1795; year <= 2305; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let dayOfMonth = 0; dayOfMonth <= 32; dayOfMonth++) {
        const text = dayText(year, month, dayOfMonth);
        if (isCivilDate(text) !== placeOf.has(text)) expect.fail(text);
        found += isCivilDate(text) ? 1 : 0;
      }
    }
  }
  expect(found).toBe(allDays.length);
});

test("a changed character makes another date or none", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(10), fc.string({ unit: "binary", maxLength: 2 }), (text, at, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      expect(isCivilDate(changed)).toBe(placeOf.has(changed));
    }),
  );
});

test("nothing else is a civil date", () => {
  fc.assert(fc.property(fc.anything(), (value) => isCivilDate(value) === placeOf.has(value as string))); // cast: a Map may be asked for any value
});

test("the parts make the date again, and the weekday is the counted one", () => {
  fc.assert(
    fc.property(day, (date) => {
      expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual(numbersOf(date));
      expect(civilDate(yearOf(date), monthOf(date), dayOf(date))).toBe(date);
      expect(weekdayOf(date)).toBe(weekday(date));
    }),
  );
});

test("civilDate never makes a day that does not exist", () => {
  const number = fc.oneof(
    fc.integer({ min: -5, max: 40 }),
    fc.integer({ min: 1790, max: 2310 }),
    fc.double(),
  );
  fc.assert(
    fc.property(number, number, number, (year, month, dayOfMonth) => {
      const text = dayText(year, month, dayOfMonth);
      expect(civilDate(year, month, dayOfMonth)).toBe(placeOf.has(text) ? text : undefined);
    }),
  );
});

test("monthEnd and withDay stay in the month", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (date, dayOfMonth) => {
      const [year, month] = numbersOf(date);
      expect(monthEnd(date)).toBe(dayText(year, month, monthLength(year, month)));
      expect(withDay(date, dayOfMonth)).toBe(
        dayText(year, month, Math.min(dayOfMonth, monthLength(year, month))),
      );
    }),
  );
});
