import { type Program, ruleNamed } from "../../compile/index.ts";
import { factsOfCondition } from "../../logic/index.ts";
import type { Conditions } from "../../model/index.ts";

/** A fact that an `ask-if` waits for, and the facts that its own `ask-if` waits for. */
export interface Awaited {
  readonly name: string;
  readonly number: number;
  /** Of its own `ask-if`; none when it has none. */
  readonly below: readonly Awaited[];
  /** It has an `ask-if` of its own. */
  readonly isGated: boolean;
}

/** The facts that can be answered below an `ask-if`, and below those of the questions among them. */
export function gateTree(
  program: Program,
  gate: Conditions,
  numberOf: (name: string) => number,
): readonly Awaited[] {
  const known = new Map<string, Awaited>();
  const awaited = (name: string): Awaited => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const own = program.facts.get(name)?.source?.["ask-if"];
    const below: Awaited[] = [];
    const made = { name, number: numberOf(name), below, isGated: own !== undefined };
    known.set(name, made);
    if (own !== undefined) below.push(...answersBelow(program, own).map(awaited));
    return made;
  };
  return answersBelow(program, gate).map(awaited);
}

function answersBelow(program: Program, gate: Conditions): readonly string[] {
  const names = factsOfCondition(gate).flatMap(
    (name) => ruleNamed(program, name)?.facts ?? program.facts.get(name)?.base ?? [],
  );
  return [...new Set(names)];
}
