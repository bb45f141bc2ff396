import fc from "fast-check";
import { expect, test } from "vitest";
import { compareText, topologicalOrder } from "../../src/logic/index.ts";

test("each comes after what it needs, or there is a circle of needs; the order of the input never matters", () => {
  const name = fc.constantFrom<string>("a", "b", "c", "d", "e", "f");
  const graph = fc.uniqueArray(fc.tuple(name, fc.array(name, { maxLength: 2 })), {
    selector: ([key]) => key,
  });
  const counts = { ordered: 0, circles: 0 };
  fc.assert(
    fc.property(graph, (entries) => {
      const map = new Map(entries);
      const result = topologicalOrder(map);
      expect(topologicalOrder(new Map(entries.toReversed()))).toEqual(result);
      counts[result.ok ? "ordered" : "circles"] += 1;
      if (result.ok) {
        expect(result.order.toSorted(compareText)).toEqual([...map.keys()].sort(compareText));
        for (const [key, list] of map)
          for (const need of list.filter((one) => map.has(one)))
            expect(result.order.indexOf(need)).toBeLessThan(result.order.indexOf(key));
      } else
        for (const [index, key] of result.circle.entries())
          expect(map.get(key)).toContain(result.circle[(index + 1) % result.circle.length]);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(counts.ordered, counts.circles)).toBeGreaterThan(20);
});
