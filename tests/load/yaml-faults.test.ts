import { describe, expect, test } from "vitest";
import { faultsOf, loadText } from "./support.ts";

describe("a fault has its code and its place", () => {
  test.each<[string, readonly string[]]>([
    // anchors, aliases, merge keys
    ["a: &x 1\nb: *x\n", ["1:4 yaml/alias", "2:4 yaml/alias"]],
    ["a: &x\n  b: *x\n", ["1:4 yaml/alias", "2:6 yaml/alias"]],
    ["[&x a, *x, {*x : 1}]", ["1:2 yaml/alias", "1:8 yaml/alias", "1:13 yaml/alias"]],
    ["&x a: 1\n&y b: 2\n", ["1:1 yaml/alias", "2:1 yaml/alias"]],
    ["a: {b: 1}\nc:\n  <<: 2\n  '<<': 3\n", ["3:3 yaml/alias", "4:3 yaml/alias"]],
    // tags
    [
      "a: !!str 1\nb: !x [1]\n!!map c: !<x> d\n",
      ["1:4 yaml/tag", "2:4 yaml/tag", "3:1 yaml/tag", "3:10 yaml/tag"],
    ],
    // directives and documents
    ["%YAML 1.2\n---\na: 1\n", ["1:1 yaml/directive"]],
    ["# x\n%TAG ! x\n---\n", ["2:1 yaml/directive"]],
    ["a: 1\n---\nb: 2\n", ["2:1 yaml/directive"]],
    ["---\n---\n", ["2:1 yaml/directive"]],
    ["a: 1\n...\nb: 2\n", ["3:1 yaml/directive"]],
    ["a: 1\n...\n---\n", ["3:1 yaml/directive"]],
    ["...\n", ["1:1 yaml/syntax"]],
    // keys
    ["a: 1\nb: 2\na: 3\n", ["3:1 yaml/duplicate-key"]],
    ["{a: 1, 'a': 2, \"\\u0061\": 3}", ["1:8 yaml/duplicate-key", "1:16 yaml/duplicate-key"]],
    ["2024: 1\n'2024': 2\n", ["2:1 yaml/duplicate-key"]],
    ["a: [1, {b: 2}]\nb: {}\na: 1\nb: 1\n", ["3:1 yaml/duplicate-key", "4:1 yaml/duplicate-key"]],
    ["__proto__: 1\n", ["1:1 yaml/forbidden-key"]],
    ["a:\n  '__proto__': 1\n", ["2:3 yaml/forbidden-key"]],
    ['{"\\u005f_proto__": {"x": 1}}', ["1:2 yaml/forbidden-key"]],
    ["constructor: 1\nprototype: 2\n", ["1:1 yaml/forbidden-key", "2:1 yaml/forbidden-key"]],
    ["true: 1\n", ["1:1 yaml/forbidden-key"]],
    ["~: 1\nnull: 2\n", ["1:1 yaml/forbidden-key", "2:1 yaml/forbidden-key"]],
    [
      "1.5: 1\n-1: 2\n0x1: 3\n007: 4\n.nan: 5\n",
      ["1", "2", "3", "4", "5"].map((line) => `${line}:1 yaml/forbidden-key`),
    ],
    ["? a\n: b\n", ["1:1 yaml/forbidden-key"]],
    ["a: {? b}\n", ["1:5 yaml/forbidden-key"]],
    ["[a]: 1\n", ["1:1 yaml/forbidden-key"]],
    ["a: 1\n{b: 1}: 1\n", ["2:1 yaml/syntax"]],
    ["- {b: 1} : 1\n", ["1:3 yaml/forbidden-key"]],
    ["{[a]: 1}", ["1:2 yaml/forbidden-key"]],
    [": 1\n", ["1:1 yaml/syntax"]],
    ["a: 1\n: 2\n", ["2:1 yaml/syntax"]],
    ["a\n: 1\n", ["2:1 yaml/syntax"]],
    ["a\nb: 1\n", ["1:1 yaml/syntax"]],
    [`${"k".repeat(1025)}: 1\n`, ["1:1 yaml/syntax"]],
    ["{'a\n b': 1}", ["1:2 yaml/syntax"]],
    // numbers
    [
      "[.nan, .inf, -.INF, 1e999, -1e999]",
      ["1:2", "1:8", "1:14", "1:21", "1:28"].map((place) => `${place} yaml/number`),
    ],
    [
      "[9007199254740992, -9007199254740993, 1e22, 0xFFFFFFFFFFFFFF]",
      ["1:2", "1:20", "1:39", "1:45"].map((place) => `${place} yaml/number`),
    ],
    ["[007, -01, 00, 0401234567]", ["1:2", "1:7", "1:12", "1:16"].map((place) => `${place} yaml/number`)],
    ["a: 1e-999\n", ["1:4 yaml/number"]],
    // structure of blocks
    ["a: 1\nb\n", ["2:1 yaml/syntax"]],
    ["a: 1\n  b: 2\n", ["1:4 yaml/syntax"]],
    ["a:\n    b: 1\n  c: 2\n", ["3:3 yaml/syntax"]],
    ["  a: 1\nb: 2\n", ["2:1 yaml/syntax"]],
    ["a: b: c\n", ["1:4 yaml/syntax"]],
    ["a: - b\n", ["1:4 yaml/syntax"]],
    ["a: 1\n- b\n", ["2:1 yaml/syntax"]],
    ["- a\nb: 1\n", ["2:1 yaml/syntax"]],
    ["- a\n b: 1\n", ["1:3 yaml/syntax"]],
    ["- a: 1\n - b\n", ["2:2 yaml/syntax"]],
    ["--- a: 1\n", ["1:5 yaml/syntax"]],
    ["--- - a\n", ["1:5 yaml/syntax"]],
    ["a: 1\n|\n text\n", ["2:1 yaml/syntax"]],
    ["a: 1\n[b]\n", ["2:1 yaml/syntax"]],
    ["'text'\n[b]\n", ["2:1 yaml/syntax"]],
    ["a:\n\tb: 1\n", ["2:2 yaml/syntax"]],
    ["a:\n  b:\n \t c\n", ["3:4 yaml/syntax"]],
    ["-\tb: 1\n", ["1:3 yaml/syntax"]],
    ["-\t- 1\n", ["1:3 yaml/syntax"]],
    ["a: 'b' c\n", ["1:8 yaml/syntax"]],
    ["a: [b] c\n", ["1:8 yaml/syntax"]],
    ["a: [b],\n", ["1:7 yaml/syntax"]],
    ["a: }\n", ["1:4 yaml/syntax"]],
    ["a: 'b'#c\n", ["1:7 yaml/syntax"]],
    ["a: ,b\nc: %d\ne: `f\ng: @h\n", ["1:4", "2:4", "3:4", "4:4"].map((place) => `${place} yaml/syntax`)],
    // structure of flow
    ["a: [b, c\nd: 1\n", ["1:4 yaml/syntax"]],
    ["a: {b: 1\n", ["1:4 yaml/syntax"]],
    ["[a, [b]", ["1:1 yaml/syntax"]],
    ["[a, b}", ["1:6 yaml/syntax"]],
    ["{a: 1]", ["1:6 yaml/syntax"]],
    ["{a}", ["1:3 yaml/syntax"]],
    ["{a:1}", ["1:5 yaml/syntax"]],
    ["{a, b: 1}", ["1:3 yaml/syntax"]],
    ["{a: 1 b: 2}", ["1:8 yaml/syntax"]],
    ["{a: 'x' 'y'}", ["1:9 yaml/syntax"]],
    ["{: 1}", ["1:2 yaml/syntax"]],
    ["[,]", ["1:2 yaml/syntax"]],
    ["[a,,b]", ["1:4 yaml/syntax"]],
    ["{,}", ["1:2 yaml/syntax"]],
    ["{a: 1,,}", ["1:7 yaml/syntax"]],
    ["[a: 1]", ["1:3 yaml/syntax"]],
    ["['a' 'b']", ["1:6 yaml/syntax"]],
    ["[[a] [b]]", ["1:6 yaml/syntax"]],
    ["[- a]", ["1:2 yaml/syntax"]],
    ["[a]]", ["1:4 yaml/syntax"]],
    ["[a,#b\n]", ["1:4 yaml/syntax"]],
    ["{a: b}}", ["1:7 yaml/syntax"]],
    // texts
    ["a: 'b\nc: 1\n", ["1:4 yaml/syntax"]],
    ["a: 'b''", ["1:4 yaml/syntax"]],
    ["a: '", ["1:4 yaml/syntax"]],
    ['a: "', ["1:4 yaml/syntax"]],
    ['a: "b\\"', ["1:4 yaml/syntax"]],
    ['a: "b\n  c\n', ["1:4 yaml/syntax"]],
    [
      'a: "\\q \\w"\nb: "\\x4"\nc: "\\UFFFFFFFF"\n',
      ["1:5 yaml/syntax", "2:5 yaml/syntax", "3:5 yaml/syntax"],
    ],
    ["a: |x\n  b\n", ["1:5 yaml/syntax"]],
    ["a: | b\n", ["1:6 yaml/syntax"]],
    ["a: |12\n  b\n", ["1:6 yaml/syntax"]],
    ["a: |\n    b\n  c\nd: 1\n", ["3:3 yaml/syntax"]],
    ["a: |\n   \n  b\n", ["3:3 yaml/syntax"]],
    // characters
    ["a: 1\nb: \u0000\n", ["2:4 file/encoding"]],
    ["a: \u0007", ["1:4 file/encoding"]],
    ["a: \u007f", ["1:4 file/encoding"]],
    ["a: \u0085", ["1:4 file/encoding"]],
    ["a: \ud800", ["1:4 file/encoding"]],
    ["a: \udc00\ud800", ["1:4 file/encoding"]],
    ["a: \ufffd", ["1:4 file/encoding"]],
    ["a: \uffff", ["1:4 file/encoding"]],
    ["\uFEFFa: 1\n\uFEFFb: 2\n", ["2:1 file/encoding"]],
    ["a: 1\r\nb: 1\rc: 1\n", ["2:5 file/encoding"]],
    ["# ä😀\n# \u001b[31m", ["2:3 file/encoding"]],
    [
      'a: "\\u0000"\nb: "\\ud800"\nc: "\\e"\nd: "\\uFEFF"\n',
      ["1:4", "2:4", "3:4", "4:4"].map((place) => `${place} file/encoding`),
    ],
  ])("%j", (text, faults) => {
    const { sources } = loadText(text);
    expect(faultsOf(text)).toEqual(faults);
    expect(sources).toEqual([]);
  });

  test("a surrogate pair written as two escapes is one character", () => {
    expect(faultsOf('a: "\\ud83d\\ude00"')).toEqual([]);
  });
});

