import type { ProgramFact, State } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import { settledStatuses, type TaskStatus } from "../../model/index.ts";
import type { ChangeKind } from "../explanation.ts";

/**
 * What would have to happen with a fact for it to become another; `null`: it is not offered. Nobody is advised to answer
 * untruly, so what is past, done or measured stays, and so does what an author marked `changeable: false`. A question of
 * safety is never offered: its answer is not to be weighed against a list.
 */
export function changeKindOf(state: State, fact: ProgramFact): ChangeKind | null {
  const value = state.answers.get(fact.id);
  if (fact.origin === "built-in") return kindOfBuiltIn(state, fact);
  const { source, type } = fact;
  if (source === undefined || fact.origin === "derived") return null;
  if (source.changeable === false || source.safety === true || type.kind === "series") return null;
  if (type.kind === "date" && typeof value === "string" && value < state.today) return null;
  if (typeof value === "boolean" && source.suggest === value) return null;
  // What a professional sets is not for the person to answer.
  if (fact.origin === "given" || source["set-by"] === "professional") return "confirm";
  if (value === undefined) return "answer";
  return source["decided-by"] === "authority" ? "confirm" : "change";
}

/** Where a task comes to by what an authority does. */
const decided: ReadonlySet<Value> = new Set<TaskStatus>([
  "decided-positively",
  "decided-negatively",
  "decided-partly",
  "correction-asked",
]);

/** As `changeKindOf`, for a value that it would become: what an authority decides on a task is not for the person to do. */
export function kindOfChange(state: State, fact: ProgramFact, value: Value): ChangeKind | null {
  const kind = changeKindOf(state, fact);
  return kind === "do" && decided.has(value) ? "confirm" : kind;
}

/** Whether what is answered now can truly become this value, and may be suggested to; what is not answered may be anything. */
export function canBecome(state: State, fact: ProgramFact, value: Value): boolean {
  const now = state.answers.get(fact.id);
  const { source } = fact;
  if (now === undefined || source === undefined) return true;
  if (source.suggest === "more") return value > now;
  if (typeof source.suggest === "boolean") return value === source.suggest;
  const from = source.options?.find(({ id }) => id === value)?.["suggest-from"];
  return from === undefined || from.some((id) => id === now);
}

/** A task can be done while it is not settled, an event can happen while it has not; neither is undone. */
function kindOfBuiltIn(state: State, { id }: ProgramFact): ChangeKind | null {
  const value = state.answers.get(id);
  if (id.startsWith("event.")) return value === undefined ? "happen" : null;
  if (!id.startsWith("task.")) return null;
  if (id.endsWith(".done-on")) return value === undefined ? "do" : null;
  return settledStatuses.has((value ?? "proposed") as TaskStatus) ? null : "do"; // read as one of the statuses
}

/** First day that a value of a date may be: a day that is not past stays ahead; what is yet to happen happens from today on. */
export function earliestOf(state: State, fact: ProgramFact): string | null {
  if (fact.type.kind !== "date") return null;
  return state.answers.has(fact.id) || fact.origin === "built-in" ? state.today : null;
}
