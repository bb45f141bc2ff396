import { addDuration, subtractDuration } from "../../calendar/index.ts";
import {
  dateScale,
  inOrder,
  neverDay,
  type ProgramFact,
  pointsAround,
  wholeScale,
} from "../../compile/index.ts";
import { type Operator, operators, type Value } from "../../logic/index.ts";
import type { Comparison } from "../../model/index.ts";

/** Values of a fact that stand for all others. */
export interface Cells {
  readonly values: readonly Value[];
  /** Every other value is like one of these in each comparison that is made. */
  readonly complete: boolean;
}

/** How a fact is used by what hangs on it. */
export interface Use {
  /** Comparisons that name it, on either side. */
  readonly leaves: readonly Comparison[];
  /** A calculation uses it, so that a threshold may lie anywhere. */
  readonly isCalculated: boolean;
}

/** Operators whose meaning is known, by name; a portal may bring others. */
export const builtIn: ReadonlyMap<string, Operator> = new Map(operators.map((one) => [one.name, one]));

/** Most options whose every combination is tried. */
const mostCombined = 5;
/** Most options that are tried one by one. */
const mostOptions = 40;

/** The values of a fact that can make a difference where it is used so. Days without a literal lie around `today`. */
export function cellsOf(fact: ProgramFact, use: Use, today: string): Cells {
  switch (fact.type.kind) {
    case "boolean":
      return { values: [true, false], complete: true };
    case "choice":
      return options(fact, use);
    case "choices":
      return combinations(fact, use);
    case "integer":
    case "number":
    case "money":
      return numbers(fact, use);
    case "date":
      return days(fact, use, today);
    case "text":
      return texts(use);
    case "series":
      return { values: entriesOf(fact, today), complete: false };
  }
}

/** Options that are told apart, and one that stands for the others. */
function options({ type }: ProgramFact, use: Use): Cells {
  const all = type.options ?? [];
  const named = literalsIn(use);
  const isAny = use.isCalculated || isCompared(use) || hasOwnOperator(use);
  const told = all.filter((option) => isAny || named.includes(option));
  const other = all.find((option) => !told.includes(option));
  const values = other === undefined ? told : [...told, other];
  return { values: values.slice(0, mostOptions), complete: values.length <= mostOptions };
}

/** Every combination of the options that are looked for, alone or with one that is not. */
function combinations({ type, source }: ProgramFact, use: Use): Cells {
  const all = type.options ?? [];
  const named = literalsIn(use);
  const isAny = use.isCalculated || isCompared(use) || hasOwnOperator(use);
  const told = all.filter((option) => isAny || named.includes(option));
  const { exclusive, empty } = source ?? {};
  const isAnswer = (chosen: readonly string[]) =>
    !(chosen.length === 0 && empty === "refused") &&
    !(chosen.length > 1 && exclusive !== undefined && chosen.includes(exclusive));
  const other = all.find((option) => !told.includes(option) && option !== exclusive);
  const alone = all.find((option) => !told.includes(option) && option === exclusive);
  const beside = [other, alone].flatMap((option) => (option === undefined ? [] : [[option]]));
  const sets = subsets(told.slice(0, mostCombined));
  return { values: [...sets, ...beside].filter(isAnswer), complete: told.length <= mostCombined };
}

function subsets(all: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others, ...others.map((set) => [first, ...set])];
}

function numbers({ type, source }: ProgramFact, use: Use): Cells {
  const { min, max } = source ?? {};
  if (!isPlain(use) && type.kind === "integer" && isFew(min, max))
    return { values: allBetween(min, max), complete: true };
  const literals = literalsIn(use).filter((literal) => typeof literal === "number");
  const ends = [min, max].filter((end) => end !== undefined);
  const around = type.kind === "integer" ? pointsAround(literals, wholeScale) : numbersAround(literals);
  const isInside = (value: number) => value >= (min ?? value) && value <= (max ?? value);
  const sampled = isPlain(use) ? [] : sampledNumbers;
  const points = [...ends, ...around, ...sampled].filter(isInside);
  const whole = type.kind === "integer" ? points.filter(Number.isInteger) : points;
  return { values: whole.length === 0 ? [0, 1] : fromBothEnds(inOrder(whole)), complete: isPlain(use) };
}

