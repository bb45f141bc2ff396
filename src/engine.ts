import { Engine, type RuleProperties } from "json-rules-engine";
import { enter, lookupIn, type Program, type ProgramRule, type State, versionFor } from "./compile/index.ts";
import {
  evaluateInRounds,
  type Fetched,
  type FetchRound,
  type ProviderOptions,
  type RegisterFindings,
  type RegisterProvider,
  readOptions,
  readProviders,
} from "./evaluate/index.ts";
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

/**
 * As `evaluate`, with the help of registers. What the answers settle is settled first; then only those facts are fetched
 * that open rules still need, each at most once, all at the same time, in as many rounds as it takes. A rule counts as open
 * as long as a register could change its verdict, so that a test for `known` never fails for want of asking.
 * What the customer said or corrected (`situation.facts` has the fact) wins, and no register is asked for it: for a later
 * run pass the customer's own facts again, not the fetched ones. A provider that fails, is late or gives a value that its
 * fact does not take leaves the fact unknown and is listed in `problems`.
 * Rejects as `evaluate` throws, and with `call/bad-option` for providers and options that are none.
 */
export async function evaluateWithProviders(
  program: Program,
  situation: Situation,
  providers: Readonly<Record<string, RegisterProvider>>,
  options: ProviderOptions = {},
): Promise<RegisterFindings> {
  const ready = readProviders(providers);
  return evaluateInRounds(program, situation, ready, readOptions(options, delay), fetchByEngine);
}

/**
 * A round as a fresh Engine: each fact that is fetched is a dynamic one, which the Engine calculates once however many
 * rules ask for it; each open rule asks for all that it needs.
 */
const fetchByEngine: FetchRound = async ({ rules, fetches }) => {
  const engine = new Engine();
  engine.addOperator("fetched", () => true);
  for (const [fact, fetch] of fetches) engine.addFact(fact, fetch);
  for (const { rule, needs } of rules) {
    const conditions = { all: needs.map((fact) => ({ fact, operator: "fetched", value: true })) };
    engine.addRule({ name: rule, conditions, event: { type: "fetched" } });
  }
  const { almanac } = await engine.run();
  const facts = [...fetches.keys()];
  return new Map(
    await Promise.all(facts.map(async (fact) => [fact, await almanac.factValue<Fetched>(fact)] as const)),
  );
};

/** Resolves after some milliseconds, or at once when the signal is aborted. */
function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { port1: held } = new MessageChannel();
  Object.assign(held, { onmessage: () => {} }); // a port that listens: else Node ends a program that only waits here
  return new Promise((resolve) => {
    const endings = [AbortSignal.timeout(milliseconds), signal];
    const end = () => {
      // One that is still listened to is kept until its time is over, with all that the listener holds.
      for (const ending of endings) ending.removeEventListener("abort", end);
      held.close();
      resolve();
    };
    for (const ending of endings) ending.addEventListener("abort", end, { once: true });
  });
}

export type {
  ProviderOptions,
  RegisterAnswer,
  RegisterFindings,
  RegisterProblem,
  RegisterProvider,
  RegisterRequest,
  RegisterSource,
} from "./evaluate/index.ts";

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
  return versionFor(rule, state.slots)?.conditions;
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
