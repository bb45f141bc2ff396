import { UTCDateMini } from "@date-fns/utc/date/mini";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import { earliestDate, firstYear, lastYear, latestDate } from "./range.ts";

/**
 * A civil day inside the calendar: midnight UTC, with getters and setters that work in UTC.
 * The small class is used because the full `UTCDate` builds `Intl` formatters when it is loaded.
 */
export type Day = InstanceType<typeof UTCDateMini>;

/** The day with these numbers, `month` 1 to 12, or `undefined` when there is none in the supported range. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  const day = new UTCDateMini(year, month - 1, dayOfMonth);
  const real = day.getFullYear() === year && day.getMonth() === month - 1 && day.getDate() === dayOfMonth;
  return real && isInRange(day) ? day : undefined;
}

/** The day written as `YYYY-MM-DD`, or `undefined` for anything else. */
export function readDay(text: unknown): Day | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return dayFrom(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** The day written as `YYYY-MM-DD`; throws `call/not-a-date` for anything else. */
export function requireDay(text: string): Day {
  const day = readDay(text);
  if (day !== undefined) return day;
  throw new PalvelupolkuError(
    "call/not-a-date",
    `a date is a day of the calendar between \`${earliestDate}\` and \`${latestDate}\`, written \`YYYY-MM-DD\``,
  );
}

/** The day as `YYYY-MM-DD`, or `undefined` outside the supported range. */
export function writeDay(day: Date): string | undefined {
  return isInRange(day) ? day.toISOString().slice(0, 10) : undefined;
}

/** False also for a day that date arithmetic could not express, whose year is not a number. */
function isInRange(day: Date): boolean {
  const year = day.getUTCFullYear();
  return year >= firstYear && year <= lastYear;
}
