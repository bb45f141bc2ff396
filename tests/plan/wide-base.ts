import type { CompileOptions, Occurrence, Plan, PlanItem, Program } from "../../src/index.ts";
import { makePlan, occurrences } from "../../src/index.ts";
import {
  asked,
  type Base,
  type Data,
  programOf,
  quickProgramOf,
  rule,
  situation,
} from "../compile/programs.ts";

/** A small rule base with everything that a topic file may hold. */
export interface WideBase extends Base {
  readonly settings?: readonly Data[];
  readonly redirects?: readonly Data[];
  readonly desks?: readonly Data[];
  readonly evidence?: readonly Data[];
  readonly controls?: readonly Data[];
}

/** The program of a rule base, read and checked. */
export function wideProgramOf(base: WideBase, options: CompileOptions = {}): Program {
  return programOf(base, options);
}

/** Conditions that always hold. */
export const always = { all: [] };

/** A day and a year that the customer gives, for dates of one rule. */
export const dayFacts: readonly Data[] = [
  asked("day", "date"),
  asked("start", "date"),
  asked("year", "integer"),
];

/** A program with one rule that always holds and has these keys; not checked, for many rule bases. */
export function programWith(keys: Data, base: WideBase = {}): Program {
  return quickProgramOf({ facts: dayFacts, ...base, rules: [rule("R1", always, keys)] });
}

/** The one task of such a program. */
export function itemOf(program: Program, facts: Data = {}, today?: string): PlanItem {
  const found = itemsOf(makePlan(program, situation(facts, today)))[0];
  if (found === undefined) throw new Error("the plan has no item");
  return found;
}

/** Everything in a plan that is in its order. */
export function itemsOf(plan: Plan): readonly PlanItem[] {
  const all = [...plan.tasks, ...plan.recommendations, ...plan.information];
  return plan.order.map((id) => {
    const found = all.find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} stands in the order and nowhere else`);
    return found;
  });
}

/** The calendar of a period. */
export function linesOf(
  program: Program,
  [from, to]: readonly [from: string, to: string],
  facts: Data = {},
  today?: string,
): readonly Occurrence[] {
  return occurrences(program, situation(facts, today), from, to);
}
