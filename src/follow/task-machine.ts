import { createMachine, transition } from "xstate";
import { type TaskStatus, taskStatuses } from "../model/index.ts";

/** Where a task can return to when its rule applies again: every status but the one for not applying. */
const returnStatuses = taskStatuses.filter((status) => status !== "no-longer-applies");

const returns = Object.fromEntries(returnStatuses.map((status) => [returnEvent(status), { target: status }]));

/** Name of the event that brings a task back to a status. */
export function returnEvent(status: TaskStatus): string {
  return `RETURN_TO_${status.toUpperCase().replaceAll("-", "_")}`;
}

/** Events that a task hears. */
export type TaskEventType =
  | "ACCEPT"
  | "DECLINE"
  | "START"
  | "SUBMIT"
  | "DECIDE_POSITIVELY"
  | "DECIDE_NEGATIVELY"
  | "DECIDE_PARTLY"
  | "ASK_CORRECTION"
  | "APPEAL"
  | "COMPLETE"
  | "REOPEN"
  | "STOP_APPLYING";

const going = {
  ACCEPT: "accepted",
  DECLINE: "declined",
  START: "under-way",
  SUBMIT: "waiting",
  COMPLETE: "done",
  STOP_APPLYING: "no-longer-applies",
};
const decisions = {
  DECIDE_POSITIVELY: "decided-positively",
  DECIDE_NEGATIVELY: "decided-negatively",
  DECIDE_PARTLY: "decided-partly",
};
const appealable = { APPEAL: "appealed", COMPLETE: "done", STOP_APPLYING: "no-longer-applies" };

/**
 * The course of one matter, as an xstate machine without timers. A done task is undone only by `REOPEN`; a task whose
 * rule no longer applies comes back to where it was.
 */
export const taskMachine = createMachine({
  id: "task",
  initial: "proposed",
  states: {
    proposed: { on: going },
    accepted: { on: without(going, "ACCEPT") },
    declined: { on: { ACCEPT: "accepted", STOP_APPLYING: "no-longer-applies" } },
    "under-way": { on: { ...without(going, "ACCEPT", "START"), ...decisions } },
    waiting: {
      on: {
        ...decisions,
        ASK_CORRECTION: "correction-asked",
        DECLINE: "declined",
        COMPLETE: "done",
        STOP_APPLYING: "no-longer-applies",
      },
    },
    "decided-positively": { on: appealable },
    "decided-negatively": { on: appealable },
    "decided-partly": { on: appealable },
    "correction-asked": {
      on: {
        SUBMIT: "waiting",
        DECLINE: "declined",
        ...decisions,
        COMPLETE: "done",
        STOP_APPLYING: "no-longer-applies",
      },
    },
    appealed: { on: { ...decisions, COMPLETE: "done", STOP_APPLYING: "no-longer-applies" } },
    done: { on: { REOPEN: "reopened" } },
    reopened: { on: without(going, "ACCEPT") },
    "no-longer-applies": { on: returns },
  },
});

function without<T extends Record<string, string>>(on: T, ...names: (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(on).filter(([name]) => !names.includes(name))) as Partial<T>; // fewer keys of the same kind
}

/** The status after an event, or `undefined` when the task does not hear it where it stands. */
export function moveTask(status: TaskStatus, type: TaskEventType | string): TaskStatus | undefined {
  const snapshot = taskMachine.resolveState({ value: status, context: {} });
  if (!snapshot.can({ type })) return undefined;
  const [next] = transition(taskMachine, snapshot, { type });
  return taskStatuses.find((known) => next.value === known);
}
