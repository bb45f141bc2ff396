import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import type { Change, Merged, MergeReason } from "./change.ts";
import { daysToRemind } from "./days-to-remind.ts";
import { type Effect, notify, remind } from "./effect.ts";
import { itemsOfPlan } from "./items.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";
import { customerOf } from "./people.ts";
import { isDeclinedOffer } from "./recommended.ts";
import { remindersAtStart } from "./reminders-at-start.ts";
import { type Reminder, remindersBeside } from "./reminders-beside.ts";
import { isWarned } from "./warned.ts";

/**
 * What the customer is told: at once about safety, a word about changes and one about early warnings, and reminders of new
 * dates, of all that it has when the plan is first followed. A date that moves with the day is no news, nor is what comes next of a
 * recurring duty. Of a recommendation that was declined nothing is told.
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
  const changed = changes.flatMap(({ type, item: id }) => {
    const item = newDates.has(type) ? items.get(id) : undefined;
    return item === undefined ? [] : daysToRemind(program, item, record.today);
  });
  const reminders = [
    ...changed,
    ...remindersBeside(program, before, record),
    ...remindersAtStart(program, before, record),
  ];
  return [
    ...(isNew ? [notify(customer, "safety")] : []),
    ...(isNews ? [notify(customer, "plan-changed")] : []),
    ...(isWarned(before, record, declined) ? [notify(customer, "warning")] : []),
    ...onceEach(reminders)
      .filter(({ item }) => !declined.has(partsOfOccurrence(item)?.task ?? item))
      .map(({ on, item }) => remind(customer, on, item)),
  ];
}

/** Changes that may bring a date of which nobody has told yet. */
const newDates: ReadonlySet<Change["type"]> = new Set(["added", "applies-again", "date-moved", "comes-next"]);

function isToldOf({ type }: Change, reason: MergeReason | undefined): boolean {
  return type !== "comes-next" && (type !== "date-moved" || reason !== "day");
}

function onceEach(reminders: readonly Reminder[]): readonly Reminder[] {
  return [...new Map(reminders.map((one) => [`${one.item} ${one.on}`, one])).values()];
}
