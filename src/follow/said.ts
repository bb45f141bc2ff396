import { type PlanItem, type PlanRecord, settledStatuses } from "../model/index.ts";
import { byOwnDates, pulled } from "../plan/index.ts";
import { type Item, lastSaid } from "./items.ts";
import type { Visible } from "./together.ts";

/** What rules say about the items of a view, by id. */
export type Said = ReadonlyMap<string, Item>;

/** To the customer: all that they say. */
export function saidToCustomer(record: PlanRecord, visible: Visible): Said {
  return new Map(saidAbout(record, visible).map((item) => [item.id, item]));
}

function saidAbout(record: PlanRecord, visible: Visible): readonly Item[] {
  return [...visible.values()].flatMap((item) => lastSaid(record, item) ?? []);
}

/** To others: with dates, an urgency and a place that hang on the item and on other visible ones alone. */
export function saidToOthers(record: PlanRecord, visible: Visible): Said {
  const { plan, today, behind } = record;
  const byDate = new Set(behind.byDate);
  const listed = new Set(plan.order);
  const all = saidAbout(record, visible);
  const open = all.filter(isTask).filter(({ id }) => listed.has(id));
  const alone = (item: Item): readonly Item[] =>
    isTask(item) ? pulled([item], today, byDate) : [byOwnDates(item, today)];
  const others = all.filter(({ id }) => !listed.has(id)).flatMap(alone);
  const placed = pulled(open, today, byDate).map((item) => placedByStatus(record, item, visible));
  return new Map([...others, ...placed].map((item) => [item.id, item]));
}

function isTask(item: Item): item is PlanItem {
  return item.type !== "safety";
}

/** In a life event that places items by where they stand: by what they wait for among the visible ones. */
function placedByStatus(record: PlanRecord, item: PlanItem, visible: Visible): PlanItem {
  const { byStatus } = record.behind;
  const urgency = Object.hasOwn(byStatus, item.id) ? byStatus[item.id] : undefined;
  if (urgency === undefined || item.type !== "task") return item;
  const isOpen = (id: string) => {
    const other = visible.get(id);
    return other !== undefined && !settledStatuses.has(other.status);
  };
  const isUpcoming = (item.from ?? "") > record.today || isWithoutNext(item);
  const band = item.waitsFor.some(isOpen) ? 1 : isUpcoming ? 2 : 0;
  return { ...item, urgency: band === 0 ? urgency : "later", order: band };
}

/** Whether a duty recurs at dates of which none is known yet. */
function isWithoutNext({ recurs, next }: PlanItem): boolean {
  if (recurs === null || next !== null || "rrule" in recurs) return false;
  return !("after" in recurs) || recurs.after === "date";
}
