/** A length of time in whole calendar units; every part is a whole number, 0 or more. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** The units of a duration, longest first. */
export const durationUnits = ["years", "months", "weeks", "days"] as const;

/** The most digits of a part, in the order of the units: the model's `durationSchema`, which a test keeps equal. */
const parts = [
  { letter: 89, digits: 3 }, // Y
  { letter: 77, digits: 4 }, // M
  { letter: 87, digits: 4 }, // W
  { letter: 68, digits: 5 }, // D
] as const;

/** Durations that were read: a rule base has few, and each is calculated with again and again. */
const read = new Map<string, Duration>();

/** Most durations that are kept. */
const mostRead = 1_000;

/** The ISO 8601 duration `text` of whole years, months, weeks and days, such as `P1Y6M`; `undefined` for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const known = read.get(text);
  if (known !== undefined) return known;
  const found = readDuration(text);
  if (found === undefined) return undefined;
  if (read.size === mostRead) read.clear();
  read.set(text, found);
  return found;
}

function readDuration(text: string): Duration | undefined {
  if (text.length < 3 || text[0] !== "P") return undefined;
  const found = [0, 0, 0, 0];
  let at = 1;
  for (let unit = 0; unit < 4 && at < text.length; unit += 1) {
    const end = endOfDigits(text, at);
    if (text.charCodeAt(end) !== parts[unit]?.letter) continue;
    if (end === at || end - at > (parts[unit]?.digits ?? 0)) return undefined;
    found[unit] = Number(text.slice(at, end));
    at = end + 1;
  }
  const [years = 0, months = 0, weeks = 0, days = 0] = found;
  return at === text.length ? Object.freeze({ years, months, weeks, days }) : undefined;
}

/** The place of the first character from a place on that is no digit. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** The duration itself or the one that the text writes; `undefined` when a part is negative, broken or missing. */
export function toDuration(duration: string | Duration): Duration | undefined {
  if (typeof duration === "string") return parseDuration(duration);
  const { years, months, weeks, days } = duration;
  const isWhole = isPart(years) && isPart(months) && isPart(weeks) && isPart(days);
  return isWhole ? { years, months, weeks, days } : undefined;
}

function isPart(part: number): boolean {
  return Number.isSafeInteger(part) && part >= 0;
}
