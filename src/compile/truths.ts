import type { Register } from "./registers.ts";
import type { Registers } from "./run-code.ts";

/** A comparison of a fact with a literal: values by their bits, one of several options, or what holds of a place in an order. */
export type Literal =
  | { readonly mask: number }
  | { readonly option: number; readonly holds: number }
  | { readonly number: number; readonly holding: number };

/** Bits of one number: so many fit everywhere into a small integer. */
const bitsInWord = 30;

/** How the comparisons of one fact with literals are told from its value: for each kind of value, all their bits at once. */
export interface TruthTable {
  /** Where its pairs begin in `truths`. */
  readonly start: number;
  readonly words: number;
  /** Numbers and days that it is compared with, in order; other facts have none. */
  readonly limits: Float64Array;
  readonly rows: Int32Array;
  /** Its rows are for no option and for each option beside it. */
  readonly isList: boolean;
}

/** Where the bit of a comparison stands: its pair, and its place in it. */
export function placeOfBit(start: number, index: number): readonly [pair: number, place: number] {
  return [start + 2 * Math.floor(index / bitsInWord), index % bitsInWord];
}

/** Makes the table of a fact. `start` is where its pairs begin. */
export function truthTable(
  { coding, options }: Register,
  literals: readonly Literal[],
  start: number,
): TruthTable {
  const words = Math.ceil(literals.length / bitsInWord);
  const numbers = literals.flatMap((one) => ("number" in one ? [one.number] : []));
  const limits = Float64Array.from([...new Set(numbers)].sort((a, b) => a - b));
  const isList = coding === "choices";
  const count = limits.length > 0 ? 2 * limits.length + 1 : isList ? options.length + 1 : 31;
  const rows = new Int32Array(count * words);
  for (let kind = 0; kind < count; kind++)
    for (const [index, one] of literals.entries()) {
      const word = kind * words + Math.floor(index / bitsInWord);
      if (holdsFor(one, kind, limits)) rows[word] = (rows[word] ?? 0) | (1 << (index % bitsInWord));
    }
  return { start, words, limits, rows, isList };
}

/**
 * Whether a comparison holds for one kind of value: a boolean or an option by its place; of a list none (0), or what one
 * option changes; of a number its place among the limits: below the first 0, at it 1, above it 2.
 */
function holdsFor(one: Literal, kind: number, limits: Float64Array): boolean {
  if ("mask" in one) return ((one.mask >> kind) & 1) === 1;
  if ("option" in one) return kind === 0 ? one.holds === 0 : kind === one.option + 1;
  const at = 2 * limits.indexOf(one.number) + 1;
  return ((one.holding >> (kind < at ? 0 : kind === at ? 1 : 2)) & 1) === 1;
}

/** Writes what holds of a value. */
export function writeTruths(
  { start, words, limits, rows, isList }: TruthTable,
  value: number,
  { truths }: Registers,
): void {
  const isKnown = Number.isNaN(value) ? 0 : -1;
  const kind = isKnown === 0 ? 0 : limits.length > 0 ? kindIn(limits, value) : isList ? 0 : value;
  for (let word = 0; word < words; word++) {
    let bits = rows[kind * words + word] ?? 0;
    if (isList)
      for (let left = value, row = 1; left !== 0; left >>= 1, row++)
        if (left & 1) bits ^= rows[row * words + word] ?? 0;
    truths[start + 2 * word] = bits & isKnown;
    truths[start + 2 * word + 1] = isKnown;
  }
}

/** The place of a number among the limits, as in `holdsFor`. */
function kindIn(limits: Float64Array, value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limits[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return limits[low] === value ? 2 * low + 1 : 2 * low;
}
