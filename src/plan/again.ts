import { addDuration, subtractDuration } from "../calendar/index.ts";
import { dateIn, type ProgramRecurrence } from "../compile/index.ts";
import type { Offer } from "./offer.ts";
import type { Planning } from "./planning.ts";

/** Whether a duty recurs from its own completion or result: its dates are those of its deadline, and not of a calendar. */
export function recursFromItself(recurs: ProgramRecurrence | null): boolean {
  return recurs !== null && "after" in recurs.source && recurs.source.after !== "date";
}

/**
 * Whether a task that was done comes again: it recurs from its completion or result, and its date is that of a new round. A
 * date before the end of the interval, less the lead, is still that of the round that was done: also when it was done early.
 * Without a date a new round begins on the day that the rule gives.
 */
export function comesAgain(planning: Planning, { task }: Offer): boolean {
  const { recurs, deadline } = task;
  if (recurs === null || !recursFromItself(recurs) || !("every" in recurs.source)) return false;
  const { status, doneOn } = planning.progress.get(task.id) ?? {};
  if (status !== "done" || doneOn === undefined) return false;
  const lead = deadline?.lead ?? planning.event.source.lead ?? "P0D";
  const end = addDuration(doneOn, recurs.source.every);
  const begin = end === undefined ? undefined : subtractDuration(end, lead);
  const date = roundDate(planning, { task });
  if (date !== null) return begin !== undefined && date >= begin;
  const again = dateIn(recurs.from, planning.slots);
  return again !== null && again > doneOn && again <= planning.today;
}

/** The date of the round that is to be done: agreed or calculated, else counted from the last completion. */
export function roundDate({ slots, progress }: Planning, { task }: Pick<Offer, "task">): string | null {
  const { deadline, recurs } = task;
  const calculated = dateIn(deadline?.agreed, slots) ?? dateIn(deadline?.date, slots);
  if (calculated !== null || recurs === null || !("every" in recurs.source)) return calculated;
  const isCounted = deadline?.date === undefined && recurs.source.after === "completion";
  const doneOn = isCounted ? progress.get(task.id)?.doneOn : undefined;
  return doneOn === undefined ? null : (addDuration(doneOn, recurs.source.every) ?? null);
}
