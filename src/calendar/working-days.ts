import { UTCDateMini } from "@date-fns/utc/date/mini";
import { millisecondsInDay } from "date-fns/constants";
import { holidayTimes } from "./holidays-of-year.ts";
import { type Day, readDay, requireDay, writeDay } from "./utc-day.ts";

/** The most working days that `addWorkingDays` counts, about four years, so that one call stays short. */
export const mostWorkingDays = 1_000;

/** Whether the date is Monday to Friday and no Finnish holiday. Throws `call/not-a-date`. */
export function isWorkingDay(date: string): boolean {
  return isWorking(requireDay(date), holidayTimes);
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
  const day = readDay(date);
  if (day === undefined || !Number.isInteger(count) || Math.abs(count) > mostWorkingDays) return undefined;
  return walk(day, Math.abs(count), Math.sign(count));
}

function shifted(date: string, step: number): string | undefined {
  const day = readDay(date);
  return day && (isWorking(day, holidayTimes) ? date : walk(day, 1, step));
}

/** The day reached when `count` working days have been passed, `step` days at a time. */
function walk(start: Day, count: number, step: number): string | undefined {
  const holidays = remembered(holidayTimes);
  let day = start;
  for (let left = count; left > 0; ) {
    day = new UTCDateMini(day.getTime() + step * millisecondsInDay);
    if (isWorking(day, holidays)) left -= 1;
  }
  return writeDay(day);
}

function isWorking(day: Day, holidays: typeof holidayTimes): boolean {
  const weekend = day.getDay() === 6 || day.getDay() === 0;
  return !weekend && !holidays(day.getFullYear()).has(day.getTime());
}

/** The same function, which computes each year once; the memory lives as long as the walk. */
function remembered(holidays: typeof holidayTimes): typeof holidayTimes {
  const known = new Map<number, ReadonlySet<number>>();
  return (year) => {
    const times = known.get(year) ?? holidays(year);
    known.set(year, times);
    return times;
  };
}
