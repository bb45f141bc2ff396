import {
  anything,
  canHold,
  canStayUnknown,
  dayOf,
  nearestVersion,
  negated,
  type Outcomes,
  only,
  outcomesOfAll,
  outcomesOfAny,
  outcomesOfComparison,
  type ProgramRule,
  type ProgramTask,
  ruleNamed,
} from "../../../src/compile/index.ts";
import { decide, factsOfCondition, factsOfExpression } from "../../../src/logic/index.ts";
import type { Comparison, Condition } from "../../../src/model/index.ts";
import { isConditions } from "../../../src/validate/index.ts";
import { versionsAhead } from "./behind.ts";
import { isDated } from "./dated.ts";
import { gateOf, namesBehindGate } from "./gates.ts";
import { type Outlook, openNames } from "./open-names.ts";

/**
 * Facts that a plan may name, or come to name, as needed by an open rule or a missing date. An answer to one changes the
 * list, even where it decides nothing any more because something else was declined.
 */
export function namedAsNeeds(outlook: Outlook, rule: ProgramRule): readonly string[] {
  const name = `rule.${rule.name}`;
  const prospect = outlook.prospectOf(name);
  const outcomes = prospect.settled
    ? only(prospect.value as boolean | undefined)
    : (prospect.outcomes ?? anything);
  const own = outcomes & canStayUnknown ? [name] : [];
  const versions = outlook.prospectOf(rule.inForceOn).settled
    ? [nearestVersion(rule, dayOf(rule, outlook.state.slots))]
    : rule.versions;
  const tasks = outcomes & canHold ? versions.flatMap((version) => version.tasks) : [];
  const names = tasks.flatMap((task) => [
    ...(task.conditions === undefined ? [] : namesIn(outlook, task.conditions)),
    ...(isDated(outlook.state, rule, task) ? datesOf(task) : []),
  ]);
  return answersNamed(outlook, [...own, ...names]);
}

function datesOf({ deadline }: ProgramTask): readonly string[] {
  return [...(deadline?.dateFacts ?? []), ...(deadline?.targetFacts ?? [])];
}

/** The facts that can be answered among and below the names, without those that are known for good. */
function answersNamed(outlook: Outlook, names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const prospect = outlook.prospectOf(name);
    if (seen.has(name) || (prospect.settled && prospect.value !== undefined)) continue;
    seen.add(name);
    const below = namesBelow(outlook, name);
    if (below === undefined) found.push(name);
    else queue.push(...below);
  }
  return [...found, ...found.flatMap((name) => gateNames(outlook, name))];
}

/** What decides whether a question applies: a need that cannot be answered is not listed. */
function gateNames(outlook: Outlook, name: string): readonly string[] {
  const gate = gateOf(outlook.state, name);
  return gate === undefined ? [] : [...openNames(outlook, gate), ...namesBehindGate(outlook, gate)];
}

function namesBelow(outlook: Outlook, name: string): readonly string[] | undefined {
  const { program } = outlook.state;
  const rule = ruleNamed(program, name);
  if (rule !== undefined) {
    const versions = versionsAhead(outlook, rule);
    return [rule.inForceOn, ...versions.flatMap(({ conditions }) => namesIn(outlook, conditions))];
  }
  const derive = program.facts.get(name)?.source?.derive;
  if (derive === undefined) return undefined;
  return isConditions(derive) ? namesIn(outlook, derive) : factsOfExpression(derive, program.expressions);
}

/** Facts and rules that a condition may name as needed: those of the parts that are not true or false for good. */
function namesIn(outlook: Outlook, condition: Condition): readonly string[] {
  const outcomes = namingOutcomes(outlook, condition);
  if (outcomes === only(true) || outcomes === only(false)) return [];
  const namesInPart = (part: Condition) => namesIn(outlook, part);
  if ("all" in condition) return condition.all.flatMap(namesInPart);
  if ("any" in condition) return condition.any.flatMap(namesInPart);
  return "not" in condition ? namesInPart(condition.not) : factsOfCondition(condition);
}

/** As `outcomesOf`, but a test for `known` or `unknown` counts as unknown as long as its fact is: it names the fact. */
function namingOutcomes(outlook: Outlook, condition: Condition): Outcomes {
  const outcomesOfPart = (part: Condition) => namingOutcomes(outlook, part);
  if ("all" in condition) return outcomesOfAll(condition.all.map(outcomesOfPart));
  if ("any" in condition) return outcomesOfAny(condition.any.map(outcomesOfPart));
  if ("not" in condition) return negated(outcomesOfPart(condition.not));
  const { operators } = outlook.state.program;
  const isTest = operators.get(condition.operator)?.whenUnknown !== undefined;
  return isTest ? outcomesOfTest(outlook, condition) : outcomesOfComparison(outlook, condition);
}

function outcomesOfTest(outlook: Outlook, leaf: Comparison): Outcomes {
  const prospect = outlook.prospectOf(leaf.fact);
  if (prospect.settled && prospect.value === undefined) return canStayUnknown;
  const { operators } = outlook.state.program;
  const whenKnown = (value: string | boolean) => only(decide(leaf, () => value, operators));
  if (!prospect.settled) return canStayUnknown | whenKnown(true) | whenKnown(false);
  return only(decide(leaf, () => prospect.value, operators));
}
