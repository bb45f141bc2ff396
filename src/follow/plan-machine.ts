import { createMachine, transition } from "xstate";
import { type PlanState, planStates } from "../model/index.ts";

/** Events that the plan itself hears. */
export type PlanEventType =
  | "PROPOSE"
  | "ALL_AGREED"
  | "START"
  | "REVIEW_DUE"
  | "KEEP"
  | "CHANGE"
  | "REOPEN"
  | "COMPLETE"
  | "DISCONTINUE";

/**
 * The course of the plan, as an xstate machine. A customer may follow a plan of his own without a network, so a draft can be
 * started. Every state but the two last has a way back, and the two last can be reopened.
 */
export const planMachine = createMachine({
  id: "plan",
  initial: "draft",
  states: {
    draft: { on: { PROPOSE: "in-negotiation", START: "followed", DISCONTINUE: "discontinued" } },
    "in-negotiation": { on: { ALL_AGREED: "agreed", REOPEN: "draft", DISCONTINUE: "discontinued" } },
    agreed: { on: { START: "followed", REOPEN: "in-negotiation", DISCONTINUE: "discontinued" } },
    followed: {
      on: {
        REVIEW_DUE: "under-review",
        REOPEN: "in-negotiation",
        COMPLETE: "completed",
        DISCONTINUE: "discontinued",
      },
    },
    "under-review": {
      on: { KEEP: "followed", CHANGE: "in-negotiation", COMPLETE: "completed", DISCONTINUE: "discontinued" },
    },
    completed: { on: { REOPEN: "draft" } },
    discontinued: { on: { REOPEN: "draft" } },
  },
});

/** The plan's state after an event, or `undefined` when it does not hear it where it stands. */
export function movePlan(state: PlanState, type: PlanEventType): PlanState | undefined {
  const snapshot = planMachine.resolveState({ value: state, context: {} });
  if (!snapshot.can({ type })) return undefined;
  const [next] = transition(planMachine, snapshot, { type });
  return planStates.find((known) => next.value === known);
}

/** Whether a plan is over: nothing is missed in it, and nothing warns. It can be reopened. */
export function isEnded(state: PlanState): boolean {
  return state === "completed" || state === "discontinued";
}
