import type { Program } from "../compile/index.ts";
import type { PlanRecord, RecordItem, TaskStatus } from "../model/index.ts";
import { matterOf, type TaskStep } from "./matter.ts";
import { withOccurrence } from "./occurrence-id.ts";
import { done, type Result } from "./refusal.ts";
import { isTooMuch } from "./situation-of.ts";
import { againstState, tooMuch, withItem } from "./step.ts";
import { moveTask } from "./task-machine.ts";

/** A record in which a step was taken, and the item that it was about. */
export interface MovedMatter {
  readonly record: PlanRecord;
  readonly item: RecordItem;
}

/** Takes a step on an item, or on one occurrence of a recurring duty, by the same machine. */
export function moveMatter(program: Program, record: PlanRecord, step: TaskStep): Result<MovedMatter> {
  const found = matterOf(program, record, step);
  if (!found.ok) return found;
  const { item, occurrence, endsRound } = found.value;
  if (occurrence === null) return moveItem(record, item, step);
  const next = moveOccurrence(record, occurrence, step);
  if (next === undefined) return againstState("the task");
  if (isTooMuch(program, next)) return tooMuch("item");
  return done({ record: endsRound ? withItem(next, newRound(item, step.at)) : next, item });
}

function moveItem(record: PlanRecord, item: RecordItem, step: TaskStep): Result<MovedMatter> {
  const status = moveTask(item.status, step.type);
  if (status === undefined) return againstState("the task");
  return done({ record: withItem(record, { ...item, ...stateAfter(step, status, item.doneOn) }), item });
}

function moveOccurrence(record: PlanRecord, id: string, step: TaskStep): PlanRecord | undefined {
  const known = record.occurrences.find((one) => one.id === id);
  const status = moveTask(known?.status ?? "proposed", step.type);
  if (status === undefined) return undefined;
  const moved = { ...known, id, ...stateAfter(step, status, known?.doneOn ?? null) };
  return { ...record, occurrences: withOccurrence(record.occurrences, moved) };
}

/** Where a matter stands after a step: a day of completion comes with it and goes when it is reopened. */
function stateAfter({ type, at, on }: TaskStep, status: TaskStatus, doneOn: string | null) {
  if (type === "COMPLETE") return { status, since: at, doneOn: on ?? doneOn };
  return { status, since: at, doneOn: type === "REOPEN" ? null : doneOn };
}

/** A duty whose round is over waits for the next one, as accepted as it was. */
function newRound(item: RecordItem, at: string): RecordItem {
  const isWaiting = item.status === "proposed" || item.status === "accepted";
  return isWaiting ? item : { ...item, status: "accepted", since: at };
}
