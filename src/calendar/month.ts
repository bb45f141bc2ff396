import { getDaysInMonth, lastDayOfMonth, setDate } from "date-fns";
import { readDay, writeDay } from "./utc-day.ts";

/** The last day of the date's month, `YYYY-MM-DD`; `undefined` when `date` is no civil date. */
export function monthEnd(date: string): string | undefined {
  const day = readDay(date);
  return day && writeDay(lastDayOfMonth(day));
}

/**
 * The date in the same month whose day is `dayOfMonth`, cut to the end of the month: day 31 of April is 30 April.
 * `undefined` when `date` is no civil date or `dayOfMonth` is no whole number from 1.
 */
export function withDay(date: string, dayOfMonth: number): string | undefined {
  const day = readDay(date);
  if (day === undefined || !Number.isInteger(dayOfMonth) || dayOfMonth < 1) return undefined;
  return writeDay(setDate(day, Math.min(dayOfMonth, getDaysInMonth(day))));
}
