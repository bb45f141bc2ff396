import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLayers } from "../../tools/layers.ts";

const root = resolve(import.meta.dirname, "../..");
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with an empty `src` and the installed packages. */
function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "palvelupolku-layers-"));
  folders.push(folder);
  mkdirSync(join(folder, "src"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

function copyOfSource(): string {
  const folder = emptyProject();
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Planted file, its text, and the rule that must catch it. One file a breach, so that none hides another. */
const plants: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["layer-diagnostic", "src/diagnostic/planted-up.ts", 'import "../model/index.ts";'],
  ["layer-model", "src/model/planted-up.ts", 'import "../calendar/index.ts";'],
  ["layer-calendar", "src/calendar/planted-up.ts", 'import "../logic/index.ts";'],
  ["layer-logic", "src/logic/planted-up.ts", 'import "../load/index.ts";'],
  ["layer-load", "src/load/planted-up.ts", 'import "../validate/index.ts";'],
  ["layer-validate", "src/validate/planted-up.ts", 'export * from "../compile/index.ts";'],
  ["layer-compile", "src/compile/planted-up.ts", 'import "../interview/index.ts";'],
  [
    "layer-interview",
    "src/interview/planted-up.ts",
    'export const late = () => import("../evaluate/index.ts");',
  ],
  ["layer-evaluate", "src/evaluate/planted-up.ts", 'import "../plan/index.ts";'],
  ["layer-plan", "src/plan/planted-up.ts", 'import "../explain/index.ts";'],
  ["layer-explain", "src/explain/planted-up.ts", 'import "../follow/index.ts";'],
  ["layer-follow", "src/follow/planted-up.ts", 'import "../export/index.ts";'],
  ["layer-export", "src/export/planted-up.ts", 'import "../index.ts";'],
  [
    "layer-model",
    "src/model/planted-type.ts",
    'import type * as late from "../plan/index.ts";\nexport type Late = typeof late;',
  ],
  ["layer-model", "src/model/planted-type-query.ts", 'export type Late = typeof import("../plan/index.ts");'],
  ["only-through-index", "src/plan/planted-deep.ts", 'import "../model/words.ts";'],
  [
    "only-through-index",
    "src/plan/planted-deep-type.ts",
    'import type { Language } from "../model/words.ts";\nexport type L = Language;',
  ],
  ["entry-only-through-index", "src/index.ts", 'import "./model/words.ts";'],
  ["nothing-imports-an-entry", "src/plan/planted-entry.ts", 'import "../node.ts";'],
  ["nothing-imports-an-entry", "src/engine.ts", 'import "./index.ts";'],
  ["unknown-folder", "src/helpers/planted.ts", 'import "../model/index.ts";'],
  ["package-zod", "src/plan/planted-zod.ts", 'import "zod";'],
  ["package-zod", "src/compile/planted-zod.ts", 'import type { z } from "zod";\nexport type Z = typeof z;'],
  ["package-xstate", "src/plan/planted-xstate.ts", 'import "xstate";'],
  ["package-xstate", "src/interview/planted-xstate.ts", 'import "xstate/graph";'],
  ["package-date-fns", "src/logic/planted-date.ts", 'import "date-fns";'],
  ["package-date-fns-utc", "src/logic/planted-utc.ts", 'import "@date-fns/utc";'],
  ["package-json-rules-engine", "src/evaluate/planted-engine.ts", 'import "json-rules-engine";'],
  ["package-yaml", "src/validate/planted-yaml.ts", 'import "yaml";'],
  ["foreign-package", "src/plan/planted-foreign.ts", 'import "typescript";'],
  ["unresolved", "src/plan/planted-missing.ts", 'import "no-such-package";'],
  ["catalogue-only-in-finland", "src/load/planted-virtual.ts", 'import "virtual:palvelupolku-catalogue";'],
  ["node-only-in-node", "src/load/planted-fs.ts", 'import "node:fs";'],
  ["node-only-in-node", "src/load/planted-bare-fs.ts", 'import "fs/promises";'],
  ["node-only-in-node", "src/load/planted-builtin.ts", 'export const fs = process.getBuiltinModule("fs");'],
  ["src-alone", "src/plan/planted-test.ts", 'import "../../tests/planted.ts";'],
  ["no-cycle", "src/plan/planted-cycle-a.ts", 'import "./planted-cycle-b.ts";'],
  [
    "no-cycle",
    "src/plan/planted-type-cycle-a.ts",
    'import type { B } from "./planted-type-cycle-b.ts";\nexport type A = B;',
  ],
];

/** What the planted imports lead to, so that a breach is caught for what it is and not for leading nowhere. */
const targets: Readonly<Record<string, string>> = {
  "src/plan/planted-cycle-b.ts": 'import "./planted-cycle-a.ts";',
  "src/plan/planted-type-cycle-b.ts":
    'import type { A } from "./planted-type-cycle-a.ts";\nexport type B = A;',
  "src/node.ts": "export {};",
  "tests/planted.ts": "export {};",
  ...Object.fromEntries(
    [
      "calendar",
      "logic",
      "load",
      "validate",
      "compile",
      "interview",
      "evaluate",
      "plan",
      "explain",
      "follow",
      "export",
    ].map((folder) => [`src/${folder}/index.ts`, "export {};"]),
  ),
};

describe("the import law", () => {
  test("holds in src", async () => {
    const report = await checkLayers(copyOfSource());
    expect(report.breaches).toEqual([]);
    expect(report.modules).toBeGreaterThan(20);
  });

  test("is not held by a folder without modules", async () => {
    const report = await checkLayers(emptyProject());
    expect(report).toEqual({ modules: 0, breaches: [expect.stringMatching(/^empty-scan: /)] });
  });

  describe("catches", () => {
    let breaches: readonly string[] = [];

    beforeAll(async () => {
      const folder = copyOfSource();
      for (const [path, text] of Object.entries(targets)) {
        if (!existsSync(join(folder, path))) write(folder, path, text);
      }
      for (const [, path, text] of plants) write(folder, path, text);
      breaches = (await checkLayers(folder)).breaches;
    });

    test.each(plants)("%s in %s", (rule, path) => {
      expect(breaches).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: ${path} → `)));
    });
  });
});
