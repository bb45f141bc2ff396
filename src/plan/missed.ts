import { enter, type Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type Situation, settledStatuses, toDoStatuses } from "../model/index.ts";
import { offersOf } from "./items.ts";
import { occurrencesBetween } from "./occurrences.ts";
import type { Offer } from "./offer.ts";
import { staysOpen } from "./passed.ts";
import { type Planning, planningOf } from "./planning.ts";

/** An occurrence of a legal duty, and its last day. */
export interface LastDay {
  readonly task: string;
  /** `<rule>.<task>.<period>`. */
  readonly id: string;
  readonly date: string;
}

/**
 * The occurrences of legal duties of which something is still to be done and whose last days lie between two days, both
 * included; by date, then id. Throws as `makePlan`.
 */
export function openLastDays(
  program: Program,
  situation: Situation,
  activated: ReadonlySet<string>,
  first: string,
  last: string,
): readonly LastDay[] {
  const planning = planningOf(enter(program, situation));
  return offersOf(planning, activated)
    .filter((offer) => staysOpen(offer) && !isSettled(planning, offer))
    .flatMap((offer) =>
      occurrencesBetween(planning, offer, first, last)
        .filter(({ id }) => isOpen(planning, id))
        .map(({ id, date }) => ({ task: offer.task.id, id, date: date ?? "" })),
    )
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}

function isSettled({ progress }: Planning, { task }: Offer): boolean {
  const status = progress.get(task.id)?.status;
  return status !== undefined && settledStatuses.has(status);
}

function isOpen({ happenings }: Planning, id: string): boolean {
  const known = happenings.occurrences.get(id);
  return known === undefined || (known.doneOn === null && toDoStatuses.has(known.status));
}
