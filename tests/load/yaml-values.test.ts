import { describe, expect, test } from "vitest";
import { sourceOf, valueIn } from "./support.ts";

describe("values", () => {
  test.each<[string, unknown]>([
    ["", null],
    ["# nothing\n\n", null],
    ["---\n", null],
    ["---\na: 1\n...\n", { a: 1 }],
    ["--- text\n", "text"],
    [
      "a: 1\nb: -2\nc: 0.5\nd: 1e3\ne: +4\nf: .5\ng: 5.",
      { a: 1, b: -2, c: 0.5, d: 1000, e: 4, f: 0.5, g: 5 },
    ],
    [
      "a: 0x1F\nb: 0o17\nc: -0\nd: 0.0\ne: 9007199254740991",
      { a: 31, b: 15, c: 0, d: 0, e: 9007199254740991 },
    ],
    ["[true, True, TRUE, false, False, FALSE]", [true, true, true, false, false, false]],
    ["[null, Null, NULL, ~, '', \"\"]", [null, null, null, null, "", ""]],
    ['{"d":,"e":}', { d: null, e: null }],
    ["{a:\n, b: 1,\nc:\n}", { a: null, b: 1, c: null }],
    ["a:\nb:\n  - \n  -\n  - x\nc: {d: , e: }\n", { a: null, b: [null, null, "x"], c: { d: null, e: null } }],
    [
      "[yes, no, on, off, y, n, 2026-02-29, 12:30, 1.2.3, 1_000]",
      [...["yes", "no", "on", "off", "y", "n", "2026-02-29", "12:30", "1.2.3", "1_000"]],
    ],
    ["'1': \"1\"\n'true': 'null'\n", { 1: "1", true: "null" }],
    ["2024: 15000\n2025: 16000\n0: 1\n", { 0: 1, 2024: 15000, 2025: 16000 }],
    ["{2024: 1, \"b\":2, 'c':[], d: {}}", { 2024: 1, b: 2, c: [], d: {} }],
    [
      '{"rules":[{"name":"R1","n":1.5,"on":true,"none":null,"t":"\\u00e4\\/\\n"}]}',
      {
        rules: [{ name: "R1", n: 1.5, on: true, none: null, t: "ä/\n" }],
      },
    ],
    ["[\n\ta,\n\tb,\n]\n", ["a", "b"]],
    ["a:\n- 1\n- 2\nb:\n- - 3\n  - 4\n-  5\n".replace("-  5\n", ""), { a: [1, 2], b: [[3, 4]] }],
    [
      "- a: 1\n  b: 2\n-   c: 3\n    d: 4\n- - - x\n    - y\n",
      [{ a: 1, b: 2 }, { c: 3, d: 4 }, [["x", "y"]]],
    ],
    ["a: b\n  c\n\n  d\n", { a: "b c\nd" }],
    ["a: 'b\n  c'' d'\n", { a: "b c' d" }],
    ['a: "b\\\n  c\\td\n\n  e"\n', { a: "bc\td\ne" }],
    [
      "a: |\n  b\n   c\n\n  d\nb: >-\n  e\n  f\n\n  g\nc: |2+\n   h\n\n",
      { a: "b\n c\n\nd\n", b: "e f\ng", c: " h\n\n" },
    ],
    ["- |\n x\n-\n  |\n  y\n- >\n\n", ["x\n", "y\n", ""]],
    ["a:   # note\n  b: c # note\n  # note\nd: '#' # note\ne: a#b\n", { a: { b: "c" }, d: "#", e: "a#b" }],
    ["a: 1\r\nb:\r\n  - c\r\n  - d\r\n", { a: 1, b: ["c", "d"] }],
    ["\uFEFFa: 1\n", { a: 1 }],
    [
      "a: http://x.fi/?q=1\nb: -x\nc: :x\nd: a - b\n",
      { a: "http://x.fi/?q=1", b: "-x", c: ":x", d: "a - b" },
    ],
    ['toString: 1\nhasOwnProperty: 2\n"": 3\n', { toString: 1, hasOwnProperty: 2, "": 3 }],
    ["\t\n# only a tab above\na: 1\n", { a: 1 }],
  ])("%j", (text, value) => {
    expect(valueIn(text)).toStrictEqual(value);
  });

  test("mappings have nothing that their author did not write", () => {
    const value = sourceOf("a: {b: 1}").value as { readonly a: object };
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(Object.getPrototypeOf(value.a)).toBe(null);
    expect("toString" in value).toBe(false);
  });

  test("minus zero is zero", () => {
    expect(Object.is(sourceOf("-0").value, 0)).toBe(true);
    expect(Object.is(sourceOf("-0.0e3").value, 0)).toBe(true);
  });
});
