import { isInForceOn, type ProgramRule, type ProgramTask, type State } from "../../../src/compile/index.ts";
import { settledStatuses } from "../../../src/model/index.ts";

/** Whether the dates of a task of a rule are looked at: not of one that does not recur and is settled, or not in force today. */
export function isDated(
  { answers, today }: State,
  rule: ProgramRule,
  { id, valid, recurs }: ProgramTask,
): boolean {
  if (recurs !== null) return true;
  const status = answers.get(`task.${id}.status`);
  if (rule.type !== "safety" && [...settledStatuses].some((settled) => settled === status)) return false;
  return rule.inForceOn !== "today" || isInForceOn(valid, today);
}
