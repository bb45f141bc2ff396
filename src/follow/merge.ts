import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type {
  Plan,
  PlanItem,
  PlanRecord,
  RecordItem,
  RecordParticipant,
  SafetyItem,
} from "../model/index.ts";
import { generate } from "../plan/index.ts";
import { anchored } from "./anchor.ts";
import { customerOf, mayOf, roleOf, seesOf } from "./people.ts";
import { situationOf } from "./situation-of.ts";
import { moveTask, returnEvent } from "./task-machine.ts";

type Item = PlanItem | SafetyItem;

/** What a replan changed, in the order of the plan. */
export type Change =
  | { readonly type: "added"; readonly item: string }
  | { readonly type: "applies-again"; readonly item: string }
  | {
      readonly type: "no-longer-applies";
      readonly item: string;
      readonly because: NonNullable<RecordItem["because"]>;
    }
  | {
      readonly type: "date-moved";
      readonly item: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly because: "day" | "facts" | "rules";
    }
  | {
      readonly type: "kept";
      readonly item: string;
      readonly kept: "done" | "agreed" | "under-way";
      readonly because: NonNullable<RecordItem["because"]>;
    };

/** A record with a plan that fits it, and what changed. */
export interface Merged {
  readonly record: PlanRecord;
  readonly changes: readonly Change[];
}

/** Why the plan is made anew; it explains moved dates. */
export type MergeReason = "day" | "facts" | "rules";

/**
 * Merges three ways: what rules said before, what people made of it, and what rules say now. An item that is done, agreed
 * or made by hand never vanishes; one that no longer applies is marked, with the reason, and comes back where it stood.
 * Merging twice changes nothing the second time.
 */
export function merge(program: Program, given: PlanRecord, reason: MergeReason, at: string): Merged {
  const record = { ...given, items: given.items.map((item) => newlySafe(program, given, item)) };
  const before = new Map(
    record.items.flatMap((item) => (item.snapshot === null ? [] : [[item.id, item.snapshot] as const])),
  );
  for (const item of itemsOfPlan(record.plan)) before.set(item.id, item);
  const activated = new Set([...record.activated, ...record.raised].map(({ rule }) => rule));
  const generated = generate(program, situationOf(program, record), activated);
  const { plan, offered } = anchored(program, generated, before, heldDates(record, at));
  const now = new Map(offered.map((item) => [item.id, item]));
  const known = new Set(record.items.map(({ id }) => id));
  const changes: Change[] = [];
  const merged = record.items.map((item) => {
    const last = before.get(item.id) ?? null;
    const result =
      item.rule === null
        ? { item, changes: [] }
        : mergeItem(program, item, last, now.get(item.id), at, reason, plan);
    changes.push(...result.changes);
    return result.item;
  });
  const added = offered.filter(({ id }) => !known.has(id)).map((item) => newItem(item, at));
  changes.push(...added.map(({ id }): Change => ({ type: "added", item: id })));
  const held = new Set(itemsOfPlan(plan).map(({ id }) => id));
  const items = [...merged, ...added]
    .map((item) => withSnapshot(item, held, now, before))
    .sort((a, b) => compareText(a.id, b.id));
  const place = placesOf(plan);
  const inOrder = changes.sort(
    (a, b) => place(a.item) - place(b.item) || compareText(a.item, b.item) || compareText(a.type, b.type),
  );
  const people = record.participants.map((person) => renewed(program, record, person));
  const factNames = factNamesOf(program, record);
  return {
    record: { ...record, plan, items, factNames, participants: people, catalogue: program.catalogue },
    changes: inOrder,
  };
}

/** A task that new rules make a safety item has never been acknowledged, whatever was done about it. */
function newlySafe(program: Program, record: PlanRecord, item: RecordItem): RecordItem {
  const isSafety = item.rule !== null && program.rules.get(item.rule)?.type === "safety";
  const last = item.snapshot ?? itemsOfPlan(record.plan).find(({ id }) => id === item.id);
  return isSafety && last !== undefined && last.type !== "safety"
    ? { ...item, status: "proposed", before: null, doneOn: null }
    : item;
}

/** Items whose recommended date holds: those that apply, or stopped to only today. */
function heldDates(record: PlanRecord, at: string): ReadonlySet<string> {
  const held = record.items.filter(
    ({ because, since }) => because === null || since.slice(0, 10) === at.slice(0, 10),
  );
  return new Set(held.map(({ id }) => id));
}

/** What a participant's role may see and do by the rules of now; a role that is gone may see and do nothing. */
function renewed(program: Program, record: PlanRecord, person: RecordParticipant): RecordParticipant {
  if (person.id === customerOf(record)) return person;
  const role = roleOf(program, record.lifeEvent, person.role);
  return {
    ...person,
    sees: role === undefined ? [] : [...seesOf(role)],
    may: role === undefined ? [] : [...mayOf(role)],
  };
}

