import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OracleResult, oracle } from "./oracle.ts";
import { loadText } from "./support.ts";
import { damagedTexts, soups, writtenValues } from "./texts.ts";

/** A value without the keys' prototypes, with minus zero as zero. */
const json = (result: OracleResult): unknown =>
  "refused" in result ? result : { value: JSON.stringify(result.value) };

describe("`yaml` as a whole is the oracle", () => {
  test.each([
    ["random pieces", soups],
    ["damaged values", damagedTexts],
  ])("%s: what is accepted means the same, and nothing is accepted that `yaml` refuses", (_, texts) => {
    let accepted = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const [source] = loadText(text).sources;
        if (source === undefined) return;
        accepted++;
        expect(json({ value: source.value })).toEqual(json(oracle(text)));
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  test("whatever `yaml` writes so that it can read it again is read here too", () => {
    let accepted = 0;
    fc.assert(
      fc.property(writtenValues, ({ value, text }) => {
        // With rare settings `yaml` writes what it does not read back.
        fc.pre(JSON.stringify(json(oracle(text))) === JSON.stringify(json({ value })));
        accepted++;
        const { sources, diagnostics } = loadText(text);
        expect(diagnostics).toEqual([]);
        expect(sources.map((source) => JSON.stringify(source.value))).toEqual([JSON.stringify(value)]);
      }),
      { numRuns: 1_500 },
    );
    expect(accepted).toBeGreaterThan(1_000);
  });
});

describe("loading never fails", () => {
  test("any text gives a value or diagnostics inside the text", () => {
    const texts = fc.oneof(soups, damagedTexts, fc.string({ unit: "binary", maxLength: 40 }));
    fc.assert(
      fc.property(texts, (text) => {
        const { sources, diagnostics } = loadText(text);
        expect(sources.length).toBe(diagnostics.length === 0 ? 1 : 0);
        const lines = text.split(/\r\n|\n|\r/);
        for (const { line, column, message } of diagnostics) {
          expect(message).not.toBe("");
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? Number.NaN) + 1);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test("every value's place is where its own text begins", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(9999), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          // Numbers are found again by their digits, whatever stands before them.
          const text = rows.map((row) => `- { a: [${row.join(", ")}] } # note\n`).join("\n");
          const [source] = loadText(text).sources;
          const lines = text.split("\n");
          rows.forEach((row, index) => {
            row.forEach((number, place) => {
              const { line, column } = source?.position([index, "a", place]) ?? { line: 0, column: 0 };
              expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${number}\\b`));
            });
          });
        },
      ),
    );
  });
});
