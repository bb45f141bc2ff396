import fc from "fast-check";
import { expect, test } from "vitest";
import { urgencies } from "../../src/index.ts";
import { byPlace } from "../../src/plan/index.ts";

const items = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("R1.a", "R1.b", "R10.a", "R2.a", "Å.a", "a.R"),
    urgency: fc.constantFrom(...urgencies),
    order: fc.integer({ min: 0, max: 2 }),
    doBy: fc.constantFrom(null, "2026-11-24", "2026-12-01"),
    priority: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ id }) => id },
);

test("the order is total: whatever order the items come in, one list comes out", () => {
  const shuffled = items.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, others]) => {
      expect([...others].sort(byPlace)).toEqual([...all].sort(byPlace));
    }),
  );
});

test("two items are never in the same place, and always in contrary places", () => {
  fc.assert(
    fc.property(items, (all) => {
      for (const a of all) {
        for (const b of all) expect(Math.sign(byPlace(a, b)) + Math.sign(byPlace(b, a))).toBe(0);
        expect(all.filter((b) => byPlace(a, b) === 0)).toEqual([a]);
      }
    }),
  );
});
