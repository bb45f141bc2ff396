import { shiftToWorkingDay, subtractDuration } from "../calendar/index.ts";
import type { ProgramDeadline } from "./program.ts";
import { neverDay } from "./read-answer.ts";
import type { SlotCalculation, Slots } from "./slots.ts";

/** A date moved to a working day, and what it was before; both `null` when it cannot be computed. */
export interface Moved {
  readonly date: string | null;
  /** `null`: it was not moved. */
  readonly original: string | null;
}

/** The date of a calculation; `null` when a fact is missing, or it never comes. */
export function dateIn(calculation: SlotCalculation | undefined, slots: Slots): string | null {
  const date = calculation?.(slots);
  return typeof date === "string" && date !== neverDay ? date : null;
}

/** Moves a date to a working day by the deadline's own rule. */
export function moved(date: string | null, shift: ProgramDeadline["shift"]): Moved {
  if (date === null) return { date: null, original: null };
  const found = shiftToWorkingDay(date, shift) ?? null;
  return { date: found, original: found === date ? null : date };
}

/**
 * A recommended date: on the working day before, so that it is never later than it should be. None when it would be after
 * the last date: then only that one counts.
 */
export function targetIn(slots: Slots, { target }: ProgramDeadline, last: string | null): string | null {
  const written = dateIn(target, slots);
  const found = written === null ? null : (shiftToWorkingDay(written, "previous") ?? null);
  return found !== null && last !== null && last < found ? null : found;
}

/** The last date of a deadline by its own calculation: agreed, or by the rule. */
export function lastDateIn(slots: Slots, { agreed, date, shift }: ProgramDeadline): string | null {
  return moved(dateIn(agreed, slots) ?? dateIn(date, slots), shift).date;
}

/**
 * The first day on which a task that does not recur can be done or is to be shown: its own, or its lead before its date,
 * whichever is earlier; `null` when there is none or a fact is missing.
 */
export function firstDayIn(
  slots: Slots,
  { from: calculation, lead }: Pick<ProgramDeadline, "from" | "lead">,
  date: string | null,
): string | null {
  const from = dateIn(calculation, slots);
  const early = date === null || lead === undefined ? null : (subtractDuration(date, lead) ?? null);
  return from === null || (early !== null && early < from) ? early : from;
}
