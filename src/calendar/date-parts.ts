import { countOf, weekdayAt } from "./civil-day.ts";
import { requireCivil } from "./require-civil.ts";

/** The year of a date `YYYY-MM-DD`. Throws `call/not-a-date`. */
export function yearOf(date: string): number {
  return requireCivil(date).year;
}

/** The month of a date `YYYY-MM-DD`, 1 to 12. Throws `call/not-a-date`. */
export function monthOf(date: string): number {
  return requireCivil(date).month;
}

/** The day of the month of a date `YYYY-MM-DD`, 1 to 31. Throws `call/not-a-date`. */
export function dayOf(date: string): number {
  return requireCivil(date).day;
}

/** The day of the week of a date `YYYY-MM-DD`, 1 Monday to 7 Sunday (ISO 8601). Throws `call/not-a-date`. */
export function weekdayOf(date: string): number {
  return weekdayAt(countOf(requireCivil(date)));
}
