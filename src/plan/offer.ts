import type { ProgramRule, ProgramTask, ProgramVersion } from "../compile/index.ts";

/** A task of a rule that holds, before it is known what it waits for. */
export interface Offer {
  readonly rule: ProgramRule;
  readonly version: ProgramVersion;
  readonly task: ProgramTask;
}
