import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Lexer } from "yaml";
import { readDocument } from "../../src/load/read-document.ts";
import { simplePieces } from "../../src/load/simple-pieces.ts";
import { drawnTexts, ruleFiles } from "./yaml-like.ts";

/** Whether the short way is closed, so that the lexer of `yaml` cuts everything. */
const closed = vi.hoisted(() => ({ now: false }));

vi.mock("../../src/load/simple-pieces.ts", async (original) => {
  const real = await original<typeof import("../../src/load/simple-pieces.ts")>();
  return {
    simplePieces: (text: string, most: number) => (closed.now ? undefined : real.simplePieces(text, most)),
  };
});

const plenty = 100_000;

function slowPieces(text: string): readonly string[] {
  return [...new Lexer().lex(text)];
}

/** All that is read of a text: its value, the places of its parts, its faults, and what was used of the budget. */
function readingOf(text: string, way: "short" | "long", pieces = plenty): unknown {
  closed.now = way === "long";
  const budget = { pieces };
  const { value, places, diagnostics } = readDocument("rules/topic/rules.yaml", text, budget);
  closed.now = false;
  return JSON.stringify([value, places, diagnostics, budget]);
}

describe("the pieces are those of the lexer of `yaml`, and so is all that is read from them", () => {
  test("of every rule file, which all go the short way", () => {
    expect(ruleFiles.length).toBeGreaterThan(200);
    for (const [path, text] of ruleFiles) {
      expect(simplePieces(text, plenty), path).toEqual(slowPieces(text));
      expect(readingOf(text, "short") === readingOf(text, "long"), path).toBe(true);
    }
  });

  test.each(drawnTexts)("of %s", (_, texts) => {
    let short = 0;
    let long = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const found = simplePieces(text, plenty);
        if (found === undefined) {
          long++;
          return;
        }
        short++;
        expect(found).toEqual(slowPieces(text));
        expect(readingOf(text, "short")).toBe(readingOf(text, "long"));
      }),
      { numRuns: 4_000, endOnFailure: true },
    );
    expect(short).toBeGreaterThan(400);
    expect(long).toBeGreaterThan(100);
  });

  test("also when the budget ends on the way", () => {
    const texts = fc.oneof(...drawnTexts.map(([, arbitrary]) => arbitrary));
    let ended = 0;
    fc.assert(
      fc.property(texts, fc.nat(60), (text, most) => {
        const short = readingOf(text, "short", most);
        if (String(short).includes("file/total-too-large")) ended++;
        expect(short).toBe(readingOf(text, "long", most));
      }),
      { numRuns: 3_000, endOnFailure: true },
    );
    expect(ended).toBeGreaterThan(300);
  });
});

test("what is read of a text when the budget ends has no other faults than all of it", () => {
  const faultsOf = (text: string, pieces: number): readonly string[] =>
    readDocument("rules/topic/rules.yaml", text, { pieces }).diagnostics.map(
      ({ line, column, code }) => `${line}:${column} ${code}`,
    );
  let ended = 0;
  fc.assert(
    fc.property(fc.oneof(...drawnTexts.map(([, arbitrary]) => arbitrary)), fc.nat(60), (text, pieces) => {
      const read = faultsOf(text, pieces);
      const own = read.filter((fault) => !fault.endsWith("file/total-too-large"));
      if (own.length < read.length) ended++;
      expect(faultsOf(text, plenty).slice(0, own.length)).toEqual(own);
    }),
    { numRuns: 5_000, endOnFailure: true },
  );
  expect(ended).toBeGreaterThan(500);
});
