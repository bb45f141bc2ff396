import { decide } from "../logic/index.ts";
import type { Conditions, Situation } from "../model/index.ts";
import { enter } from "./enter.ts";
import { lookupIn } from "./lookup.ts";
import type { Program } from "./program.ts";

/** Whether conditions hold in a situation. Unknown is not enough: only what is known to hold lets a transition happen. */
export function decideIn(program: Program, conditions: Conditions, situation: Situation): boolean {
  return decide(conditions, lookupIn(enter(program, situation)), program.operators) === true;
}
