import type { ProgramRule, State } from "../../../src/compile/index.ts";
import { officesOf } from "../../../src/interview/look/offices.ts";

/** Facts that decide which office the owner of a service in the plan is, when these rules are listed. */
export function officeFacts({ program, event }: State, listed: readonly ProgramRule[]): readonly string[] {
  const offices = officesOf(program, event);
  return [...new Set([...offices.always, ...listed.flatMap(offices.of)])];
}
