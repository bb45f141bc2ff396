import type { ProgramTask, ProgramVersion } from "../../compile/index.ts";
import type { DeadlineSource, RecurrenceSource, RuleSource, TaskSource } from "../../model/index.ts";

/** A task's deadline and recurrence as they are written. */
export interface DateSources {
  readonly deadline: DeadlineSource | undefined;
  readonly recurs: RecurrenceSource | undefined;
}

/** Finds what was written for a task: its own keys win over its version's, and those over the rule's, as in `compile`. */
export function dateSourcesOf(
  rule: RuleSource,
  versions: readonly ProgramVersion[],
  version: ProgramVersion,
  task: ProgramTask,
): DateSources {
  const ofVersion = rule.versions?.[versions.indexOf(version) - 1]; // the first version is the rule itself
  const own: Partial<TaskSource> = rule.tasks?.find((one) => one.task === task.task) ?? {};
  return {
    deadline: own.deadline ?? ofVersion?.deadline ?? rule.deadline,
    recurs: own.recurs ?? ofVersion?.recurs ?? rule.recurs,
  };
}
