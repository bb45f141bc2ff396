import type { Program } from "../compile/index.ts";
import type { Permission, PlanRecord, RecordEventType } from "../model/index.ts";
import { applyConsentGiven, applyConsentWithdrawn } from "./apply-consents.ts";
import { applyDeskHandled } from "./apply-desk.ts";
import { applyDay, applyFactsChanged, applyReplanned } from "./apply-facts.ts";
import { applyGoalAgreed, applyGoalDropped } from "./apply-goals.ts";
import { applyEventHappened, applyEventWithdrawn } from "./apply-happenings.ts";
import { applyItemAdded, applyItemEdited, applyItemRemoved } from "./apply-items.ts";
import { applyJourneyEvent } from "./apply-journey.ts";
import {
  applyMeasurementCorrected,
  applyMeasurementRecorded,
  applyMeasurementWithdrawn,
} from "./apply-measurements.ts";
import { applyMessageRead, applyMessageSent } from "./apply-messages.ts";
import { applyServiceOpened } from "./apply-opening.ts";
import { applyParticipantJoined, applyParticipantLeft } from "./apply-people.ts";
import {
  applyPlanAgreed,
  applyPlanCompleted,
  applyPlanDiscontinued,
  applyPlanProposed,
  applyPlanReopened,
  applyPlanReviewDue,
  applyPlanReviewed,
  applyPlanStarted,
} from "./apply-plan.ts";
import {
  applySafetyAcknowledged,
  applyTaskAccepted,
  applyTaskAppealed,
  applyTaskCorrectionAsked,
  applyTaskDecided,
  applyTaskDeclined,
  applyTaskDone,
  applyTaskReopened,
  applyTaskStarted,
  applyTaskSubmitted,
} from "./apply-tasks.ts";
import { done, type Result } from "./refusal.ts";
import type { Handler, Step } from "./step.ts";

/** For every type of event who may send it and what it does. */
type Handlers = {
  readonly [T in RecordEventType]: {
    readonly permission: Permission | "system" | "anyone";
    readonly apply: Handler<T>;
  };
};

const unchanged = (_program: Program, record: PlanRecord): Result<Step> => done({ record });

/** The closed set of events. */
export const handlers: Handlers = {
  day: { permission: "system", apply: applyDay },
  "facts-changed": { permission: "answer", apply: applyFactsChanged },
  "measurement-recorded": { permission: "measure", apply: applyMeasurementRecorded },
  "measurement-corrected": { permission: "measure", apply: applyMeasurementCorrected },
  "measurement-withdrawn": { permission: "measure", apply: applyMeasurementWithdrawn },
  "task-accepted": { permission: "tasks", apply: applyTaskAccepted },
  "task-declined": { permission: "tasks", apply: applyTaskDeclined },
  "task-started": { permission: "tasks", apply: applyTaskStarted },
  "task-submitted": { permission: "tasks", apply: applyTaskSubmitted },
  "task-decided": { permission: "tasks", apply: applyTaskDecided },
  "task-correction-asked": { permission: "tasks", apply: applyTaskCorrectionAsked },
  "task-appealed": { permission: "tasks", apply: applyTaskAppealed },
  "task-done": { permission: "tasks", apply: applyTaskDone },
  "task-reopened": { permission: "tasks", apply: applyTaskReopened },
  "desk-handled": { permission: "tasks", apply: applyDeskHandled },
  "item-added": { permission: "edit", apply: applyItemAdded },
  "item-edited": { permission: "edit", apply: applyItemEdited },
  "item-removed": { permission: "edit", apply: applyItemRemoved },
  "participant-joined": { permission: "people", apply: applyParticipantJoined },
  "participant-left": { permission: "people", apply: applyParticipantLeft },
  "consent-given": { permission: "consent", apply: applyConsentGiven },
  "consent-withdrawn": { permission: "consent", apply: applyConsentWithdrawn },
  "service-opened": { permission: "agree", apply: applyServiceOpened },
  "goal-agreed": { permission: "agree", apply: applyGoalAgreed },
  "goal-dropped": { permission: "agree", apply: applyGoalDropped },
  "plan-proposed": { permission: "propose", apply: applyPlanProposed },
  "plan-agreed": { permission: "agree", apply: applyPlanAgreed },
  "plan-started": { permission: "consent", apply: applyPlanStarted },
  "plan-review-due": { permission: "journey", apply: applyPlanReviewDue },
  "plan-reviewed": { permission: "agree", apply: applyPlanReviewed },
  "plan-reopened": { permission: "propose", apply: applyPlanReopened },
  "plan-completed": { permission: "consent", apply: applyPlanCompleted },
  "plan-discontinued": { permission: "consent", apply: applyPlanDiscontinued },
  "message-sent": { permission: "message", apply: applyMessageSent },
  "message-read": { permission: "anyone", apply: applyMessageRead },
  journey: { permission: "journey", apply: applyJourneyEvent },
  "event-happened": { permission: "journey", apply: applyEventHappened },
  "event-withdrawn": { permission: "journey", apply: applyEventWithdrawn },
  "safety-acknowledged": { permission: "consent", apply: applySafetyAcknowledged },
  "effort-answered": { permission: "answer", apply: unchanged },
  viewed: { permission: "anyone", apply: unchanged },
  replanned: { permission: "system", apply: applyReplanned },
};
