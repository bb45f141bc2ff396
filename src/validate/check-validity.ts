import { addDuration, isCivilDate } from "../calendar/index.ts";
import { compareText, quote } from "../logic/index.ts";
import type { Validity } from "../model/index.ts";
import { type Finding, findingAt, type Located } from "./located.ts";

/** A period in force and where it is written. */
export interface Period {
  readonly valid: Validity | undefined;
  readonly path: readonly PropertyKey[];
}

const beginning = "0000-00-00";
const end = "9999-99-99";

/** The faults of periods: days that do not exist, an end before the beginning, overlaps, and gaps between them. */
export function checkPeriods(place: Located<unknown>, periods: readonly Period[]): readonly Finding[] {
  const faults = periods.flatMap((period) => checkPeriod(place, period));
  return faults.length > 0 ? faults : checkNeighbours(place, periods);
}

/** The fault of a date that does not exist. */
export function checkDate(
  place: Located<unknown>,
  date: string | null | undefined,
  path: readonly PropertyKey[],
): readonly Finding[] {
  if (date === null || date === undefined || isCivilDate(date)) return [];
  const message = `${quote(date)} is no day of the calendar`;
  return [findingAt(place, path, "type/value", message, "write a day that exists, as `YYYY-MM-DD`")];
}

function checkPeriod(place: Located<unknown>, { valid, path }: Period): readonly Finding[] {
  const dates = [
    ...checkDate(place, valid?.from, [...path, "from"]),
    ...checkDate(place, valid?.to, [...path, "to"]),
  ];
  if (dates.length > 0 || (valid?.from ?? beginning) <= (valid?.to ?? end)) return dates;
  const message = `the end ${quote(valid?.to)} is before the beginning ${quote(valid?.from)}`;
  return [findingAt(place, [...path, "to"], "validity/reversed", message)];
}

function checkNeighbours(place: Located<unknown>, periods: readonly Period[]): readonly Finding[] {
  const sorted = [...periods].sort((a, b) =>
    compareText(a.valid?.from ?? beginning, b.valid?.from ?? beginning),
  );
  return sorted.flatMap((period, index) => {
    const earlier = sorted[index - 1];
    return earlier === undefined ? [] : checkPair(place, earlier, period);
  });
}

function checkPair(place: Located<unknown>, earlier: Period, later: Period): readonly Finding[] {
  const last = earlier.valid?.to ?? end;
  const first = later.valid?.from ?? beginning;
  if (first <= last) return [findingAt(place, later.path, "validity/overlap", overlap(earlier, later))];
  if (addDuration(last, "P1D") === first) return [];
  const message = `no version is in force after ${quote(last)} and before ${quote(first)}`;
  return [findingAt(place, later.path, "validity/gap", message)];
}

function overlap(earlier: Period, later: Period): string {
  const last = earlier.valid?.to;
  const first = later.valid?.from;
  const begins = `the version ${first ? `from ${quote(first)}` : "without a beginning"}`;
  return `${begins} overlaps the one ${last ? `until ${quote(last)}` : "without an end"}`;
}
