import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { damagedTexts, pieces, soups } from "./texts.ts";

/** Every rule file of this repository. */
export const ruleFiles: readonly (readonly [path: string, text: string])[] = ["rules", "life-events"].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, "utf8")] as const),
);

/** What a line may begin with. */
const starts = fc.tuple(fc.nat(6), fc.constantFrom("", "- ", "- - ", "-", "? ", "#", "\t", "...", "---"));

const words = [
  ...[
    "a",
    "b c",
    "key:",
    "key: v",
    "x: 'q'",
    "'it''s'",
    '"a\\"b"',
    '"\\\\"',
    "''",
    '""',
    "a#b",
    "a #b",
    "#c",
  ],
  ...["a:b", "::", ":", "-", "?", "[", "]", "{", "}", "[]", "{}", ",", "[a, b]", "{a: b, c: [d]}", "{a:b}"],
  ...[
    '{"a":b}',
    '{"a": :b}',
    '["a" - :b]',
    "['a':b]",
    "|",
    ">",
    "|-",
    ">-",
    "|+",
    "|2",
    "> # c",
    "|-  ",
    "'open",
    '"open',
    "'a\n  b'",
  ],
  ...['"a\n\n  b"', "&x", "*x", "!t", "%Y", "@", "`", "é", "😀", "\u2028", "\u0085", "\u00A0", "", " ", "  "],
];

/** A line end, often with empty lines behind it, which may hold spaces. */
const lineEnds = fc.oneof(
  { weight: 4, arbitrary: fc.constant("\n") },
  { weight: 2, arbitrary: fc.nat(7).map((spaces) => `\n${" ".repeat(spaces)}\n`) },
  { weight: 1, arbitrary: fc.constantFrom("\n\n\n", "\r\n") },
);

/** Lines with indentation, signs and words in any order: more often well formed than soups are. */
export const lineTexts = fc
  .array(fc.tuple(starts, fc.array(fc.constantFrom(...words), { maxLength: 4 }), lineEnds), { maxLength: 12 })
  .map((lines) =>
    lines.map(([[indent, start], found, end]) => " ".repeat(indent) + start + found.join(" ") + end).join(""),
  );

/** One sign or word very often, in a line or in nesting, with something before and behind it. */
export const longTexts = fc
  .tuple(
    fc.constantFrom(...pieces, ...words),
    fc.constantFrom(...words, ...pieces),
    fc.integer({ min: 1, max: 300 }),
    fc.constantFrom(...words),
  )
  .map(([before, repeated, count, after]) => before + repeated.repeat(count) + after);

/** Some lines of a rule file, or all of them, with a few signs taken out, put in or doubled. */
export const damagedFiles = fc
  .tuple(
    fc.constantFrom(...ruleFiles),
    fc.nat(10_000),
    fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(10_000)),
    fc.array(
      fc.tuple(
        fc.nat(1_000_000),
        fc.constantFrom("out", "double", "in"),
        fc.constantFrom(...pieces, ...words),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([[, text], from, count, damages]) => {
    const lines = text.split(/(?<=\n)/);
    const begin = count > 40 ? 0 : from % lines.length;
    return damages.reduce(damaged, lines.slice(begin, begin + count).join(""));
  });

function damaged(text: string, [place, how, piece]: readonly [number, string, string]): string {
  const at = place % (text.length + 1);
  if (how === "out") return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + (how === "double" ? text.charAt(at) : piece) + text.slice(at);
}

/** Soups that go on for longer. */
const longSoups = fc
  .array(fc.constantFrom(...pieces, ...words), { maxLength: 60 })
  .map((found) => found.join(""));

/** All of them by name. */
export const drawnTexts: readonly (readonly [name: string, texts: fc.Arbitrary<string>])[] = [
  ["random pieces", soups],
  ["many random pieces", longSoups],
  ["damaged values", damagedTexts],
  ["lines of signs and words", lineTexts],
  ["long lines and deep nesting", longTexts],
  ["rule files with damage", damagedFiles],
];
