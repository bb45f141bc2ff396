import type { Lookup } from "../logic/index.ts";
import type { Program, ProgramRule } from "./program.ts";
import type { Slots } from "./slots.ts";

/** The rule that a name such as `rule.R14` stands for. */
export function ruleNamed(program: Program, name: string): ProgramRule | undefined {
  return name.startsWith("rule.") ? program.rules.get(name.slice("rule.".length)) : undefined;
}

/** Reads facts and rules' verdicts (`rule.<name>`) of a situation by name. */
export function lookupIn({ program, slots }: { readonly program: Program; readonly slots: Slots }): Lookup {
  return (name) => {
    const slot = program.facts.get(name)?.slot ?? ruleNamed(program, name)?.slot;
    return slot === undefined ? undefined : slots[slot];
  };
}
