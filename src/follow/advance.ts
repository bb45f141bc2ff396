import type { Program } from "../compile/index.ts";
import type { PlanRecord, RecordEvent } from "../model/index.ts";
import { freeze } from "../validate/index.ts";
import type { Change } from "./change.ts";
import type { Effect } from "./effect.ts";
import { handlers } from "./handlers.ts";
import { hearAll } from "./hear-all.ts";
import { merge } from "./merge.ts";
import { withMissed } from "./missed.ts";
import { newsOf } from "./news.ts";
import { may, system } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";
import type { Step } from "./step.ts";

/** What a followed event gives. */
export interface Advanced {
  readonly record: PlanRecord;
  /** For the portal to do. */
  readonly effects: readonly Effect[];
  readonly changes: readonly Change[];
}

type AnyHandler = (program: Program, record: PlanRecord, event: RecordEvent) => Result<Step>;

/** Takes one event that has been read: checks who and when, applies it, lets the journey hear it, and makes the plan anew. */
export function advance(program: Program, record: PlanRecord, event: RecordEvent): Result<Advanced> {
  const refusal = checkTime(record, event) ?? checkActor(record, event);
  if (refusal !== undefined) return refusal;
  const apply = handlers[event.type].apply as AnyHandler; // the table pairs each type with its handler
  const applied = apply(program, record, event);
  if (!applied.ok) return applied;
  const { record: next, effects = [], merge: reason, journey = [] } = applied.value;
  const heard = hearAll(program, withMissed(program, record, next, event.at), journey);
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
    effects: [...effects, ...newsOf(program, record, merged, why)],
    changes: merged.changes,
  });
}

type Refused = Extract<Result<never>, { readonly ok: false }>;

/** Time only goes forward, and nobody writes over what somebody else wrote first. */
function checkTime(record: PlanRecord, event: RecordEvent): Refused | undefined {
  if (event.expectedRevision !== undefined && event.expectedRevision !== record.revision)
    return refuse("event/stale", "the record has changed since: read it again", "expectedRevision");
  const last = record.log.at(-1)?.event.at ?? record.start.at;
  if (event.at < last) return refuse("event/day-backwards", "the moment is before the last event's", "at");
  if ("today" in event && event.today < record.today)
    return refuse("event/day-backwards", "the day is before the record's day", "today");
  return undefined;
}

function checkActor(record: PlanRecord, event: RecordEvent): Refused | undefined {
  if (event.type === "viewed" && event.by !== system && event.by !== event.participant)
    return refuse("event/out-of-role", "nobody sees for another", "participant");
  const { permission } = handlers[event.type];
  const isAllowed =
    permission === "anyone"
      ? event.by === system || record.participants.some(({ id, until }) => id === event.by && until === null)
      : may(record, event.by, permission);
  return isAllowed ? undefined : refuse("event/out-of-role", "this participant may not do this", "by");
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
