import { getISODay } from "date-fns";
import { requireDay } from "./utc-day.ts";

/** The year of a date `YYYY-MM-DD`. Throws `call/not-a-date`. */
export function yearOf(date: string): number {
  return requireDay(date).getFullYear();
}

/** The month of a date `YYYY-MM-DD`, 1 to 12. Throws `call/not-a-date`. */
export function monthOf(date: string): number {
  return requireDay(date).getMonth() + 1;
}

/** The day of the month of a date `YYYY-MM-DD`, 1 to 31. Throws `call/not-a-date`. */
export function dayOf(date: string): number {
  return requireDay(date).getDate();
}

/** The day of the week of a date `YYYY-MM-DD`, 1 Monday to 7 Sunday (ISO 8601). Throws `call/not-a-date`. */
export function weekdayOf(date: string): number {
  return getISODay(requireDay(date));
}
