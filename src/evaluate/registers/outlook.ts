import {
  isSettled,
  never,
  type Outlook,
  openProspect,
  outcomesOf,
  type ProgramFact,
  type Prospect,
  prospectOfDerived,
  prospectOfRule,
  type State,
} from "../../compile/index.ts";
import type { Conditions } from "../../model/index.ts";
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

/** The `ask-if` that may suspend an answer, or bring it back; none when there is no answer, or it is kept. */
export function gateOf({ given }: State, { slot, source, isKept }: ProgramFact): readonly Conditions[] {
  const gate = source?.["ask-if"];
  return gate === undefined || isKept || given[slot] === undefined ? [] : [gate];
}

function prospectOfFact(outlook: Outlook, state: State, fact: ProgramFact): Prospect {
  const { id, slot, source } = fact;
  const now = state.slots[slot];
  const derive = source?.derive;
  if (gateOf(state, fact).some((gate) => !isSettled(outcomesOf(outlook, gate))))
    return openProspect(fact.type.kind);
  if (source === undefined || derive === undefined) return { settled: true, value: now };
  if (isConditions(derive))
    return prospectOfDerived(outlook, { ...source, derive }, state.program.expressions, now);
  const parts = changingParts(state, id, derive);
  const areSettled = parts.every((name) => outlook.prospectOf(name).settled);
  return areSettled ? { settled: true, value: now } : openProspect(source.type);
}
