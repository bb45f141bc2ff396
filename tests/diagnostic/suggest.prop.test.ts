import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggest } from "../../src/diagnostic/index.ts";

const words = fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "-", "ä"), maxLength: 9 });
const lists = fc.array(words, { maxLength: 6 });

/** Fewest insertions, deletions, substitutions and swaps of neighbours, by trying them all on ever shorter rests. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return a.length - i + (b.length - j);
    const key = `${i},${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const steps = [
      from(i + 1, j + 1) + (a[i] === b[j] ? 0 : 1),
      from(i + 1, j) + 1,
      from(i, j + 1) + 1,
      ...(a[i] === b[j + 1] && a[i + 1] === b[j] && i + 1 < a.length && j + 1 < b.length
        ? [from(i + 2, j + 2) + 1]
        : []),
    ];
    const least = Math.min(...steps);
    known.set(key, least);
    return least;
  };
  return from(0, 0);
}

const far = (word: string, candidate: string): number =>
  distance(word.toLowerCase(), candidate.toLowerCase());
const limit = (word: string, candidate: string): number =>
  Math.floor(Math.max(word.length, candidate.length) / 3);

describe("a suggestion", () => {
  test("is never farther than a third of the longer word, and no candidate is nearer", () => {
    fc.assert(
      fc.property(words, lists, (word, candidates) => {
        const near = suggest(word, candidates);
        const close = candidates.filter((candidate) => far(word, candidate) <= limit(word, candidate));
        if (near === undefined) {
          expect(close).toEqual([]);
        } else {
          expect(close).toContain(near);
          expect(Math.min(...close.map((candidate) => far(word, candidate)))).toBe(far(word, near));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(words, lists, (word, candidates) => {
        expect(suggest(word, [...candidates].reverse())).toBe(suggest(word, candidates));
      }),
      { numRuns: 1_000 },
    );
  });

  test("works both ways: when one word suggests the other, the other suggests it", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(suggest(a, [b]) === b).toBe(suggest(b, [a]) === a);
      }),
      { numRuns: 1_000 },
    );
  });

  test("is found for a word of three letters or more with one swap, one letter more, less or another", () => {
    const long = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 3, maxLength: 12 });
    const change = fc.tuple(fc.nat(11), fc.constantFrom("swap", "drop", "add", "replace"));
    fc.assert(
      fc.property(long, change, (word, [place, kind]) => {
        const at = place % (word.length - 1);
        const [before, after] = [word.slice(0, at), word.slice(at)];
        const written = {
          swap: before + after.charAt(1) + after.charAt(0) + after.slice(2),
          drop: before + after.slice(1),
          add: `${before}x${after}`,
          replace: `${before}x${after.slice(1)}`,
        }[kind];
        expect(suggest(written ?? "", [word])).toBe(word);
      }),
      { numRuns: 1_000 },
    );
  });
});
