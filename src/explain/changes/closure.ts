import { type Period, type Program, type ProgramFact, ruleNamed, type State } from "../../compile/index.ts";
import { factsOfCondition, factsOfExpression } from "../../logic/index.ts";
import type { Comparison, Condition, Expression } from "../../model/index.ts";
import { isConditions } from "../../validate/index.ts";
import { type Subject, taskIn } from "../subject.ts";

/** Everything that a subject hangs on. */
export interface Closure {
  /** Facts and rules (`rule.<name>`), those in an `ask-if` included. */
  readonly names: ReadonlySet<string>;
  /** What each name needs itself. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Facts that are not computed from others, in the order of their ids. */
  readonly base: readonly ProgramFact[];
  /** Every comparison that is made on the way. */
  readonly leaves: readonly Comparison[];
  /** Names whose value a calculation uses, itself or through a fact below it: a threshold may lie anywhere. */
  readonly calculated: ReadonlySet<string>;
  /** The program with no more than these names, so that a verdict costs little. */
  readonly program: Program;
}

/** Follows what a subject hangs on, in any version, down to the facts that can be answered. */
export function closureOf(state: State, subject: Subject): Closure {
  const { program, event } = state;
  const conditions = subject.rule.versions.flatMap((version) => taskIn(version, subject)?.conditions ?? []);
  const needs = new Map<string, readonly string[]>();
  const leaves: Comparison[] = [...conditions.flatMap(leavesOf)];
  const computing: string[] = [];
  const queue = [`rule.${subject.rule.name}`, ...conditions.flatMap(factsOfCondition)];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (needs.has(name)) continue;
    const below = belowName(program, name);
    needs.set(name, below.names);
    leaves.push(...below.leaves);
    computing.push(...below.computed);
    queue.push(...below.names);
  }
  const names = new Set(needs.keys());
  const steps = event.steps.filter((step) => names.has(step.name));
  const base = steps.flatMap(({ fact }) => (fact === undefined || fact.derive !== undefined ? [] : [fact]));
  return {
    names,
    needs,
    base: base.filter(({ id }) => id !== "today"),
    leaves,
    calculated: withBelow(computing, needs),
    program: { ...program, lifeEvents: { [event.id]: { ...event, steps } } },
  };
}

/** What a name needs, the comparisons that are made for it, and what its calculation uses. */
interface Below {
  readonly names: readonly string[];
  readonly leaves: readonly Comparison[];
  readonly computed: readonly string[];
}

function belowName(program: Program, name: string): Below {
  const rule = ruleNamed(program, name);
  if (rule !== undefined) {
    const conditions = rule.versions.map((version) => version.conditions);
    return {
      names: [rule.inForceOn, ...conditions.flatMap(factsOfCondition)],
      leaves: [
        ...conditions.flatMap(leavesOf),
        ...rule.versions.flatMap((one) => edgesOf(one, rule.inForceOn)),
      ],
      computed: [],
    };
  }
  const { derive, "ask-if": gate } = program.facts.get(name)?.source ?? {};
  const asked = gate === undefined ? [] : [gate];
  const isCondition = derive === undefined || isConditions(derive);
  const conditions = [...asked, ...(derive !== undefined && isCondition ? [derive as Condition] : [])]; // just told apart
  const computed = isCondition ? [] : factsOfExpression(derive, program.expressions);
  return {
    names: [...conditions.flatMap(factsOfCondition), ...computed],
    leaves: [...conditions.flatMap(leavesOf), ...(isCondition ? [] : leavesIn(derive))],
    computed,
  };
}

/** The days on which a version begins and ends, as comparisons of the day that picks it. */
function edgesOf({ from, to }: Period, day: string): readonly Comparison[] {
  return [
    ...(from === null ? [] : [{ fact: day, operator: "greaterThanInclusive", value: from }]),
    ...(to === null ? [] : [{ fact: day, operator: "lessThanInclusive", value: to }]),
  ];
}

/** The comparisons of a condition. */
export function leavesOf(condition: Condition): readonly Comparison[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return "not" in condition ? leavesOf(condition.not) : [condition];
}

/** The comparisons that stand inside an expression. */
function leavesIn(expression: Expression): readonly Comparison[] {
  if (typeof expression !== "object" || expression === null) return [];
  if (!Array.isArray(expression) && "fact" in expression && "operator" in expression)
    return [expression as unknown as Comparison]; // only a comparison has both keys
  return Object.values(expression).flatMap(leavesIn);
}

/** The names and all that they need. */
export function withBelow(
  names: readonly string[],
  needs: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...(needs.get(name) ?? []));
  }
  return found;
}
