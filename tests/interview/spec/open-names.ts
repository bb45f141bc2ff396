import {
  isSettled,
  type Outlook as OutlookOfNames,
  outcomesOf,
  type State,
} from "../../../src/compile/index.ts";
import { factsOfCondition } from "../../../src/logic/index.ts";
import type { Condition } from "../../../src/model/index.ts";

/** What can still become of everything in a state, if the questions that are left are answered in any way. */
export interface Outlook extends OutlookOfNames {
  readonly state: State;
}

/** Facts and rules that can still change a condition. */
export function openNames(outlook: Outlook, condition: Condition): readonly string[] {
  if (isSettled(outcomesOf(outlook, condition))) return [];
  const openNamesOfPart = (part: Condition) => openNames(outlook, part);
  if ("all" in condition) return condition.all.flatMap(openNamesOfPart);
  if ("any" in condition) return condition.any.flatMap(openNamesOfPart);
  return "not" in condition ? openNamesOfPart(condition.not) : factsOfCondition(condition);
}
