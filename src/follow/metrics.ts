import { daysBetween } from "../calendar/index.ts";
import { compareText } from "../logic/index.ts";
import type { LogEntry, PlanRecord } from "../model/index.ts";
import { checkRecords } from "./check-record.ts";
import { itemsOfPlan, lastSaid } from "./items.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";

/** Days and counts of one group; `null` when there is nothing to measure. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  readonly longest: number | null;
}

/** The measures of the target state, computed from logs. All times are in whole calendar days. */
export interface Metrics {
  readonly records: number;
  /** Days from the start to the plan's first agreement, and from there to its completion. */
  readonly phases: { readonly untilAgreed: Spread; readonly untilCompleted: Spread };
  /** Days from a task's first step to its completion, by task id. */
  readonly tasks: readonly { readonly task: string; readonly days: Spread }[];
  /** Plans that were discontinued, or untouched by a person for `idleDays` while followed, and the state they were in. */
  readonly interruptions: {
    readonly share: number | null;
    readonly where: readonly { readonly state: string; readonly count: number }[];
  };
  /** Shares of the channels in which steps were taken. */
  readonly channels: readonly { readonly channel: string; readonly share: number }[];
  /** Times that customers say they had to tell the same thing again. */
  readonly askedAgain: number;
  /** Statutory dates that passed before what they are for was done: of items, and of each occurrence of a duty by the calendar. */
  readonly missedStatutory: number;
  /** Customer effort score, 1 (easy) to 7 (hard): mean and number of answers. */
  readonly effort: { readonly mean: number | null; readonly answers: number };
}

/** Days without a person's event after which a followed plan counts as interrupted. */
export const idleDays = 21;

/** Computes the measures over records. The same records give the same figures, in any order. Throws `call/not-a-record`. */
export function metrics(records: readonly PlanRecord[]): Metrics {
  checkRecords(records);
  const steps = records
    .flatMap(({ log }) => log)
    .flatMap(({ event }) => ("channel" in event && event.channel !== undefined ? [event.channel] : []));
  const efforts = records
    .flatMap(({ log }) => log)
    .flatMap(({ event }) => (event.type === "effort-answered" ? [event] : []));
  const interrupted = records.flatMap((record) => interruptionsOf(record).slice(0, 1));
  return {
    records: records.length,
    phases: {
      untilAgreed: spread(records.flatMap((record) => untilAgreed(record))),
      untilCompleted: spread(records.flatMap((record) => untilCompleted(record))),
    },
    tasks: tasksOf(records),
    interruptions: {
      share: share(interrupted.length, records.length),
      where: counted(interrupted).map(([state, count]) => ({ state, count })),
    },
    channels: counted(steps).map(([channel, count]) => ({ channel, share: count / steps.length })),
    askedAgain: efforts.reduce((sum, { askedAgain }) => sum + (askedAgain ?? 0), 0),
    missedStatutory: records.reduce((sum, record) => sum + missedStatutory(record), 0),
    effort: {
      mean: efforts.length === 0 ? null : efforts.reduce((sum, { score }) => sum + score, 0) / efforts.length,
      answers: efforts.length,
    },
  };
}

function dayOf(entry: LogEntry | undefined, fallback: string): string {
  return (entry?.event.at ?? fallback).slice(0, 10);
}

function first(record: PlanRecord, type: string): LogEntry | undefined {
  return record.log.find(({ event }) => event.type === type);
}

/** The plan counts as agreed when the last party has agreed, or the customer has started it alone. */
function agreedOn(record: PlanRecord): string | undefined {
  const started = first(record, "plan-started");
  const agreed = record.log
    .filter(
      ({ event, revision }) =>
        event.type === "plan-agreed" && (started === undefined || revision < started.revision),
    )
    .at(-1);
  const entry = agreed ?? started;
  return entry === undefined ? undefined : dayOf(entry, record.start.at);
}

function untilAgreed(record: PlanRecord): readonly number[] {
  const on = agreedOn(record);
  return on === undefined ? [] : [daysBetween(record.start.today, on)];
}

function untilCompleted(record: PlanRecord): readonly number[] {
  const from = agreedOn(record);
  const completed = first(record, "plan-completed");
  return from === undefined || completed === undefined
    ? []
    : [daysBetween(from, dayOf(completed, record.start.at))];
}

function tasksOf(records: readonly PlanRecord[]): Metrics["tasks"] {
  const days = new Map<string, number[]>();
  for (const record of records) {
    const begun = new Map<string, string>();
    const recurring = new Set(
      record.items.flatMap((item) => (lastSaid(record, item)?.recurs ? [item.id] : [])),
    );
    for (const { event } of record.log) {
      if (!event.type.startsWith("task-") || !("item" in event) || typeof event.item !== "string") continue;
      const from = begun.get(event.item) ?? event.at.slice(0, 10);
      begun.set(event.item, from);
      if (event.type !== "task-done") continue;
      const task = partsOfOccurrence(event.item)?.task ?? event.item;
      days.set(task, [...(days.get(task) ?? []), daysBetween(from, event.on)]);
      if (recurring.has(event.item)) begun.delete(event.item);
    }
  }
  return [...days]
    .sort(([a], [b]) => compareText(a, b))
    .map(([task, values]) => ({ task, days: spread(values) }));
}

/** States in which a followed plan was left: discontinued, or idle for too long. */
function interruptionsOf(record: PlanRecord): readonly string[] {
  const states: string[] = [];
  let last = record.start.today;
  let state = "draft";
  for (const { event } of record.log) {
    const day = event.at.slice(0, 10);
    if (state === "followed" && daysBetween(last, day) > idleDays) states.push(state);
    if (event.type === "plan-discontinued") states.push(state);
    if (event.type === "plan-started" || event.type === "plan-reviewed") state = "followed";
    if (event.type === "plan-review-due") state = "under-review";
    if (event.by !== "system") last = day;
  }
  return states;
}

/** Statutory dates that passed before the task was done or settled, by the plan as it stands; an occurrence counts once. */
function missedStatutory(record: PlanRecord): number {
  const items = new Map(itemsOfPlan(record.plan).map((item) => [item.id, item]));
  const missed = record.occurrences.filter((one) => one.missed !== undefined);
  const known = new Set(missed.map(({ id }) => id));
  const passed = record.items.filter((item) => {
    const last = items.get(item.id) ?? item.snapshot;
    if (known.has(last?.next?.id ?? "")) return false;
    const date = last?.deadline?.kind === "statutory" && last.deadline.shown ? last.deadline.date : null;
    if (date === null || !isKept(item)) return false;
    return item.doneOn === null ? item.status !== "done" && date < record.today : item.doneOn > date;
  });
  const duties = new Set(record.items.filter(isKept).map(({ id }) => id));
  const late = missed.filter(
    ({ id, status, doneOn, missed: date }) =>
      duties.has(partsOfOccurrence(id)?.task ?? "") &&
      status !== "declined" &&
      (doneOn === null || doneOn > (date ?? "")),
  );
  return passed.length + late.length;
}

/** Whether an item applies and was not declined. */
function isKept({ because, status }: PlanRecord["items"][number]): boolean {
  return because === null && status !== "declined";
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return {
    count: sorted.length,
    median: sorted.length === 0 ? null : (median ?? null),
    longest: sorted.at(-1) ?? null,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function counted(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
}
