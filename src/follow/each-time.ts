import { dateIn, dayOf, enter, nearestVersion, type Program, type Slots } from "../compile/index.ts";
import type { PlanRecord, RecordItem } from "../model/index.ts";
import type { Generated } from "../plan/index.ts";
import { lastSaid } from "./items.ts";
import { roundBegun } from "./round.ts";
import { situationOf, statusOf } from "./situation-of.ts";

/**
 * The record in which what is to be done each time, and was done for the time before, is to be done again: its rule had stopped to
 * hold and holds again, or its first day has moved past the day on which it was done.
 */
export function eachTimeAnew(program: Program, record: PlanRecord, { offered }: Generated): PlanRecord {
  const stopped = new Set(record.plan.leftOut.map(({ rule }) => rule));
  const holding = new Set(offered.map(({ id }) => id));
  const isOver = ({ rule, over }: RecordItem) => over === true || stopped.has(rule ?? "");
  const isOfTheTimeBefore = timeBefore(program, record);
  const again = doneEachTime(program, record).filter(
    (item) => (isOver(item) && holding.has(item.id)) || isOfTheTimeBefore(item),
  );
  return again.reduce(roundBegun, record);
}

/**
 * The items of a record, marked where the time for which they were done is over. The mark stays while the rule is open, since
 * whoever declines a question after the answer "no" has not said that nothing was over.
 */
export function markedOver(program: Program, record: PlanRecord, { plan, offered }: Generated): PlanRecord {
  const stopped = new Set(plan.leftOut.map(({ rule }) => rule));
  const holding = new Set(offered.map(({ id }) => id));
  const over = new Set(
    doneEachTime(program, record)
      .filter((item) => stopped.has(item.rule ?? "") || (item.over === true && !holding.has(item.id)))
      .map(({ id }) => id),
  );
  const marked = (item: RecordItem): RecordItem => {
    if (over.has(item.id) === (item.over === true)) return item;
    const { over: _before, ...unmarked } = item;
    return over.has(item.id) ? { ...item, over: true } : unmarked;
  };
  return { ...record, items: record.items.map(marked) };
}

/**
 * Answers that a task had given for the time before, and that nobody has given since: whether one move was notified says nothing
 * of the next.
 */
export function resultsOfTheTimeBefore(
  program: Program,
  record: PlanRecord,
  given: readonly string[],
): ReadonlySet<string> {
  const tasks = new Set(
    doneEachTime(program, record)
      .filter(timeBefore(program, record))
      .map(({ id }) => id),
  );
  const names = Object.keys(record.facts).filter((name) => {
    const task = program.facts.get(name)?.source?.["result-of"];
    return task !== undefined && tasks.has(task) && !given.includes(name);
  });
  return new Set(names);
}

function doneEachTime(program: Program, { items }: PlanRecord): readonly RecordItem[] {
  return items.filter(
    (item) =>
      item.doneOn !== null &&
      statusOf(item) === "done" &&
      program.rules.get(item.rule ?? "")?.source["each-time"] === true,
  );
}

/** Tells whether an item could be begun when it was done, and by what is known now only later. The situation is read once. */
function timeBefore(program: Program, record: PlanRecord): (item: RecordItem) => boolean {
  let slots: Slots | undefined;
  return (item) => {
    const { doneOn } = item;
    const before = lastSaid(record, item)?.from ?? null;
    if (doneOn === null || before === null || doneOn < before) return false;
    slots ??= enter(program, situationOf(program, record)).slots;
    const now = firstDayOf(program, slots, item);
    return now !== null && doneOn < now;
  };
}

/** The first day that a task's rule names, whether the rule holds or not. */
function firstDayOf(program: Program, slots: Slots, { id, rule: name }: RecordItem): string | null {
  const rule = program.rules.get(name ?? "");
  if (rule === undefined) return null;
  const task = nearestVersion(rule, dayOf(rule, slots)).tasks.find((one) => one.id === id);
  return dateIn(task?.deadline?.from, slots);
}
