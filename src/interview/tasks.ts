import type { ProgramRule, ProgramTask } from "../compile/index.ts";
import type { Conditions } from "../model/index.ts";

/** The tasks of a rule in all its versions. */
export function tasksIn({ versions }: ProgramRule): readonly ProgramTask[] {
  return versions.flatMap(({ tasks }) => tasks);
}

/** Conditions besides those on which a rule holds: of its upgrade, its tasks, and services beside them. */
export function conditionsOfTasks(rule: ProgramRule): readonly Conditions[] {
  const conditions = tasksIn(rule).flatMap((task) => [
    task.conditions,
    ...task.also.map((also) => also.conditions),
  ]);
  return [rule.source.upgrade?.conditions, ...conditions].filter((one) => one !== undefined);
}

/** Facts that the dates of a task are calculated from. */
export function dateFactsOf({ deadline, recurs }: ProgramTask): readonly string[] {
  const { dateFacts = [], agreedFacts = [], targetFacts = [], fromFacts = [] } = deadline ?? {};
  return [...dateFacts, ...agreedFacts, ...targetFacts, ...fromFacts, ...(recurs?.facts ?? [])];
}
