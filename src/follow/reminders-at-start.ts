import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { daysToRemind } from "./days-to-remind.ts";
import { type Item, itemsOfPlan } from "./items.ts";
import type { Reminder } from "./reminders-beside.ts";
import { startFollowing } from "./start.ts";

/**
 * Reminders of the dates that a plan has when it is followed for the first time. Of what has changed since the record began the
 * customer was told then: only what is as it was at the beginning is told now. A safety item is told of as such.
 */
export function remindersAtStart(
  program: Program,
  before: PlanRecord,
  record: PlanRecord,
): readonly Reminder[] {
  if (!isFirstStart(before, record)) return [];
  const { start, lifeEvent, today } = record;
  const begun = startFollowing(
    program,
    { lifeEvent, today: start.today, facts: start.facts },
    { at: start.at },
  );
  const first = new Map(itemsOfPlan(begun.plan).map((item) => [item.id, item]));
  return itemsOfPlan(record.plan)
    .filter((item) => item.type !== "safety" && isSame(item, first.get(item.id)))
    .flatMap((item) => daysToRemind(program, item, today));
}

function isFirstStart(before: PlanRecord, record: PlanRecord): boolean {
  const isStarted = before.planState.state !== "followed" && record.planState.state === "followed";
  return isStarted && before.log.every(({ event }) => event.type !== "plan-started");
}

/** Whether an item has the date, of the occurrence, that it had: then no change has told of it. */
function isSame(item: Item, first: Item | undefined): boolean {
  return first !== undefined && item.doBy === first.doBy && item.next?.id === first.next?.id;
}
