import type { ProgramFact, State } from "../compile/index.ts";

/** Whether a question has an answer, or was declined. */
export function isAnswered({ given, declined }: State, { id, slot }: ProgramFact): boolean {
  return given[slot] !== undefined || declined.has(id);
}
