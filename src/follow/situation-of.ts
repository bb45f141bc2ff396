import { checkProgram, happeningKey, type Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { limits, type PlanRecord, type RecordItem, type Situation, type TaskStatus } from "../model/index.ts";
import { checkRecord } from "./check-record.ts";
import { itemsOfPlan, recursFromItself } from "./items.ts";
import { lastDoneOn } from "./occurrence-id.ts";

/**
 * The situation that a record describes: its answers, its measurements as series, where its tasks and their occurrences
 * stand and the days on which events happened. What the program no longer knows is left out of the situation, and stays in
 * the record; so is an item at its beginning, because a task that a situation does not mention is proposed. An occurrence that
 * is proposed is mentioned: it is one that may not be passed over. Throws `call/not-a-program` or `call/not-a-record`.
 */
export function situationOf(program: Program, record: PlanRecord): Situation {
  checkProgram(program);
  checkRecord(record);
  const facts: Record<string, unknown> = Object.create(null);
  const put = (name: string, value: unknown) => {
    if (program.facts.has(name) || happeningKey(program, name) !== undefined) facts[name] = value;
  };
  for (const [name, value] of Object.entries(record.facts)) {
    const fact = program.facts.get(name);
    if (fact !== undefined && fact.origin !== "built-in") facts[name] = value;
  }
  for (const [name, series] of seriesOf(record)) put(name, [...seriesAtStart(record.facts[name]), ...series]);
  const ofItself = selfRecurring(record);
  for (const item of record.items) {
    const doneOn = lastDoneOn(record, item);
    const isResting = doneOn !== null && ofItself.has(item.id) && isAtRest(item);
    const status = isResting ? "done" : statusOf(item);
    if (status !== "proposed" && !isEnded(item)) put(`task.${item.id}.status`, status);
    if (doneOn !== null) put(`task.${item.id}.done-on`, doneOn);
  }
  for (const { id, status, doneOn } of record.occurrences) {
    if (status !== "proposed" || doneOn === null) put(`task.${id}.status`, status);
    if (doneOn !== null) put(`task.${id}.done-on`, doneOn);
  }
  for (const [name, days] of Object.entries(record.happened)) {
    put(`event.${name}.on`, days.at(-1));
    for (const day of days) put(`event.${name}.${day}.on`, day);
  }
  return { lifeEvent: record.lifeEvent, today: record.today, facts };
}

/** Duties that recur from their own completion or result. */
function selfRecurring({ plan, items }: PlanRecord): ReadonlySet<string> {
  const said = [...itemsOfPlan(plan), ...items.flatMap(({ snapshot }) => snapshot ?? [])];
  return new Set(said.filter(({ recurs }) => recursFromItself(recurs)).map(({ id }) => id));
}

/** Whether nothing of the next round has begun. */
function isAtRest(item: RecordItem): boolean {
  return ["proposed", "accepted"].includes(statusOf(item));
}

/** Whether a safety item is over: for the next time it begins anew, as one that was never there. */
function isEnded({ status, before }: RecordItem): boolean {
  return status === "no-longer-applies" && before === null;
}

/** The status that rules see: one that no longer applies stands where it stood before. */
export function statusOf(item: RecordItem): TaskStatus {
  return item.before ?? item.status;
}

/** Rules that the journey switched on: an open one counts as holding. */
export function activatedIn({ activated, raised }: PlanRecord): ReadonlySet<string> {
  return new Set([...activated, ...raised].map(({ rule }) => rule));
}

/** Whether a record has come to more than one situation can hold. */
export function isTooMuch(program: Program, record: PlanRecord): boolean {
  return Object.keys(situationOf(program, record).facts).length > limits.answers;
}

/** What was answered, with the results of a series that were recorded since; `undefined`: nothing. */
export function answerIn(record: PlanRecord, fact: string): unknown {
  const recorded = seriesOf(record).get(fact);
  const answer = Object.hasOwn(record.facts, fact) ? record.facts[fact] : undefined;
  return recorded === undefined ? answer : [...seriesAtStart(answer), ...recorded];
}

/** Results that were known when the record was started; one may stand alone. */
function seriesAtStart(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? [value] : [];
}

/** Measurements that were not withdrawn, by fact, in the order of their dates. */
function seriesOf(record: PlanRecord): ReadonlyMap<string, readonly unknown[]> {
  const series = new Map<string, { readonly date: string }[]>();
  for (const { fact, measurement, withdrawn } of record.measurements) {
    if (withdrawn) continue;
    const value = { ...measurement, date: String(measurement["date"]) };
    const known = series.get(fact);
    if (known === undefined) series.set(fact, [value]);
    else known.push(value);
  }
  return new Map(
    [...series].map(([fact, values]) => [fact, values.sort((a, b) => compareText(a.date, b.date))]),
  );
}
