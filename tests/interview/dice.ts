/** A source of choices. */
export interface Dice {
  /** From 0 to `most`. */
  readonly upTo: (most: number) => number;
  /** True in `share` of ten. */
  readonly often: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly list: <T>(least: number, most: number, make: (index: number) => T) => T[];
}

/** Choices that follow from a seed. */
export function diceFrom(seed: number): Dice {
  const next = numbersFrom(seed);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return {
    upTo,
    often: (share) => upTo(9) < share,
    pick: (from) => {
      const found = from[upTo(from.length - 1)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    list: (least, most, make) =>
      Array.from({ length: least + upTo(most - least) }, (_, index) => make(index)),
  };
}

/** Numbers from 0 up to 1 that follow from the seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
