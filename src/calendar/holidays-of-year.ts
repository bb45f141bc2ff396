import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays, getISODay } from "date-fns";
import type { Text } from "../model/index.ts";
import { easterSunday } from "./easter.ts";
import { finnishHolidayTable, type HolidayLaw, type HolidayRule } from "./finnish-holidays.ts";
import { firstYear, lastYear } from "./range.ts";
import type { Day } from "./utc-day.ts";

/** A holiday of one year. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: Text;
  /** Why the day is no working day. */
  readonly laws: readonly HolidayLaw[];
}

/**
 * Finland's holidays of a year, by date; two stand on one date when Ascension Day is on 1 May. Weekends are no holidays.
 * Empty for a year outside the supported range, which has no dates.
 */
export function finnishHolidays(year: number): readonly Holiday[] {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return [];
  const easter = easterSunday(year);
  return finnishHolidayTable
    .map(({ name, rule, laws }) => ({ day: dayOfRule(rule, year, easter), name, laws }))
    .sort((a, b) => a.day.getTime() - b.day.getTime())
    .map(({ day, name, laws }) => ({
      date: day.toISOString().slice(0, 10),
      name: { ...name },
      laws: laws.map((law) => ({ ...law })),
    }));
}

function dayOfRule(rule: HolidayRule, year: number, easter: Day): Day {
  if (rule.kind === "easter") return addDays(easter, rule.days);
  const from = new UTCDateMini(year, rule.month - 1, rule.day);
  return rule.kind === "fixed" ? from : addDays(from, (rule.weekday - getISODay(from) + 7) % 7);
}
