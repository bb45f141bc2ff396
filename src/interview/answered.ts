import type { ProgramFact, State } from "../compile/index.ts";
import { settledStatuses, type TaskStatus } from "../model/index.ts";

/** Whether a question has an answer, or was declined. */
export function isAnswered({ given, declined }: State, { id, slot }: ProgramFact): boolean {
  return given[slot] !== undefined || declined.has(id);
}

/** Whether the situation says that a task is settled: then it is listed as such, whatever its rule says. */
export function isSettledTask({ answers }: State, id: string): boolean {
  return isSettledStatus(answers.get(`task.${id}.status`));
}

/** Whether a task with this status is settled. */
export function isSettledStatus(status: unknown): boolean {
  return typeof status === "string" && settledStatuses.has(status as TaskStatus); // read as one of the statuses
}
