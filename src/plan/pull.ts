import { addDuration } from "../calendar/index.ts";
import { compareText, topologicalOrder } from "../logic/index.ts";
import type { DeadlineKind, PlanItem, Urgency } from "../model/index.ts";

/** Kinds of date that are the authority's, or come when something else does: they do not hurry what comes before. */
const notOwn: ReadonlySet<DeadlineKind> = new Set(["authority-duty"]);

/**
 * Pulls the do-by of every item forward to that of the items that wait for it, however many steps away: what comes first is
 * never to be done later. A duty that recurs keeps its own rhythm.
 * A date that is not shown pulls nothing: it would show itself. `byDate` are the items whose urgency their date decides.
 */
export function pulled(
  items: readonly PlanItem[],
  today: string,
  byDate: ReadonlySet<string>,
): readonly PlanItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const waiting = new Map<string, string[]>();
  for (const { id, waitsFor } of items)
    for (const other of waitsFor)
      if (byId.has(other)) waiting.set(other, [...(waiting.get(other) ?? []), id]);
  const order = topologicalOrder(new Map(items.map(({ id }) => [id, waiting.get(id) ?? []])));
  const done = new Map<string, Pulled>();
  for (const id of order.ok ? order.order : byId.keys()) {
    const item = byId.get(id);
    if (item === undefined) continue;
    const pullers = (waiting.get(id) ?? []).flatMap((other) => done.get(other) ?? []);
    const sooner = earliest(pullers.filter(({ hurry }) => hurry !== null));
    const found = dateOf(item, sooner, today);
    const [hurry = null] = [hurries(item) ? item.doBy : null, sooner?.hurry ?? null]
      .filter((date) => date !== null)
      .sort(compareText);
    const urgency = byDate.has(id) ? urgencyOf(found, today) : item.urgency;
    done.set(id, { item: { ...item, ...found, urgency }, hurry });
  }
  return [...done.values()].map(({ item }) => item);
}

/** An item that has been pulled, and the date that hurries what comes before it: its own, or that of what waits for it. */
interface Pulled {
  readonly item: PlanItem;
  readonly hurry: string | null;
}

function earliest(pullers: readonly Pulled[]): Pulled | undefined {
  return [...pullers].sort(
    (a, b) => compareText(a.hurry ?? "", b.hurry ?? "") || compareText(a.item.id, b.item.id),
  )[0];
}

/** Whether an item's own date may hurry another: it has one, it is shown, and it is the customer's to keep. */
function hurries({ doBy, deadline }: PlanItem): boolean {
  if (doBy === null || (deadline !== null && notOwn.has(deadline.kind))) return false;
  return deadline?.date !== doBy || deadline.shown;
}

function dateOf(
  { doBy, deadline, recurs }: PlanItem,
  puller: Pulled | undefined,
  today: string,
): Pick<PlanItem, "doBy" | "pulledBy" | "late"> {
  const sooner = puller?.hurry ?? null;
  const isSooner = sooner !== null && (doBy === null || sooner < doBy);
  // A recurring duty keeps its own rhythm.
  const isPulled = puller !== undefined && isSooner && recurs === null;
  const date = isPulled ? sooner : doBy;
  const isTheirs = deadline !== null && notOwn.has(deadline.kind);
  return {
    doBy: date,
    pulledBy: isPulled ? puller.item.id : null,
    late: date !== null && date < today && !isTheirs,
  };
}

/** How soon a date must be met: past ones and today's today, then within a week, two weeks, a month. */
function urgencyOf({ doBy }: Pick<PlanItem, "doBy">, today: string): Urgency {
  if (doBy === null) return "later";
  if (doBy <= today) return "today";
  const bands = [
    ["this-week", "P7D"],
    ["two-weeks", "P14D"],
    ["this-month", "P1M"],
  ] as const;
  return bands.find(([, within]) => doBy <= (addDuration(today, within) ?? ""))?.[0] ?? "later";
}
