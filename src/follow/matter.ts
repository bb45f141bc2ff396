import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type PlanRecord, type RecordItem, settledStatuses, toDoStatuses } from "../model/index.ts";
import { isKnownOccurrence, type OpenOccurrence, openOccurrence } from "./duty.ts";
import { isLegalDuty, lastSaid } from "./items.ts";
import { occurrencesOf, partsOfOccurrence } from "./occurrence-id.ts";
import { closedFor } from "./opening.ts";
import { customerOf } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";
import { againstState, findItem } from "./step.ts";
import { moveTask, type TaskEventType } from "./task-machine.ts";

/** What a step is about: an item, or one occurrence of a recurring duty. */
export interface Matter {
  readonly item: RecordItem;
  /** `null`: the item itself. */
  readonly occurrence: string | null;
  /** The occurrences of the duty have no dates: being done is the end of one round, and the next begins. */
  readonly endsRound: boolean;
}

/** Steps on a recurring duty that are about the occurrence that comes next; accepting, declining and reopening are about the duty. */
const ofOneOccurrence: ReadonlySet<TaskEventType> = new Set([
  "START",
  "SUBMIT",
  "DECIDE_POSITIVELY",
  "DECIDE_NEGATIVELY",
  "DECIDE_PARTLY",
  "ASK_CORRECTION",
  "APPEAL",
  "COMPLETE",
]);

/** A step that somebody takes. `on`: the day on which something was done. */
export interface TaskStep {
  readonly item: string;
  readonly by: string;
  readonly at: string;
  readonly type: TaskEventType;
  readonly on?: string;
}

/** What a step is about, or why it cannot be taken by this person. */
export function matterOf(program: Program, record: PlanRecord, step: TaskStep): Result<Matter> {
  const found = findMatter(program, record, step);
  if (!found.ok) return found;
  const { item } = found.value;
  if (record.plan.safety.some(({ id }) => id === item.id))
    return refuse("event/safety-item", "a safety item is only acknowledged", "item");
  if (step.type === "DECLINE" && item.agreed && step.by !== customerOf(record))
    return refuse("event/agreed", "an agreed item is declined by the customer only", "item");
  const opener =
    step.type === "ACCEPT" || step.type === "START" ? closedFor(record, item, step.by) : undefined;
  if (opener !== undefined)
    return refuse(
      "event/opened-by-professional",
      `a professional of \`${opener}\` opens this service`,
      "item",
    );
  return found;
}

function findMatter(program: Program, record: PlanRecord, step: TaskStep): Result<Matter> {
  const own = findItem(record, step.item, step.by);
  if (own.ok) return ofItem(record, own.value, step);
  const duty = findItem(record, partsOfOccurrence(step.item)?.task ?? "", step.by);
  if (!duty.ok || !isKnownOccurrence(program, record, duty.value, step.item)) return own;
  return done({ item: duty.value, occurrence: step.item, endsRound: false });
}

/**
 * An item itself; of a recurring duty the oldest occurrence that is handed in and can take the step, else the one that comes next,
 * or one named by the day on which it was done.
 */
function ofItem(record: PlanRecord, item: RecordItem, { type, on }: TaskStep): Result<Matter> {
  if (type === "REOPEN") return done({ item, occurrence: lastRound(record, item), endsRound: false });
  const open = ofOneOccurrence.has(type) ? openOccurrence(record, item) : undefined;
  const handedIn = open === undefined ? undefined : oldestHandedIn(record, item, open, type);
  if (handedIn !== undefined) return done({ item, occurrence: handedIn, endsRound: false });
  if (open?.type === "none") return againstState("a duty of which nothing is open");
  if (open?.type === "next") return done({ item, occurrence: open.id, endsRound: false });
  if (open === undefined || type !== "COMPLETE") return done({ item, occurrence: null, endsRound: false });
  if (moveTask(item.status, type) === undefined) return againstState("the task");
  return done({ item, occurrence: `${item.id}.${on}`, endsRound: true });
}

/** The last round of a duty whose occurrences have no dates: to reopen the duty is to undo that. */
function lastRound(record: PlanRecord, item: RecordItem): string | null {
  if (item.status === "done" || openOccurrence(record, item)?.type !== "undated") return null;
  const rounds = occurrencesOf(record, item.id).filter(({ status }) => status === "done");
  return rounds.at(-1)?.id ?? null;
}

/**
 * Of a legal duty: the oldest occurrence before the next one that waits for the authority, or was decided, and can take a step.
 * The plan has gone on from it, and still what is decided or done without a period is about it.
 */
function oldestHandedIn(
  record: PlanRecord,
  item: RecordItem,
  open: OpenOccurrence,
  type: TaskEventType,
): string | undefined {
  const said = lastSaid(record, item);
  if (said === null || !isLegalDuty(said)) return undefined;
  return occurrencesOf(record, item.id).find(
    ({ id, status }) =>
      (open.type !== "next" || compareText(id, open.id) < 0) &&
      !settledStatuses.has(status) &&
      !toDoStatuses.has(status) &&
      moveTask(status, type) !== undefined,
  )?.id;
}
