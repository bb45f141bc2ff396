/** A source of choices that follow from a seed. */
export interface Dice {
  /** A whole number from 0 to `most`. */
  readonly upTo: (most: number) => number;
  /** True in this share of throws, from 0 to 1. */
  readonly often: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some of a list, in its order; at least `least`. */
  readonly some: <T>(from: readonly T[], least: number) => T[];
}

/** The same seed gives the same throws, on every machine. */
export function diceFrom(seed: number): Dice {
  const next = numbersFrom(seed);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const pick = <T>(from: readonly T[]): T => {
    const found = from[upTo(from.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  const some = <T>(from: readonly T[], least: number): T[] => {
    const chosen = from.filter(() => next() < 0.4);
    return chosen.length >= least ? chosen : [pick(from)];
  };
  return { upTo, often: (share) => next() < share, pick, some };
}

/** Numbers from 0 up to 1 (mulberry32, by Tommy Ettinger). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
