import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDuration,
  type Duration,
  daysBetween,
  monthsBetween,
  parseDuration,
  subtractDuration,
  yearsBetween,
} from "../../src/calendar/index.ts";
import { durationSchema } from "../../src/model/index.ts";
import { day, duration } from "./arbitraries.ts";
import { moved, numbersOf, place } from "./oracle.ts";

const runs = { numRuns: 500 };
const months = ({ years, months }: Duration) => 12 * years + months;
const days = ({ weeks, days }: Duration) => 7 * weeks + days;
const write = ({ years, months, weeks, days }: Duration) => `P${years}Y${months}M${weeks}W${days}D`;

test("a text is a duration exactly when the model says so", () => {
  const nearly = fc
    .array(fc.constantFrom("P", "T", "Y", "M", "W", "D", "1", "0", "99", "-", ".", " ", "\n"), {
      maxLength: 8,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        nearly,
        nearly.map((text) => `P${text}`),
        duration.map(write),
        fc.string(),
      ),
      (text) => {
        expect(parseDuration(text) !== undefined).toBe(durationSchema.safeParse(text).success);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("a written duration is read back", () => {
  fc.assert(
    fc.property(duration, (parts) => {
      expect(parseDuration(write(parts))).toEqual(parts);
    }),
  );
});

test("adding is counting months, cutting the day, then counting days", () => {
  fc.assert(
    fc.property(day, duration, (date, parts) => {
      const result = moved(date, months(parts), days(parts));
      expect(addDuration(date, parts)).toBe(result);
      expect(addDuration(date, write(parts))).toBe(result);
    }),
    runs,
  );
});

test("subtracting is the same backwards", () => {
  fc.assert(
    fc.property(day, duration, (date, parts) => {
      const result = moved(date, -months(parts), -days(parts));
      expect(subtractDuration(date, parts)).toBe(result);
      expect(subtractDuration(date, write(parts))).toBe(result);
    }),
    runs,
  );
});

test("adding months never leaves the month that is meant, and cuts only to its last day", () => {
  fc.assert(
    fc.property(day, fc.nat(60), (date, count) => {
      const result = addDuration(date, `P${count}M`);
      if (result === undefined) return;
      const [year, month, dayOfMonth] = numbersOf(date);
      const [resultYear, resultMonth, resultDay] = numbersOf(result);
      expect(12 * resultYear + resultMonth).toBe(12 * year + month + count);
      const cut = resultDay < dayOfMonth;
      expect(cut && addDuration(result, "P1D")?.slice(8) !== "01").toBe(false);
      expect(resultDay).toBeLessThanOrEqual(dayOfMonth);
    }),
    runs,
  );
});

test("days between are counted days, and adding them arrives", () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const count = daysBetween(from, to);
      expect(count).toBe(place(to) - place(from));
      expect(Object.is(count, -0)).toBe(false);
      const parts = { years: 0, months: 0, weeks: 0, days: Math.abs(count) };
      expect(count < 0 ? subtractDuration(from, parts) : addDuration(from, parts)).toBe(to);
    }),
    runs,
  );
});

test("months between are the most months that fit", () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const count = monthsBetween(from, to);
      const reached = moved(from, count, 0);
      const next = moved(from, count + 1, 0);
      expect(reached !== undefined && reached <= to).toBe(true);
      expect(next === undefined || next > to).toBe(true);
      expect(monthsBetween(to, from)).toBe(0 - count);
    }),
    runs,
  );
});

test("years between are whole twelves of months, both ways", () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const count = Math.floor(monthsBetween(from, to) / 12);
      expect(yearsBetween(from, to)).toBe(count);
      expect(yearsBetween(to, from)).toBe(0 - count);
      const birthday = moved(from, 12 * count, 0);
      expect(birthday !== undefined && birthday <= to).toBe(true);
    }),
    runs,
  );
});
