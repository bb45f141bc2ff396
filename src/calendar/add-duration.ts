import { civilAt, countOf, isInRange, monthLength, readCivil, writeCivil } from "./civil-day.ts";
import { type Duration, toDuration } from "./duration.ts";

/**
 * The date `YYYY-MM-DD` that lies `duration` after `date`. Years (12 months each) and months come first, in one step, and
 * the day is cut to the end of the month (31 January + `P1M` = 28 or 29 February); weeks and days come after.
 * The day of `date` itself is not counted. Source: Act 150/1930 on the computation of time limits, sections 2 and 3.
 *
 * `undefined` when `date` is no civil date, `duration` is no duration, or the result is out of range.
 */
export function addDuration(date: string, duration: string | Duration): string | undefined {
  return move(date, duration, 1);
}

/**
 * The date `YYYY-MM-DD` that lies `duration` before `date`, by the same rules as `addDuration`
 * (Act 150/1930, section 4). The two are no inverses where a day was cut: 31 March - `P1M` + `P1M` = 28 March.
 */
export function subtractDuration(date: string, duration: string | Duration): string | undefined {
  return move(date, duration, -1);
}

function move(date: string, duration: string | Duration, sign: 1 | -1): string | undefined {
  const from = readCivil(date);
  const parts = toDuration(duration);
  if (from === undefined || parts === undefined) return undefined;
  const months = 12 * from.year + from.month - 1 + sign * (12 * parts.years + parts.months);
  const days = sign * (7 * parts.weeks + parts.days);
  const year = Math.floor(months / 12);
  // Days move on in the same direction: what is out of range stays so.
  if (!isInRange(year)) return undefined;
  const month = months - 12 * year + 1;
  const day = Math.min(from.day, monthLength(year, month));
  if (days === 0) return writeCivil(year, month, day);
  const count = countOf({ year, month, day }) + days;
  const found = count < 0 ? undefined : civilAt(count);
  return found !== undefined && isInRange(found.year)
    ? writeCivil(found.year, found.month, found.day)
    : undefined;
}