/** Most whole numbers of which all are tried where a calculation may set its threshold anywhere. */
const mostWhole = 40;

function isFew(min: number | undefined, max: number | undefined): boolean {
  return min !== undefined && max !== undefined && max - min < mostWhole;
}

function allBetween(min = 0, max = min): readonly number[] {
  const [first, last] = [Math.ceil(min), Math.floor(max)];
  return fromBothEnds(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index));
}

/** Each literal, something between two neighbours, however near, and something before and after all. */
function numbersAround(literals: readonly number[]): readonly number[] {
  const sorted = inOrder(literals);
  return sorted.flatMap((low, index) => {
    const high = sorted[index + 1];
    const middle = high === undefined ? low + 1 : low + (high - low) / 2;
    return index === 0 ? [low - 1, low, middle] : [low, middle];
  });
}

function days({ source }: ProgramFact, use: Use, today: string): Cells {
  const literals = literalsIn(use).filter((literal) => typeof literal === "string");
  const points = pointsAround([...literals, today], dateScale);
  const sampled = isPlain(use) ? [] : sampledDays(today);
  const never = source?.never === undefined ? [] : [neverDay];
  return { values: fromBothEnds(inOrder([...points, ...sampled, ...never])), complete: isPlain(use) };
}

/** The least, the greatest, the next ones: a few of the first tell the most. */
function fromBothEnds<T>(values: readonly T[]): readonly T[] {
  return values.map((_, index) => values[index % 2 === 0 ? index / 2 : values.length - (index + 1) / 2] as T); // within
}

/** Days at which calculations are sampled: near, a year away, and as long ago as somebody of any age was born. */
function sampledDays(today: string): readonly string[] {
  const before = ["P40D", "P400D", "P10Y", "P30Y", "P50Y", "P75Y"].map((span) =>
    subtractDuration(today, span),
  );
  const after = ["P40D", "P400D"].map((span) => addDuration(today, span));
  return [...before, ...after].filter((day) => day !== undefined);
}

/** Numbers at which calculations are sampled. */
const sampledNumbers = [0, 1, 5, 25, 100, 10_000, 1_000_000];

/** Entries of today: with each option, or with the least and the greatest of its numbers. */
function entriesOf({ type, source }: ProgramFact, date: string): readonly Value[] {
  if (type.options !== undefined) return type.options.map((value) => [{ date, value }]);
  const fields = Object.entries(source?.fields ?? { value: {} });
  const endsOf = ({ min = source?.min, max = source?.max }: Ends) =>
    [min ?? Math.min(0, max ?? 0), max ?? Math.max(1_000, min ?? 0)] as const;
  return ([0, 1] as const).map((end) => [
    { date, ...Object.fromEntries(fields.map(([name, of]) => [name, endsOf(of)[end]])) },
  ]);
}

interface Ends {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function texts(use: Use): Cells {
  const literals = literalsIn(use).filter((literal) => typeof literal === "string");
  const other = `${[...literals].sort((a, b) => b.length - a.length)[0] ?? ""}-`;
  return { values: [...new Set([...literals, other])], complete: isPlain(use) };
}

/** Only compared with literals, and only by operators whose meaning is known. */
function isPlain(use: Use): boolean {
  return !use.isCalculated && !isCompared(use) && !hasOwnOperator(use);
}

function isCompared({ leaves }: Use): boolean {
  return leaves.some(({ value }) => typeof value === "object" && value !== null && "fact" in value);
}

function hasOwnOperator({ leaves }: Use): boolean {
  return leaves.some(({ operator }) => !builtIn.has(operator));
}

function literalsIn({ leaves }: Use): readonly unknown[] {
  return leaves.flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
}
