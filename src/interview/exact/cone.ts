import {
  allBelow,
  type Below,
  leavesOf,
  type Program,
  type ProgramFact,
  type ProgramLifeEvent,
  type ProgramRule,
} from "../../compile/index.ts";
import { factsOfCondition, type Value } from "../../logic/index.ts";
import type { Comparison } from "../../model/index.ts";
import { conditionsOfTasks, dateFactsOf, tasksIn } from "../tasks.ts";
import { builtIn, type Cells, cellsOf, type Use } from "./cells.ts";

/** Everything that one rule hangs on, in any version, with what its tasks and dates hang on. */
export interface Cone {
  /** The steps of filling the slots that it hangs on: facts that hang on nothing by slot, and the others in order. */
  readonly direct: ReadonlyMap<number, Filling["direct"][number]>;
  readonly later: Filling["later"];
  /** Questions among them, in the questionnaire's order. */
  readonly questions: readonly ProgramFact[];
  /** What a question can be, on a day. */
  readonly choicesOf: (fact: ProgramFact, today: string) => Choices;
  /** By question: which of the answers to the rest that are tried first proved it last time. It changes no result. */
  readonly luck: Map<string, number>;
}

/** What a question can be: not answered, declined, or one of its cells. */
export type Choice = Value | null | undefined;

/** All that a question can be; the first is that it is not answered. */
export interface Choices {
  readonly choices: readonly Choice[];
  /** Every other value is like one of these. */
  readonly complete: boolean;
  /** Places of the values with which the most and the fewest comparisons with literals hold. */
  readonly most: number;
  readonly fewest: number;
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
    luck: new Map(),
    choicesOf: remembering((fact, today) => {
      const use = uses.get(fact.id) ?? { leaves: [], isCalculated: calculated.has(fact.id) };
      return choicesOf(fact, use, cellsOf(fact, use, today));
    }),
  };
}

function choicesOf(fact: ProgramFact, { leaves }: Use, { values, complete }: Cells): Choices {
  const declined = fact.source?.declinable === false ? [] : [null];
  return { choices: [undefined, ...values, ...declined], complete, ...extremes(fact, leaves, values) };
}

/** Most literals that values are compared with to find out which ones are likely to tell. */
const mostCompared = 20_000;

/** The values with which the most and the fewest comparisons hold; with too many to compare, that of no answer. */
function extremes({ id }: ProgramFact, leaves: readonly Comparison[], values: readonly Value[]) {
  const plain = leaves.filter(({ fact, value }) => fact === id && isLiteral(value));
  const literals = plain.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 1), 0);
  let [most, fewest] = [0, 0];
  if (literals * values.length > mostCompared) return { most, fewest };
  let [high, low] = [-1, Number.POSITIVE_INFINITY];
  values.forEach((value, index) => {
    const holding = plain.filter((leaf) => holdsFor(leaf, value)).length;
    if (holding > high) [high, most] = [holding, index + 1];
    if (holding < low) [low, fewest] = [holding, index + 1];
  });
  return { most, fewest };
}

function isLiteral(value: Comparison["value"]): boolean {
  return typeof value !== "object" || value === null || Array.isArray(value);
}

/** Whether a comparison with a literal holds for a value. A portal's own operator is only called where a rule is decided. */
function holdsFor({ operator: name, value: right }: Comparison, value: Value): boolean {
  const operator = builtIn.get(name);
  if (operator === undefined) return false;
  const operand = operator.whenUnknown === undefined ? (right as Value) : true; // the check has refused what does not suit it
  return operator.compare(value, operand);
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

type ChoicesOn = Cone["choicesOf"];

/** Remembers the choices of one day: the next customers come on the same one. */
function remembering(make: ChoicesOn): ChoicesOn {
  let day = "";
  let choices = new Map<string, Choices>();
  return (fact, today) => {
    if (day !== today) {
      day = today;
      choices = new Map();
    }
    const found = choices.get(fact.id) ?? make(fact, today);
    choices.set(fact.id, found);
    return found;
  };
}
