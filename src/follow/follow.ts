import { isCivilDate, subtractDuration } from "../calendar/index.ts";
import { enter, type Program } from "../compile/index.ts";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import {
  type AnswerProblem,
  type Permission,
  type PlanRecord,
  type RecordEvent,
  type RecordEventType,
  recordEventSchema,
  type Situation,
} from "../model/index.ts";
import { canonicalJson, freeze } from "../validate/index.ts";
import {
  applyDay,
  applyFactsChanged,
  applyMeasurementRecorded,
  applyMeasurementWithdrawn,
  applyReplanned,
} from "./apply-facts.ts";
import { applyItemAdded, applyItemEdited, applyItemRemoved } from "./apply-items.ts";
import { applyJourneyEvent, hearAll } from "./apply-journey.ts";
import { applyMessageRead, applyMessageSent } from "./apply-messages.ts";
import {
  applyConsentGiven,
  applyConsentWithdrawn,
  applyParticipantJoined,
  applyParticipantLeft,
} from "./apply-people.ts";
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
import { type Effect, notify, remind } from "./effect.ts";
import { type Change, itemsOfPlan, type Merged, type MergeReason, merge } from "./merge.ts";
import { customerOf, may, system } from "./people.ts";
import { done, type Refusal, type Result, refuse } from "./refusal.ts";
import type { Handler, Step } from "./step.ts";

/** A followed event: the new record with effects for the portal, or the refusal with the record as it was. */
export type Followed =
  | {
      readonly record: PlanRecord;
      readonly effects: readonly Effect[];
      readonly changes: readonly Change[];
      readonly refused?: undefined;
    }
  | { readonly record: PlanRecord; readonly refused: Refusal };

type Handlers = {
  readonly [T in RecordEventType]: {
    readonly permission: Permission | "system" | "anyone";
    readonly apply: Handler<T>;
  };
};

const unchanged = (_program: Program, record: PlanRecord): Result<Step> => done({ record });

const handlers: Handlers = {
  day: { permission: "system", apply: applyDay },
  "facts-changed": { permission: "answer", apply: applyFactsChanged },
  "measurement-recorded": { permission: "measure", apply: applyMeasurementRecorded },
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
  "item-added": { permission: "edit", apply: applyItemAdded },
  "item-edited": { permission: "edit", apply: applyItemEdited },
  "item-removed": { permission: "edit", apply: applyItemRemoved },
  "participant-joined": { permission: "people", apply: applyParticipantJoined },
  "participant-left": { permission: "people", apply: applyParticipantLeft },
  "consent-given": { permission: "consent", apply: applyConsentGiven },
  "consent-withdrawn": { permission: "consent", apply: applyConsentWithdrawn },
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
  "safety-acknowledged": { permission: "consent", apply: applySafetyAcknowledged },
  "effort-answered": { permission: "answer", apply: unchanged },
  viewed: { permission: "anyone", apply: unchanged },
  replanned: { permission: "system", apply: applyReplanned },
};

type AnyHandler = (program: Program, record: PlanRecord, event: RecordEvent) => Result<Step>;

/**
 * Follows one event. Pure: gives a new record and effects as data, or a refusal with a code, and then nothing changes.
 * Events are closed, typed and versioned; unknown and forged ones (`xstate.*`) are refused. Every followed event is a line
 * of the log; replaying the log from the start gives the same record.
 */
export function follow(program: Program, record: PlanRecord, event: unknown): Followed {
  const read = readEvent(event);
  if (!read.ok) return { refused: read.refusal, record };
  const result = step(program, record, read.value);
  return result.ok ? result.value : { refused: result.refusal, record };
}

/** Longest event, as JSON text. */
const longestEvent = 1_000_000;

/** Reads an event as the JSON that the log will hold, so that nothing of the caller's is kept, frozen or run later. */
function readEvent(event: unknown): Result<RecordEvent> {
  const plain = plainJson(event);
  if (plain === undefined) return refuse("event/invalid", "the event is no plain JSON, or too long");
  const result = recordEventSchema.safeParse(plain);
  if (result.success) return checkDays(freeze(result.data));
  const issue = result.error.issues[0];
  const isUnknown = issue?.code === "invalid_union" && issue.path.length === 1;
  if (isUnknown) return refuse("event/unknown-type", "no such event is followed", "type");
  return refuse("event/invalid", "the event has not the shape of its type", String(issue?.path[0] ?? ""));
}

