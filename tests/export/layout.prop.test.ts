import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain } from "../../src/export/escape.ts";
import { columns, wrap } from "../../src/export/layout.ts";

const texts = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "työllisyys-",
        "09 2525 0111",
        "kehittämis- ja hallintokeskus",
        "表示幅",
        "😀",
        "e\u0301",
      ),
      fc.string({ unit: fc.constantFrom("a", "ä", "-", "1"), minLength: 30, maxLength: 90 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => plain(parts.join(" ")));

describe("wrap", () => {
  test("no line is wider than asked", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (text, width) => {
        expect(wrap(text, width).every((line) => columns(line) <= width)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("nothing is lost or added but spaces and the hyphens of cut words", () => {
    const letters = (text: string) => text.replace(/[ -]/g, "");
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (text, width) => {
        expect(letters(wrap(text, width).join(""))).toBe(letters(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a number in groups stays on one line", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 20, max: 80 }), (before, width) => {
        const lines = wrap(plain(`${before.replace(/\d/g, "x")} 09 2525 0111 loppu`), width);
        expect(lines.some((line) => line.includes("09 2525 0111"))).toBe(true);
      }),
    );
  });
});
