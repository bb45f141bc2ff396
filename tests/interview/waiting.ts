import type { Program } from "../../src/index.ts";
import { factsOfCondition } from "../../src/logic/index.ts";

/** Whether an answer counts although its question is not asked. */
export function isKept(program: Program, fact: string): boolean {
  return program.facts.get(fact)?.source?.["when-not-asked"] === "keep";
}

/** Whether a question waits for one of the wanted facts, directly or through the questions and facts above it. */
export function waitsFor(program: Program, fact: string, wanted: (name: string) => boolean): boolean {
  const found = program.facts.get(fact);
  const gate = found?.source?.["ask-if"];
  const above = gate === undefined ? [] : factsOfCondition(gate);
  const below = found?.origin === "derived" ? found.base : [];
  return [...above, ...below].some((name) => wanted(name) || waitsFor(program, name, wanted));
}
