import { add, sub } from "date-fns";
import { type Duration, toDuration } from "./duration.ts";
import { readDay, writeDay } from "./utc-day.ts";

/**
 * The date `YYYY-MM-DD` that lies `duration` after `date`. Years (12 months each) and months come first, in one step, and
 * the day is cut to the end of the month (31 January + `P1M` = 28 or 29 February); weeks and days come after.
 * The day of `date` itself is not counted. Source: Act 150/1930 on the computation of time limits, sections 2 and 3.
 *
 * `undefined` when `date` is no civil date, `duration` is no duration, or the result is out of range.
 */
export function addDuration(date: string, duration: string | Duration): string | undefined {
  return move(date, duration, add);
}

/**
 * The date `YYYY-MM-DD` that lies `duration` before `date`, by the same rules as `addDuration`
 * (Act 150/1930, section 4). The two are no inverses where a day was cut: 31 March - `P1M` + `P1M` = 28 March.
 */
export function subtractDuration(date: string, duration: string | Duration): string | undefined {
  return move(date, duration, sub);
}

function move(date: string, duration: string | Duration, by: typeof add): string | undefined {
  const day = readDay(date);
  const parts = toDuration(duration);
  return day && parts && writeDay(by(day, parts));
}
