import { firstYear, lastYear } from "./range.ts";

/**
 * A day of the Gregorian calendar as three whole numbers, `month` and `day` counted from 1. Plans are full of dates, and
 * numbers are read, moved and written many times faster than `Date` objects; property tests prove them equal to date-fns.
 */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, "0"));

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  if (month !== 2) return lengths[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Whether the numbers name a real day of the supported range. */
export function isReal(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    isInRange(year) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, month)
  );
}

/** Whether a year is in the supported range; false for a year that is not a number. */
export function isInRange(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** The day written as `YYYY-MM-DD`, or `undefined` for anything else. */
export function readCivil(text: unknown): CivilDay | undefined {
  if (typeof text !== "string" || text.length !== 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const year = 100 * numberAt(text, 0) + numberAt(text, 2);
  const month = numberAt(text, 5);
  const day = numberAt(text, 8);
  return isReal(year, month, day) ? { year, month, day } : undefined;
}

/** The two digits at a place; not a number when they are none. */
function numberAt(text: string, place: number): number {
  const tens = text.charCodeAt(place) - 48;
  const ones = text.charCodeAt(place + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

/** The day of a year in the supported range as `YYYY-MM-DD`. */
export function writeCivil(year: number, month: number, day: number): string {
  return `${year}-${twoDigits[month]}-${twoDigits[day]}`;
}

/**
 * Days since 1 March of the year 0, for years from 0. A year that begins in March has its leap day at its end, so its months
 * are 153 days for every five. Source: H. Hinnant, chrono-compatible low-level date algorithms.
 */
export function countOf({ year, month, day }: CivilDay): number {
  const isBeforeMarch = month < 3;
  const marchYear = isBeforeMarch ? year - 1 : year;
  const months = isBeforeMarch ? month + 9 : month - 3;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * months + 2) / 5) + day - 1;
}

/** The day at a count, as `countOf` counts. */
export function civilAt(count: number): CivilDay {
  const era = Math.floor(count / 146_097);
  const inEra = count - era * 146_097;
  const leapDays = Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  const year = yearOfEra + 400 * era + (month < 3 ? 1 : 0);
  return { year, month, day: inYear - Math.floor((153 * months + 2) / 5) + 1 };
}

/** The day of the week of a count, 1 Monday to 7 Sunday: 1 March of the year 0 was a Wednesday. */
export function weekdayAt(count: number): number {
  return ((count + 2) % 7) + 1;
}
