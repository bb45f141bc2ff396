import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expressions, operators } from "../../src/logic/index.ts";
import { expressionsMarkdown } from "../../tools/write-expressions.ts";

it("docs/expressions.md is what the operators say; if not, run `npx tsx tools/write-expressions.ts`", () => {
  const page = readFileSync(new URL("../../docs/expressions.md", import.meta.url), "utf8");
  expect(page).toBe(expressionsMarkdown());
  for (const { name } of [...operators, ...expressions]) expect(page).toContain(`\`${name}\``);
});
