import { isCivilDate } from "../calendar/index.ts";
import type { PlanItem } from "../model/index.ts";
import { type Line, line, strongLine } from "./blocks.ts";
import type { Context } from "./context.ts";
import { itemName } from "./item-name.ts";
import { meaningOf, type ShownDate, shownDate } from "./shown-date.ts";

/** The day by which it is good to do the item, when that is another day than its deadline's own; advice, never a duty. */
export function advisedDate({ doBy, deadline }: PlanItem, context: Context): ShownDate | null {
  if (!isCivilDate(doBy) || doBy === deadline?.date) return null;
  return meaningOf("recommended", doBy, context);
}

/** What to do by when: the advised day, for whose sake it is so early, and when it is past whether there is still time. */
export function doByLines(item: PlanItem, context: Context): Line[] {
  const advised = advisedDate(item, context);
  if (advised === null) return [];
  const pulled =
    item.pulledBy === null ? [] : [line(itemName(item.pulledBy, context), context.say("pulledBy"))];
  if (!advised.past) return [line(advised.sentence), ...pulled];
  return [strongLine(pastWords(advised, shownDate(item, context), context)), ...pulled];
}

/** "Do it today": the day that has passed stays in sight, and beside it whether the hard date can still be met. */
function pastWords(advised: ShownDate, hard: ShownDate | null, context: Context): string {
  const { say, soft, plan } = context;
  const first = soft ? advised.sentence : say("doToday", { date: advised.day });
  if (hard === null || hard.past || !isHard(hard)) return first;
  const left = hard.date === plan.today ? say("stillInTimeToday") : say("stillInTime", { date: hard.day });
  return `${first} ${left}`;
}

/** Whether the customer loses something or breaks a duty after that day. */
function isHard({ kind, expected }: ShownDate): boolean {
  return !expected && kind !== "recommended" && kind !== "authority-duty";
}
