import type { AnswerProblem } from "../model/index.ts";
import type { Filled } from "./fill-slots.ts";
import type { Happenings } from "./occurrence-keys.ts";
import type { Program, ProgramLifeEvent } from "./program.ts";
import type { Answers, Others } from "./reading.ts";
import type { Slots } from "./slots.ts";

/** A situation read into a program: what is known, what was declined, what is suspended, and what was wrong. */
export interface State extends Filled {
  readonly program: Program;
  readonly event: ProgramLifeEvent;
  readonly today: string;
  /** Valid answers by fact, suspended ones included. */
  readonly answers: Answers;
  /** The same by slot. */
  readonly given: Slots;
  readonly declined: ReadonlySet<string>;
  readonly problems: readonly AnswerProblem[];
  /** What is known of occurrences of recurring duties, and on which days events happened. */
  readonly happenings: Happenings;
  /** What was read, for reading on from here; `undefined` with more answers than are read. */
  readonly read: { readonly problems: readonly AnswerProblem[]; readonly others: Others } | undefined;
}
