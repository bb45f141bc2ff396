import {
  belowName,
  leavesOf,
  type Program,
  type ProgramFact,
  type ProgramLifeEvent,
  type ProgramRule,
  withBelow,
} from "../../compile/index.ts";
import { factsOfCondition } from "../../logic/index.ts";
import type { Comparison, Conditions } from "../../model/index.ts";
import { type Cells, cellsOf, type Use } from "./cells.ts";

/** Everything that one rule hangs on, in any version, with what its tasks and dates hang on. */
export interface Cone {
  /** The life event with no more steps than these, so that filling costs little. */
  readonly event: ProgramLifeEvent;
  /** Questions among them, in the questionnaire's order. */
  readonly questions: readonly ProgramFact[];
  /** Values of a question that stand for all others, on a day. */
  readonly cellsOf: (fact: ProgramFact, today: string) => Cells;
}

/** What every rule of a life event hangs on: it follows from the program alone, so it is worked out once. */
const known = new WeakMap<ProgramRule, WeakMap<ProgramLifeEvent, Cone>>();

/** The cone of a rule in a life event. */
export function coneOf(program: Program, event: ProgramLifeEvent, rule: ProgramRule): Cone {
  const cones = known.get(rule) ?? new WeakMap<ProgramLifeEvent, Cone>();
  const cone = cones.get(event) ?? makeCone(program, event, rootsOf(rule));
  known.set(rule, cones.set(event, cone));
  return cone;
}

/** What the plan shows of something hangs on these. */
interface Roots {
  readonly names: readonly string[];
  readonly leaves: readonly Comparison[];
  /** Names whose values dates are calculated from. */
  readonly computed: readonly string[];
}

function rootsOf(rule: ProgramRule): Roots {
  const tasks = rule.versions.flatMap((version) => version.tasks);
  const conditions: Conditions[] = [
    rule.source.upgrade?.conditions,
    ...tasks.flatMap((task) => [task.conditions, ...task.also.map((also) => also.conditions)]),
  ].filter((one) => one !== undefined);
  const computed = tasks.flatMap(({ deadline, recurs }) => [
    ...(deadline === null
      ? []
      : [deadline.dateFacts, deadline.agreedFacts, deadline.targetFacts, deadline.fromFacts].flat()),
    ...(recurs?.facts ?? []),
  ]);
  const named = conditions.flatMap(factsOfCondition);
  return {
    names: [`rule.${rule.name}`, ...named, ...computed],
    leaves: conditions.flatMap(leavesOf),
    computed,
  };
}

function makeCone(program: Program, event: ProgramLifeEvent, roots: Roots): Cone {
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
  const calculated = withBelow(computed, needs);
  const uses = usesOf(leaves, calculated);
  const { filling } = event;
  const has = ({ name }: { readonly name: string }) => needs.has(name);
  return {
    event: {
      ...event,
      filling: { ...filling, direct: filling.direct.filter(has), later: filling.later.filter(has) },
    },
    questions: event.questions.map(({ fact }) => fact).filter(({ id }) => needs.has(id)),
    cellsOf: remembering((fact, today) =>
      cellsOf(fact, uses.get(fact.id) ?? { leaves: [], isCalculated: calculated.has(fact.id) }, today),
    ),
  };
}

function usesOf(leaves: readonly Comparison[], calculated: ReadonlySet<string>): ReadonlyMap<string, Use> {
  const byFact = new Map<string, Comparison[]>();
  for (const leaf of leaves)
    for (const name of factsOfCondition(leaf)) {
      const found = byFact.get(name);
      if (found === undefined) byFact.set(name, [leaf]);
      else found.push(leaf);
    }
  return new Map(
    [...byFact].map(([name, named]) => [name, { leaves: named, isCalculated: calculated.has(name) }]),
  );
}

type CellsOn = Cone["cellsOf"];

/** Remembers the cells of one day: the next customers come on the same one. */
function remembering(make: CellsOn): CellsOn {
  let day = "";
  let cells = new Map<string, Cells>();
  return (fact, today) => {
    if (day !== today) {
      day = today;
      cells = new Map();
    }
    const found = cells.get(fact.id) ?? make(fact, today);
    cells.set(fact.id, found);
    return found;
  };
}
