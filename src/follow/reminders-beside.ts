import { addDuration, subtractDuration } from "../calendar/index.ts";
import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { occurrencesIn } from "../plan/index.ts";
import { daysOf, hasHappened } from "./happenings.ts";
import { itemsOfPlan } from "./items.ts";
import { activatedIn, situationOf } from "./situation-of.ts";

/** A day on which to remind of an item or an occurrence. */
export interface Reminder {
  readonly on: string;
  readonly item: string;
}

/** How far ahead the date of an occurrence that an event begins is looked for. */
const ahead = "P2Y";

/**
 * Reminders of what has just happened and does not come next, because the same event had happened before: the plan shows one
 * occurrence of a duty at a time, and every one has a date.
 */
export function remindersBeside(
  program: Program,
  before: PlanRecord,
  record: PlanRecord,
): readonly Reminder[] {
  const { today } = record;
  const begun = itemsOfPlan(record.plan).flatMap(({ id, recurs, next }) => {
    const event = recurs !== null && "on" in recurs ? recurs.on : undefined;
    if (event === undefined) return [];
    return daysOf(record, event)
      .filter((day) => !hasHappened(before, event, day) && next?.period !== day)
      .map((day) => `${id}.${day}`);
  });
  const last = addDuration(today, ahead);
  if (begun.length === 0 || last === undefined) return [];
  const open = occurrencesIn(program, situationOf(program, record), today, last, activatedIn(record));
  return open
    .filter(({ id, date, shown }) => shown && date > today && begun.includes(id))
    .flatMap(({ id, date }) => {
      const on = subtractDuration(date, "P1D");
      return on === undefined ? [] : [{ on, item: id }];
    });
}
