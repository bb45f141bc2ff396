import { addDuration, subtractDuration } from "../calendar/index.ts";
import type { ProgramRecurrence, State } from "../compile/index.ts";
import { dateIn } from "./dates.ts";
import type { Offer } from "./offer.ts";

/** Whether a duty recurs from its own completion or result: its dates are those of its deadline, and not of a calendar. */
export function recursFromItself(recurs: ProgramRecurrence | null): boolean {
  return recurs !== null && "after" in recurs.source && recurs.source.after !== "date";
}

/**
 * Whether a task that was done comes again: it recurs from its completion or result, and its date is that of a new round. A
 * date before the end of the interval, less the lead, is still that of the round that was done: also when it was done early.
 * Without a date a new round begins on the day that the rule gives.
 */
export function comesAgain(state: State, { task }: Offer): boolean {
  const { recurs, deadline } = task;
  if (recurs === null || !recursFromItself(recurs) || !("every" in recurs.source)) return false;
  const doneOn = state.answers.get(`task.${task.id}.done-on`);
  if (state.answers.get(`task.${task.id}.status`) !== "done" || typeof doneOn !== "string") return false;
  const lead = deadline?.lead ?? state.event.source.lead ?? "P0D";
  const end = addDuration(doneOn, recurs.source.every);
  const begin = end === undefined ? undefined : subtractDuration(end, lead);
  const date = roundDate(state, { task });
  if (date !== null) return begin !== undefined && date >= begin;
  const again = dateIn(recurs.from, state.slots);
  return again !== null && again > doneOn && again <= state.today;
}

/** The date of the round that is to be done: agreed or calculated, else counted from the last completion. */
export function roundDate(state: State, { task }: Pick<Offer, "task">): string | null {
  const { deadline, recurs } = task;
  const calculated = dateIn(deadline?.agreed, state.slots) ?? dateIn(deadline?.date, state.slots);
  if (calculated !== null || recurs === null || !("every" in recurs.source)) return calculated;
  const doneOn = state.answers.get(`task.${task.id}.done-on`);
  const isCounted = deadline?.date === undefined && recurs.source.after === "completion";
  return isCounted && typeof doneOn === "string" ? (addDuration(doneOn, recurs.source.every) ?? null) : null;
}
