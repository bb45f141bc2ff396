import type { Program, Situation } from "../../../src/index.ts";
import * as library from "../../../src/index.ts";

/** Gives the situation with more answers. */
export type Answer = (
  program: Program,
  situation: Situation,
  facts: Readonly<Record<string, unknown>>,
) => Situation;

/** A new situation with the answers beside the old ones; nothing is remembered. */
const plainly: Answer = (_, situation, facts) => ({ ...situation, facts: { ...situation.facts, ...facts } });

/** Whether the library can remember what it decided from one answer to the next. */
export const canRemember = "answer" in library;

/** The library's own `answer` where it has one, else the plain way. */
export const answer: Answer = canRemember
  ? (library as unknown as { readonly answer: Answer }).answer // its form is agreed; older versions lack it
  : plainly;
