import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes } from "../../src/diagnostic/index.ts";
import { diagnosticsMarkdown } from "../../tools/write-diagnostics.ts";

describe("every code", () => {
  test.each(Object.entries(codes))("%s has a meaning and a remedy", (code, { severity, meaning, remedy }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(["error", "warning"]).toContain(severity);
    for (const text of [meaning, remedy]) {
      // Lower case and no full stop: messages, meanings and remedies are parts of a longer line.
      expect(text).toMatch(/^(?:[a-z`]|YAML)/);
      expect(text).toMatch(/[^.\s]$/);
      expect(text.length).toBeLessThan(160);
    }
    expect(remedy).not.toBe(meaning);
  });

  test("names in backticks are closed", () => {
    for (const { meaning, remedy } of Object.values(codes)) {
      expect(`${meaning} ${remedy}`.split("`").length % 2).toBe(1);
    }
  });
});

test("docs/diagnostics.md is what the codes say; if not, run `npx tsx tools/write-diagnostics.ts`", () => {
  const page = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
  expect(page).toBe(diagnosticsMarkdown());
});
