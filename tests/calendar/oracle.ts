/**
 * An independent calendar for the tests: every day of the range, made by counting from 1 January 1800, which was a
 * Wednesday. It shares no code, no `Date` and no date-fns with the library.
 */
export const allDays: readonly string[] = countDays();

/** The place of each day in `allDays`. */
export const placeOf: ReadonlyMap<string, number> = new Map(allDays.map((day, place) => [day, place]));

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function dayText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function numbersOf(text: string): [year: number, month: number, day: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

/** The day at a place, for places that a generator draws from the range. */
export function dayAt(place: number): string {
  const day = allDays[place];
  if (day === undefined) throw new Error(`no day at place ${place}`);
  return day;
}

export function place(day: string): number {
  const found = placeOf.get(day);
  if (found === undefined) throw new Error(`${day} is no day`);
  return found;
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: string): number {
  return ((place(day) + 2) % 7) + 1;
}

/** Moves month by month, cuts the day to the month's end, then moves day by day through the list. */
export function moved(day: string, months: number, days: number): string | undefined {
  let [year, month, dayOfMonth] = numbersOf(day);
  for (let left = Math.abs(months); left > 0; left--) {
    month += Math.sign(months);
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  dayOfMonth = Math.min(dayOfMonth, monthLength(year, month));
  const start = placeOf.get(dayText(year, month, dayOfMonth));
  return start === undefined ? undefined : allDays[start + days];
}

/** Easter Sunday by Lilius and Clavius, as in Knuth, The Art of Computer Programming 1.3.2, exercise 14. */
export function easterByKnuth(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const noLeap = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - noLeap - 10;
  let epact = (11 * golden + 20 + moon - noLeap) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let march = 44 - epact;
  if (march < 21) march += 30;
  march += 7 - ((sunday + march) % 7);
  return march > 31 ? dayText(year, 4, march - 31) : dayText(year, 3, march);
}

/** Whether the day is no working day, by rules written here again in another form. */
export function isFree(day: string): boolean {
  const [year, month, dayOfMonth] = numbersOf(day);
  const ofWeek = weekday(day);
  if (ofWeek > 5) return true;
  if (["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"].includes(day.slice(5))) return true;
  if (ofWeek === 5 && month === 6 && dayOfMonth >= 19 && dayOfMonth <= 25) return true;
  return [-2, 1, 39].includes(place(day) - place(easterByKnuth(year)));
}

function countDays(): string[] {
  const days: string[] = [];
  for (let year = 1800; year <= 2299; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= monthLength(year, month); day++) days.push(dayText(year, month, day));
    }
  }
  return days;
}
