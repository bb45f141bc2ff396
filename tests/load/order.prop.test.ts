import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSources } from "../../src/load/index.ts";
import { soups } from "./texts.ts";

const paths = fc.constantFrom(
  ...["rules/a.yaml", "./rules/a.yaml", "rules/B.json", "rules/ä/b.yaml", "rules/t/b.yml", "rules/t/é.yaml"],
  ...[
    "life-events/e/event.yaml",
    "life-events/e/event.yml",
    "life-events/f/journey.yaml",
    "x/life-events/e/personas.yaml",
  ],
  ...["rules/t/u/c.yaml", "notes.txt", "rules\\t\\z.yaml"],
);
const files = fc.array(fc.record({ path: paths, text: soups }), { maxLength: 10 });
const shuffled = files.chain((given) =>
  fc.record({ given: fc.constant(given), other: fc.shuffledSubarray(given, { minLength: given.length }) }),
);

const shown = (given: Parameters<typeof loadSources>[0]): string => {
  const { sources, diagnostics } = loadSources(given);
  return JSON.stringify([sources, diagnostics]);
};

test("the order of the files changes nothing", () => {
  fc.assert(
    fc.property(shuffled, ({ given, other }) => {
      expect(shown(other)).toBe(shown(given));
    }),
    { numRuns: 500 },
  );
});

test("sources and diagnostics come in the code-unit order of their paths, and input is left alone", () => {
  fc.assert(
    fc.property(files, (given) => {
      const before = JSON.stringify(given);
      for (const file of given) Object.freeze(file);
      const { sources, diagnostics } = loadSources(Object.freeze(given));
      for (const list of [sources, diagnostics]) {
        const found = list.map(({ path }) => path);
        expect(found).toEqual([...found].sort());
      }
      expect(new Set(sources.map(({ path }) => path)).size).toBe(sources.length);
      expect(JSON.stringify(given)).toBe(before);
    }),
    { numRuns: 300 },
  );
});
