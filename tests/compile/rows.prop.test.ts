import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addBits,
  addDifference,
  commonBits,
  countBits,
  emptyRow,
  forEachBit,
  hasBit,
  isEmptyRow,
  isSameRow,
  isWithin,
  type Row,
  setBit,
  wordsFor,
} from "../../src/compile/rows.ts";

const most = 100;
const sets = fc.uniqueArray(fc.nat(most - 1)).map((numbers) => new Set(numbers));

function rowOf(numbers: ReadonlySet<number>): number[] {
  const row = emptyRow(wordsFor(most));
  for (const number of numbers) setBit(row, number);
  return row;
}

function numbersIn(row: Row): readonly number[] {
  const found: number[] = [];
  forEachBit(row, (number) => found.push(number));
  return found;
}

const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

test("a row is the set of its numbers", () => {
  fc.assert(
    fc.property(sets, (numbers) => {
      const row = rowOf(numbers);
      expect(numbersIn(row)).toEqual(inOrder(numbers));
      expect(countBits(row)).toBe(numbers.size);
      expect(isEmptyRow(row)).toBe(numbers.size === 0);
      for (let number = 0; number < most; number++) expect(hasBit(row, number)).toBe(numbers.has(number));
    }),
  );
});

test("two rows are joined and compared as their sets are", () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      const [one, other] = [rowOf(a), rowOf(b)];
      const both = rowOf(a);
      addBits(both, other);
      expect(numbersIn(both)).toEqual(inOrder(new Set([...a, ...b])));
      const different = emptyRow(one.length);
      addDifference(different, one, other);
      expect(numbersIn(different)).toEqual(
        inOrder([...a].filter((n) => !b.has(n)).concat([...b].filter((n) => !a.has(n)))),
      );
      expect(numbersIn(commonBits(one, other))).toEqual(inOrder([...a].filter((n) => b.has(n))));
      expect(isWithin(one, other)).toBe([...a].every((n) => b.has(n)));
      expect(isSameRow(one, other)).toBe(a.size === b.size && [...a].every((n) => b.has(n)));
      expect([numbersIn(one), numbersIn(other)]).toEqual([inOrder(a), inOrder(b)]);
    }),
  );
});

test("a longer row says of the numbers of a shorter one the same", () => {
  fc.assert(
    fc.property(sets, fc.uniqueArray(fc.nat(31)), (a, few) => {
      const short = emptyRow(1);
      for (const number of few) setBit(short, number);
      expect(numbersIn(commonBits(short, rowOf(a)))).toEqual(inOrder(few.filter((n) => a.has(n))));
      expect(isWithin(short, rowOf(a))).toBe(few.every((n) => a.has(n)));
    }),
  );
});