function plainJson(event: unknown): unknown {
  try {
    const text = JSON.stringify(event);
    return text === undefined || text.length > longestEvent ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Days must exist: the shape alone lets 31 February pass. */
function checkDays(event: RecordEvent): Result<RecordEvent> {
  const days = {
    at: event.at.slice(0, 10),
    today: "today" in event ? event.today : undefined,
    on: "on" in event ? event.on : undefined,
  };
  const wrong = Object.entries(days).find(([, day]) => day !== undefined && !isCivilDate(day));
  return wrong === undefined
    ? done(event)
    : refuse("call/not-a-date", "the date is no day of the calendar", wrong[0]);
}

function step(
  program: Program,
  record: PlanRecord,
  event: RecordEvent,
): Result<Extract<Followed, { effects: unknown }>> {
  if (event.expectedRevision !== undefined && event.expectedRevision !== record.revision)
    return refuse("event/stale", "the record has changed since: read it again", "expectedRevision");
  const last = record.log.at(-1)?.event.at ?? record.start.at;
  if (event.at < last) return refuse("event/day-backwards", "the moment is before the last event's", "at");
  if ("today" in event && event.today < record.today)
    return refuse("event/day-backwards", "the day is before the record's day", "today");
  if (event.type === "viewed" && event.by !== system && event.by !== event.participant)
    return refuse("event/out-of-role", "nobody sees for another", "participant");
  const { permission, apply } = handlers[event.type];
  const isAllowed =
    permission === "anyone"
      ? event.by === "system" ||
        record.participants.some(({ id, until }) => id === event.by && until === null)
      : may(record, event.by, permission);
  if (!isAllowed) return refuse("event/out-of-role", "this participant may not do this", "by");
  const applied = (apply as AnyHandler)(program, record, event); // the table pairs each type with its handler
  if (!applied.ok) return applied;
  const { record: next, effects = [], merge: reason, journey = [] } = applied.value;
  const heard = hearAll(program, next, journey);
  const asked = reason ?? (heard.evaluate ? "facts" : undefined);
  const hasNewRules = record.catalogue.hash !== program.catalogue.hash;
  const why = asked === undefined ? undefined : hasNewRules ? "rules" : asked;
  const merged =
    why === undefined ? { record: heard.record, changes: [] } : merge(program, heard.record, why, event.at);
  const agreed = merged.changes.length > 0 ? withoutAgreement(merged.record) : merged.record;
  const revision = record.revision + 1;
  const logged = { ...agreed, revision, log: [...record.log, { revision, event }] };
  return done({
    record: freezeTop(logged),
    effects: [...effects, ...effectsOf(record, merged, why)],
    changes: merged.changes,
  });
}

/** Nobody has agreed to what has changed since. */
function withoutAgreement(record: PlanRecord): PlanRecord {
  if (record.planState.state !== "in-negotiation") return record;
  return { ...record, planState: { ...record.planState, agreedBy: [] } };
}

/** Freezes a record; its log's earlier lines are frozen already. */
function freezeTop(record: PlanRecord): PlanRecord {
  for (const [key, value] of Object.entries(record)) if (key !== "log") freeze(value);
  freeze(record.log.at(-1));
  Object.freeze(record.log);
  return Object.freeze(record);
}

/** Reminders of new dates, a word about changes, and at once about safety. A date that moves with the day is no news. */
function effectsOf(
  before: PlanRecord,
  { record, changes }: Merged,
  reason: MergeReason | undefined,
): readonly Effect[] {
  const customer = customerOf(record);
  const known = new Set(before.plan.safety.filter(({ acknowledged }) => !acknowledged).map(({ id }) => id));
  const isNew = record.plan.safety.some(({ id, acknowledged }) => !acknowledged && !known.has(id));
  const news = changes.filter(({ type }) => type !== "date-moved" || reason !== "day");
  const items = new Map(itemsOfPlan(record.plan).map((item) => [item.id, item]));
  const reminders = changes.flatMap((change) => {
    const item = change.type === "added" || change.type === "date-moved" ? items.get(change.item) : undefined;
    const doBy = item?.deadline?.shown === true ? item.doBy : undefined;
    const on = typeof doBy === "string" && doBy > record.today ? dayBefore(doBy) : undefined;
    return on === undefined ? [] : [remind(customer, on, change.item)];
  });
  return [
    ...(isNew ? [notify(customer, "safety")] : []),
    ...(news.length === 0 ? [] : [notify(customer, "plan-changed")]),
    ...reminders,
  ];
}

/** A reminder comes the day before. */
function dayBefore(date: string): string | undefined {
  return subtractDuration(date, "P1D");
}

/** What a replan gives. */
export interface Replanned {
  readonly record: PlanRecord;
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
  /** Answers of the situation that cannot be used; the record keeps what it had. */
  readonly problems: readonly AnswerProblem[];
}

/**
 * Makes the plan anew for a situation, or for changed rules, and merges it with what people made of the plan. `changes`
 * says what was added, no longer applies, moved, or was kept although rules would drop it. Replanning twice is replanning
 * once. Throws as `makePlan`, and `call/not-a-date` when the situation's day is before the record's.
 */
export function replan(
  program: Program,
  record: PlanRecord,
  situation: Situation,
  options: { readonly at?: string } = {},
): Replanned {
  const { answers, declined, today, problems } = enter(program, situation);
  if (situation.lifeEvent !== record.lifeEvent)
    throw new PalvelupolkuError("call/unknown-life-event", "the situation is of another life event");
  if (today < record.today)
    throw new PalvelupolkuError("call/not-a-date", "the situation's day is before the record's day");
  const known = [...[...declined].map((name) => [name, null] as const), ...answers];
  const usable = known.filter(([name]) => program.facts.get(name)?.origin !== "built-in");
  const kept = Object.entries(record.facts).filter(
    ([name]) => !program.facts.has(name) || problems.some(({ fact }) => fact === name),
  );
  const facts = Object.fromEntries([...kept, ...usable]);
  const last = record.log.at(-1)?.event.at ?? record.start.at;
  const event = {
    type: "replanned",
    at: options.at ?? laterOf(`${today}T00:00:00Z`, last),
    by: system,
    today,
    facts,
  };
  const read = readEvent(event);
  const result = read.ok ? step(program, record, read.value) : read;
  if (!result.ok) throw new PalvelupolkuError(result.refusal.code, result.refusal.message);
  const { record: next, changes, effects } = result.value;
  return isSame(record, next)
    ? { record, changes: [], effects: [], problems }
    : { record: next, changes, effects, problems };
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** Whether a replan changed nothing but the log. */
function isSame(before: PlanRecord, after: PlanRecord): boolean {
  const strip = ({ log: _log, revision: _revision, ...rest }: PlanRecord) => canonicalJson(rest);
  return strip(before) === strip(after);
}
