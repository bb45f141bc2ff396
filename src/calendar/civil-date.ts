import { dayFrom, readDay, writeDay } from "./utc-day.ts";

/** Whether it is a real day of the calendar, written exactly `YYYY-MM-DD`, from `earliestDate` to `latestDate`. */
export function isCivilDate(text: unknown): text is string {
  return readDay(text) !== undefined;
}

/**
 * The date `YYYY-MM-DD` with these numbers, `month` and `day` counted from 1.
 * `undefined` when there is no such day (29 February of a common year, month 13, a fraction) or it is out of range.
 */
export function civilDate(year: number, month: number, day: number): string | undefined {
  const found = dayFrom(year, month, day);
  return found && writeDay(found);
}
