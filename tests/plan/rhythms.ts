import fc from "fast-check";
import type { Occurrence, Program } from "../../src/index.ts";
import { dayAt, dayText, isFree, monthLength, moved, numbersOf, place } from "../calendar/oracle.ts";
import type { Data } from "../compile/programs.ts";
import { programWith } from "./wide-base.ts";

/** A day of the years that rhythms are drawn from, often at the end of a month or year, or near a change of clocks. */
export const someDay = fc.oneof(
  fc.integer({ min: place("2018-01-01"), max: place("2034-12-31") }).map(dayAt),
  fc
    .tuple(
      fc.integer({ min: 2018, max: 2034 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([year, month, back]) => dayText(year, month, monthLength(year, month) - back)),
  fc.constantFrom(
    "2024-02-29",
    "2028-02-29",
    "2027-03-28",
    "2026-10-25",
    "2026-12-31",
    "2027-01-01",
    "2026-06-19",
  ),
);

export type Shift = "none" | "next" | "previous";

/** A period and the day that is written for it, before it is moved. */
export interface Written {
  readonly period: string;
  readonly day: string | undefined;
}

/** How a duty recurs, and all days that are written for it, counted out one by one without the library. */
export interface Rhythm {
  readonly recurs: Data;
  /** A function, so that a failing case prints only how the duty recurs. */
  readonly written: () => readonly Written[];
}

const years = Array.from({ length: 40 }, (_, index) => 2010 + index);

const yearly = fc
  .record({
    from: fc.integer({ min: 2015, max: 2032 }),
    until: fc.option(fc.integer({ min: 2020, max: 2036 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    later: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ from, until, month, day, later }): Rhythm => {
    const date = { plus: [{ "date-of": [{ fact: "occurrence.year" }, month, day] }, `P${later}M`] };
    const within = years.filter((year) => from <= year && year <= (until ?? 9999));
    return {
      recurs: { each: "year", from, date, ...(until === undefined ? {} : { until }) },
      written: () =>
        within.map((year) => ({
          period: `${year}`,
          day: day > monthLength(year, month) ? undefined : moved(dayText(year, month, day), later, 0),
        })),
    };
  });

const monthly = fc
  .record({
    from: someDay,
    until: fc.option(someDay, { nil: undefined }),
    day: fc.integer({ min: 1, max: 31 }),
    later: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ from, until, day, later }): Rhythm => {
    const date = { plus: [{ "with-day": [{ fact: "occurrence.month" }, day] }, `P${later}M`] };
    const all = years.flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => dayText(year, index + 1, 1)),
    );
    const within = all.filter((first) => first.slice(0, 7) >= from.slice(0, 7) && first <= (until ?? "9999"));
    return {
      recurs: { each: "month", from, date, ...(until === undefined ? {} : { until }) },
      written: () =>
        within.map((first) => {
          const [year, month] = numbersOf(first);
          const own = dayText(year, month, Math.min(day, monthLength(year, month)));
          return { period: first.slice(0, 7), day: moved(own, later, 0) };
        }),
    };
  });

/** A step of an interval: as it is written, in months, in days. */
const steps: readonly (readonly [every: string, months: number, days: number])[] = [
  ["P1D", 0, 1],
  ["P1W", 0, 7],
  ["P10D", 0, 10],
  ["P1M", 1, 0],
  ["P3M", 3, 0],
  ["P1M3D", 1, 3],
  ["P1Y", 12, 0],
  ["P3Y", 36, 0],
];

const intervals = fc
  .record({
    from: fc.oneof(someDay, fc.constantFrom("2011-01-31", "2012-02-29", "2016-08-31")),
    step: fc.constantFrom(...steps),
  })
  .map(({ from, step: [every, months, days] }): Rhythm => {
    const at = (count: number) => moved(from, months * count, days * count) ?? "9999";
    const all = Array.from({ length: 15_000 }, (_, count) => count);
    const written = () => {
      const found: Written[] = [];
      for (const count of all) {
        const day = at(count);
        if (day > "2050") break;
        found.push({ period: day, day });
      }
      return found;
    };
    return { recurs: { every, from }, written };
  });

/** A duty that comes every year, every month or at an interval. */
export const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(yearly, monthly, intervals);

export const shift = fc.constantFrom<Shift>("none", "next", "previous");

/** A rule that holds always and whose task recurs. */
export function dutyOf({ recurs }: Rhythm, shift: Shift, more: Data = {}): Program {
  return programWith({ recurs, deadline: { kind: "statutory", shift }, ...more });
}

/** Moves a day off to the nearest working day on one side, step by step. */
export function shifted(day: string, shift: Shift): string {
  if (shift === "none" || !isFree(day)) return day;
  return shifted(dayAt(place(day) + (shift === "next" ? 1 : -1)), shift);
}

/** What the calendar of a period must hold. */
export function expectedLines(
  { written }: Rhythm,
  shift: Shift,
  from: string,
  to: string,
): readonly string[] {
  return written()
    .flatMap(({ period, day }) => (day === undefined ? [] : [{ period, date: shifted(day, shift) }]))
    .filter(({ date }) => from <= date && date <= to)
    .map(({ period, date }) => `${date} R1.do.${period}`)
    .sort();
}

/** Two days in order, at most some years apart. */
export const someSpan = fc
  .tuple(someDay, fc.oneof(fc.nat(60), fc.nat(2_500)))
  .map(([from, length]) => [from, dayAt(place(from) + length)] as const);

export function shown(lines: readonly Occurrence[]): readonly string[] {
  return lines.map(({ date, id }) => `${date} ${id}`);
}
