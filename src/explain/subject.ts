import {
  dayOf,
  isInForceOn,
  nearestVersion,
  type ProgramRule,
  type ProgramTask,
  type ProgramVersion,
  type State,
  versionFor,
} from "../compile/index.ts";
import { PalvelupolkuError, suggest } from "../diagnostic/index.ts";
import { allOf, quote, type Truth } from "../logic/index.ts";
import type { Conditions, Verdict } from "../model/index.ts";

/** What is explained: a rule, or one of its tasks. */
export interface Subject {
  readonly rule: ProgramRule;
  /** `<rule>.<task>`; `null`: the rule. */
  readonly task: string | null;
}

/** Finds what an id names in the life event. Throws `call/unknown-id`, with the nearest id. */
export function subjectOf({ event, program }: State, id: unknown): Subject {
  if (typeof id !== "string")
    throw new PalvelupolkuError("call/unknown-id", "the id of a rule or task is a text");
  const named = event.rules.find(({ name }) => name === id);
  if (named !== undefined) return { rule: named, task: null };
  const rule = program.tasks.get(id);
  if (rule !== undefined && event.rules.includes(rule)) return { rule, task: id };
  const ids = event.rules.flatMap(({ name, versions }) => [
    name,
    ...(versions[0]?.tasks ?? []).map((task) => task.id),
  ]);
  const near = suggest(id, ids);
  const help = near === undefined ? "" : `; did you mean \`${near}\`?`;
  throw new PalvelupolkuError(
    "call/unknown-id",
    `no rule or task of the life event is named ${quote(id)}${help}`,
  );
}

/** The version that tells most of the subject's rule on the day that counts. */
export function versionOf(state: State, { rule }: Subject): ProgramVersion {
  return nearestVersion(rule, dayOf(rule, state.slots));
}

/** The task of a version; `undefined` when a rule is explained. */
export function taskIn(version: ProgramVersion, subject: Subject): ProgramTask | undefined {
  return version.tasks.find(({ id }) => id === subject.task);
}

/** Whether the rule, or the task with its own conditions, holds in a state. */
export function truthOf(state: State, subject: Subject): Truth {
  const { rule, task } = subject;
  const own = state.slots[rule.slot] as Truth; // a rule's slot holds its verdict
  if (task === null) return own;
  const day = dayOf(rule, state.slots);
  const version = day === undefined ? versionOf(state, subject) : versionFor(rule, state.slots);
  const found = version === undefined ? undefined : taskIn(version, subject);
  if (found === undefined || (day !== undefined && !isInForceOn(found.valid, day))) return false;
  return allOf([own, found.decide === undefined ? true : found.decide(state.slots)]);
}

/** The same as a word. */
export function verdictOfTruth(truth: Truth): Verdict {
  return truth === undefined ? "open" : truth ? "holds" : "fails";
}

/** All that must hold: the rule's conditions and, of a task, its own. */
export function conditionsOf(version: ProgramVersion, subject: Subject): Conditions {
  const own = taskIn(version, subject)?.conditions;
  return own === undefined ? version.conditions : { all: [version.conditions, own] };
}

/** Whether the subject is in force on the day that counts; unknown days count as in force. */
export function isSubjectInForce(state: State, subject: Subject): boolean {
  const day = dayOf(subject.rule, state.slots);
  if (day === undefined) return true;
  const version = versionFor(subject.rule, state.slots);
  if (version === undefined) return false;
  const task = taskIn(version, subject);
  return task === undefined || isInForceOn(task.valid, day);
}
