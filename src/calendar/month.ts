import { monthLength, readCivil, writeCivil } from "./civil-day.ts";

/** The last day of the date's month, `YYYY-MM-DD`; `undefined` when `date` is no civil date. */
export function monthEnd(date: string): string | undefined {
  return withDay(date, 31);
}

/**
 * The date in the same month whose day is `dayOfMonth`, cut to the end of the month: day 31 of April is 30 April.
 * `undefined` when `date` is no civil date or `dayOfMonth` is no whole number from 1.
 */
export function withDay(date: string, dayOfMonth: number): string | undefined {
  const found = readCivil(date);
  if (found === undefined || !Number.isInteger(dayOfMonth) || dayOfMonth < 1) return undefined;
  const { year, month } = found;
  return writeCivil(year, month, Math.min(dayOfMonth, monthLength(year, month)));
}
