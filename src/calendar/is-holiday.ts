import { civilAt, countOf, weekdayAt } from "./civil-day.ts";
import { easterInMarch } from "./easter.ts";
import { finnishHolidayTable } from "./finnish-holidays.ts";

const rules = finnishHolidayTable.map(({ rule }) => rule);

/** Month and day of the holidays that stand on one date, as `100 * month + day`. */
const fixed = new Set(rules.flatMap((rule) => (rule.kind === "fixed" ? [100 * rule.month + rule.day] : [])));

/** Days from Easter Sunday. */
const fromEaster = new Set(rules.flatMap((rule) => (rule.kind === "easter" ? [rule.days] : [])));

const onWeekday = rules.flatMap((rule) => (rule.kind === "weekday" ? [rule] : []));

/** Whether a day, counted as `countOf` counts, is a Finnish holiday: what `finnishHolidays` lists, without making the list. */
export function isHoliday(count: number): boolean {
  const { year, month, day } = civilAt(count);
  if (fixed.has(100 * month + day)) return true;
  if (fromEaster.has(count - countOf({ year, month: 3, day: easterInMarch(year) }))) return true;
  const weekday = weekdayAt(count);
  return onWeekday.some((rule) => {
    const after = weekday === rule.weekday ? count - countOf({ year, month: rule.month, day: rule.day }) : -1;
    return after >= 0 && after < 7;
  });
}
