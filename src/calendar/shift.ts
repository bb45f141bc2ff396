import { isCivilDate } from "./civil-date.ts";
import { nextWorkingDay, previousWorkingDay } from "./working-days.ts";

/** What to do when a deadline falls on a day that is no working day. */
export type Shift = "none" | "next" | "previous";

/**
 * The date moved to a working day: `next` forward (Act 150/1930, section 5, for an act before an authority), `previous`
 * backward (the safe side), `none` not at all. A working day stays where it is.
 * `undefined` when `date` is no civil date or the working day is out of range.
 */
export function shiftToWorkingDay(date: string, shift: Shift): string | undefined {
  if (shift === "next") return nextWorkingDay(date);
  if (shift === "previous") return previousWorkingDay(date);
  return isCivilDate(date) ? date : undefined;
}
