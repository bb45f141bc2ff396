import { subtractDuration } from "../calendar/index.ts";
import { type ProgramDeadline, type State, unknownBelow } from "../compile/index.ts";
import type { DeadlineKind, PlanDeadline } from "../model/index.ts";
import { recursFromItself, roundDate } from "./again.ts";
import { basisIn, dateIn, type Moved, moved, targetIn } from "./dates.ts";
import { type Dated, isProvisionalWhen } from "./occurrences.ts";
import type { Offer } from "./offer.ts";

/** Kinds that state the law: an uncertain item must not show such a date. */
const legalKinds: ReadonlySet<DeadlineKind> = new Set(["statutory", "eligibility", "authority-duty"]);

/**
 * A deadline in a situation: of a recurring duty that of its next occurrence. A missing fact gives no date and a need,
 * never a wrong date.
 */
export function planDeadline(state: State, offer: Offer, next: Dated | undefined): PlanDeadline | null {
  const { deadline, recurs } = offer.task;
  if (deadline === null) return null;
  const isOwn = recurs === null || recursFromItself(recurs);
  const agreed = isOwn ? dateIn(deadline.agreed, state.slots) : null;
  const own = isOwn ? ownDate(state, offer, deadline, agreed) : (next ?? noDate);
  const { date, original } = agreed === null ? own : moved(agreed, deadline.shift);
  const { confidence } = offer.rule.source;
  return {
    kind: agreed === null ? deadline.kind : "agreed",
    date,
    original,
    target: targetIn(state, deadline),
    overrides: agreed === null ? null : { kind: deadline.kind, date: own.date },
    ...(agreed !== null
      ? basisOf(undefined)
      : isOwn
        ? basisIn(state, deadline.basis, state.slots)
        : basisOf(next)),
    provisional: isProvisionalWhen(offer, date),
    when: date === null ? null : date < state.today ? "past" : date === state.today ? "today" : "ahead",
    shown: date !== null && !(confidence === "U" && legalKinds.has(deadline.kind)),
    needs: date === null ? unknownBelow(state, isOwn ? deadline.dateFacts : (recurs?.facts ?? [])) : [],
    text: deadline.text,
  };
}

/**
 * The first day on which a task can be done or is to be shown: its own, or its lead before its date, whichever is earlier;
 * `null` when there is none or a fact is missing.
 */
export function planFrom(
  state: State,
  { task }: Offer,
  next: Dated | undefined,
  date: string | null,
): string | null {
  if (next !== undefined) return next.from;
  const from = dateIn(task.deadline?.from, state.slots);
  const lead = task.deadline?.lead ?? state.event.source.lead;
  const early = date === null || lead === undefined ? null : (subtractDuration(date, lead) ?? null);
  return from === null || (early !== null && early < from) ? early : from;
}

const noDate: Moved = { date: null, original: null };

/** The date that holds when no other one was agreed. */
function ownDate(state: State, offer: Offer, { date, shift }: ProgramDeadline, agreed: string | null): Moved {
  return moved(agreed === null ? roundDate(state, offer) : dateIn(date, state.slots), shift);
}

function basisOf(next: Dated | undefined): Pick<PlanDeadline, "assumed" | "basis"> {
  return { assumed: next?.assumed ?? false, basis: next?.basis ?? [] };
}
