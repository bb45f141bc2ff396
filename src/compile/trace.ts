import {
  compareText,
  decide,
  factsOfCondition,
  factsOfExpression,
  needsOf,
  reasonsOf,
} from "../logic/index.ts";
import type { Conditions, Expression } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import { lookupIn, ruleNamed } from "./lookup.ts";
import type { ProgramRule } from "./program.ts";
import type { State } from "./state.ts";
import type { Tracing } from "./tracing.ts";
import { versionFor } from "./versions.ts";

/**
 * Asked, given and built-in facts that decided what the named facts and rules (`rule.<name>`) are, in the questionnaire's
 * order. They are enough: with these answers alone they would be the same.
 */
export function decisiveBelow(state: State, names: readonly string[]): readonly string[] {
  return traced(state, names, {
    conditions: (conditions) => decisiveIn(state, conditions),
    expression: (expression) => factsOfExpression(expression, state.program.expressions),
    answer: (name) => deciding(state, name),
    version: (name) => [name],
    itself: false,
  });
}

/** Facts and rules that decided the conditions; of open ones all that they name. */
function decisiveIn(state: State, conditions: Conditions): readonly string[] {
  const { operators } = state.program;
  const lookup = lookupIn(state);
  return decide(conditions, lookup, operators) === undefined
    ? factsOfCondition(conditions)
    : reasonsOf(conditions, lookup, operators);
}

/**
 * Asked, given and built-in facts that are unknown among or below the named facts and rules, in the questionnaire's order.
 * A derived fact that has no value although all below it is known (a table without the year) is named itself.
 */
export function unknownBelow(state: State, names: readonly string[]): readonly string[] {
  const lookup = lookupIn(state);
  const isUnknown = (name: string) => lookup(name) === undefined;
  return traced(state, names.filter(isUnknown), {
    conditions: (conditions) => needsOf(conditions, lookup, state.program.operators),
    expression: (expression) => factsOfExpression(expression, state.program.expressions).filter(isUnknown),
    answer: () => undefined,
    version: (name) => [name].filter(isUnknown),
    itself: true,
  });
}

/** What would make a date known that is calculated from facts: no question that does not apply, unless doing a task gives its answer. */
export function neededForDate(state: State, facts: readonly string[]): readonly string[] {
  const { program, notApplicable } = state;
  const isGivenByTask = (name: string) => program.facts.get(name)?.source?.["result-of"] !== undefined;
  return unknownBelow(state, facts).filter((name) => !notApplicable.has(name) || isGivenByTask(name));
}

/** Asked, given and built-in facts that would help to decide open conditions, in the questionnaire's order. */
export function neededIn(state: State, conditions: Conditions): readonly string[] {
  return unknownBelow(state, needsOf(conditions, lookupIn(state), state.program.operators));
}

/** What an open rule needs: what `unknownBelow` finds. Share one tracing among the rules of a state. */
export function needsOfOpen(state: State, rule: ProgramRule, trace: Tracing): readonly string[] {
  const name = `rule.${rule.name}`;
  const { byName, hasWide } = state.event.trails;
  const trail = byName.get(name);
  return hasWide || trail === undefined ? unknownBelow(state, [name]) : trace.unknown.names(trail);
}

/** Whether something of what is needed could still be answered: a question that does not apply cannot. */
export function canBeAnswered({ notApplicable }: State, needs: readonly string[]): boolean {
  return needs.length === 0 || notApplicable.size === 0 || needs.some((name) => !notApplicable.has(name));
}

/** Which names to go on with. */
interface Steps {
  readonly conditions: (conditions: Conditions) => readonly string[];
  readonly expression: (expression: Expression) => readonly string[];
  /** Conditions to go on with from an answer. */
  readonly answer: (name: string) => Conditions | undefined;
  /** From a rule, besides its conditions: the fact whose day picks the version. */
  readonly version: (name: string) => readonly string[];
  /** Whether a derived fact with nothing to go on with is named itself. */
  readonly itself: boolean;
}

/** Follows names down through derived facts and rules to the facts that can be answered. */
function traced(state: State, names: readonly string[], steps: Steps): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const below = namesBelow(state, name, steps);
    if (below.isFound) found.add(name);
    queue.push(...below.names);
  }
  found.delete("today");
  return inQuestionOrder(state, found);
}

function namesBelow(state: State, name: string, steps: Steps) {
  const rule = ruleNamed(state.program, name);
  if (rule !== undefined) {
    const version = versionFor(rule, state.slots);
    const conditions = version === undefined ? [] : steps.conditions(version.conditions);
    return { isFound: false, names: [...conditions, ...steps.version(rule.inForceOn)] };
  }
  const derive = state.program.facts.get(name)?.source?.derive;
  if (derive !== undefined) {
    const names = isConditions(derive) ? steps.conditions(derive) : steps.expression(derive);
    return { isFound: steps.itself && names.length === 0, names };
  }
  const gate = steps.answer(name);
  return { isFound: true, names: gate === undefined ? [] : steps.conditions(gate) };
}

/** The `ask-if` of a question: it decided whether the answer counts, or whether one could still come. */
function deciding({ program, answers }: State, name: string): Conditions | undefined {
  const source = program.facts.get(name)?.source;
  const isKept = answers.has(name) && source?.["when-not-asked"] === "keep";
  return isKept ? undefined : source?.["ask-if"];
}

/** Facts in the order in which they are asked; those that are not asked come after, by name. */
function inQuestionOrder({ event }: State, names: Iterable<string>): readonly string[] {
  const placeOf = (name: string) => event.places.get(name) ?? event.places.size;
  return [...names].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b));
}
