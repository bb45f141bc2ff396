/**
 * A set of small numbers, one bit for each, 32 in a word. Plain arrays: a small typed array takes longer to make than to fill.
 * A row that is finished is shared and not changed any more.
 */
export type Row = readonly number[];

/** A row that is being filled. */
export type OpenRow = number[];

/** Words of a row with so many bits; at least one. */
export function wordsFor(bits: number): number {
  return Math.max(1, (bits + 31) >> 5);
}

/** A row without any bit. */
export function emptyRow(words: number): OpenRow {
  return new Array<number>(words).fill(0);
}

/** Whether a bit is set. */
export function hasBit(row: Row, place: number): boolean {
  return (((row[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** How many bits are set. */
export function countBits(row: Row): number {
  let count = 0;
  for (let word = 0; word < row.length; word++)
    for (let bits = row[word] ?? 0; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Calls for every bit that is set, the lowest first. */
export function forEachBit(row: Row, call: (place: number) => void): void {
  for (let word = 0; word < row.length; word++)
    for (let bits = row[word] ?? 0; bits !== 0; bits &= bits - 1)
      call(word * 32 + 31 - Math.clz32(bits & -bits));
}

/** Sets a bit. */
export function setBit(row: OpenRow, place: number): void {
  const word = place >> 5;
  row[word] = (row[word] ?? 0) | (1 << (place & 31));
}

/** Puts the bits of a row into another one. */
export function addBits(into: OpenRow, from: Row | undefined): void {
  if (from === undefined) return;
  for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) | (from[word] ?? 0);
}

/** Puts the bits in which two rows differ into another one. */
export function addDifference(into: OpenRow, one: Row, other: Row): void {
  for (let word = 0; word < into.length; word++)
    into[word] = (into[word] ?? 0) | ((one[word] ?? 0) ^ (other[word] ?? 0));
}

/** The bits that are set in both rows; as many words as the first has. */
export function commonBits(one: Row, other: Row): Row {
  const row = one.slice();
  for (let word = 0; word < row.length; word++) row[word] = (row[word] ?? 0) & (other[word] ?? 0);
  return row;
}

/** Whether every bit of a row is set in another one. */
export function isWithin(row: Row, other: Row): boolean {
  for (let word = 0; word < row.length; word++)
    if (((row[word] ?? 0) & ~(other[word] ?? 0)) !== 0) return false;
  return true;
}

/** Whether no bit is set. */
export function isEmptyRow(row: Row): boolean {
  for (let word = 0; word < row.length; word++) if (row[word] !== 0) return false;
  return true;
}

/** Whether two rows of as many words have the same bits. */
export function isSameRow(one: Row, other: Row): boolean {
  for (let word = 0; word < one.length; word++) if (one[word] !== other[word]) return false;
  return true;
}
