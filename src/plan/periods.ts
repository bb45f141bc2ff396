import {
  addDuration,
  civilDate,
  daysBetween,
  isCivilDate,
  monthOf,
  parseDuration,
  subtractDuration,
  yearOf,
} from "../calendar/index.ts";
import { dateIn, type ProgramRecurrence, type State } from "../compile/index.ts";
import { compareText, type Value } from "../logic/index.ts";

/** Most periods of one duty that are looked at in one call: more than one a day for 20 years. */
const mostOccurrences = 8_000;

/** Dates of an occurrence lie at most this long before or after its period, or after the day that it is counted from. */
const farthest = { year: "P2Y", month: "P6M", interval: "P1M" } as const;

/** Later than every date of the calendar. */
export const lastDay = "9999-12-31";

/** A period of a recurring duty: its name and the day on which it begins, or the day that an event happened. */
export interface Period {
  readonly name: string;
  readonly day: string;
  readonly expected: boolean;
}

/** The periods whose occurrences may have a date between two days. */
export function* periodsBetween(
  state: State,
  recurs: ProgramRecurrence,
  first: string,
  last: string,
): Generator<Period> {
  const { source } = recurs;
  if ("each" in source) yield* calendarPeriods(state, recurs, source.each, first, last);
  else if ("on" in source) yield* eventPeriods(state, recurs, source.on);
  else if ("every" in source && source.after === "date")
    yield* intervals(state, recurs, source.every, first, last);
}

function* calendarPeriods(
  state: State,
  { from, until }: ProgramRecurrence,
  each: "year" | "month",
  first: string,
  last: string,
): Generator<Period> {
  const begin = from?.(state.slots);
  const end = until?.(state.slots);
  if (begin === undefined || (until !== undefined && end === undefined)) return;
  const isYear = each === "year";
  const beginning = isYear ? yearEdge(begin, "01-01") : monthStart(begin);
  const ending = end === undefined ? lastDay : isYear ? yearEdge(end, "12-31") : String(end);
  if (beginning === undefined || ending === undefined) return;
  const earliest = periodStart(subtractDuration(first, farthest[each]) ?? first, each);
  const latest = last === lastDay ? last : (addDuration(last, farthest[each]) ?? last);
  let day: string | undefined = beginning > earliest ? beginning : earliest;
  const stop = ending < latest ? ending : latest;
  for (let left = mostOccurrences; left > 0 && day !== undefined && day <= stop; left -= 1) {
    yield { name: day.slice(0, isYear ? 4 : 7), day, expected: false };
    day = addDuration(day, isYear ? "P1Y" : "P1M");
  }
}

/** The first or last day of a year; `undefined` for what is no year of four digits. */
function yearEdge(year: Value, day: string): string | undefined {
  return /^\d{4}$/.test(String(year)) ? `${year}-${day}` : undefined;
}

function periodStart(day: string, each: "year" | "month"): string {
  return each === "year" ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
}

function monthStart(day: unknown): string | undefined {
  return isCivilDate(day) ? civilDate(yearOf(day), monthOf(day), 1) : undefined;
}

function* eventPeriods(state: State, { first }: ProgramRecurrence, on: string): Generator<Period> {
  const happened = happeningsOf(state, on);
  for (const day of happened) yield { name: day, day, expected: false };
  const expected = happened.length > 0 ? null : dateIn(first, state.slots);
  if (expected !== null) yield { name: expected, day: expected, expected: true };
}

/** The days on which an event happened, as far as they are known. */
function happeningsOf(state: State, event: string): readonly string[] {
  const slot = state.program.facts.get(`event.${event}.on`)?.slot;
  const latest = slot === undefined ? undefined : state.slots[slot];
  const days = new Set(state.happenings.events.get(event));
  if (typeof latest === "string") days.add(latest);
  return [...days].sort(compareText);
}

/** Dates at an interval from a first one. Counted from the first, so that the end of a short month moves none of them. */
function* intervals(
  state: State,
  { from }: ProgramRecurrence,
  every: string,
  first: string,
  last: string,
): Generator<Period> {
  const begin = dateIn(from, state.slots);
  const step = parseDuration(every);
  if (!isCivilDate(begin) || step === undefined) return;
  const longest = step.years * 366 + step.months * 31 + step.weeks * 7 + step.days;
  if (longest === 0) return;
  const earliest = subtractDuration(first, farthest.interval) ?? first;
  const latest = addDuration(last, farthest.interval) ?? last;
  const passed = Math.max(0, Math.floor(daysBetween(begin, earliest) / longest));
  for (let count = passed; count < passed + mostOccurrences; count += 1) {
    const day = addDuration(begin, {
      years: step.years * count,
      months: step.months * count,
      weeks: step.weeks * count,
      days: step.days * count,
    });
    if (day === undefined || day > latest) return;
    if (day >= earliest) yield { name: day, day, expected: false };
  }
}