/** Names and areas of everything that the customer has answered or may be asked. */
function factNamesOf(program: Program, record: PlanRecord): PlanRecord["factNames"] {
  const asked = program.lifeEvents[record.lifeEvent]?.questions.map(({ fact }) => fact.id) ?? [];
  const ids = [...new Set([...asked, ...Object.keys(record.facts)])].sort(compareText);
  return ids.flatMap((id) => {
    const fact = program.facts.get(id);
    return fact === undefined ? [] : [{ id, name: fact.name, areas: [...fact.areas] }];
  });
}

/** All items of a plan, in its order. */
export function itemsOfPlan(plan: Plan): readonly Item[] {
  return [...plan.safety, ...plan.tasks, ...plan.recommendations, ...plan.information];
}

function placesOf(plan: Plan): (id: string) => number {
  const ids = [...plan.safety.map(({ id }) => id), ...plan.order];
  const places = new Map(ids.map((id, index) => [id, index]));
  return (id) => places.get(id) ?? ids.length;
}

/** An item at its beginning. */
export function newItem(item: Pick<Item, "id" | "rule">, at: string): RecordItem {
  return {
    id: item.id,
    rule: item.rule,
    content: null,
    snapshot: null,
    status: "proposed",
    before: null,
    since: at,
    doneOn: null,
    agreed: false,
    changes: {},
    changedBy: null,
    removed: false,
    paused: false,
    because: null,
    addedBy: "system",
  };
}

/** An item that the plan does not hold keeps what rules last said about it. */
function withSnapshot(
  item: RecordItem,
  held: ReadonlySet<string>,
  now: ReadonlyMap<string, Item>,
  before: ReadonlyMap<string, Item>,
): RecordItem {
  if (item.rule === null) return item;
  const snapshot = held.has(item.id) ? null : (now.get(item.id) ?? before.get(item.id) ?? null);
  return snapshot === item.snapshot ? item : { ...item, snapshot };
}

interface ItemMerge {
  readonly item: RecordItem;
  readonly changes: readonly Change[];
}

function mergeItem(
  program: Program,
  item: RecordItem,
  last: Item | null,
  now: Item | undefined,
  at: string,
  reason: MergeReason,
  plan: Plan,
): ItemMerge {
  if (now === undefined) {
    const because = reasonOf(program, item, plan);
    return last?.type === "safety" ? endSafety(item, because, at) : stopApplying(item, because, at);
  }
  const back = applyAgain(item, at);
  const moved = dateMoved(item.id, last, now, reason);
  return { item: back.item, changes: [...back.changes, ...moved] };
}

function dateMoved(id: string, last: Item | null, now: Item, reason: MergeReason): readonly Change[] {
  if (last === null || last.doBy === now.doBy) return [];
  return [{ type: "date-moved", item: id, from: last.doBy, to: now.doBy, because: reason }];
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

/** A safety item is no matter with a course: what was acknowledged does not count for the next time. */
function endSafety(item: RecordItem, because: NonNullable<RecordItem["because"]>, at: string): ItemMerge {
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

/** Work that has begun goes on to its end: a decision can still come, and be appealed. */
function isUnderWay(status: RecordItem["status"]): boolean {
  return !["proposed", "accepted", "declined", "no-longer-applies"].includes(status);
}

function stopApplying(item: RecordItem, because: NonNullable<RecordItem["because"]>, at: string): ItemMerge {
  if (item.because !== null) return { item: { ...item, because }, changes: [] };
  if (item.status === "done")
    return { item: { ...item, because }, changes: [{ type: "kept", item: item.id, kept: "done", because }] };
  if (isUnderWay(item.status))
    return {
      item: { ...item, because },
      changes: [{ type: "kept", item: item.id, kept: "under-way", because }],
    };
  if (item.agreed)
    return {
      item: { ...item, because },
      changes: [{ type: "kept", item: item.id, kept: "agreed", because }],
    };
  const status = moveTask(item.status, "STOP_APPLYING") ?? item.status;
  const before = status === item.status ? null : item.status;
  return {
    item: { ...item, status, before, because, since: at },
    changes: [{ type: "no-longer-applies", item: item.id, because }],
  };
}

function reasonOf(program: Program, item: RecordItem, plan: Plan): NonNullable<RecordItem["because"]> {
  const out = plan.leftOut.find(({ rule }) => rule === item.rule);
  if (out !== undefined) return { reason: out.reason, facts: [...out.facts] };
  const open = plan.undecided.find(({ rule }) => rule === item.rule);
  if (open !== undefined) return { reason: "conditions", facts: [...open.needs] };
  const rule = program.rules.get(item.rule ?? "");
  return rule === undefined
    ? { reason: "rule-removed", facts: [] }
    : { reason: "conditions", facts: [...rule.facts] };
}
