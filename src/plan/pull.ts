import { addDuration } from "../calendar/index.ts";
import { compareText, topologicalOrder } from "../logic/index.ts";
import type { PlanItem, Urgency } from "../model/index.ts";

/** An item as it stands by its own dates: nothing that waits for it hurries it. */
export function byOwnDates<T extends Pick<PlanItem, "deadline" | "doBy" | "pulledBy" | "late">>(
  item: T,
  today: string,
): T {
  const dates = [item.deadline?.date ?? null, item.deadline?.target ?? null].filter((date) => date !== null);
  const doBy = dates.sort(compareText)[0] ?? null;
  return { ...item, doBy, pulledBy: null, late: isLate(item, doBy, today) };
}

/** The date by which an item is to be done, when it may be shown: an uncertain legal date is not. */
export function shownDoBy({ doBy, deadline }: Pick<PlanItem, "doBy" | "deadline">): string | null {
  return deadline !== null && deadline.date === doBy && !deadline.shown ? null : doBy;
}

/** An item that has been pulled, and the date that hurries what comes before it: its own, or that of what waits for it. */
interface Pulled {
  readonly item: PlanItem;
  readonly hurry: string | null;
}

/**
 * Pulls the do-by of items forward by nothing but their own dates and each other: what comes first is never to be done later
 * than what waits for it, however many steps away. A duty that recurs keeps its own rhythm. A date that is not shown pulls
 * nothing: it would show itself. `byDate` are the items whose urgency their date decides. Pulling twice is pulling once.
 */
export function pulled(
  items: readonly PlanItem[],
  today: string,
  byDate: ReadonlySet<string>,
): readonly PlanItem[] {
  const own = new Map(items.map((item) => [item.id, byOwnDates(item, today)]));
  const waiting = new Map<string, string[]>();
  for (const { id, waitsFor } of items)
    for (const first of waitsFor) if (own.has(first)) waiting.set(first, [...(waiting.get(first) ?? []), id]);
  const sorted = topologicalOrder(new Map(items.map(({ id }) => [id, waiting.get(id) ?? []])));
  const done = new Map<string, Pulled>();
  for (const id of sorted.ok ? sorted.order : own.keys()) {
    const item = own.get(id);
    if (item === undefined) continue;
    const sooner = soonest((waiting.get(id) ?? []).flatMap((other) => done.get(other) ?? []));
    const found = pulledBy(item, sooner, today);
    const dates = [isTheirs(item) ? null : shownDoBy(item), sooner?.hurry ?? null];
    const hurry = dates.filter((date) => date !== null).sort(compareText)[0] ?? null;
    const urgency = byDate.has(id) ? urgencyOf(found.doBy, today) : item.urgency;
    done.set(id, { item: { ...found, urgency }, hurry });
  }
  return items.flatMap(({ id }) => done.get(id)?.item ?? []);
}

function soonest(pullers: readonly Pulled[]): Pulled | undefined {
  return pullers
    .filter(({ hurry }) => hurry !== null)
    .sort((a, b) => compareText(a.hurry ?? "", b.hurry ?? "") || compareText(a.item.id, b.item.id))[0];
}

/** An item pulled forward to the earliest date of what waits for it; a duty that recurs keeps its own rhythm. */
function pulledBy(item: PlanItem, sooner: Pulled | undefined, today: string): PlanItem {
  const hurry = sooner?.hurry ?? null;
  if (sooner === undefined || hurry === null || item.recurs !== null) return item;
  if (item.doBy !== null && item.doBy <= hurry) return item;
  return { ...item, doBy: hurry, pulledBy: sooner.item.id, late: isLate(item, hurry, today) };
}

/** Whether the date is the authority's to keep. */
function isTheirs({ deadline }: Pick<PlanItem, "deadline">): boolean {
  return deadline?.kind === "authority-duty";
}

function isLate(item: Pick<PlanItem, "deadline">, doBy: string | null, today: string): boolean {
  return doBy !== null && doBy < today && !isTheirs(item);
}

/** How soon a date must be met: past ones and today's today, then within a week, two weeks, a month. */
function urgencyOf(doBy: string | null, today: string): Urgency {
  if (doBy === null) return "later";
  if (doBy <= today) return "today";
  const bands = [
    ["this-week", "P7D"],
    ["two-weeks", "P14D"],
    ["this-month", "P1M"],
  ] as const;
  return bands.find(([, within]) => doBy <= (addDuration(today, within) ?? ""))?.[0] ?? "later";
}
