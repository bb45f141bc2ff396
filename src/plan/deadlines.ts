import { shiftToWorkingDay } from "../calendar/index.ts";
import { type ProgramDeadline, type State, unknownBelow } from "../compile/index.ts";
import type { Confidence, DeadlineKind, PlanDeadline } from "../model/index.ts";

/** Kinds that state the law: an uncertain item must not show such a date. */
const legalKinds: ReadonlySet<DeadlineKind> = new Set(["statutory", "eligibility", "authority-duty"]);

/** A deadline in a situation. A missing fact gives no date and a need, never a wrong date. */
export function planDeadline(state: State, deadline: ProgramDeadline, confidence: Confidence): PlanDeadline {
  const date = dateOf(state, deadline.date, deadline.shift);
  return {
    kind: deadline.kind,
    date,
    when: date === null ? null : date < state.today ? "past" : date === state.today ? "today" : "ahead",
    shown: date !== null && !(confidence === "U" && legalKinds.has(deadline.kind)),
    needs: date === null ? unknownBelow(state, deadline.dateFacts) : [],
    text: deadline.text,
  };
}

/** The first day on which a task can be done; `null` when there is none or a fact is missing. */
export function planFrom(state: State, deadline: ProgramDeadline | null): string | null {
  return dateOf(state, deadline?.from, "none");
}

function dateOf(
  state: State,
  calculation: ProgramDeadline["date"],
  shift: ProgramDeadline["shift"],
): string | null {
  const date = calculation?.(state.slots);
  return typeof date === "string" ? (shiftToWorkingDay(date, shift) ?? null) : null;
}
