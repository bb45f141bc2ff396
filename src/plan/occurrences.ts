import { addDuration, addWorkingDays, subtractDuration, yearOf } from "../calendar/index.ts";
import {
  dateIn,
  isInForceOn,
  isProvisionalOn,
  type Moved,
  moved,
  type ProgramDeadline,
  type ProgramRecurrence,
  type ProgramTask,
  versionOn,
} from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type PlanBasis, settledStatuses } from "../model/index.ts";
import { basisIn, isAssumed } from "./dates.ts";
import type { Offer } from "./offer.ts";
import { lastDay, type Period, periodsBetween } from "./periods.ts";
import type { Planning } from "./planning.ts";

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
  planning: Planning,
  offer: Offer,
  first: string,
  last: string,
): readonly Dated[] {
  const offers = versionsOf(planning, offer);
  return offers
    .flatMap((one, index) => listedBetween(planning, one, offers.slice(0, index), first, last))
    .sort(byDate);
}

/** The occurrences by one version of the rule; one that an earlier version has already is not listed again. */
function listedBetween(
  planning: Planning,
  offer: Offer,
  earlier: readonly Offer[],
  first: string,
  last: string,
): readonly Dated[] {
  const { recurs } = offer.task;
  if (recurs === null) return [];
  const isTaken = (period: Period) =>
    earlier.some((one) => hasSameRhythm(one, offer) && lists(planning, one, period));
  const found: Dated[] = [];
  for (const period of periodsBetween(planning, recurs, first, last)) {
    const when = dateOf(planning, offer, period);
    const { date } = when;
    const isWithin = date !== null && first <= date && date <= last && isListed(offer, date);
    if (isWithin && !isTaken(period)) found.push(dated(planning, offer, period, when));
  }
  return found;
}

/** Whether a version lists the occurrence of a period. */
function lists(planning: Planning, offer: Offer, period: Period): boolean {
  const { recurs } = offer.task;
  const { date } = dateOf(planning, offer, period);
  if (recurs === null || date === null || !isListed(offer, date)) return false;
  return [...periodsBetween(planning, recurs, date, date)].some(({ name }) => name === period.name);
}

/**
 * The occurrence that comes next: of a calendar the first from today on that is not settled, of events the first that has
 * happened and is not settled, however long ago, else the one that is expected. `undefined`: none, or a fact is missing.
 */
export function nextOccurrence(planning: Planning, offer: Offer): Dated | undefined {
  if (offer.task.recurs === null && offer.rule.versions.length === 1) return undefined;
  const offers = versionsOf(planning, offer);
  if (offers.length === 1) return nextOf(planning, offers[0] ?? offer);
  const found = offers.flatMap((one) => nextOf(planning, one) ?? []);
  return found.sort((a, b) => Number(a.expected) - Number(b.expected) || byDate(a, b))[0];
}

function nextOf(planning: Planning, offer: Offer): Dated | undefined {
  const { recurs } = offer.task;
  const { today } = planning;
  if (recurs === null || (!("on" in recurs.source) && isOver(offer, today))) return undefined;
  let tried = 0;
  for (const period of periodsBetween(planning, recurs, today, lastDay)) {
    const hasBegun = "on" in recurs.source && !period.expected;
    if (!hasBegun && tried === mostTried) return undefined;
    tried += 1;
    const when = dateOf(planning, offer, period);
    const { date } = when;
    const counts = hasBegun || (date !== null && date >= today);
    if (counts && isListed(offer, date ?? today) && !isSettled(planning, offer, period))
      return dated(planning, offer, period, when);
  }
  return undefined;
}

/** Whether the version or the task has ended for good before a day, so that nothing is listed from then on. */
function isOver({ rule, version, task }: Offer, day: string): boolean {
  const hasEnded = ({ to, toConfirmed }: Offer["version"] | ProgramTask["valid"]) =>
    toConfirmed && to !== null && to < day;
  return (rule.inForceOn === "today" && hasEnded(version)) || hasEnded(task.valid);
}

function isSettled({ happenings }: Planning, { task }: Offer, period: Period): boolean {
  if (happenings.occurrences.size === 0) return false;
  const known = happenings.occurrences.get(idOf(task, period));
  return known !== undefined && settledStatuses.has(known.status);
}

function byDate(a: Dated, b: Dated): number {
  return compareText(a.date ?? a.period, b.date ?? b.period) || compareText(a.period, b.period);
}

/** The task by each version of its rule that holds, the earliest first: an occurrence is by the law in force on its date. */
function versionsOf({ slots }: Planning, offer: Offer): readonly Offer[] {
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

/** The occurrence of a period, whose date is known, with all else. */
function dated(planning: Planning, offer: Offer, period: Period, { date, original }: Moved): Dated {
  const { task } = offer;
  const basis = basisIn(planning.program, task.recurs?.basis, slotsOf(planning, period));
  return {
    id: idOf(task, period),
    period: period.name,
    date,
    original,
    from: firstDay(task.deadline, date, period),
    expected: period.expected,
    assumed: isAssumed(basis),
    basis,
    provisional: isProvisionalWhen(offer, date),
  };
}

function idOf({ id }: ProgramTask, { name }: Period): string {
  return `${id}.${name}`;
}

/** The date of the occurrence of a period, before and after it is moved to a working day. */
function dateOf(planning: Planning, { task }: Offer, period: Period): Moved {
  const { recurs, deadline } = task;
  const written = recurs === null ? null : dateWithin(recurs, period, planning);
  return moved(written, period.expected ? "none" : (deadline?.shift ?? "none"));
}

function dateWithin(recurs: ProgramRecurrence, period: Period, planning: Planning): string | null {
  const { source, date } = recurs;
  if ("each" in source) return dateIn(date, slotsOf(planning, period));
  if (!("on" in source) || period.expected) return period.day;
  if (source.workingDays !== null) return addWorkingDays(period.day, source.workingDays) ?? null;
  return source.within === null ? null : (addDuration(period.day, source.within) ?? null);
}

/** The slots of the situation, with the year and the month of one occurrence, until those of another one are asked for. */
function slotsOf({ occurrenceSlots, program }: Planning, { day }: Period): Planning["slots"] {
  occurrenceSlots[program.occurrence.year] = yearOf(day);
  occurrenceSlots[program.occurrence.month] = `${day.slice(0, 7)}-01`;
  return occurrenceSlots;
}

/** Without a lead an occurrence can be done from the beginning of its period. */
function firstDay(deadline: ProgramDeadline | null, date: string | null, period: Period): string | null {
  if (period.expected) return date;
  const lead = deadline?.lead;
  if (lead !== undefined && date !== null) return subtractDuration(date, lead) ?? null;
  return period.day;
}

/** Whether the version and the task are in force, or go on provisionally, on an occurrence's day. */
function isListed({ rule, version, task }: Offer, day: string): boolean {
  const inForce = rule.inForceOn !== "today" || versionOn(rule, day) === version;
  return inForce && isInForceOn(task.valid, day);
}

/** Whether the rule or the task is not confirmed any more on a day. */
export function isProvisionalWhen({ version, task }: Offer, day: string | null): boolean {
  return day !== null && (isProvisionalOn(version, day) || isProvisionalOn(task.valid, day));
}
