import fc from "fast-check";
import { allDays, dayAt, dayText, monthLength } from "./oracle.ts";

/** Any day of the supported range. */
export const anyDay = fc.integer({ min: 0, max: allDays.length - 1 }).map(dayAt);

/** A day near a border: the end of a month or year, leap day, or the end of the range. */
export const edgeDay = fc
  .tuple(
    fc.integer({ min: 1800, max: 2299 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([year, month, back]) => dayText(year, month, monthLength(year, month) - back));

/** Both, with today's years often among them. */
export const day = fc.oneof(
  anyDay,
  edgeDay,
  fc.integer({ min: 0, max: 20 * 365 }).map((after) => dayAt(80_000 + after)),
);

export const duration = fc.record({
  years: fc.oneof(fc.nat(3), fc.nat(999)),
  months: fc.oneof(fc.nat(24), fc.nat(9_999)),
  weeks: fc.oneof(fc.nat(8), fc.nat(9_999)),
  days: fc.oneof(fc.nat(60), fc.nat(99_999)),
});
