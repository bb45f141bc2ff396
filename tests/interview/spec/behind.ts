import { type ProgramRule, type ProgramVersion, ruleNamed, versionOn } from "../../../src/compile/index.ts";
import { factsOfExpression } from "../../../src/logic/index.ts";
import { isConditions } from "../../../src/validate/index.ts";
import { gateOf, namesBehindGate } from "./gates.ts";
import { type Outlook, openNames } from "./open-names.ts";

/**
 * Questions whose answers can still change one of these facts and rules (`rule.<name>`). Sound: an answer to any other
 * question changes none of them, whatever else is answered.
 */
export function questionsBehind(outlook: Outlook, names: readonly string[]): ReadonlySet<string> {
  const { program, event, answers } = outlook.state;
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name) || outlook.prospectOf(name).settled) continue;
    seen.add(name);
    const rule = ruleNamed(program, name);
    queue.push(...(rule === undefined ? namesBelowFact(outlook, name) : namesBelowRule(outlook, rule)));
    if (event.places.has(name) && !answers.has(name)) found.add(name);
  }
  return found;
}

function namesBelowRule(outlook: Outlook, rule: ProgramRule): readonly string[] {
  const conditions = versionsAhead(outlook, rule).flatMap((version) =>
    openNames(outlook, version.conditions),
  );
  return [rule.inForceOn, ...conditions];
}

/** The versions of a rule that can be in force: the one of the day, or all while the day is open. */
export function versionsAhead(outlook: Outlook, rule: ProgramRule): readonly ProgramVersion[] {
  const day = outlook.prospectOf(rule.inForceOn);
  if (!day.settled) return rule.versions;
  const version = typeof day.value === "string" ? versionOn(rule, day.value) : undefined;
  return version === undefined ? [] : [version];
}

function namesBelowFact(outlook: Outlook, name: string): readonly string[] {
  const { program } = outlook.state;
  const derive = program.facts.get(name)?.source?.derive;
  if (derive !== undefined)
    return isConditions(derive) ? openNames(outlook, derive) : factsOfExpression(derive, program.expressions);
  const gate = gateOf(outlook.state, name);
  return gate === undefined ? [] : [...openNames(outlook, gate), ...namesBehindGate(outlook, gate)];
}
