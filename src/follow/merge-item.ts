import type { Program } from "../compile/index.ts";
import type { Plan, RecordItem } from "../model/index.ts";
import type { Change, MergeReason } from "./change.ts";
import type { Item } from "./items.ts";
import { moveTask, returnEvent } from "./task-machine.ts";

/** An item after a merge, and what changed. */
export interface ItemMerge {
  readonly item: RecordItem;
  readonly changes: readonly Change[];
}

/** What an item is merged from: what rules said before and say now, and why they are asked. */
export interface ItemSources {
  readonly last: Item | null;
  readonly now: Item | undefined;
  readonly plan: Plan;
  readonly reason: MergeReason;
  readonly at: string;
}

/** Merges one item: it goes on, stops to apply, or applies again where it stood. */
export function mergeItem(program: Program, item: RecordItem, sources: ItemSources): ItemMerge {
  const { last, now, plan, reason, at } = sources;
  if (item.rule === null) return { item, changes: [] };
  if (now === undefined) {
    const because = reasonOf(program, item, plan);
    return last?.type === "safety" ? endSafety(item, because, at) : stopApplying(item, because, at);
  }
  const back = applyAgain(item, at);
  return { item: back.item, changes: [...back.changes, ...datesMoved(item.id, last, now, reason)] };
}

/** Another occurrence that comes next has another date; that is no date that moved. */
function datesMoved(item: string, last: Item | null, now: Item, because: MergeReason): readonly Change[] {
  if (last === null) return [];
  const [from, to] = [last.next?.id ?? null, now.next?.id ?? null];
  if (from !== to) return [{ type: "comes-next", item, from, to }];
  if (last.doBy === now.doBy) return [];
  return [{ type: "date-moved", item, from: last.doBy, to: now.doBy, because }];
}

function applyAgain(item: RecordItem, at: string): ItemMerge {
  if (item.because === null) return { item, changes: [] };
  const status =
    item.before === null
      ? fresh(item.status)
      : (moveTask(item.status, returnEvent(item.before)) ?? item.before);
  return {
    item: { ...item, status, before: null, because: null, since: at },
    changes: [{ type: "applies-again", item: item.id }],
  };
}

/** A safety item that comes up again is not acknowledged: it begins anew. */
function fresh(status: RecordItem["status"]): RecordItem["status"] {
  return status === "no-longer-applies" ? "proposed" : status;
}

type Because = NonNullable<RecordItem["because"]>;

/** A safety item is no matter with a course: what was acknowledged does not count for the next time. */
function endSafety(item: RecordItem, because: Because, at: string): ItemMerge {
  if (item.because !== null) return { item: { ...item, because }, changes: [] };
  const ended = {
    ...item,
    status: "no-longer-applies",
    before: null,
    because,
    since: at,
    doneOn: null,
  } as const;
  return { item: ended, changes: [{ type: "no-longer-applies", item: item.id, because }] };
}

function stopApplying(item: RecordItem, because: Because, at: string): ItemMerge {
  if (item.because !== null) return { item: { ...item, because }, changes: [] };
  const kept = keptAs(item);
  if (kept !== undefined)
    return { item: { ...item, because }, changes: [{ type: "kept", item: item.id, kept, because }] };
  const status = moveTask(item.status, "STOP_APPLYING") ?? item.status;
  const before = status === item.status ? null : item.status;
  return {
    item: { ...item, status, before, because, since: at },
    changes: [{ type: "no-longer-applies", item: item.id, because }],
  };
}

/** Why an item is kept although its rule stops to hold. Work that has begun goes on: a decision can still come, and be appealed. */
function keptAs({ status, agreed }: RecordItem): Extract<Change, { type: "kept" }>["kept"] | undefined {
  if (status === "done") return "done";
  if (!["proposed", "accepted", "declined", "no-longer-applies"].includes(status)) return "under-way";
  return agreed ? "agreed" : undefined;
}

function reasonOf(program: Program, item: RecordItem, plan: Plan): Because {
  const out = plan.leftOut.find(({ rule }) => rule === item.rule);
  if (out !== undefined) return { reason: out.reason, facts: [...out.facts] };
  const open = plan.undecided.find(({ rule }) => rule === item.rule);
  if (open !== undefined) return { reason: "conditions", facts: [...open.needs] };
  const rule = program.rules.get(item.rule ?? "");
  return rule === undefined
    ? { reason: "rule-removed", facts: [] }
    : { reason: "conditions", facts: [...rule.facts] };
}
