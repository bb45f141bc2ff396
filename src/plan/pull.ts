import { addDuration } from "../calendar/index.ts";
import { topologicalOrder } from "../logic/index.ts";
import type { PlanItem, Urgency } from "../model/index.ts";
import { earlierOf } from "./dates.ts";

/** An item that is still being made: its place and its dates hang on other items. */
export type Draft<T = PlanItem> = { -readonly [Key in keyof T]: T[Key] };

type OwnDates = Pick<PlanItem, "deadline" | "doBy" | "pulledBy" | "late">;

/** An item as it stands by its own dates: nothing that waits for it hurries it. */
export function byOwnDates<T extends OwnDates>(item: T, today: string): T {
  const own = { ...item };
  setOwnDates(own, today);
  return own;
}

function setOwnDates(item: Draft<OwnDates>, today: string): void {
  const { deadline } = item;
  const doBy = deadline === null ? null : earlierOf(deadline.date, deadline.target);
  item.doBy = doBy;
  item.pulledBy = null;
  item.late = isLate(item, doBy, today);
}

/** The date by which an item is to be done, when it may be shown: an uncertain legal date is not. */
export function shownDoBy({ doBy, deadline }: Pick<PlanItem, "doBy" | "deadline">): string | null {
  return deadline !== null && deadline.date === doBy && !deadline.shown ? null : doBy;
}

/** Items whose do-by is pulled forward, as `pull` does it. */
export function pulled(
  items: readonly PlanItem[],
  today: string,
  byDate: ReadonlySet<string>,
): readonly PlanItem[] {
  const drafts = items.map((item) => ({ ...item }));
  pull(drafts, today, byDate);
  return drafts;
}

/**
 * Pulls the do-by of items forward by nothing but their own dates and each other: what comes first is never to be done later
 * than what waits for it, however many steps away. A duty that recurs keeps its own rhythm. A date that is not shown pulls
 * nothing: it would show itself. `byDate` are the items whose urgency their date decides. Pulling twice is pulling once.
 */
export function pull(items: readonly Draft[], today: string, byDate: ReadonlySet<string>): void {
  for (const item of items) setOwnDates(item, today);
  pullForward(items, today);
  if (byDate.size === 0) return;
  const bands = bandsOf(today);
  for (const item of items) if (byDate.has(item.id)) item.urgency = urgencyOf(item.doBy, bands);
}

function pullForward(items: readonly Draft[], today: string): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  const waiting = waitingFor(items, byId);
  if (waiting.size === 0) return;
  // The date by which each hurries what comes before it: its own, or that of what waits for it.
  const hurries = new Map<string, string>();
  for (const item of inOrder(items, byId, waiting)) {
    const own = isTheirs(item) ? null : shownDoBy(item);
    const first = soonest(waiting.get(item.id) ?? [], hurries);
    const theirs = first === undefined ? null : (hurries.get(first) ?? null);
    const hurry = earlierOf(own, theirs);
    if (hurry !== null) hurries.set(item.id, hurry);
    if (first !== undefined && theirs !== null) pullTo(item, theirs, first, today);
  }
}

/** Ids of the items that wait for each item; items that nothing waits for are left out. */
function waitingFor(
  items: readonly PlanItem[],
  byId: ReadonlyMap<string, PlanItem>,
): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, string[]>();
  for (const { id, waitsFor } of items) {
    for (const first of waitsFor) {
      if (!byId.has(first)) continue;
      const known = waiting.get(first);
      if (known === undefined) waiting.set(first, [id]);
      else known.push(id);
    }
  }
  return waiting;
}

/** The items, each after those that wait for it; as they come where they wait in a circle. */
function inOrder(
  items: readonly Draft[],
  byId: ReadonlyMap<string, Draft>,
  waiting: ReadonlyMap<string, readonly string[]>,
): readonly Draft[] {
  const sorted = topologicalOrder(waiting);
  if (!sorted.ok) return items;
  const waitedFor = sorted.order.flatMap((id) => byId.get(id) ?? []);
  return [...items.filter(({ id }) => !waiting.has(id)), ...waitedFor];
}

/** The one that hurries most: the earliest date, then the first id. */
function soonest(ids: readonly string[], hurries: ReadonlyMap<string, string>): string | undefined {
  let found: string | undefined;
  let soonestDate = "";
  for (const id of ids) {
    const date = hurries.get(id);
    if (date === undefined) continue;
    const isSooner = found === undefined || date < soonestDate || (date === soonestDate && id < found);
    if (isSooner) [found, soonestDate] = [id, date];
  }
  return found;
}

/** Pulls an item forward to the earliest date of what waits for it; a duty that recurs keeps its own rhythm. */
function pullTo(item: Draft, hurry: string, by: string, today: string): void {
  if (item.recurs !== null || (item.doBy !== null && item.doBy <= hurry)) return;
  item.doBy = hurry;
  item.pulledBy = by;
  item.late = isLate(item, hurry, today);
}

/** Whether the date is the authority's to keep. */
function isTheirs({ deadline }: Pick<PlanItem, "deadline">): boolean {
  return deadline?.kind === "authority-duty";
}

function isLate(item: Pick<PlanItem, "deadline">, doBy: string | null, today: string): boolean {
  return doBy !== null && doBy < today && !isTheirs(item);
}

type Bands = readonly (readonly [urgency: Urgency, last: string])[];

/** Past dates and today's are for today, then come a week, two weeks and a month. */
function bandsOf(today: string): Bands {
  return [
    ["today", today],
    ["this-week", addDuration(today, "P7D") ?? ""],
    ["two-weeks", addDuration(today, "P14D") ?? ""],
    ["this-month", addDuration(today, "P1M") ?? ""],
  ];
}

/** How soon a date must be met. */
function urgencyOf(doBy: string | null, bands: Bands): Urgency {
  return (doBy === null ? undefined : bands.find(([, last]) => doBy <= last)?.[0]) ?? "later";
}
