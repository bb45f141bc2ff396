/**
 * Run in a child process under some time zone and locale by `zones.test.ts`. Prints what the calendar answers on days on
 * which local time is odd, and what local time itself makes of a day, which must differ between zones.
 */
import * as calendar from "../../src/calendar/index.ts";

const dates = [
  ...["2011-12-28", "2011-12-29", "2011-12-30", "2011-12-31", "2012-01-01"],
  ...[
    "2026-03-07",
    "2026-03-08",
    "2026-03-28",
    "2026-03-29",
    "2026-03-30",
    "2026-10-24",
    "2026-10-25",
    "2026-10-26",
  ],
  ...[
    "2026-10-31",
    "2026-11-01",
    "2026-12-31",
    "2027-01-01",
    "2024-02-29",
    "1800-01-01",
    "2299-12-31",
    "1921-05-01",
  ],
];

const answers = dates.map((date) => ({
  date,
  real: calendar.isCivilDate(date),
  parts: [calendar.yearOf(date), calendar.monthOf(date), calendar.dayOf(date), calendar.weekdayOf(date)],
  added: ["P1D", "P2D", "P1W", "P1M", "P1Y1M1D"].map(
    (duration) => calendar.addDuration(date, duration) ?? null,
  ),
  taken: ["P1D", "P2D", "P1W", "P1M", "P1Y1M1D"].map(
    (duration) => calendar.subtractDuration(date, duration) ?? null,
  ),
  between: dates.map((other) => [
    calendar.daysBetween(date, other),
    calendar.monthsBetween(date, other),
    calendar.yearsBetween(date, other),
  ]),
  month: [calendar.monthEnd(date), calendar.withDay(date, 31)],
  working: [
    calendar.isWorkingDay(date),
    calendar.addWorkingDays(date, 10),
    calendar.addWorkingDays(date, -10),
  ],
  shifted: [calendar.nextWorkingDay(date), calendar.previousWorkingDay(date)],
  text: (["fi", "sv", "en"] as const).map((language) => [
    calendar.formatDate(date, language, "short"),
    calendar.formatDate(date, language, "long"),
  ]),
}));

const holidays = [2011, 2026, 2027].map((year) => calendar.finnishHolidays(year));
const offsets = [new Date(2011, 10, 30), new Date(2026, 6, 1)].map((date) => date.getTimezoneOffset());
const localDays = (new Date(2012, 0, 1).getTime() - new Date(2011, 11, 29).getTime()) / 86_400_000;
const { locale } = Intl.NumberFormat().resolvedOptions();

console.log(JSON.stringify({ answers: { answers, holidays }, offsets, localDays, locale }));
