import { addDuration, daysBetween, isCivilDate, subtractDuration } from "../calendar/index.ts";

/** Numbers and dates on one scale, so that both are searched alike. */
export interface Scale<T> {
  readonly next: (value: T) => T | undefined;
  readonly previous: (value: T) => T | undefined;
  /** Something between two values; `undefined`: nothing lies between. */
  readonly between: (low: T, high: T) => T | undefined;
  readonly distance: (a: T, b: T) => number;
  /** Values at which a calculation is sampled. */
  readonly samples: (around: readonly T[]) => readonly T[];
}

export const dateScale: Scale<string> = {
  next: (date) => addDuration(date, "P1D"),
  previous: (date) => subtractDuration(date, "P1D"),
  between: (low, high) => {
    const days = daysBetween(low, high);
    return days < 2 ? undefined : addDuration(low, `P${Math.floor(days / 2)}D`);
  },
  distance: (a, b) => Math.abs(daysBetween(a, b)),
  samples: (around) => around.filter(isCivilDate).flatMap(sampledDays),
};

export const wholeScale: Scale<number> = {
  next: (value) => value + 1,
  previous: (value) => value - 1,
  between: (low, high) => (high - low < 2 ? undefined : Math.floor((low + high) / 2)),
  distance: (a, b) => Math.abs(a - b),
  samples: (around) => sampledNumbers(around).map(Math.round),
};

/** Numbers with decimals: steps of one, and the middle of two. */
export const numberScale: Scale<number> = {
  ...wholeScale,
  between: (low, high) => (high - low < 0.01 ? undefined : Math.round((low + high) * 500) / 1_000),
  samples: sampledNumbers,
};

/**
 * Every value that can matter where a fact is compared with these literals: each of them, the steps beside it, and
 * something between two neighbours.
 */
export function pointsAround<T extends string | number>(
  literals: readonly T[],
  scale: Scale<T>,
): readonly T[] {
  const sorted = inOrder(literals);
  const found = sorted.flatMap((literal, index) => {
    const following = sorted[index + 1];
    const middle = following === undefined ? undefined : scale.between(literal, following);
    return [scale.previous(literal), literal, scale.next(literal), middle];
  });
  return inOrder(found.filter((value) => value !== undefined));
}

/**
 * The values on both sides of every place, between sampled ones, where `pictureOf` changes. A place between two samples of
 * one picture is not seen.
 */
export function edgesBetween<T extends string | number>(
  samples: readonly T[],
  scale: Scale<T>,
  pictureOf: (value: T) => string,
): readonly T[] {
  const sorted = inOrder(samples);
  const found: T[] = [];
  const split = (low: T, high: T, lowPicture: string, highPicture: string): void => {
    if (lowPicture === highPicture) return;
    const middle = scale.between(low, high);
    if (middle === undefined || middle === low || middle === high) {
      found.push(low, high);
      return;
    }
    const picture = pictureOf(middle);
    split(low, middle, lowPicture, picture);
    split(middle, high, picture, highPicture);
  };
  const pictures = sorted.map(pictureOf);
  for (const [index, low] of sorted.entries()) {
    const high = sorted[index + 1];
    if (high !== undefined) split(low, high, pictures[index] ?? "", pictures[index + 1] ?? "");
  }
  return inOrder(found);
}

/** Each once, the smallest first. */
export function inOrder<T extends string | number>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Days from a day at which a calculation is sampled. */
const offsets = [0, 1, 7, 31, 92, 183, 366, 731, 1_830, 3_660, 7_310, 14_620];

function sampledDays(date: string): readonly string[] {
  return offsets.flatMap((days) => [
    addDuration(date, `P${days}D`) ?? date,
    subtractDuration(date, `P${days}D`) ?? date,
  ]);
}

function sampledNumbers(around: readonly number[]): readonly number[] {
  const near = around.flatMap((value) => [0.5, 0.8, 1, 1.25, 2].map((factor) => value * factor));
  return [0, 1, 2, 5, 10, 20, 50, 100, 1_000, 10_000, 100_000, 1_000_000, ...near];
}
