import { addMonths, differenceInCalendarMonths } from "date-fns";
import { countOf } from "./civil-day.ts";
import { requireCivil } from "./require-civil.ts";
import { type Day, requireDay } from "./utc-day.ts";

/** Whole calendar days from `from` to `to`, negative when `to` is earlier. Throws `call/not-a-date`. */
export function daysBetween(from: string, to: string): number {
  return countOf(requireCivil(to)) - countOf(requireCivil(from));
}

/**
 * Whole months from `from` to `to`: the largest n for which `addDuration(from, n months)` is not after `to`.
 * So from 31 January to 28 February of a common year is one month. `monthsBetween(b, a)` is `-monthsBetween(a, b)`.
 * Throws `call/not-a-date`.
 */
export function monthsBetween(from: string, to: string): number {
  return signed(from, to, wholeMonths);
}

/**
 * Whole years from `from` to `to`, such as an age: the largest n for which `addDuration(from, n years)` is not after
 * `to`. `yearsBetween(b, a)` is `-yearsBetween(a, b)`. Throws `call/not-a-date`.
 *
 * A person born on 29 February is a year older on 28 February of a common year. We found no Finnish provision on this
 * birthday; the rule follows Act 150/1930 section 3, where a month without the day ends the time on its last day.
 */
export function yearsBetween(from: string, to: string): number {
  return signed(from, to, (earlier, later) => Math.floor(wholeMonths(earlier, later) / 12));
}

function signed(from: string, to: string, count: (earlier: Day, later: Day) => number): number {
  const first = requireDay(from);
  const second = requireDay(to);
  // A plain minus would make a negative zero of 0.
  return first <= second ? count(first, second) : 0 - count(second, first);
}

/** date-fns' own `differenceInMonths` and `differenceInYears` disagree with `add` at the end of a month. */
function wholeMonths(earlier: Day, later: Day): number {
  const months = differenceInCalendarMonths(later, earlier);
  return addMonths(earlier, months) <= later ? months : months - 1;
}
