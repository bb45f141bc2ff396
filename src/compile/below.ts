import { factsOfCondition, factsOfExpression } from "../logic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import { edgesOf, leavesIn, leavesOf } from "./leaves.ts";
import { ruleNamed } from "./lookup.ts";
import type { Program } from "./program.ts";

/** What a name needs, the comparisons that are made for it, and what its calculation uses. */
export interface Below {
  readonly names: readonly string[];
  readonly leaves: readonly Comparison[];
  readonly computed: readonly string[];
}

/** What a fact or rule (`rule.<name>`) needs in any version. */
function belowName(program: Program, name: string): Below {
  const rule = ruleNamed(program, name);
  if (rule !== undefined) {
    const conditions = rule.versions.map((version) => version.conditions);
    // A task may begin and end on days of its own.
    const periods = rule.versions.flatMap((version) => [version, ...version.tasks.map(({ valid }) => valid)]);
    return {
      names: [rule.inForceOn, ...conditions.flatMap(factsOfCondition)],
      leaves: [...conditions.flatMap(leavesOf), ...periods.flatMap((one) => edgesOf(one, rule.inForceOn))],
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

/** Everything that names hang on, however far below. */
export interface AllBelow {
  /** What each name needs itself; the names themselves are among them. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly leaves: readonly Comparison[];
  /** Names whose value a calculation uses, itself or through a fact below it: a threshold may lie anywhere. */
  readonly calculated: ReadonlySet<string>;
}

/** Follows the names of `roots` down; its comparisons and calculations count as well. */
export function allBelow(program: Program, roots: Below): AllBelow {
  const needs = new Map<string, readonly string[]>();
  const leaves = [...roots.leaves];
  const computed = [...roots.computed];
  const queue = [...roots.names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (needs.has(name)) continue;
    const below = belowName(program, name);
    needs.set(name, below.names);
    leaves.push(...below.leaves);
    computed.push(...below.computed);
    queue.push(...below.names);
  }
  return { needs, leaves, calculated: withBelow(computed, needs) };
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
