import type { PlanRecord, RecordItem, TaskStatus } from "../model/index.ts";
import { customerOf } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";
import { againstState, findItem, type Handler, type Step, withItem } from "./step.ts";
import { moveTask, type TaskEventType } from "./task-machine.ts";

interface Moved {
  readonly at: string;
  readonly by: string;
  readonly item: string;
}

/** Moves a task by its machine; `more` are further keys of the item. */
function move(
  record: PlanRecord,
  event: Moved,
  type: TaskEventType,
  more: Partial<RecordItem> = {},
): Result<Step> {
  const found = findItem(record, event.item, event.by);
  if (!found.ok) return found;
  const item = found.value;
  if (record.plan.safety.some(({ id }) => id === item.id))
    return refuse("event/safety-item", "a safety item is only acknowledged", "item");
  if (type === "DECLINE" && item.agreed && event.by !== customerOf(record))
    return refuse("event/agreed", "an agreed item is declined by the customer only", "item");
  const status = moveTask(item.status, type);
  if (status === undefined) return againstState("the task");
  return done({
    record: withItem(record, moved(item, status, event.at, more)),
    merge: "facts",
    journey: status === "done" ? [{ event: "TASK_DONE" }] : [],
  });
}

function moved(item: RecordItem, status: TaskStatus, at: string, more: Partial<RecordItem>): RecordItem {
  return { ...item, status, since: at, ...more };
}

export const applyTaskAccepted: Handler<"task-accepted"> = (_program, record, event) =>
  move(record, event, "ACCEPT");
export const applyTaskDeclined: Handler<"task-declined"> = (_program, record, event) =>
  move(record, event, "DECLINE");
export const applyTaskStarted: Handler<"task-started"> = (_program, record, event) =>
  move(record, event, "START");
export const applyTaskSubmitted: Handler<"task-submitted"> = (_program, record, event) =>
  move(record, event, "SUBMIT");
export const applyTaskCorrectionAsked: Handler<"task-correction-asked"> = (_program, record, event) =>
  move(record, event, "ASK_CORRECTION");
export const applyTaskAppealed: Handler<"task-appealed"> = (_program, record, event) =>
  move(record, event, "APPEAL");
/** The only way to undo a completed step. */
export const applyTaskReopened: Handler<"task-reopened"> = (_program, record, event) =>
  move(record, event, "REOPEN", { doneOn: null });

export const applyTaskDecided: Handler<"task-decided"> = (_program, record, event) => {
  const types = {
    positively: "DECIDE_POSITIVELY",
    negatively: "DECIDE_NEGATIVELY",
    partly: "DECIDE_PARTLY",
  } as const;
  return move(record, event, types[event.outcome]);
};

export const applyTaskDone: Handler<"task-done"> = (_program, record, event) => {
  if (event.on > record.today)
    return refuse("event/day-to-come", "a task cannot be done on a day to come", "on");
  return move(record, event, "COMPLETE", { doneOn: event.on });
};

/** The customer is safe for now: the rest of the plan is shown again. The item stays first. */
export const applySafetyAcknowledged: Handler<"safety-acknowledged"> = (_program, record, event) => {
  const found = findItem(record, event.item, event.by);
  if (!found.ok) return found;
  const isSafety = record.plan.safety.some(({ id }) => id === event.item);
  if (!isSafety || found.value.status === "done") return againstState("the safety item");
  return done({ record: withItem(record, moved(found.value, "done", event.at, {})), merge: "facts" });
};
