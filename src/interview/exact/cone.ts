import {
  allBelow,
  type Below,
  leavesOf,
  type Program,
  type ProgramFact,
  type ProgramLifeEvent,
  type ProgramRule,
} from "../../compile/index.ts";
import { factsOfCondition } from "../../logic/index.ts";
import type { Comparison } from "../../model/index.ts";
import { conditionsOfTasks, dateFactsOf, tasksIn } from "../tasks.ts";
import { type Cells, cellsOf, type Use } from "./cells.ts";

/** Everything that one rule hangs on, in any version, with what its tasks and dates hang on. */
export interface Cone {
  /** The steps of filling the slots that it hangs on: facts that hang on nothing by slot, and the others in order. */
  readonly direct: ReadonlyMap<number, Filling["direct"][number]>;
  readonly later: Filling["later"];
  /** Questions among them, in the questionnaire's order. */
  readonly questions: readonly ProgramFact[];
  /** Values of a question that stand for all others, on a day. */
  readonly cellsOf: (fact: ProgramFact, today: string) => Cells;
}

type Filling = ProgramLifeEvent["filling"];

/** What every rule of a life event hangs on: it follows from the program alone, so it is worked out once. */
const known = new WeakMap<ProgramRule, WeakMap<ProgramLifeEvent, Cone>>();

/** The cone of a rule in a life event. */
export function coneOf(program: Program, event: ProgramLifeEvent, rule: ProgramRule): Cone {
  const cones = known.get(rule) ?? new WeakMap<ProgramLifeEvent, Cone>();
  const cone = cones.get(event) ?? makeCone(program, event, rule);
  known.set(rule, cones.set(event, cone));
  return cone;
}

function makeCone(program: Program, event: ProgramLifeEvent, rule: ProgramRule): Cone {
  const { needs, leaves, calculated } = allBelow(program, rootsOf(rule));
  const uses = usesOf(leaves, calculated);
  const has = ({ name }: { readonly name: string }) => needs.has(name);
  return {
    direct: new Map(event.filling.direct.filter(has).map((step) => [step.slot, step])),
    later: event.filling.later.filter(has),
    questions: event.questions.map(({ fact }) => fact).filter(({ id }) => needs.has(id)),
    cellsOf: remembering((fact, today) =>
      cellsOf(fact, uses.get(fact.id) ?? { leaves: [], isCalculated: calculated.has(fact.id) }, today),
    ),
  };
}

/** What the plan shows of a rule hangs on these. */
function rootsOf(rule: ProgramRule): Below {
  const conditions = conditionsOfTasks(rule);
  const computed = tasksIn(rule).flatMap(dateFactsOf);
  return {
    names: [`rule.${rule.name}`, ...conditions.flatMap(factsOfCondition), ...computed],
    leaves: conditions.flatMap(leavesOf),
    computed,
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
