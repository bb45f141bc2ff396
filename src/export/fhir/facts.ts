import type { FactSource, Text } from "../../model/index.ts";
import { own } from "./codes.ts";
import type { Element } from "./resource.ts";
import type { Scope } from "./scope.ts";
import { worded } from "./words.ts";

/** What a fact's file says; `undefined` without a program, or for a fact that the program does not know. */
export function sourceOf({ program }: Scope, fact: string): FactSource | undefined {
  return program?.facts.get(fact)?.source;
}

/** A fact's name, from whoever knows it. */
export function nameOf({ program, plan, record }: Scope, fact: string): Text | string {
  const named = plan.facts.find(({ id }) => id === fact) ?? record?.factNames.find(({ id }) => id === fact);
  return program?.facts.get(fact)?.name ?? named?.name ?? fact;
}

/** Whether a fact reveals health or social need; one of which nothing is known does. */
export function isSensitive({ program, plan }: Scope, fact: string): boolean {
  const known = program?.facts.get(fact) ?? plan.facts.find(({ id }) => id === fact);
  return known?.sensitive ?? true;
}

/** An option of a fact as a code with its text. */
export function optionCoding(scope: Scope, fact: string, option: string): Element {
  const text = sourceOf(scope, fact)?.options?.find(({ id }) => id === option)?.text;
  return { ...own(scope, fact, option), ...worded(scope, "display", text) };
}

/** The answer about a fact that may be used; `undefined`: none. */
export function answerTo({ answers }: Scope, fact: string): unknown {
  if (answers === null || answers.unused.has(fact)) return undefined;
  return Object.hasOwn(answers.facts, fact) ? answers.facts[fact] : undefined;
}
