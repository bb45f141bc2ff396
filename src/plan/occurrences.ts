import { addDuration, addWorkingDays, subtractDuration, yearOf } from "../calendar/index.ts";
import {
  isInForceOn,
  isProvisionalOn,
  type ProgramDeadline,
  type ProgramRecurrence,
  type State,
  versionOn,
} from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type PlanBasis, settledStatuses } from "../model/index.ts";
import { basisIn, dateIn, moved } from "./dates.ts";
import type { Offer } from "./offer.ts";
import { lastDay, type Period, periodsBetween } from "./periods.ts";

/** One occurrence of a recurring duty. */
export interface Dated {
  /** `<rule>.<task>.<period>`. */
  readonly id: string;
  readonly period: string;
  /** `null`: it has begun, and no date is set for it. */
  readonly date: string | null;
  readonly original: string | null;
  /** First day on which it can be done. */
  readonly from: string | null;
  readonly expected: boolean;
  readonly assumed: boolean;
  readonly basis: readonly PlanBasis[];
  readonly provisional: boolean;
}

/** Most periods of a calendar that are tried in search of the next occurrence. */
const mostTried = 120;

/** The occurrences of a duty whose dates lie between two days, both included, in the order of their dates. */
export function occurrencesBetween(
  state: State,
  offer: Offer,
  first: string,
  last: string,
): readonly Dated[] {
  const offers = versionsOf(state, offer);
  return offers
    .flatMap((one, index) => listedBetween(state, one, offers.slice(0, index), first, last))
    .sort(byDate);
}

/** The occurrences by one version of the rule; one that an earlier version has already is not listed again. */
function listedBetween(
  state: State,
  offer: Offer,
  earlier: readonly Offer[],
  first: string,
  last: string,
): readonly Dated[] {
  const { recurs } = offer.task;
  if (recurs === null) return [];
  const isTaken = (period: Period) =>
    earlier.some((one) => hasSameRhythm(one, offer) && lists(state, one, period));
  return [...periodsBetween(state, recurs, first, last)].flatMap((period) => {
    const found = dated(state, offer, period);
    const { date } = found;
    const isWithin = date !== null && first <= date && date <= last && isListed(offer, found);
    return isWithin && !isTaken(period) ? [found] : [];
  });
}

/** Whether a version lists the occurrence of a period. */
function lists(state: State, offer: Offer, period: Period): boolean {
  const { recurs } = offer.task;
  const found = dated(state, offer, period);
  if (recurs === null || found.date === null || !isListed(offer, found)) return false;
  return [...periodsBetween(state, recurs, found.date, found.date)].some(({ name }) => name === period.name);
}

/**
 * The occurrence that comes next: of a calendar the first from today on that is not settled, of events the first that has
 * happened and is not settled, however long ago, else the one that is expected. `undefined`: none, or a fact is missing.
 */
export function nextOccurrence(state: State, offer: Offer): Dated | undefined {
  const found = versionsOf(state, offer).flatMap((one) => nextOf(state, one) ?? []);
  return found.sort((a, b) => Number(a.expected) - Number(b.expected) || byDate(a, b))[0];
}

function nextOf(state: State, offer: Offer): Dated | undefined {
  const { recurs } = offer.task;
  if (recurs === null) return undefined;
  let tried = 0;
  for (const period of periodsBetween(state, recurs, state.today, lastDay)) {
    const hasBegun = "on" in recurs.source && !period.expected;
    if (!hasBegun && tried === mostTried) return undefined;
    tried += 1;
    const found = dated(state, offer, period);
    const isOpen = !settledStatuses.has(state.happenings.occurrences.get(found.id)?.status ?? "proposed");
    const counts = hasBegun || (found.date !== null && found.date >= state.today);
    if (isOpen && counts && isListed(offer, found, state.today)) return found;
  }
  return undefined;
}

function byDate(a: Dated, b: Dated): number {
  return compareText(a.date ?? a.period, b.date ?? b.period) || compareText(a.period, b.period);
}

/** The task by each version of its rule that holds, the earliest first: an occurrence is by the law in force on its date. */
function versionsOf({ slots }: State, offer: Offer): readonly Offer[] {
  const { rule, version, task } = offer;
  if (rule.inForceOn !== "today" || rule.versions.length === 1) return [offer];
  return [...rule.versions]
    .filter((one) => one === version || one.decide(slots) === true)
    .sort((a, b) => compareText(a.from ?? "", b.from ?? ""))
    .flatMap((one) =>
      one.tasks.filter(({ id }) => id === task.id).map((same) => ({ rule, version: one, task: same })),
    );
}

/** Whether periods of two versions have the same names: both years, both months, or both days of their own. */
function hasSameRhythm(a: Offer, b: Offer): boolean {
  const rhythm = ({ task }: Offer) =>
    task.recurs === null ? "" : "each" in task.recurs.source ? task.recurs.source.each : "day";
  return rhythm(a) === rhythm(b);
}

/** The occurrence of a period, with its dates. */
function dated(state: State, offer: Offer, period: Period): Dated {
  const { task } = offer;
  const { recurs, deadline } = task;
  const slots = withOccurrence(state, period);
  const written = recurs === null ? null : dateWithin(recurs, period, slots);
  const { date, original } = moved(written, period.expected ? "none" : (deadline?.shift ?? "none"));
  return {
    id: `${task.id}.${period.name}`,
    period: period.name,
    date,
    original,
    from: firstDay(deadline, date, period),
    expected: period.expected,
    ...basisIn(state, recurs?.basis, slots),
    provisional: isProvisionalWhen(offer, date),
  };
}

function dateWithin(recurs: ProgramRecurrence, period: Period, slots: State["slots"]): string | null {
  const { source, date } = recurs;
  if ("each" in source) return dateIn(date, slots);
  if (!("on" in source) || period.expected) return period.day;
  if (source.workingDays !== null) return addWorkingDays(period.day, source.workingDays) ?? null;
  return source.within === null ? null : (addDuration(period.day, source.within) ?? null);
}

/** The slots of the situation, with the year and the month of one occurrence. */
function withOccurrence({ slots, program }: State, { day }: Period): State["slots"] {
  const own = [...slots];
  own[program.occurrence.year] = yearOf(day);
  own[program.occurrence.month] = `${day.slice(0, 7)}-01`;
  return own;
}

/** Without a lead an occurrence can be done from the beginning of its period. */
function firstDay(deadline: ProgramDeadline | null, date: string | null, period: Period): string | null {
  if (period.expected) return date;
  const lead = deadline?.lead;
  if (lead !== undefined && date !== null) return subtractDuration(date, lead) ?? null;
  return period.day;
}

/**
 * Whether the version and the task are in force, or go on provisionally, on an occurrence's date; on `undated` when it has
 * none, never when that is not given.
 */
function isListed({ rule, version, task }: Offer, { date }: Dated, undated?: string): boolean {
  const day = date ?? undated;
  if (day === undefined) return false;
  const inForce = rule.inForceOn !== "today" || versionOn(rule, day) === version;
  return inForce && isInForceOn(task.valid, day);
}

/** Whether the rule or the task is not confirmed any more on a day. */
export function isProvisionalWhen({ version, task }: Offer, day: string | null): boolean {
  return day !== null && (isProvisionalOn(version, day) || isProvisionalOn(task.valid, day));
}
