import type { State } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type PlanRecord, type RecordItem, type TaskStatus, taskStatuses } from "../model/index.ts";
import { isRecurring } from "./duty.ts";
import { newItem, recursFromItself } from "./items.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";

/** Everything usable that a situation gives, by key: the log replays from it. */
export function givenKeys({ answers, declined, happenings }: State): Record<string, unknown> {
  const occurrences = [...happenings.occurrences].flatMap(([id, { status, doneOn }]) => [
    [`task.${id}.status`, status] as const,
    ...(doneOn === null ? [] : [[`task.${id}.done-on`, doneOn] as const]),
  ]);
  const events = [...happenings.events].flatMap(([name, days]) =>
    [...days].map((day) => [`event.${name}.${day}.on`, day] as const),
  );
  return Object.fromEntries([
    ...[...declined].map((name) => [name, null] as const),
    ...answers,
    ...occurrences,
    ...events,
  ]);
}

/**
 * Occurrences of which the situation says something. That one no longer applies is for the rules to say: it says nothing, unless
 * it was done.
 */
export function givenOccurrences({ happenings }: State, at: string): PlanRecord["occurrences"] {
  return [...happenings.occurrences]
    .filter(([, { status, doneOn }]) => status !== "no-longer-applies" || doneOn !== null)
    .map(([id, { status, doneOn }]) => ({
      id,
      status: status === "no-longer-applies" ? ("proposed" as const) : status,
      since: at,
      doneOn,
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Days on which events happened: each that the situation gives, and its latest of each. */
export function happenedIn({ program, answers, happenings }: State): PlanRecord["happened"] {
  const events = program.source.events.map(({ name }) => {
    const latest = answers.get(`event.${name}.on`);
    const days = new Set(happenings.events.get(name));
    if (typeof latest === "string") days.add(latest);
    return [name, [...days].sort(compareText)] as const;
  });
  return Object.fromEntries(events.filter(([, days]) => days.length > 0));
}

/**
 * Tasks that the situation says have a status begin there, also those whose rule does not hold now. Of a recurring duty the
 * day on which it was last done is kept even without a status; one that recurs from its completion goes on.
 */
export function withGivenProgress(
  { program, answers, happenings }: State,
  items: readonly RecordItem[],
  at: string,
): RecordItem[] {
  const duties = new Set([...happenings.occurrences.keys()].map((id) => partsOfOccurrence(id)?.task));
  const statusOf = (id: string) => givenStatus(answers.get(`task.${id}.status`));
  const dayOf = (id: string) => {
    const doneOn = answers.get(`task.${id}.done-on`);
    const counts = statusOf(id) !== undefined || isRecurring(program, id);
    return counts && typeof doneOn === "string" ? doneOn : null;
  };
  const known = new Set(items.map(({ id }) => id));
  const isGiven = (id: string) => statusOf(id) !== undefined || dayOf(id) !== null || duties.has(id);
  const others = [...program.tasks].filter(([id]) => !known.has(id) && isGiven(id));
  const added = others.map(([id, rule]) => newItem({ id, rule: rule.name }, at));
  return [...items, ...added].map((item) => {
    const doneOn = dayOf(item.id);
    const status = statusOf(item.id) ?? item.status;
    const goesOn = status === "done" && doneOn !== null && isRecurring(program, item.id, recursFromItself);
    return { ...item, status: goesOn ? "proposed" : status, doneOn };
  });
}

/** A given status; that a task no longer applies is for the rules to say. */
function givenStatus(value: unknown): TaskStatus | undefined {
  const status = taskStatuses.find((known) => known === value);
  return status === "no-longer-applies" ? undefined : status;
}
