import { PalvelupolkuError } from "../diagnostic/index.ts";
import type { Program } from "./program.ts";

/** Looks whether a caller passed a program; throws `call/not-a-program`. */
export function checkProgram(program: Program): void {
  const passed: unknown = program;
  if (typeof passed !== "object" || passed === null || !hasProgramParts(passed))
    throw new PalvelupolkuError("call/not-a-program", "this is no program; pass what `compile` gave");
}

/** A catalogue has life events too, but as a list. */
function hasProgramParts(passed: Partial<Program>): boolean {
  const { lifeEvents, tasks } = passed;
  return typeof lifeEvents === "object" && lifeEvents !== null && typeof tasks?.get === "function";
}
