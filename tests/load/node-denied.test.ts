import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readFiles } from "../../src/node.ts";

// The system denies a file that is there: a test that runs as root cannot bring that about with permissions.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    readFile: (path: string) =>
      path.endsWith("denied.yaml")
        ? Promise.reject(Object.assign(new Error("denied"), { code: "EACCES" }))
        : real.readFile(path),
  };
});

test("a file that cannot be read is a fault, and the files beside it are read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "palvelupolku-denied-"));
  try {
    for (const root of ["rules", "life-events"]) mkdirSync(join(folder, root));
    for (const name of ["a", "denied", "z"]) writeFileSync(join(folder, `rules/${name}.yaml`), "");
    const { files, diagnostics } = await readFiles(folder);
    expect(files.map(({ path }) => path)).toEqual(["rules/a.yaml", "rules/z.yaml"]);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "file/unreadable",
        path: "rules/denied.yaml",
        message: "the file cannot be read: EACCES",
      }),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
