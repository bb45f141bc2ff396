import { subtractDuration } from "../calendar/index.ts";
import type { Program } from "../compile/index.ts";
import { shownDoBy } from "../plan/index.ts";
import type { Item } from "./items.ts";
import type { Reminder } from "./reminders-beside.ts";

/** The day before an item is to be done, and with a lead also the day from which it can be. */
export function daysToRemind(program: Program, item: Item, today: string): readonly Reminder[] {
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
