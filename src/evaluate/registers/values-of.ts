import { answerOf, lookupIn, type State } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import { freeze } from "../../validate/index.ts";

/** Copies of the values of these facts, as they would be answered, without those that are unknown or suspended. */
export function valuesOf(state: State, facts: readonly string[]): Readonly<Record<string, Value>> {
  const known = facts.flatMap((name) => {
    const value = valueIn(state, name);
    return value === undefined ? [] : [[name, structuredClone(value)] as const];
  });
  return freeze(Object.fromEntries(known));
}

/** A fact that the life event does not use, such as who the customer is, is only in the answers. */
function valueIn(state: State, name: string): Value | undefined {
  const fact = state.program.facts.get(name);
  if (fact === undefined) return undefined;
  const isUsed = state.event.steps.some((step) => step.name === name);
  const value = isUsed ? lookupIn(state)(name) : state.answers.get(name);
  return value === undefined ? undefined : answerOf(fact, value);
}
