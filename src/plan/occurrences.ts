import type { ProgramTask } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { settledStatuses } from "../model/index.ts";
import { byDate, type Dated, dated, dateOf, idOf, isListed } from "./dated.ts";
import type { Offer } from "./offer.ts";
import { oldestPassed } from "./passed.ts";
import { lastDay, type Period, periodsBetween } from "./periods.ts";
import type { Planning } from "./planning.ts";

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
 * The occurrence that comes next: of a calendar the oldest that has passed and stays open, else the first from today on that is
 * not settled; of events the first that has happened and is not settled, however long ago, else the one that is expected.
 * `undefined`: none, or a fact is missing.
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
  const passed = oldestPassed(planning, offer);
  if (passed !== undefined) return passed;
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