describe("messages", () => {
  test.each([
    ["a: 1\nb: 2\na: 3", "the key `a` stands already on line 1", "keep one of them"],
    ["{a:1}", "`}` cannot stand here", "here can stand `:`, a space and the value of `a:1`"],
    ["a: 1\nb", "`b` cannot stand here", "here can stand a key, `:` and a value"],
    ["a: [b] c", "`c` cannot stand here", "here can stand nothing more on this line"],
    ["[a}", "`}` cannot stand here", "here can stand a comma or `]`"],
    ["{a: b]", "`]` cannot stand here", "here can stand a comma or `}`"],
    ["[}", "`}` cannot stand here", "here can stand a value or `]`"],
    ["{]", "`]` cannot stand here", "here can stand a key or `}`"],
    ["}", "`}` cannot stand here", "here can stand a value"],
    ["- a\nb: 1", "the line continues nothing above it", "a file is one mapping, one list or one value"],
    [
      "a:\n    b: 1\n  c: 2",
      "the line continues nothing above it",
      "begin it at column 1, or look at the line before",
    ],
    ["[a", "`[` is not closed", "write `]` where it ends"],
    ["{a: 1", "`{` is not closed", "write `}` where it ends"],
    ["a: 007", "`007` begins with 0: a number does not, and a text needs quotes", undefined],
    ["a: \u0000", "the character U+0000 is not allowed", undefined],
    ["a: \ud800", "half of a character pair stands alone: U+D800", undefined],
    ["a\r", "a carriage return stands alone: lines end with LF or CR LF", undefined],
    ["a\ufeff", "a byte order mark (U+FEFF) stands inside the text", undefined],
    ["a\ufffd", "U+FFFD shows that a character was lost when the text was converted", undefined],
  ])("%j", (text, message, help) => {
    const [diagnostic] = loadText(text).diagnostics;
    expect(diagnostic?.message).toBe(message);
    if (help !== undefined) expect(diagnostic?.help).toBe(help);
  });

  test("never repeat a long text whole", () => {
    for (const text of [
      `${"x".repeat(900)}: 1\n`.repeat(2),
      `a: 1\n${"y".repeat(5000)}`,
      `a: ${"9".repeat(5000)}`,
    ]) {
      const [diagnostic] = loadText(text).diagnostics;
      expect(diagnostic?.message.length).toBeLessThan(200);
    }
  });
});
