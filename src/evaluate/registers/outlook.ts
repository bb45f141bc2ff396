import {
  never,
  type Outlook,
  openProspect,
  type ProgramFact,
  type Prospect,
  prospectOfDerived,
  prospectOfRule,
  type State,
} from "../../compile/index.ts";
import { isConditions } from "../../validate/index.ts";
import { changingParts } from "./parts.ts";

/**
 * What registers could still make of everything in a state, when the customer says no more. What is settled stays as it is,
 * whatever they tell. A test for `known` is not settled as long as a register could tell the fact: else a rule would fail for
 * want of asking.
 */
export function outlookOnRegisters(state: State, canTell: (fact: string) => boolean): Outlook {
  const prospects = new Map<string, Prospect>();
  const outlook: Outlook = {
    prospectOf: (name) => prospects.get(name) ?? never,
    operators: state.program.operators,
  };
  for (const { name, fact, rule } of state.event.steps) {
    if (rule !== undefined) prospects.set(name, prospectOfRule(outlook, rule));
    else
      prospects.set(
        name,
        canTell(name) ? openProspect(fact.type.kind) : prospectOfFact(outlook, state, fact),
      );
  }
  return outlook;
}

function prospectOfFact(outlook: Outlook, state: State, { id, slot, source }: ProgramFact): Prospect {
  const now = state.slots[slot];
  const derive = source?.derive;
  if (source === undefined || derive === undefined) return { settled: true, value: now };
  if (isConditions(derive))
    return prospectOfDerived(outlook, { ...source, derive }, state.program.expressions, now);
  const parts = changingParts(state, id, derive);
  const isSettled = parts.every((name) => outlook.prospectOf(name).settled);
  return isSettled ? { settled: true, value: now } : openProspect(source.type);
}
