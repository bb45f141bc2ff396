import fc from "fast-check";
import { expect, test } from "vitest";
import { calculate, type SeriesValue } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { expressionsByName, lookupIn, operatorsByName } from "./support.ts";

const date = fc.integer({ min: 1, max: 9 }).map((day) => `2026-11-0${day}`);
const series: fc.Arbitrary<SeriesValue[]> = fc.array(
  fc.record({ date, value: fc.integer({ min: 1, max: 4 }), context: fc.constantFrom("fasting", "other") }),
  { maxLength: 8 },
);

function valueOn(expression: Expression, sugar: readonly SeriesValue[]) {
  return calculate(expression, lookupIn({ sugar, today: "2026-11-07" }), operatorsByName, expressionsByName);
}

/** Oldest first, by picking the oldest again and again; of one date the earlier in the list. */
function oldestFirst(entries: readonly SeriesValue[]): SeriesValue[] {
  const left = [...entries];
  const sorted: SeriesValue[] = [];
  while (left.length > 0) {
    const oldest = left.reduce((best, entry) => (entry.date < best.date ? entry : best));
    sorted.push(...left.splice(left.indexOf(oldest), 1));
  }
  return sorted;
}

test("the newest and the second newest, whatever the order of the list", () => {
  fc.assert(
    fc.property(series, (sugar) => {
      const sorted = oldestFirst(sugar);
      const [latest, previous] = [sorted.at(-1), sorted.at(-2)];
      const of: Expression = { fact: "sugar" };
      expect(valueOn({ "latest-value": of }, sugar)).toBe(latest?.value);
      expect(valueOn({ "latest-date": of }, sugar)).toBe(latest?.date);
      expect(valueOn({ "previous-value": of }, sugar)).toBe(previous?.value);
      expect(valueOn({ "previous-date": of }, sugar)).toBe(previous?.date);
    }),
    { numRuns: 500 },
  );
});

test("rising says whether each of the last steps went up", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 3 }), (sugar, steps) => {
      const values = oldestFirst(sugar)
        .map((entry) => Number(entry.value))
        .slice(-(steps + 1));
      const goesUp = values.slice(1).every((value, index) => value > (values[index] ?? value));
      const expected = values.length === steps + 1 ? goesUp : undefined;
      expect(valueOn({ rising: { of: { fact: "sugar" }, steps } }, sugar)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("a count is of exactly the days up to today, with the context and on the right side of the limit", () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
      (sugar, days, limit) => {
        const window = Array.from({ length: Math.min(days, 7) }, (_, back) => `2026-11-0${7 - back}`);
        const counted = sugar.filter((entry) => window.includes(entry.date) && Number(entry.value) > limit);
        const args = { of: { fact: "sugar" }, days, operator: "greaterThan", value: limit };
        expect(valueOn({ "count-within": args }, sugar)).toBe(counted.length);
        const fasting = counted.filter((entry) => entry["context"] === "fasting");
        expect(valueOn({ "count-within": { ...args, context: "fasting" } }, sugar)).toBe(fasting.length);
      },
    ),
    { numRuns: 500 },
  );
});
