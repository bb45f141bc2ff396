/**
 * Where every value of a file stands, in the order of the text: value `n` is followed by the values inside it, and
 * `end[n]` is the first one that is not. Four plain columns instead of an object for each value keep large files small.
 */
export interface ValuePlaces {
  /** Offsets of the values. */
  readonly at: number[];
  /** Offsets of their keys; for a value without a key, its own. */
  readonly keyAt: number[];
  /** Their keys; `undefined` for items of lists and for the outermost value. */
  readonly key: (string | undefined)[];
  readonly end: number[];
}

/** Columns without a value yet. */
export function noValues(): ValuePlaces {
  return { at: [], keyAt: [], key: [], end: [] };
}

/** Adds a value and returns its number. Its end is set to the next value; a collection's is corrected when it closes. */
export function addValue(places: ValuePlaces, at: number, keyAt = at, key?: string): number {
  const number = places.at.length;
  places.at.push(at);
  places.keyAt.push(keyAt);
  places.key.push(key);
  places.end.push(number + 1);
  return number;
}

/** Finds values by their path: gives the number of the deepest one that there is. Collections are indexed when needed. */
export function findValues(places: ValuePlaces): (path: readonly PropertyKey[]) => number {
  const indexes = new Map<number, ReadonlyMap<PropertyKey, number>>();
  const indexOf = (collection: number): ReadonlyMap<PropertyKey, number> => {
    const known = indexes.get(collection);
    if (known !== undefined) return known;
    const index = childrenOf(places, collection);
    indexes.set(collection, index);
    return index;
  };
  return (path) => {
    let value = 0;
    for (const step of path) {
      const child = indexOf(value).get(step);
      if (child === undefined) break;
      value = child;
    }
    return value;
  };
}

/** The values directly inside one, by key or by their place in the list. */
function childrenOf({ key, end }: ValuePlaces, collection: number): ReadonlyMap<PropertyKey, number> {
  const children = new Map<PropertyKey, number>();
  const last = cell(end, collection);
  for (let child = collection + 1; child < last; child = cell(end, child)) {
    children.set(key[child] ?? children.size, child);
  }
  return children;
}

/** What a column says about a value that there is. */
export function cell(column: readonly number[], value: number): number {
  return column[value] as number; // every value stands in every column
}
