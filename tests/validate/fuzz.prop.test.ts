import fc from "fast-check";
import { expect, test } from "vitest";
import { codes, type Diagnostic, type InputFile, limits, loadCatalogue } from "../../src/index.ts";
import { nearRealFiles } from "./near-real.ts";
import { base } from "./support.ts";

/** Any content at the paths that are read. */
const anyFiles: fc.Arbitrary<readonly InputFile[]> = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom(
      "rules/home/facts.yaml",
      "rules/laws.yaml",
      "life-events/moving/event.yaml",
      "life-events/moving/journey.yaml",
      "life-events/moving/personas.json",
    ),
    text: fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            "rules:",
            "- ",
            "  ",
            "\n",
            "{",
            "}",
            "[",
            "]",
            "id: a",
            "'",
            '"',
            "|",
            ": ",
            "#",
            "&a",
            "*a",
          ),
        )
        .map((pieces) => pieces.join("")),
    ),
  }),
  { selector: ({ path }) => path },
);

/** What must be true of the diagnostics of any files. */
function check(files: readonly InputFile[]): void {
  const result = loadCatalogue(files);
  const found = result.ok ? result.warnings : result.diagnostics;
  expect(found.length).toBeLessThanOrEqual(limits.diagnostics + 1);
  expect(found.some(({ severity }) => severity === "error")).toBe(!result.ok);
  for (const diagnostic of found) {
    expect(codes[diagnostic.code]?.severity).toBeDefined();
    expect(placeExists(diagnostic, files), JSON.stringify(diagnostic)).toBe(true);
    expect(diagnostic.help, diagnostic.message).toBeTruthy();
    expect(diagnostic.message).not.toMatch(/undefined|\[object|function/);
  }
  const listed = found.filter(({ code }) => code !== "limit/diagnostics");
  expect([...listed].sort(byPlace)).toEqual(listed);
  expect(loadCatalogue([...files].reverse())).toEqual(result);
}

/** Whether line and column are inside the file, or just behind its last character. */
function placeExists({ path, line, column }: Diagnostic, files: readonly InputFile[]): boolean {
  const text = files.find((file) => file.path === path)?.text;
  // A file that is missing, and what is said about all files, stands at the beginning of nothing.
  if (text === undefined) return line === 1 && column === 1;
  const lines = text.split(/\r\n|\n|\r/);
  return line >= 1 && column >= 1 && line <= lines.length && column <= (lines[line - 1] ?? "").length + 1;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return Number(a.path > b.path) - Number(a.path < b.path) || a.line - b.line || a.column - b.column;
}

test("files near the real ones never make it throw, and always give a catalogue or diagnostics", () => {
  fc.assert(fc.property(nearRealFiles, check), { numRuns: 100 });
});

test("nor do they beside a sound rule base", () => {
  fc.assert(
    fc.property(nearRealFiles, (files) => {
      const paths = new Set(files.map(({ path }) => path));
      check([...files, ...base.filter(({ path }) => !paths.has(path))]);
    }),
    { numRuns: 60 },
  );
});

test("nor do any contents at all", () => {
  fc.assert(fc.property(anyFiles, check), { numRuns: 200 });
});
