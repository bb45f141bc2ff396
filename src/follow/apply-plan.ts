import type { PlanRecord } from "../model/index.ts";
import { type Effect, notify } from "./effect.ts";
import { withHappening } from "./happenings.ts";
import { customerOf } from "./people.ts";
import { movePlan, type PlanEventType } from "./plan-machine.ts";
import { offeredAgain } from "./recommended.ts";
import { done, type Result } from "./refusal.ts";
import { againstState, type Handler, type JourneyCall, type Step } from "./step.ts";

/** Moves the plan by its machine. */
function move(record: PlanRecord, at: string, type: PlanEventType): Result<PlanRecord> {
  const state = movePlan(record.planState.state, type);
  if (state === undefined) return againstState("the plan");
  return done({
    ...record,
    planState: {
      state,
      since: at,
      agreedBy: state === "in-negotiation" || state === "draft" ? [] : record.planState.agreedBy,
    },
  });
}

function moved(
  record: PlanRecord,
  at: string,
  type: PlanEventType,
  effects: readonly Effect[] = [],
  journey: readonly JourneyCall[] = [],
): Result<Step> {
  const result = move(record, at, type);
  return result.ok ? done({ record: result.value, effects, journey }) : result;
}

/** Participants whose agreement the plan needs: those who may agree and are part of it now. */
export function parties(record: PlanRecord): readonly string[] {
  return record.participants
    .filter(({ until, may }) => until === null && may.includes("agree"))
    .map(({ id }) => id);
}

/** The plan is put to the parties; whoever proposes it agrees to it. */
export const applyPlanProposed: Handler<"plan-proposed"> = (_program, record, event) => {
  const result = move(record, event.at, "PROPOSE");
  if (!result.ok) return result;
  const others = parties(record).filter((id) => id !== event.by);
  const agreed = agree(result.value, event.by, event.at);
  return done({ record: agreed, effects: others.map((id) => notify(id, "plan-proposed")) });
};

/** One party agrees; when all have, the plan is agreed, and so is every item that applies. */
export const applyPlanAgreed: Handler<"plan-agreed"> = (_program, record, event) => {
  if (record.planState.state !== "in-negotiation" || record.planState.agreedBy.includes(event.by))
    return againstState("the plan");
  const next = agree(record, event.by, event.at);
  const isAgreed = next.planState.state === "agreed";
  return done({
    record: next,
    effects: isAgreed ? parties(next).map((id) => notify(id, "plan-agreed")) : [],
    journey: isAgreed ? [{ event: "CUSTOMER_ACCEPTS" }] : [],
  });
};

function agree(record: PlanRecord, by: string, at: string): PlanRecord {
  const agreedBy = [...record.planState.agreedBy, by].sort();
  return settle({ ...record, planState: { ...record.planState, agreedBy } }, at);
}

/** A plan in negotiation is agreed as soon as every party has agreed. */
export function settle(next: PlanRecord, at: string): PlanRecord {
  const { agreedBy } = next.planState;
  if (next.planState.state !== "in-negotiation" || agreedBy.length === 0) return next;
  if (!parties(next).every((id) => agreedBy.includes(id))) return next;
  const safety = new Set(next.plan.safety.map(({ id }) => id));
  const state = movePlan(next.planState.state, "ALL_AGREED") ?? next.planState.state;
  return {
    ...next,
    planState: { state, since: at, agreedBy },
    items: next.items.map((item) => ({
      ...item,
      agreed: item.agreed || (applies(item) && !safety.has(item.id)),
    })),
  };
}

function applies({ removed, status, because }: PlanRecord["items"][number]): boolean {
  return !removed && because === null && status !== "declined" && status !== "no-longer-applies";
}

export const applyPlanStarted: Handler<"plan-started"> = (_program, record, event) =>
  moved(record, event.at, "START", [], [{ event: "CUSTOMER_ACCEPTS" }]);
export const applyPlanReviewDue: Handler<"plan-review-due"> = (_program, record, event) =>
  moved(
    record,
    event.at,
    "REVIEW_DUE",
    [notify(customerOf(record), "review-due")],
    [{ event: "REVIEW_DUE" }],
  );

/** The parties looked at the plan together: it is kept, or negotiated anew. What was declined may be offered again. */
export const applyPlanReviewed: Handler<"plan-reviewed"> = (program, record, event) => {
  const result = move(record, event.at, event.kept ? "KEEP" : "CHANGE");
  if (!result.ok) return result;
  const declared = program.facts.has("event.review-held.on");
  const reviewed = declared ? withHappening(result.value, "review-held", record.today) : result.value;
  return done({
    record: offeredAgain(reviewed, event.at),
    merge: "facts",
    journey: [{ event: event.kept ? "PLAN_KEPT" : "PLAN_CHANGED" }],
  });
};

export const applyPlanReopened: Handler<"plan-reopened"> = (_program, record, event) =>
  moved(record, event.at, "REOPEN");
export const applyPlanCompleted: Handler<"plan-completed"> = (_program, record, event) =>
  moved(record, event.at, "COMPLETE");
export const applyPlanDiscontinued: Handler<"plan-discontinued"> = (_program, record, event) =>
  moved(record, event.at, "DISCONTINUE");
