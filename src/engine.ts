import { Engine, type RuleProperties } from "json-rules-engine";
import {
  dayOf,
  enter,
  lookupIn,
  type Program,
  type ProgramRule,
  type State,
  versionOn,
} from "./compile/index.ts";
import { decide, type Operator } from "./logic/index.ts";
import type { Condition, Conditions, Situation } from "./model/index.ts";

/**
 * The rules that are in force in a situation, as a ready json-rules-engine `Engine`, with everything known as facts:
 * answers, derived facts, and other rules' verdicts. A fresh one for every run: one Engine loses results when it is
 * run concurrently. On complete facts its events are the rules that hold; a missing fact makes `run` reject, because
 * json-rules-engine knows no third value. Throws as `evaluate` does.
 */
export function toEngine(program: Program, situation: Situation): Engine {
  const state = enter(program, situation);
  const engine = new Engine();
  for (const operator of program.operators.values()) addOperator(engine, operator);
  for (const [name, value] of knownFacts(state)) engine.addFact(name, value);
  for (const rule of state.event.rules) {
    const conditions = conditionsInForce(state, rule);
    if (conditions !== undefined) engine.addRule(toEngineRule(state, rule, conditions));
  }
  return engine;
}

/** Operators of json-rules-engine's own keep their meaning there; ours are added. */
function addOperator(engine: Engine, operator: Operator): void {
  if (operator.whenUnknown === undefined && !builtIn.has(operator.name))
    engine.addOperator(operator.name, (left: never, right: never) => operator.compare(left, right));
}

const builtIn: ReadonlySet<string> = new Set([
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]);

/** Names and values of everything that is known. */
function* knownFacts(state: State): Generator<[string, boolean | number | string | object]> {
  const lookup = lookupIn(state);
  const names = [
    ...state.program.facts.keys(),
    ...[...state.program.rules.keys()].map((rule) => `rule.${rule}`),
  ];
  for (const name of names) {
    const value = lookup(name);
    if (value !== undefined) yield [name, value];
  }
}

function conditionsInForce(state: State, rule: ProgramRule): Conditions | undefined {
  const day = dayOf(rule, state.slots, state.program);
  return day === undefined ? undefined : versionOn(rule, day)?.conditions;
}

function toEngineRule(state: State, rule: ProgramRule, conditions: Conditions): RuleProperties {
  const { event, priority } = rule.source;
  return {
    name: rule.name,
    conditions: decidedIn(state, conditions) as RuleProperties["conditions"], // the same form
    event: { type: event.type, params: { ...event.params, rule: rule.name } },
    ...(priority === undefined ? {} : { priority }),
  };
}

/**
 * json-rules-engine throws for a missing fact before any operator is asked, so tests whether a fact is known are decided
 * here, and stand in the rule as a comparison with `today` that is true or false.
 */
function decidedIn(state: State, condition: Condition): Condition {
  const inner = (part: Condition) => decidedIn(state, part);
  if ("all" in condition) return { all: condition.all.map(inner) };
  if ("any" in condition) return { any: condition.any.map(inner) };
  if ("not" in condition) return { not: inner(condition.not) };
  const operator = state.program.operators.get(condition.operator);
  if (operator?.whenUnknown === undefined) return condition;
  const holds = decide(condition, lookupIn(state), state.program.operators) === true;
  return { fact: "today", operator: holds ? "equal" : "notEqual", value: state.today };
}
