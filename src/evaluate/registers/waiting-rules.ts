import {
  isSettled,
  type Outlook,
  outcomesOf,
  type ProgramRule,
  ruleNamed,
  type State,
  versionOn,
} from "../../compile/index.ts";
import { factsOfCondition } from "../../logic/index.ts";
import type { Condition } from "../../model/index.ts";
import { isConditions } from "../../validate/index.ts";
import { gateOf, outlookOnRegisters } from "./outlook.ts";
import { changingParts } from "./parts.ts";

/** A rule whose verdict registers could still change, and the facts by which they could. */
export interface WaitingRule {
  readonly rule: string;
  readonly needs: readonly string[];
}

/**
 * The rules that wait for a fact which a register can be asked for. A fact whose question does not apply is left out: its
 * value would not count. One whose question may still turn out not to apply waits until nothing else is left to ask for.
 */
export function waitingRules(state: State, canBeAskedFor: (fact: string) => boolean): readonly WaitingRule[] {
  const outlook = outlookOnRegisters(state, (fact) => canBeAskedFor(fact) && wouldCount(state, fact));
  const all = state.event.rules.map(({ name }) => ({ rule: name, needs: toldBelow(outlook, state, name) }));
  const certain = needing(all, (fact) => !isUncertain(state, fact));
  return certain.length > 0 ? certain : needing(all, () => true);
}

/** The rules that need a fact which passes the test, with these facts alone. */
function needing(rules: readonly WaitingRule[], passes: (fact: string) => boolean): readonly WaitingRule[] {
  const fewer = rules.map(({ rule, needs }) => ({ rule, needs: needs.filter(passes) }));
  return fewer.filter(({ needs }) => needs.length > 0);
}

function wouldCount({ program, notApplicable, slots }: State, name: string): boolean {
  const fact = program.facts.get(name);
  const isUnknown = fact !== undefined && slots[fact.slot] === undefined;
  return isUnknown && (!notApplicable.has(name) || fact.source?.["when-not-asked"] === "keep");
}

/** Whether the `ask-if` of its question is open. */
function isUncertain({ program, slots }: State, fact: string): boolean {
  const askIf = program.facts.get(fact)?.askIf;
  return askIf !== undefined && askIf(slots) === undefined;
}

/** Facts that registers can tell and by which the rule's verdict could change. */
function toldBelow(outlook: Outlook, state: State, rule: string): readonly string[] {
  const told = new Set<string>();
  const seen = new Set<string>();
  const queue = [`rule.${rule}`];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name) || outlook.prospectOf(name).settled) continue;
    seen.add(name);
    const below = namesBelow(outlook, state, name);
    if (below === undefined) told.add(name);
    else queue.push(...below);
  }
  return [...told];
}

/** What an unsettled name hangs on; `undefined` for one that a register can tell. */
function namesBelow(outlook: Outlook, state: State, name: string): readonly string[] | undefined {
  const rule = ruleNamed(state.program, name);
  if (rule !== undefined) return namesBelowRule(outlook, rule);
  const fact = state.program.facts.get(name);
  const derive = fact?.source?.derive;
  const gates = fact === undefined ? [] : gateOf(state, fact);
  if (gates.length > 0) return gates.flatMap((gate) => openNames(outlook, gate));
  if (derive === undefined) return undefined;
  return isConditions(derive) ? openNames(outlook, derive) : changingParts(state, name, derive);
}

/** While the day that picks the version is open, nothing else is needed. */
function namesBelowRule(outlook: Outlook, rule: ProgramRule): readonly string[] {
  const day = outlook.prospectOf(rule.inForceOn);
  if (!day.settled) return [rule.inForceOn];
  const version = typeof day.value === "string" ? versionOn(rule, day.value) : undefined;
  return version === undefined ? [] : openNames(outlook, version.conditions);
}

/** Names in the parts of a condition that are not settled. */
function openNames(outlook: Outlook, condition: Condition): readonly string[] {
  if (isSettled(outcomesOf(outlook, condition))) return [];
  const openNamesOfPart = (part: Condition) => openNames(outlook, part);
  if ("all" in condition) return condition.all.flatMap(openNamesOfPart);
  if ("any" in condition) return condition.any.flatMap(openNamesOfPart);
  return "not" in condition ? openNamesOfPart(condition.not) : factsOfCondition(condition);
}
