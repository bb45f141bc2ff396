export { addDuration, subtractDuration } from "./add-duration.ts";
export { daysBetween, monthsBetween, yearsBetween } from "./between.ts";
export { civilDate, isCivilDate } from "./civil-date.ts";
export { dayOf, monthOf, weekdayOf, yearOf } from "./date-parts.ts";
export { describeDuration, describeInterval } from "./describe-duration.ts";
export { type Duration, parseDuration } from "./duration.ts";
export type { HolidayLaw } from "./finnish-holidays.ts";
export { type DateStyle, formatDate } from "./format-date.ts";
export { finnishHolidays, type Holiday } from "./holidays-of-year.ts";
export { monthEnd, withDay } from "./month.ts";
export { earliestDate, latestDate } from "./range.ts";
export { type Shift, shiftToWorkingDay } from "./shift.ts";
export {
  addWorkingDays,
  isWorkingDay,
  mostWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
} from "./working-days.ts";
