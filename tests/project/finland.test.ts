import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueFiles } from "../../src/finland.ts";
import { readFiles } from "../../src/node.ts";

const root = resolve(import.meta.dirname, "../..");

/** Paths of the rule files on disk, in code-unit order. */
function pathsOnDisk(): string[] {
  return ["rules", "life-events"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
    .sort();
}

describe("catalogueFiles", () => {
  test("are all files of rules/ and life-events/, in code-unit order of their paths", () => {
    expect(catalogueFiles.length).toBeGreaterThan(10);
    expect(catalogueFiles.map(({ path }) => path)).toEqual(pathsOnDisk());
  });

  test("are what a program with a file system reads", async () => {
    expect(await readFiles(root)).toEqual({ files: catalogueFiles, diagnostics: [] });
  });

  test("cannot be changed", () => {
    expect(Object.isFrozen(catalogueFiles)).toBe(true);
    expect(catalogueFiles.every((file) => Object.isFrozen(file))).toBe(true);
  });
});
