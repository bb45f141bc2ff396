import { subtractDuration } from "../calendar/index.ts";
import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { shownDoBy } from "../plan/index.ts";
import type { Change, Merged, MergeReason } from "./change.ts";
import { type Effect, notify, remind } from "./effect.ts";
import { type Item, itemsOfPlan } from "./items.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";
import { customerOf } from "./people.ts";
import { isDeclinedOffer } from "./recommended.ts";
import { type Reminder, remindersBeside } from "./reminders-beside.ts";

/**
 * What the customer is told: at once about safety, a word about changes, and reminders of new dates. A date that moves with
 * the day is no news, nor is what comes next of a recurring duty. Of a recommendation that was declined nothing is told.
 */
export function newsOf(
  program: Program,
  before: PlanRecord,
  { record, changes: all }: Merged,
  reason: MergeReason | undefined,
): readonly Effect[] {
  const customer = customerOf(record);
  const declined = new Set(record.items.filter((item) => isDeclinedOffer(record, item)).map(({ id }) => id));
  const changes = all.filter(({ item }) => !declined.has(item));
  const known = new Set(before.plan.safety.filter(({ acknowledged }) => !acknowledged).map(({ id }) => id));
  const isNew = record.plan.safety.some(({ id, acknowledged }) => !acknowledged && !known.has(id));
  const isNews = changes.some((change) => isToldOf(change, reason));
  const items = new Map(itemsOfPlan(record.plan).map((item) => [item.id, item]));
  const reminders = changes.flatMap(({ type, item: id }) => {
    const item =
      type === "added" || type === "date-moved" || type === "comes-next" ? items.get(id) : undefined;
    return item === undefined ? [] : daysToRemind(program, item, record.today);
  });
  return [
    ...(isNew ? [notify(customer, "safety")] : []),
    ...(isNews ? [notify(customer, "plan-changed")] : []),
    ...[...reminders, ...remindersBeside(program, before, record)]
      .filter(({ item }) => !declined.has(partsOfOccurrence(item)?.task ?? item))
      .map(({ on, item }) => remind(customer, on, item)),
  ];
}

function isToldOf({ type }: Change, reason: MergeReason | undefined): boolean {
  return type !== "comes-next" && (type !== "date-moved" || reason !== "day");
}

/** The day before an item is to be done, and with a lead also the day from which it can be. */
function daysToRemind(program: Program, item: Item, today: string): readonly Reminder[] {
  const doBy = shownDoBy(item);
  if (doBy === null) return [];
  const first = hasLead(program, item) && item.next?.expected !== true ? item.from : null;
  const dayBefore = doBy > today ? subtractDuration(doBy, "P1D") : undefined;
  const days = [first !== null && first > today ? first : undefined, dayBefore];
  return [...new Set(days)].flatMap((on) => (on === undefined ? [] : [{ on, item: item.id }]));
}

/** Whether an item is shown some time before its date. */
function hasLead(program: Program, { id, rule }: Item): boolean {
  const versions = program.rules.get(rule)?.versions ?? [];
  return versions.some(({ tasks }) =>
    tasks.some((task) => task.id === id && task.deadline?.lead !== undefined),
  );
}
