/** A length of time in whole calendar units; every part is a whole number, 0 or more. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** The units of a duration, longest first. */
export const durationUnits = ["years", "months", "weeks", "days"] as const;

/** The same format as the model's `durationSchema`; a test keeps both equal. Every part is bounded and in fixed order. */
const format = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** The ISO 8601 duration `text` of whole years, months, weeks and days, such as `P1Y6M`; `undefined` for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = format.exec(text);
  if (match === null) return undefined;
  const [, years = 0, months = 0, weeks = 0, days = 0] = match;
  return { years: Number(years), months: Number(months), weeks: Number(weeks), days: Number(days) };
}

/** The duration itself or the one that the text writes; `undefined` when a part is negative, broken or missing. */
export function toDuration(duration: string | Duration): Duration | undefined {
  if (typeof duration === "string") return parseDuration(duration);
  const { years, months, weeks, days } = duration;
  const whole = [years, months, weeks, days].every((part) => Number.isSafeInteger(part) && part >= 0);
  return whole ? { years, months, weeks, days } : undefined;
}
