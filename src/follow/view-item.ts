import { type PlanRecord, type RecordItem, settledStatuses, type TaskStatus } from "../model/index.ts";
import { shownDoBy } from "../plan/index.ts";
import type { Item } from "./items.ts";
import { lastDoneOn } from "./occurrence-id.ts";
import { isOpened } from "./opening.ts";
import { areasOfItem } from "./step.ts";
import type { Visible } from "./together.ts";
import type { ViewItem } from "./view-model.ts";

/** What the view of one participant knows of the rest. */
export interface Seen {
  /** Items that may be seen. */
  readonly visible: Visible;
  /** What rules say about them, with dates that hang on nothing hidden. */
  readonly said: ReadonlyMap<string, Item>;
  /** Participants that may be known. */
  readonly known: ReadonlySet<string>;
  /** Ids of desks, by item. */
  readonly desks: ReadonlyMap<string, string>;
  readonly isCustomer: boolean;
}

/** An item as a participant may see it. */
export function viewItem(record: PlanRecord, item: RecordItem, seen: Seen): ViewItem {
  const said = seen.said.get(item.id) ?? null;
  const { changes, content } = item;
  const status = statusNow(record, item);
  const own = said ?? content;
  const doBy = said === null ? (content?.doBy ?? null) : shownDoBy(said);
  const isChanged = changes.doBy !== undefined && changes.doBy !== null;
  const shown = changes.doBy ?? doBy;
  const isOver = shown !== null && shown < record.today && said?.deadline?.kind !== "authority-duty";
  return {
    id: item.id,
    origin: item.rule === null ? "hand" : "rule",
    type: said?.type ?? "task",
    urgency: said?.urgency ?? content?.urgency ?? "later",
    halt: said?.type === "safety" && said.halt,
    acknowledged: said?.type === "safety" && status === "done",
    title: own?.title ?? item.id,
    why: own?.why ?? null,
    status,
    after: afterIn(said, seen.visible),
    from: said?.from ?? null,
    doBy: shown,
    pulledBy: isChanged ? null : (said?.pulledBy ?? null),
    late: isOver && item.because === null && !settledStatuses.has(status),
    originalDoBy: isChanged ? doBy : null,
    deadline: said === null ? null : withoutSecrets(said.deadline),
    recurs: said?.recurs ?? null,
    next: nextIn(record, said),
    service: said?.service ?? null,
    owner: said?.owner ?? content?.owner ?? null,
    opened: isOpened(record, item),
    desk: seen.desks.get(item.id) ?? null,
    note: changes.note ?? null,
    responsible: seen.known.has(changes.responsible ?? "") ? (changes.responsible ?? null) : null,
    agreed: item.agreed,
    paused: seen.isCustomer && item.paused,
    doneOn: lastDoneOn(record, item),
    applies: item.because === null,
    sensitive: said?.sensitive ?? content?.sensitive ?? false,
    areas: areasOfItem(record, item),
  };
}

/** Where it stands: a duty that recurs from its result is done until its next round begins. */
function statusNow(record: PlanRecord, { id, status }: RecordItem): TaskStatus {
  const settled = record.plan.settled.find((one) => one.id === id);
  return settled?.status === "done" ? "done" : status;
}

/** Needs name facts that may be hidden; a date that is not to be shown stays out, and so does what it was. */
function withoutSecrets(deadline: ViewItem["deadline"]): ViewItem["deadline"] {
  if (deadline === null || deadline.shown) return deadline === null ? null : { ...deadline, needs: [] };
  const overrides = deadline.overrides === null ? null : { ...deadline.overrides, date: null };
  return { ...deadline, date: null, original: null, overrides, needs: [] };
}

/** What comes first, of the items that are visible: hidden ones must not show. */
function afterIn(said: Item | null, visible: Visible): readonly string[] {
  const isOpen = (id: string) => {
    const status = visible.get(id)?.status;
    return status !== undefined && !settledStatuses.has(status);
  };
  return (said?.waitsFor ?? []).filter(isOpen);
}

function nextIn(record: PlanRecord, said: Item | null): ViewItem["next"] {
  if (said === null || said.next === null) return null;
  const { id, period, expected } = said.next;
  const known = record.occurrences.find((one) => one.id === id);
  const status: TaskStatus = known?.status ?? "proposed";
  return { id, period, expected, status };
}
