import {
  type ProgramRule,
  type ProgramTask,
  ruleTitleOnDay,
  type State,
  titleOnDay,
} from "../compile/index.ts";
import type { Text } from "../model/index.ts";
import { planIndexOf } from "./plan-index.ts";

/** A rule's title: its own, or that of its first service. */
export function titleOf({ program, today }: State, rule: ProgramRule): Text | null {
  const known = planIndexOf(program).titles.get(rule);
  return known === undefined ? ruleTitleOnDay(program, rule, today) : known;
}

/** A task's title: its own, or that of the service that serves it on the day. */
export function titleOfTask({ program, today }: State, task: ProgramTask): Text | null {
  const known = planIndexOf(program).titles.get(task);
  return known === undefined ? titleOnDay(program, task, today) : known;
}
