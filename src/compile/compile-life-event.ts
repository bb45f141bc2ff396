import { factsOfCondition } from "../logic/index.ts";
import type { Conditions, GoalSource, StateNode, Transition } from "../model/index.ts";
import type { LifeEventSource } from "../validate/index.ts";
import { compileCondition } from "./compile-condition.ts";
import { fillingOf } from "./compile-filling.ts";
import type { Parts } from "./compile-parts.ts";
import type { ProgramFact, ProgramLifeEvent, ProgramRule, Step } from "./program.ts";
import type { Tools } from "./tools.ts";
import { trailsOf } from "./trails.ts";

/** Turns a life event into a ready one, still without its machine. */
export function compileLifeEvent(
  source: LifeEventSource,
  parts: Parts,
  tools: Tools,
): Omit<ProgramLifeEvent, "machine"> {
  const { event } = source;
  const topics = new Set(source.topics);
  const rules = [...parts.rules.values()].filter((rule) => topics.has(rule.topic));
  const ready = (conditions: Conditions | undefined) =>
    conditions === undefined ? undefined : compileCondition(conditions, tools.table, tools.operators);
  const questions = event.questions.flatMap((section) =>
    section.facts.flatMap((id) => {
      const fact = parts.facts.get(id);
      return fact === undefined ? [] : [{ fact, section: section.id }];
    }),
  );
  const asked = questions.map(({ fact }) => fact);
  // Guards are decided by the machine; compiling them here shows at once whether an operator is missing.
  for (const guard of guardsOf(source.journey)) ready(guard);
  const steps = stepsOf(rules, asked, source, parts);
  const places = new Map(asked.map(({ id }, index) => [id, index] as const));
  const gates = gatesOf(steps, parts);
  const trails = trailsOf(steps, places, rules, tools);
  return {
    id: event.id,
    source: event,
    topics: source.topics,
    rules,
    questions,
    places,
    steps,
    gates,
    trails,
    filling: fillingOf({ steps, gates, rules, trails }),
    loadLimit: ready(event["load-limit"]?.conditions),
    moving: ready(event.moving?.conditions),
    cannot: (event.channels?.cannot ?? []).map(({ conditions }) =>
      compileCondition(conditions, tools.table, tools.operators),
    ),
    journey: source.journey,
    personas: source.personas,
  };
}

/** Everything that the life event's rules, questions and settings need, in order. */
function stepsOf(
  rules: readonly ProgramRule[],
  questions: readonly ProgramFact[],
  source: LifeEventSource,
  parts: Parts,
): readonly Step[] {
  const names = [
    ...rules.map((rule) => `rule.${rule.name}`),
    ...questions.map((fact) => fact.id),
    ...settingFacts(source, parts),
  ];
  const wanted = closure(names, parts);
  return parts.order.filter((name) => wanted.has(name)).flatMap((name) => stepOf(name, parts));
}

/** Names in and below the `ask-if` of any question. */
function gatesOf(steps: readonly Step[], parts: Parts): ReadonlySet<string> {
  const gates = steps.flatMap(({ fact }) => fact?.source?.["ask-if"] ?? []);
  return closure(gates.flatMap(factsOfCondition), parts);
}

/** The names and everything that they need, however far below. */
function closure(names: readonly string[], parts: Parts): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...(parts.needs.get(name) ?? []));
  }
  return found;
}

/** Facts that the life event's own settings name: its load limit, channels, offices, hidden options and guards. */
function settingFacts(source: LifeEventSource, parts: Parts): readonly string[] {
  const { event, journey } = source;
  const options = [...parts.facts.values()].flatMap((fact) => fact.source?.options ?? []);
  const conditions = [
    event["load-limit"]?.conditions,
    event.moving?.conditions,
    ...(event.channels?.cannot ?? []).map((entry) => entry.conditions),
    ...options.map((option) => option["hide-if"]),
    ...guardsOf(journey),
  ];
  const preference = event.channels?.preference === undefined ? [] : [event.channels.preference];
  const named = conditions.flatMap((condition) =>
    condition === undefined ? [] : factsOfCondition(condition),
  );
  const goals = (event.goals ?? []).flatMap(namesOfGoal);
  return ["today", ...named, ...preference, ...goals, ...parts.located];
}

/** Facts that show where a goal stands, and its recorded targets. */
export function namesOfGoal(goal: GoalSource): readonly string[] {
  const targets = (goal.targets ?? []).map(({ fact }) => fact);
  return [goal.fact, goal["target-fact"], ...targets].filter((name) => name !== undefined);
}

/** Guards of a state and of those inside it. */
function guardsOf(node: Pick<StateNode, "on" | "states"> | undefined): readonly (Conditions | undefined)[] {
  const own = Object.values(node?.on ?? {})
    .flat()
    .map((transition: Transition) => transition.guard);
  return [...own, ...Object.values(node?.states ?? {}).flatMap((state) => guardsOf(state))];
}

function stepOf(name: string, parts: Parts): readonly Step[] {
  const fact = parts.facts.get(name);
  if (fact !== undefined) return [{ name, slot: fact.slot, fact }];
  const rule = parts.rules.get(name.slice("rule.".length));
  return rule === undefined ? [] : [{ name, slot: rule.slot, rule }];
}
