import {
  dateIn,
  firstDayIn,
  lastDateIn,
  type Moved,
  moved,
  neededForDate,
  type ProgramDeadline,
  targetIn,
} from "../compile/index.ts";
import type { DeadlineKind, PlanBasis, PlanDeadline } from "../model/index.ts";
import { recursFromItself, roundDate } from "./again.ts";
import { type Dated, isProvisionalWhen } from "./dated.ts";
import { basisIn, isAssumed } from "./dates.ts";
import type { Offer } from "./offer.ts";
import type { Planning } from "./planning.ts";

/** Kinds that state the law: an uncertain item must not show such a date. */
const legalKinds: ReadonlySet<DeadlineKind> = new Set(["statutory", "eligibility", "authority-duty"]);

/**
 * A deadline in a situation: of a recurring duty that of its next occurrence. A missing fact gives no date and a need,
 * never a wrong date.
 */
export function planDeadline(planning: Planning, offer: Offer, next: Dated | undefined): PlanDeadline | null {
  const { deadline, recurs } = offer.task;
  if (deadline === null) return null;
  const { today, slots } = planning;
  const isOwn = recurs === null || recursFromItself(recurs);
  const agreed = isOwn ? dateIn(deadline.agreed, slots) : null;
  const own = isOwn ? ownDate(planning, offer, deadline, agreed) : (next ?? noDate);
  const { date, original } = agreed === null ? own : moved(agreed, deadline.shift);
  const lastDate = () => (recurs === null ? date : lastDateIn(slots, deadline));
  const basis = agreed === null ? basisOf(planning, deadline, isOwn, next) : [];
  return {
    kind: agreed === null ? deadline.kind : "agreed",
    date,
    original,
    target: deadline.target === undefined ? null : targetIn(slots, deadline, lastDate()),
    overrides: agreed === null ? null : { kind: deadline.kind, date: own.date },
    assumed: isAssumed(basis),
    basis,
    provisional: isProvisionalWhen(offer, date),
    when: date === null ? null : date < today ? "past" : date === today ? "today" : "ahead",
    shown: date !== null && !(offer.rule.source.confidence === "U" && legalKinds.has(deadline.kind)),
    needs:
      date === null
        ? neededForDate(planning, isOwn ? factsMissing(planning, deadline) : (recurs?.facts ?? []))
        : [],
    text: deadline.text,
  };
}

/**
 * The first day on which a task can be done or is to be shown: its own, or its lead before its date, whichever is earlier;
 * `null` when there is none or a fact is missing.
 */
export function planFrom(
  planning: Planning,
  { task }: Offer,
  next: Dated | undefined,
  date: string | null,
): string | null {
  if (next !== undefined) return next.from;
  const lead = task.deadline?.lead ?? planning.event.source.lead;
  return firstDayIn(planning.slots, { from: task.deadline?.from, lead }, date);
}

/** Facts of a date that is not known: those of the last day, and of the target when that is not known either. */
function factsMissing(
  { slots }: Planning,
  { dateFacts, target, targetFacts }: ProgramDeadline,
): readonly string[] {
  return dateIn(target, slots) === null ? [...dateFacts, ...targetFacts] : dateFacts;
}

const noDate: Moved = { date: null, original: null };

/** The date that holds when no other one was agreed. */
function ownDate(
  planning: Planning,
  offer: Offer,
  { date, shift }: ProgramDeadline,
  agreed: string | null,
): Moved {
  return moved(agreed === null ? roundDate(planning, offer) : dateIn(date, planning.slots), shift);
}

function basisOf(
  { program, slots }: Planning,
  deadline: ProgramDeadline,
  isOwn: boolean,
  next: Dated | undefined,
): readonly PlanBasis[] {
  return isOwn ? basisIn(program, deadline.basis, slots) : (next?.basis ?? []);
}
