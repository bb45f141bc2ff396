import { civilAt, countOf, isInRange, readCivil, weekdayAt, writeCivil } from "./civil-day.ts";
import { isHoliday } from "./is-holiday.ts";
import { requireCivil } from "./require-civil.ts";

/** The most working days that `addWorkingDays` counts, about four years, so that one call stays short. */
export const mostWorkingDays = 1_000;

/** Whether the date is Monday to Friday and no Finnish holiday. Throws `call/not-a-date`. */
export function isWorkingDay(date: string): boolean {
  return isWorking(countOf(requireCivil(date)));
}

/** The date itself when it is a working day, else the first working day after it; `undefined` when there is none. */
export function nextWorkingDay(date: string): string | undefined {
  return shifted(date, 1);
}

/** The date itself when it is a working day, else the last working day before it; `undefined` when there is none. */
export function previousWorkingDay(date: string): string | undefined {
  return shifted(date, -1);
}

/**
 * The `count`-th working day after the date; before it when `count` is negative; the date itself, whatever day it is, when
 * `count` is 0. The date itself is never counted (Act 150/1930, section 2).
 * `undefined` when `date` is no civil date, `count` is no whole number from -`mostWorkingDays` to `mostWorkingDays`, or
 * the result is out of range.
 */
export function addWorkingDays(date: string, count: number): string | undefined {
  const day = readCivil(date);
  if (day === undefined || !Number.isInteger(count) || Math.abs(count) > mostWorkingDays) return undefined;
  return count === 0 ? date : walk(countOf(day), Math.abs(count), Math.sign(count));
}

function shifted(date: string, step: number): string | undefined {
  const day = readCivil(date);
  if (day === undefined) return undefined;
  const count = countOf(day);
  return isWorking(count) ? date : walk(count, 1, step);
}

/** The day reached when `left` working days have been passed, `step` days at a time. */
function walk(from: number, left: number, step: number): string | undefined {
  let count = from;
  for (let passed = 0; passed < left; ) {
    count += step;
    if (isWorking(count)) passed += 1;
  }
  const { year, month, day } = civilAt(count);
  return isInRange(year) ? writeCivil(year, month, day) : undefined;
}

function isWorking(count: number): boolean {
  return weekdayAt(count) <= 5 && !isHoliday(count);
}
