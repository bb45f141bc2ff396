import { canFail, canHold, outcomesOf, ruleNamed, type State } from "../../../src/compile/index.ts";
import { factsOfCondition } from "../../../src/logic/index.ts";
import type { Conditions } from "../../../src/model/index.ts";
import { type Outlook, openNames } from "./open-names.ts";

/**
 * Facts and rules that can still decide whether an `ask-if` without a truth could come to have one. It cannot when what it
 * needs is declined or does not apply; it could when that is only not asked here.
 */
export function namesBehindGate(outlook: Outlook, gate: Conditions): readonly string[] {
  const { state } = outlook;
  const outcomes = outcomesOf(outlook, gate);
  if (outcomes === canHold || outcomes === canFail) return [];
  const gates = new Set<Conditions>();
  const seen = new Set<string>();
  const queue = answersBelow(state, gate);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const above = gateOf(state, name);
    if (seen.has(name) || state.declined.has(name)) continue;
    seen.add(name);
    if (above === undefined || gates.has(above)) continue;
    gates.add(above);
    queue.push(...answersBelow(state, above));
  }
  const open = [...seen].filter((name) => !outlook.prospectOf(name).settled);
  return [...open, ...[...gates].flatMap((conditions) => openNames(outlook, conditions))];
}

/** The `ask-if` of a question. */
export function gateOf({ program }: State, name: string): Conditions | undefined {
  return program.facts.get(name)?.source?.["ask-if"];
}

function answersBelow({ program }: State, gate: Conditions): string[] {
  return factsOfCondition(gate).flatMap(
    (name) => ruleNamed(program, name)?.facts ?? program.facts.get(name)?.base ?? [],
  );
}
