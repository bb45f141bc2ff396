/** Longest word that is compared; longer ones get no suggestion, so the work stays bounded. */
const longestWord = 100;

/**
 * The candidate nearest to `word`, or `undefined` when none is close.
 * Close means at most a third of the longer word's letters differ (Damerau-Levenshtein, optimal string alignment).
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const written = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.length > longestWord) continue;
    const limit = Math.floor(Math.max(word.length, candidate.length) / 3);
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const distance = editDistance(written, candidate.toLowerCase(), Math.min(limit, bestDistance));
    const better =
      distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best);
    if (distance <= limit && better) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two words; infinite when there are more than `most`.
 * No cell farther than `most` from the diagonal can lie on such a way, so no other one is filled.
 */
function editDistance(a: string, b: string, most: number): number {
  const blank = () => new Array<number>(b.length + 1).fill(Number.POSITIVE_INFINITY);
  let beforeLast = blank();
  let last = blank();
  for (let column = 0; column <= Math.min(b.length, most); column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const current = blank();
    if (row <= most) current[0] = row;
    for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current[column] = cost;
    }
    beforeLast = last;
    last = current;
  }
  const distance = at(last, b.length);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** A cell of a row. */
function at(row: readonly number[], index: number): number {
  return row[index] as number; // every row is as long as the second word, and the loops stay inside it
}
