import { UTCDateMini } from "@date-fns/utc/date/mini";
import type { Day } from "./utc-day.ts";

/** Easter Sunday of the Western churches in the Gregorian calendar. */
export function easterSunday(year: number): Day {
  return new UTCDateMini(year, 2, easterInMarch(year));
}

/**
 * Easter Sunday of the Western churches in the Gregorian calendar, as a day of March: the 32nd is 1 April.
 * The anonymous algorithm of Nature, 20 April 1876, also called Meeus/Jones/Butcher (J. Meeus, Astronomical Algorithms,
 * chapter 8), valid for every year of the calendar's range.
 */
export function easterInMarch(year: number): number {
  const placeInMoonCycle = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * placeInMoonCycle + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const leapDays = 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4);
  const toSunday = (32 + leapDays - fullMoon - (yearOfCentury % 4)) % 7;
  const tooLate = Math.floor((placeInMoonCycle + 11 * fullMoon + 22 * toSunday) / 451);
  return 22 + fullMoon + toSunday - 7 * tooLate;
}
