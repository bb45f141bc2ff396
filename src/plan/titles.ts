import type { ProgramRule, ProgramTask, State } from "../compile/index.ts";
import type { Text } from "../model/index.ts";
import { planIndexOf } from "./plan-index.ts";
import { serviceOn } from "./services.ts";

/** A rule's title: its own, or that of its first service. */
export function titleOf(state: State, rule: ProgramRule): Text | null {
  const known = planIndexOf(state.program).titles.get(rule);
  if (known !== undefined) return known;
  const task = rule.versions[0]?.tasks[0];
  return rule.source.title ?? (task === undefined ? null : titleOfTask(state, task));
}

/** A task's title: its own, or that of the service that serves it on the day. */
export function titleOfTask({ program, today }: State, task: ProgramTask): Text | null {
  const known = planIndexOf(program).titles.get(task);
  if (known !== undefined) return known;
  return task.title ?? program.services.get(serviceOn(program, task.service, today))?.title ?? null;
}
