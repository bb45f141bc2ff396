import { isReal, readCivil, writeCivil } from "./civil-day.ts";

/** Whether it is a real day of the calendar, written exactly `YYYY-MM-DD`, from `earliestDate` to `latestDate`. */
export function isCivilDate(text: unknown): text is string {
  return readCivil(text) !== undefined;
}

/**
 * The date `YYYY-MM-DD` with these numbers, `month` and `day` counted from 1.
 * `undefined` when there is no such day (29 February of a common year, month 13, a fraction) or it is out of range.
 */
export function civilDate(year: number, month: number, day: number): string | undefined {
  return isReal(year, month, day) ? writeCivil(year, month, day) : undefined;
}
