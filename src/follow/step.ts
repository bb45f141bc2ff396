import type { Program } from "../compile/index.ts";
import { type Code, codes } from "../diagnostic/index.ts";
import type { PlanRecord, RecordEvent, RecordEventType, RecordItem } from "../model/index.ts";
import type { MergeReason } from "./change.ts";
import type { Effect } from "./effect.ts";
import { lastSaid } from "./items.ts";
import { activeParticipant, customerOf, visibleAreas } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";

/** An event for the journey that follows from another event; it is heard if the journey can. */
export interface JourneyCall {
  readonly event: string;
  /** Facts that changed with it: guards on other facts do not count. */
  readonly changed?: readonly string[];
}

/** What an event does before the plan is made anew. */
export interface Step {
  readonly record: PlanRecord;
  readonly effects?: readonly Effect[];
  /** The plan must be made anew, because of this. */
  readonly merge?: MergeReason;
  readonly journey?: readonly JourneyCall[];
}

export type EventOf<T extends RecordEventType> = Extract<RecordEvent, { type: T }>;

/** Applies one type of event to a record. */
export type Handler<T extends RecordEventType> = (
  program: Program,
  record: PlanRecord,
  event: EventOf<T>,
) => Result<Step>;

/** An item that the actor can see and that is still there, or the refusal. */
export function findItem(record: PlanRecord, id: string, by: string): Result<RecordItem> {
  const item = record.items.find((candidate) => candidate.id === id && !candidate.removed);
  if (item === undefined || !canSeeItem(record, item, by))
    return refuse("event/unknown-item", "the plan has no such item", "item");
  return done(item);
}

/** Whether a participant may see an item: consent and role allow every area that it tells about. */
export function canSeeItem(record: PlanRecord, item: RecordItem, by: string): boolean {
  const participant = activeParticipant(record, by);
  if (participant === undefined) return false;
  const allowed = visibleAreas(record, participant);
  const areas = areasOfItem(record, item);
  if (by === customerOf(record)) return true;
  return areas.length > 0 && areas.every((area) => allowed.has(area));
}

/** Items of a record that a participant may see, those that a person took away apart. */
export function visibleItems(record: PlanRecord, by: string): readonly RecordItem[] {
  return record.items.filter((item) => !item.removed && canSeeItem(record, item, by));
}

/** Areas that an item tells about. */
export function areasOfItem(record: PlanRecord, item: RecordItem) {
  if (item.content !== null) return [item.content.area];
  return lastSaid(record, item)?.areas ?? [];
}

/** The record with one item changed. */
export function withItem(record: PlanRecord, item: RecordItem): PlanRecord {
  return { ...record, items: record.items.map((other) => (other.id === item.id ? item : other)) };
}

/** A refusal because of where something stands. */
export function againstState(what: string): {
  readonly ok: false;
  readonly refusal: { code: Code; message: string; path: string };
} {
  return refuse("event/against-state", `${what} cannot do this where it stands now`);
}

/** A refusal because a situation could not hold so much. */
export function tooMuch(path: string): {
  readonly ok: false;
  readonly refusal: { code: Code; message: string; path: string };
} {
  return refuse("answer/too-many", codes["answer/too-many"].meaning, path);
}
