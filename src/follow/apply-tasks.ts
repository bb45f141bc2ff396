import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { withResults } from "./apply-results.ts";
import { moveMatter } from "./move-matter.ts";
import { done, type Result, refuse } from "./refusal.ts";
import { againstState, type EventOf, findItem, type Handler, type Step, withItem } from "./step.ts";
import type { TaskEventType } from "./task-machine.ts";

type Told = EventOf<"task-accepted" | "task-declined" | "task-reopened" | "task-decided">;

/** Moves a task, or one occurrence of it, by its machine. */
function move(
  program: Program,
  record: PlanRecord,
  event: Omit<Told, "type">,
  type: TaskEventType,
): Result<Step> {
  const moved = moveMatter(program, record, { ...event, type });
  return moved.ok ? done({ record: moved.value.record, merge: "facts" }) : moved;
}

export const applyTaskAccepted: Handler<"task-accepted"> = (program, record, event) =>
  move(program, record, event, "ACCEPT");
export const applyTaskDeclined: Handler<"task-declined"> = (program, record, event) =>
  move(program, record, event, "DECLINE");
export const applyTaskStarted: Handler<"task-started"> = (program, record, event) =>
  move(program, record, event, "START");
export const applyTaskSubmitted: Handler<"task-submitted"> = (program, record, event) =>
  move(program, record, event, "SUBMIT");
export const applyTaskCorrectionAsked: Handler<"task-correction-asked"> = (program, record, event) =>
  move(program, record, event, "ASK_CORRECTION");
export const applyTaskAppealed: Handler<"task-appealed"> = (program, record, event) =>
  move(program, record, event, "APPEAL");
/** The only way to undo a completed step. */
export const applyTaskReopened: Handler<"task-reopened"> = (program, record, event) =>
  move(program, record, event, "REOPEN");

export const applyTaskDecided: Handler<"task-decided"> = (program, record, event) => {
  const types = {
    positively: "DECIDE_POSITIVELY",
    negatively: "DECIDE_NEGATIVELY",
    partly: "DECIDE_PARTLY",
  } as const;
  return move(program, record, event, types[event.outcome]);
};

/** A task, or the occurrence of a duty, is done, and may have given values of facts. */
export const applyTaskDone: Handler<"task-done"> = (program, record, event) => {
  if (event.on > record.today)
    return refuse("event/day-to-come", "a task cannot be done on a day to come", "on");
  const moved = moveMatter(program, record, { ...event, type: "COMPLETE" });
  if (!moved.ok) return moved;
  const given = withResults(program, moved.value.record, event, moved.value.item.id);
  if (!given.ok) return given;
  const { record: next, journey } = given.value;
  return done({ record: next, merge: "facts", journey: [...journey, { event: "TASK_DONE" }] });
};

/** The customer is safe for now: the rest of the plan is shown again. The item stays first. */
export const applySafetyAcknowledged: Handler<"safety-acknowledged"> = (_program, record, event) => {
  const found = findItem(record, event.item, event.by);
  if (!found.ok) return found;
  const isSafety = record.plan.safety.some(({ id }) => id === event.item);
  if (!isSafety || found.value.status === "done") return againstState("the safety item");
  const acknowledged = { ...found.value, status: "done" as const, since: event.at };
  return done({ record: withItem(record, acknowledged), merge: "facts" });
};
