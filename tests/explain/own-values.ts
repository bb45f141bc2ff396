import type { Below } from "./below.ts";

/** Each number that is written or known below, and numbers beside it, between and far from it. */
export function numbersAround(known: readonly unknown[], { numbers }: Below): readonly number[] {
  const all = [...numbers, ...known].filter((value): value is number => typeof value === "number");
  return [0, 1, ...all.flatMap((value) => [value, value - 1, value + 1, value / 2, value * 2])];
}

/**
 * Days as far from today and every day that is written or known below as a number there says, in days, weeks, months and
 * years; and the days beside them.
 */
export function daysAround(
  today: string,
  known: readonly unknown[],
  { numbers, dates }: Below,
): readonly string[] {
  const days = known.filter((value): value is string => isDay(value));
  const counts = [0, ...numbers.filter((one) => Number.isInteger(one) && Math.abs(one) <= 400)];
  const steps = [...new Set(counts.flatMap((count) => [count, -count]))];
  return [...new Set([today, ...dates, ...days])].flatMap((start) =>
    steps.flatMap((step) =>
      [
        shifted(start, step, 0),
        shifted(start, 7 * step, 0),
        shifted(start, 0, step),
        shifted(start, 0, 12 * step),
      ].flatMap((day) => [0, 1, -1].map((beside) => shifted(day, beside, 0))),
    ),
  );
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** So many months later, the day cut to the end of the month; then so many days later. */
function shifted(start: string, days: number, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days)).toISOString();
  return isDay(moved.slice(0, 10)) ? moved.slice(0, 10) : start;
}
