import { expect, test } from "vitest";
import { readDocument } from "../../src/load/read-document.ts";
import { type Token, tokensOf } from "../../src/load/tokens.ts";

function read(text: string, pieces: number): readonly Token[] {
  const next = tokensOf(text, { pieces });
  const found: Token[] = [];
  for (let token = next(); token !== undefined && token.type !== "limit"; token = next()) found.push(token);
  return found;
}

/** Whether the budget is enough for the whole text. */
function isEnough(text: string, pieces: number): boolean {
  const budget = { pieces };
  const next = tokensOf(text, budget);
  let last: Token | undefined;
  for (let token = next(); token !== undefined; token = next()) {
    last = token;
    if (token.type === "limit") break;
  }
  return last?.type !== "limit";
}

test("tokens know their place on the line", () => {
  const found = read("a: &x b\n - 'c'\t# d\n\te: |-\n  f\n  g\n[1]", 1_000);
  expect(
    found.map(({ type, source, offset, column, first, tab }) => [type, source, offset, column, first, tab]),
  ).toEqual([
    ["scalar", "a", 0, 0, true, false],
    ["map-value-ind", ":", 1, 1, false, false],
    ["anchor", "&x", 3, 3, false, false],
    ["scalar", "b\n - 'c'", 6, 3, false, false],
    ["scalar", "e", 20, 1, true, true],
    ["map-value-ind", ":", 21, 2, false, false],
    ["block-scalar", "  f\n  g\n", 23, 4, false, false],
    ["flow-seq-start", "[", 34, 0, true, false],
    ["scalar", "1", 35, 1, false, false],
    ["flow-seq-end", "]", 36, 2, false, false],
  ]);
});

test("the budget may run out at any piece", () => {
  const text = "# note\na: |-\n  b\n  c\n'd': [e, \"f\n g\"]\n";
  const needed = Array.from({ length: 200 }, (_, pieces) => pieces).findIndex((pieces) =>
    isEnough(text, pieces),
  );
  expect(needed).toBeGreaterThan(20);
  const whole = read(text, needed);
  for (let pieces = 0; pieces < needed; pieces++) {
    const part = read(text, pieces);
    expect(isEnough(text, pieces)).toBe(false);
    expect(part.length).toBeLessThanOrEqual(whole.length);
    expect(part.map(({ type, offset }) => [type, offset])).toEqual(
      whole.slice(0, part.length).map(({ type, offset }) => [type, offset]),
    );
  }
});

/** Every fault of a text as `line:column code`, with so many pieces at most. */
function faultsWith(text: string, pieces: number): readonly string[] {
  const { diagnostics } = readDocument("rules/a/b.yaml", text, { pieces });
  return diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

test("a text that the budget cuts off is told once: the words that were not read have no fault", () => {
  const texts = [
    "- {a: b, c: [d, 'e']}\n- f: |\n    g\n  \"h\": i\n",
    "x: {a: b, c: d}\n",
    "a: >-\n  b\nc: d\n",
  ];
  for (const text of texts) {
    expect(faultsWith(text, 200)).toEqual([]);
    for (let pieces = 0; !isEnough(text, pieces); pieces++) {
      const faults = faultsWith(text, pieces);
      expect(faults, `${text} ${pieces}`).toEqual([expect.stringContaining(" file/total-too-large")]);
    }
  }
});
