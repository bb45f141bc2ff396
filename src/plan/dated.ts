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
import type { PlanBasis } from "../model/index.ts";
import { basisIn, isAssumed } from "./dates.ts";
import type { Offer } from "./offer.ts";
import type { Period } from "./periods.ts";
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

/** Order of occurrences: by date, then by period. */
export function byDate(a: Dated, b: Dated): number {
  return compareText(a.date ?? a.period, b.date ?? b.period) || compareText(a.period, b.period);
}

/** The occurrence of a period, whose date is known, with all else. */
export function dated(planning: Planning, offer: Offer, period: Period, { date, original }: Moved): Dated {
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

/** `<rule>.<task>.<period>`. */
export function idOf({ id }: ProgramTask, { name }: Period): string {
  return `${id}.${name}`;
}

/** The date of the occurrence of a period, before and after it is moved to a working day. */
export function dateOf(planning: Planning, { task }: Offer, period: Period): Moved {
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
export function isListed({ rule, version, task }: Offer, day: string): boolean {
  const inForce = rule.inForceOn !== "today" || versionOn(rule, day) === version;
  return inForce && isInForceOn(task.valid, day);
}

/** Whether the rule or the task is not confirmed any more on a day. */
export function isProvisionalWhen({ version, task }: Offer, day: string | null): boolean {
  return day !== null && (isProvisionalOn(version, day) || isProvisionalOn(task.valid, day));
}
