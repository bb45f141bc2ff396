import { type PlanState, settledStatuses, type TaskStatus } from "../../model/index.ts";
import type { ListedItem } from "./items.ts";

/** FHIR's words for the state of a plan. Source of the values: R4 request-status, goal-status, care-team-status. */
interface PlanWords {
  readonly status: "draft" | "active" | "on-hold" | "revoked" | "completed";
  readonly intent: "proposal" | "plan";
  readonly goals: "proposed" | "planned" | "accepted" | "active" | "completed" | "cancelled";
  readonly team: "proposed" | "active" | "inactive";
}

/** A plan that only the library has made is a proposal and never active. */
export const planWords: Readonly<Record<PlanState, PlanWords>> = {
  draft: { status: "draft", intent: "proposal", goals: "proposed", team: "proposed" },
  "in-negotiation": { status: "draft", intent: "plan", goals: "planned", team: "proposed" },
  agreed: { status: "active", intent: "plan", goals: "accepted", team: "active" },
  followed: { status: "active", intent: "plan", goals: "active", team: "active" },
  "under-review": { status: "active", intent: "plan", goals: "active", team: "active" },
  completed: { status: "completed", intent: "plan", goals: "completed", team: "inactive" },
  discontinued: { status: "revoked", intent: "plan", goals: "cancelled", team: "inactive" },
};

/** FHIR's words for the state of a task, and the library's own. Source of the values: R4 task-status. */
interface TaskWords {
  readonly status:
    | "draft"
    | "requested"
    | "ready"
    | "accepted"
    | "rejected"
    | "in-progress"
    | "on-hold"
    | "completed"
    | "cancelled";
  readonly business: string;
}

/** Words for a task that people have taken up; a negative decision can be appealed, so the matter goes on. */
export const taskWords: Readonly<Record<Exclude<TaskStatus, "proposed">, TaskWords>> = {
  accepted: { status: "accepted", business: "accepted" },
  declined: { status: "rejected", business: "declined" },
  "under-way": { status: "in-progress", business: "active" },
  waiting: { status: "in-progress", business: "sent" },
  "decided-positively": { status: "in-progress", business: "decided-positively" },
  "decided-negatively": { status: "in-progress", business: "decided-negatively" },
  "decided-partly": { status: "in-progress", business: "decided-partly" },
  "correction-asked": { status: "in-progress", business: "correction-asked" },
  appealed: { status: "in-progress", business: "appealed" },
  done: { status: "completed", business: "done" },
  reopened: { status: "ready", business: "reopened" },
  "no-longer-applies": { status: "cancelled", business: "not-needed" },
};

/** Words for a task that nobody has taken up yet, by how it stands in the list. */
export const proposedWords: Readonly<Record<"suggested" | "locked" | "open" | "upcoming", TaskWords>> = {
  suggested: { status: "requested", business: "suggested" },
  locked: { status: "draft", business: "waiting" },
  open: { status: "ready", business: "ready" },
  upcoming: { status: "ready", business: "upcoming" },
};

/** The words of an item. Being paused or late changes the status as little as it can. */
export function wordsOf({ type, status, standing, paused, late }: ListedItem): TaskWords {
  const begun = status !== "proposed" && status !== "accepted" && status !== "reopened";
  const words =
    status === "proposed"
      ? proposedWords[type === "recommendation" ? "suggested" : standing]
      : taskWords[status];
  if (paused && !settledStatuses.has(status)) return { status: "on-hold", business: "paused" };
  return late && !begun && type === "task" ? { ...words, business: "overdue" } : words;
}
