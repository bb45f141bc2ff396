import fc from "fast-check";
import { stringify } from "yaml";

/** Pieces that a YAML text may be made of, well and badly. */
export const pieces: readonly string[] = [
  ...[
    "a",
    "b",
    "a b",
    "key",
    "é",
    "😀",
    "1",
    "-1",
    "0x1",
    "1.5",
    "1e3",
    "007",
    ".nan",
    "2024",
    "true",
    "~",
    "null",
    "yes",
  ],
  ...[
    " ",
    "  ",
    "\n",
    "\r\n",
    "\n  ",
    "\n    ",
    "\t",
    "- ",
    "-",
    "? ",
    ": ",
    ":",
    "{",
    "}",
    "[",
    "]",
    ",",
    ", ",
  ],
  ...[
    "#",
    "# c",
    " #c",
    "'",
    '"',
    "\\",
    "|",
    "|-",
    ">",
    ">+2",
    "|1",
    "&x ",
    "*x",
    "!t ",
    "<<",
    "__proto__",
    "%Y\n",
  ],
  ...["---\n", "\n---\n", "...", "'a b'", '"a\\nb"', '"\\u0041"', "a: 1\n", "- a\n", "  b: 2\n", "a:\n"],
];

/** Texts of random pieces. */
export const soups = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((found) => found.join(""));

const words = [
  "a: b",
  "- x",
  "#",
  "true",
  "1",
  "x\ny",
  "x\n\n y\n",
  " lead",
  "trail ",
  "multi\nline\n",
  "'",
  '"q"',
  "007",
];

/** Values as rule files hold them. */
export const values = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...words),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("toString", "2024", "a b")),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;

/** The ways in which `yaml` can write a value. */
export const writings = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  collectionStyle: fc.constantFrom("any", "block", "flow"),
  defaultStringType: fc.constantFrom(
    "PLAIN",
    "QUOTE_DOUBLE",
    "QUOTE_SINGLE",
    "BLOCK_FOLDED",
    "BLOCK_LITERAL",
  ),
  defaultKeyType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE"),
  aliasDuplicateObjects: fc.constant(false),
});

/** Values as `yaml` writes them, inside a mapping as in every rule file. */
export const writtenValues = fc
  .tuple(fc.record({ value: values }), writings)
  .map(([value, writing]) => ({ value, text: stringify(value, writing) }));

/** Written values, damaged in a few places. */
export const damagedTexts = fc
  .tuple(
    writtenValues,
    fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(3), fc.constantFrom(...pieces, "")), { maxLength: 3 }),
  )
  .map(([{ text }, damages]) =>
    damages.reduce((damaged, [place, cut, piece]) => {
      const at = place % (damaged.length + 1);
      return damaged.slice(0, at) + piece + damaged.slice(at + cut);
    }, text),
  );
