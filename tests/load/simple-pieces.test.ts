import { describe, expect, test } from "vitest";
import { simplePieces } from "../../src/load/simple-pieces.ts";

/** Texts in which something is looked for again and again, by a count. */
const shapes: readonly (readonly [name: string, make: (count: number) => string])[] = [
  ["mappings and lists", (count) => "- a: b # c\n  'd': [e, {f: g}]\n".repeat(count)],
  ["one long line", (count) => `a: ${"b ".repeat(8 * count)}\n`],
  ["one line of signs", (count) => "- ? : ".repeat(4 * count)],
  ["a text over many lines", (count) => `a: b\n${"  c\n".repeat(4 * count)}`],
  ["empty lines in a text", (count) => `a: b\n${"\n".repeat(8 * count)}  c\n`],
  [
    "lines of spaces, and then a line that is not indented",
    (count) => `- a\n${"      \n".repeat(4 * count)}b`,
  ],
  ["texts, each with empty lines behind it", (count) => `a: b\n${"\n".repeat(20)}`.repeat(count)],
  ["a long indentation under each line", (count) => `a: b\n${" ".repeat(40)}\n`.repeat(count)],
  ["a block text of many lines", (count) => `a: |\n${"  b\n".repeat(4 * count)}`],
  ["a block text of empty lines", (count) => `a: |\n${"   \n".repeat(4 * count)}b: c\n`],
  ["many block texts", (count) => "a: >-\n  b\n\n\n".repeat(2 * count)],
  ["block texts without lines", (count) => "a: |\n".repeat(2 * count)],
  ["a quoted text of backslashes", (count) => `a: "${"\\\\".repeat(8 * count)}"\n`],
  ["quotes with backslashes before them", (count) => `a: "${'\\\\\\"'.repeat(4 * count)}"\n`],
  ["doubled quotes", (count) => `a: '${"''".repeat(8 * count)}'\n`],
  ["a quoted text of many lines", (count) => `a: "\n${"  b\n".repeat(4 * count)}"\n`],
  ["quotes that are not closed", (count) => `a: '${"b: c\n".repeat(4 * count)}`],
  ["deep nesting in flow", (count) => "[".repeat(8 * count) + "]".repeat(8 * count)],
  ["deep nesting in block", (count) => "- ".repeat(8 * count)],
  ["keys in quotes in flow", (count) => `{${'"a":b, '.repeat(4 * count)}}`],
  ["empty lines in flow", (count) => `[a,${"\n  ".repeat(8 * count)}b]`],
  ["comments", (count) => "a: b # c # d\n# e\n".repeat(2 * count)],
  ["comments before the document", (count) => `${"# a\n\n".repeat(4 * count)}b: c\n`],
  ["something unusual at the very end", (count) => `${"a: b\n".repeat(4 * count)}&`],
];

const small = 2_000;
const factor = 8;

/** The least of some measurements, in milliseconds. */
function timeOf(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    simplePieces(text, Number.POSITIVE_INFINITY);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

describe("the cost of the short way grows with the length", () => {
  test.each(shapes)("%s", (_, make) => {
    timeOf(make(small)); // warm
    const base = timeOf(make(small));
    // Eight times the text costs eight times as much, and 64 times if it is quadratic; very short times tell nothing.
    expect(timeOf(make(factor * small))).toBeLessThan(3 * factor * Math.max(base, 0.2));
  });
});

test("a text with more pieces than may be read is left to the lexer before it is cut to its end", () => {
  const text = "a: b\n".repeat(100_000);
  const begin = performance.now();
  expect(simplePieces(text, 1_000)).toBeUndefined();
  const few = performance.now() - begin;
  expect(simplePieces(text, Number.POSITIVE_INFINITY)?.length).toBeGreaterThan(400_000);
  expect(few).toBeLessThan((performance.now() - begin) / 4);
});
