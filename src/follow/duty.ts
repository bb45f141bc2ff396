import { isCivilDate } from "../calendar/index.ts";
import type { Program } from "../compile/index.ts";
import type { PlanRecord, RecordItem, Recurrence } from "../model/index.ts";
import { occurrencesIn } from "../plan/index.ts";
import { hasHappened } from "./happenings.ts";
import { itemsOfPlan, lastSaid, recursFromItself } from "./items.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";
import { activatedIn, situationOf } from "./situation-of.ts";

/** Whether a task recurs, in every version of its rule that has it; with `how`, in this way. */
export function isRecurring(
  program: Program,
  task: string,
  how: (recurs: Recurrence) => boolean = () => true,
): boolean {
  const versions = program.tasks.get(task)?.versions ?? [];
  const tasks = versions.flatMap((version) => version.tasks.filter(({ id }) => id === task));
  return tasks.length > 0 && tasks.every(({ recurs }) => recurs !== null && how(recurs.source));
}

/** The occurrence that a step on a duty is about: the `next` one, `none` that is open, or `undated` ones without ids. */
export type OpenOccurrence =
  | { readonly type: "next"; readonly id: string }
  | { readonly type: "none" | "undated" };

/** The occurrence of a recurring duty that is open next; `undefined` for a task that does not recur. */
export function openOccurrence(record: PlanRecord, item: RecordItem): OpenOccurrence | undefined {
  const recurs = lastSaid(record, item)?.recurs ?? null;
  if (recurs === null) return undefined;
  const next = itemsOfPlan(record.plan).find(({ id }) => id === item.id)?.next ?? null;
  if (next !== null) return { type: "next", id: next.id };
  return { type: "rrule" in recurs || recursFromItself(recurs) ? "undated" : "none" };
}

/**
 * Whether an occurrence is one with which something was done, or one that the rules have: the next one, that of a day on
 * which its event happened, or one of the calendar.
 */
export function isKnownOccurrence(
  program: Program,
  record: PlanRecord,
  item: RecordItem,
  id: string,
): boolean {
  if (record.occurrences.some((known) => known.id === id)) return true;
  const inPlan = itemsOfPlan(record.plan).find((other) => other.id === item.id);
  if (inPlan === undefined || inPlan.recurs === null) return false;
  if (inPlan.next?.id === id) return true;
  const period = partsOfOccurrence(id)?.period ?? "";
  if ("on" in inPlan.recurs) return hasHappened(record, inPlan.recurs.on, period);
  const year = Number(period.slice(0, 4));
  const [first, last] = [`${year - farthest}-01-01`, `${year + farthest}-12-31`];
  if (!isCivilDate(first) || !isCivilDate(last)) return false;
  return occurrencesIn(program, situationOf(program, record), first, last, activatedIn(record)).some(
    (one) => one.id === id,
  );
}

/** Years before and after its period in which an occurrence has its date. */
const farthest = 3;
