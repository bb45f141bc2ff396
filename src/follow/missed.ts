import { subtractDuration } from "../calendar/index.ts";
import type { Program } from "../compile/index.ts";
import { limits, type PlanRecord, type RecordOccurrence, toDoStatuses } from "../model/index.ts";
import { type LastDay, openLastDays } from "../plan/index.ts";
import { isLegalDuty, itemsOfPlan } from "./items.ts";
import { occurrencesOf, withOccurrence } from "./occurrence-id.ts";
import { isEnded } from "./plan-machine.ts";
import { activatedIn, situationOf } from "./situation-of.ts";

/** Most occurrences of one duty that are kept as missed and still to be done: 20 years of months. The oldest are kept. */
export const mostMissed = 240;

/** Missed occurrences leave at least this part of a situation free for answers and for what is done about them. */
const freeAnswers = limits.answers / 2;

/**
 * A record whose day has moved on, with every occurrence of a legal duty whose last day passed while something was still to be
 * done. They count from the day on which the record had the duty, by what was known before the new day, and only those on
 * whose own last day the duty applied.
 */
export function withMissed(program: Program, before: PlanRecord, next: PlanRecord, at: string): PlanRecord {
  if (next.today <= before.today || isEnded(before.planState.state)) return next;
  const duties = dutiesPassing(before, next.today);
  const last = subtractDuration(next.today, "P1D");
  if (duties.size === 0 || last === undefined) return next;
  const missed = withinLimits(program, before, passing(program, before, last, duties));
  const occurrences = missed.reduce<RecordOccurrence[]>(
    (all, one) => withOccurrence(all, asMissed(all, one, at)),
    next.occurrences,
  );
  return { ...next, occurrences };
}

/** Legal duties of the plan whose next last day is before a day. */
function dutiesPassing({ plan }: PlanRecord, today: string): ReadonlySet<string> {
  const passing = itemsOfPlan(plan).filter(
    (item) => isLegalDuty(item) && (item.deadline?.date ?? today) < today,
  );
  return new Set(passing.map(({ id }) => id));
}

/** What passes up to a day; a duty that stops to apply in between is not missed after that. */
function passing(
  program: Program,
  record: PlanRecord,
  last: string,
  duties: ReadonlySet<string>,
): readonly LastDay[] {
  const situation = situationOf(program, record);
  const activated = activatedIn(record);
  const found = firstOfEach(
    openLastDays(program, situation, activated, record.today, last).filter(({ task }) => duties.has(task)),
  );
  const onDay = new Map<string, ReadonlySet<string>>();
  return found.filter(({ id, date }) => {
    if (date === record.today) return true;
    const known =
      onDay.get(date) ??
      new Set(
        openLastDays(program, { ...situation, today: date }, activated, date, date).map((one) => one.id),
      );
    onDay.set(date, known);
    return known.has(id);
  });
}

/** No more of each duty than are ever kept. */
function firstOfEach(found: readonly LastDay[]): readonly LastDay[] {
  const counts = new Map<string, number>();
  return found.filter(({ task }) => {
    const count = (counts.get(task) ?? 0) + 1;
    counts.set(task, count);
    return count <= mostMissed;
  });
}

/** Those that the record can hold; what stands in it already takes no room. */
function withinLimits(program: Program, record: PlanRecord, found: readonly LastDay[]): readonly LastDay[] {
  const known = new Set(record.occurrences.map(({ id }) => id));
  const counts = new Map<string, number>();
  let room = freeAnswers - Object.keys(situationOf(program, record).facts).length;
  return found.filter(({ id, task }) => {
    if (known.has(id)) return true;
    const count = counts.get(task) ?? openMissed(record, task);
    if (room <= 0 || count >= mostMissed) return false;
    room -= 1;
    counts.set(task, count + 1);
    return true;
  });
}

function openMissed(record: PlanRecord, task: string): number {
  return occurrencesOf(record, task).filter(
    ({ missed, status }) => missed !== undefined && toDoStatuses.has(status),
  ).length;
}

/** Where it stands stays; the first last day that passed is the one that was missed. */
function asMissed(all: readonly RecordOccurrence[], { id, date }: LastDay, at: string): RecordOccurrence {
  const known = all.find((one) => one.id === id);
  if (known === undefined) return { id, status: "proposed", since: at, doneOn: null, missed: date };
  return known.missed === undefined ? { ...known, missed: date } : known;
}
