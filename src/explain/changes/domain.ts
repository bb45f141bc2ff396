import { isCivilDate } from "../../calendar/index.ts";
import {
  dateScale,
  edgesBetween,
  inOrder,
  numberScale,
  type ProgramFact,
  pointsAround,
  type Scale,
  type State,
  wholeScale,
  withBelow,
} from "../../compile/index.ts";
import { numericKinds } from "../../logic/index.ts";
import type { Comparison } from "../../model/index.ts";
import type { Closure } from "./closure.ts";
import { canBecome, changeKindOf, earliestOf } from "./offered.ts";
import { type Domain, optionValues } from "./options.ts";
import type { Trial } from "./trial.ts";

/** Most values that are tried of one fact. */
const mostValues = 32;
/** Most values at which the calculations below one fact are sampled at first. */
const mostSampled = 64;
/** Most situations that are tried to find values; after them calculations are no longer sampled. */
const mostProbes = 2_000;

/** The values of a fact that can make a difference to a subject: all of a finite type, else those around the literals. */
export function domainOf(state: State, fact: ProgramFact, closure: Closure, trial: Trial): Domain {
  const found = valuesOf(state, fact, closure, trial);
  const now = JSON.stringify(state.answers.get(fact.id) ?? fact.otherwise);
  const others = found.values.filter(
    (value) => JSON.stringify(value) !== now && canBecome(state, fact, value),
  );
  const values = others.slice(0, mostValues).filter((value) => trial.isAnswer(fact.id, value));
  return { values, exact: found.exact && others.length <= mostValues };
}

function valuesOf(state: State, fact: ProgramFact, closure: Closure, trial: Trial): Domain {
  const { kind } = fact.type;
  if (kind === "boolean") return { values: [true, false], exact: true };
  if (kind === "date") return orderedValues(state, fact, closure, trial, dateScale, state.today);
  if (numericKinds.has(kind)) {
    const scale = kind === "integer" ? wholeScale : numberScale;
    return orderedValues(state, fact, closure, trial, scale, fact.source?.min ?? 0);
  }
  return optionValues(state, fact, closure);
}

/** Values of a number or a date. `usual` is one that stands for all when nothing is compared. */
function orderedValues<T extends string | number>(
  state: State,
  fact: ProgramFact,
  closure: Closure,
  trial: Trial,
  scale: Scale<T>,
  usual: T,
): Domain {
  const { id } = fact;
  const isLiteral = (value: unknown): value is T =>
    typeof value === typeof usual && (typeof value !== "string" || isCivilDate(value));
  const present = state.answers.get(id);
  const center = isLiteral(present) ? present : usual;
  const least = (earliestOf(state, fact) ?? undefined) as T | undefined; // of a date alone
  const literals = literalsOf(state, id, closure).filter(isLiteral);
  const points = pointsAround([...literals, ...(least === undefined ? [] : [least])], scale);
  const isCalculated = closure.calculated.has(id);
  const isSampled = isCalculated && trial.tried() < mostProbes;
  // The ends of what it may be: a threshold may lie beyond every other sample.
  const bounds: readonly unknown[] = [fact.source?.min, fact.source?.max];
  const ends = bounds.filter(isLiteral);
  // What a calculated value is compared with is often what goes into it: the earliest of two days, or a sum with nothing beside it.
  const compared = closure.leaves
    .flatMap(({ value }) => [value].flat() as readonly unknown[])
    .filter(isLiteral);
  const samples = isSampled ? [...ends, ...compared, ...scale.samples([center, usual, ...literals])] : [];
  const inside = [...new Set([...points, ...samples])]
    .filter((value) => isInside(fact, value, least))
    .slice(0, mostSampled);
  const edges = isSampled ? edgesBetween(inside, scale, (value) => trial.pictureWith({ [id]: value })) : [];
  const all = [...edges, ...points, usual, center].filter((value) => isInside(fact, value, least));
  const nearest = [...inOrder(all)].sort((a, b) => scale.distance(a, center) - scale.distance(b, center));
  return { values: nearest, exact: !isCalculated && !isCompared(state, id, closure) };
}

function isInside(
  { source }: ProgramFact,
  value: string | number,
  least: string | number | undefined,
): boolean {
  if (typeof value === "string") return isCivilDate(value) && (least === undefined || value >= least);
  return value >= (source?.min ?? value) && value <= (source?.max ?? value);
}

/** The literals that a fact is compared with, and those of the facts beside it with what they are now. */
function literalsOf(state: State, id: string, closure: Closure): readonly unknown[] {
  const beside = closure.leaves.flatMap((leaf) => otherIn(leaf, id) ?? []);
  const now = beside.map((other) => {
    const slot = state.program.facts.get(other)?.slot;
    return slot === undefined ? undefined : state.slots[slot];
  });
  const named = new Set([id, ...beside]);
  return [
    ...now,
    ...closure.leaves.filter(({ fact }) => named.has(fact)).flatMap(({ value }) => [value].flat()),
  ];
}

/** The fact that a comparison has beside this one. */
function otherIn({ fact, value }: Comparison, id: string): string | undefined {
  if (typeof value !== "object" || !("fact" in value)) return undefined;
  if (fact === id) return value.fact;
  return value.fact === id ? fact : undefined;
}

/** Whether a fact is compared with another one that may become something else too. */
function isCompared(state: State, id: string, closure: Closure): boolean {
  const others = closure.leaves.flatMap((leaf) => otherIn(leaf, id) ?? []);
  return [...withBelow(others, closure.needs)].some((name) => {
    const fact = state.program.facts.get(name);
    return fact !== undefined && changeKindOf(state, fact) !== null;
  });
}
