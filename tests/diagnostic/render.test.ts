import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Diagnostic, renderDiagnostic } from "../../src/diagnostic/index.ts";

const diagnostic: Diagnostic = {
  code: "reference/unknown-fact",
  severity: "error",
  message: "no fact is named `home.movin`",
  path: "rules/home/rules.yaml",
  line: 2,
  column: 8,
  help: "did you mean `home.moving`?",
};

describe("a rendered diagnostic", () => {
  test("shows place, code, message, the line with a mark, and help", () => {
    expect(renderDiagnostic(diagnostic, "all:\n  fact: home.movin\n")).toBe(
      [
        "rules/home/rules.yaml:2:8: error reference/unknown-fact: no fact is named `home.movin`",
        "     2 |   fact: home.movin",
        "       |        ^",
        "       = help: did you mean `home.moving`?",
      ].join("\n"),
    );
  });

  test("without the text, or when the text has no such line, has no line", () => {
    const short = [
      "rules/home/rules.yaml:2:8: error reference/unknown-fact: no fact is named `home.movin`",
      "       = help: did you mean `home.moving`?",
    ].join("\n");
    expect(renderDiagnostic(diagnostic)).toBe(short);
    expect(renderDiagnostic(diagnostic, "one line")).toBe(short);
  });

  test("without help of its own has the code's remedy", () => {
    const { help: _, ...bare } = diagnostic;
    expect(renderDiagnostic(bare)).toMatch(/= help: correct the name, or declare the fact in a topic$/);
  });

  test.each(["\n", "\r\n", "\r"])("finds the line whatever ends it: %j", (end) => {
    expect(renderDiagnostic(diagnostic, ["a", "b", "c"].join(end))).toContain(
      "     2 | b\n       |        ^",
    );
  });

  test("a byte order mark at the beginning of the text takes no column", () => {
    const shown = renderDiagnostic({ ...diagnostic, line: 1, column: 2 }, "\uFEFFab: 1");
    expect(shown).toContain("     1 | ab: 1\n       |  ^");
  });

  test("an empty line is shown, marked where it is", () => {
    const empty = { ...diagnostic, column: 1 };
    expect(renderDiagnostic(empty, "a\n\nc")).toContain("     2 | \n       | ^");
  });

  test("tabs and what a terminal would obey are shown as dots, so that the mark stays in place", () => {
    const shown = renderDiagnostic(
      { ...diagnostic, path: "a\u001b[31m.yaml", message: "x\ny\u202E", help: "\u2028z" },
      "a\n\tfact:\u001b[31m \u200Bb\u0000\n",
    );
    expect(shown).toBe(
      [
        "a·[31m.yaml:2:8: error reference/unknown-fact: x·y·",
        "     2 | ·fact:·[31m ·b·",
        "       |        ^",
        "       = help: ·z",
      ].join("\n"),
    );
  });

  test("of a very long line only the part around the place is shown", () => {
    const line = `${"x".repeat(500)}HERE${"y".repeat(1_000_000)}`;
    const shown = renderDiagnostic({ ...diagnostic, line: 1, column: 501 }, line).split("\n");
    expect(shown[1]).toBe(`     1 | ${"x".repeat(80)}HERE${"y".repeat(76)}`);
    expect(shown[2]?.indexOf("^")).toBe(shown[1]?.indexOf("H"));
  });

  test("the beginning of a long line is shown when the place is near it", () => {
    const shown = renderDiagnostic({ ...diagnostic, line: 1, column: 160 }, "z".repeat(300)).split("\n");
    expect(shown[1]).toBe(`     1 | ${"z".repeat(160)}`);
    expect(shown[2]?.indexOf("^")).toBe("     1 | ".length + 159);
  });

  test("the mark always stands under the place's character, and no line is long or can be obeyed", () => {
    const unit = fc.constantFrom(
      "a",
      "ä",
      "😀",
      " ",
      "\t",
      "\0",
      "\u001b",
      "\u0085",
      "\u200b",
      "\u202e",
      "\u2028",
    );
    const lines = fc.array(fc.string({ unit, minLength: 1, maxLength: 400 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (given, row, place) => {
        const text = given.map((line) => line.replace(/[\r\n\uFEFF]/g, " ")).join("\n");
        const line = row % given.length;
        const found = text.split("\n")[line] ?? "";
        const column = place % found.length;
        const shown = renderDiagnostic({ ...diagnostic, line: line + 1, column: column + 1 }, text).split(
          "\n",
        );
        expect(shown.length).toBe(4);
        const [, source = "", mark = ""] = shown;
        const under = source.charAt(mark.indexOf("^"));
        expect([found.charAt(column), "·"]).toContain(under);
        for (const part of shown) {
          expect(part.length).toBeLessThan(200);
          expect(part).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});
