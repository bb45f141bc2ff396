/** Whether a bit of a row is set. `index`: of the row in the array. */
export function hasBit(rows: Uint32Array, words: number, index: number, place: number): boolean {
  return (((rows[index * words + (place >> 5)] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** How many bits of a row are set. */
export function countBits(rows: Uint32Array, words: number, index: number): number {
  let count = 0;
  for (let word = 0; word < words; word++)
    for (let bits = rows[index * words + word] ?? 0; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Calls for every bit that is set in a row. */
export function forEachBit(
  rows: Uint32Array,
  words: number,
  index: number,
  call: (place: number) => void,
): void {
  for (let word = 0; word < words; word++)
    for (let bits = rows[index * words + word] ?? 0; bits !== 0; bits &= bits - 1)
      call(word * 32 + 31 - Math.clz32(bits & -bits));
}

/** Sets a bit of a row. */
export function setBit(rows: Uint32Array, words: number, index: number, place: number): void {
  const word = index * words + (place >> 5);
  rows[word] = (rows[word] ?? 0) | (1 << (place & 31));
}

/** Puts the bits of one row, in the same array or another, into a second one. There is none with a number below 0. */
export function addRow(
  into: Uint32Array,
  index: number,
  from: Uint32Array,
  other: number,
  words: number,
): void {
  if (other < 0) return;
  for (let word = 0; word < words; word++)
    into[index * words + word] = (into[index * words + word] ?? 0) | (from[other * words + word] ?? 0);
}
