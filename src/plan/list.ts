import type { PlanDesk, PlanItem } from "../model/index.ts";
import { planItem } from "./items.ts";
import type { Offer } from "./offer.ts";
import type { Planning } from "./planning.ts";
import { type Draft, pull } from "./pull.ts";
import { desksOf } from "./together.ts";

/** The items of the list, each with what it waits for; not yet in their order. */
export interface Listed {
  readonly open: PlanItem[];
  /** Those that are settled: by their own dates. */
  readonly gone: readonly PlanItem[];
  readonly desks: readonly PlanDesk[];
}

/** Makes the items of what is offered. `settled` are ids of tasks. What is settled hurries nothing and shares no desk. */
export function listOf(planning: Planning, offers: readonly Offer[], settled: ReadonlySet<string>): Listed {
  const present = presentIn(planning, offers, settled);
  const open: Draft[] = [];
  const gone: Draft[] = [];
  for (const offer of offers)
    (settled.has(offer.task.id) ? gone : open).push(planItem(planning, offer, present));
  const { urgency } = planning.event.source;
  const isByDate = urgency === "by-date";
  pull(open, planning.today, isByDate ? withoutUrgency(offers) : none);
  const desks = desksOf(planning, open);
  const deskOf = new Map(desks.flatMap((desk) => desk.items.map((id) => [id, desk.id])));
  if (deskOf.size > 0) for (const item of open) item.desk = deskOf.get(item.id) ?? null;
  if (urgency === "by-status") for (const item of [...open, ...gone]) placeByStatus(item);
  return { open, gone, desks };
}

const none: ReadonlySet<string> = new Set();

/** Ids of the tasks that others may wait for: not those that are settled, nor a recurring duty that has been done once. */
function presentIn(
  { progress }: Planning,
  offers: readonly Offer[],
  settled: ReadonlySet<string>,
): ReadonlySet<string> {
  const present = new Set<string>();
  for (const { task } of offers) {
    const isBegun = task.recurs !== null && progress.get(task.id)?.doneOn !== undefined;
    if (!isBegun && !settled.has(task.id)) present.add(task.id);
  }
  return present;
}

/** Ids of the tasks whose rule gives no urgency. */
function withoutUrgency(offers: readonly Offer[]): ReadonlySet<string> {
  return new Set(offers.filter(({ task }) => task.urgency === undefined).map(({ task }) => task.id));
}

/** Places an item by where it stands: open tasks by their urgency, then locked, upcoming, recommended and other ones. */
function placeByStatus(item: Draft): void {
  const band = bandOf(item);
  item.order = band;
  if (band > 0) item.urgency = "later";
}

function bandOf({ type, status }: PlanItem): number {
  if (type !== "task") return type === "information" ? 4 : 3;
  if (status === "open") return 0;
  return status === "upcoming" ? 2 : 1;
}
