import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadSources } from "../../src/load/index.ts";
import { limits } from "../../src/model/index.ts";
import { readFiles } from "../../src/node.ts";

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with `rules/`, `life-events/` and these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "palvelupolku-read-"));
  made.push(folder);
  for (const root of ["rules", "life-events"]) mkdirSync(join(folder, root));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What is found in a folder: the paths, and the diagnostics as `path:line:column code`. */
async function found(folder: string) {
  const { files, diagnostics } = await readFiles(folder);
  return {
    paths: files.map(({ path }) => path),
    faults: diagnostics.map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`),
  };
}

describe("reading a folder", () => {
  test("gives the rule files below it in the code-unit order of their paths", async () => {
    const folder = folderWith({
      "rules/b.yaml": "b: 1",
      "rules/a/x.yml": "x: ä😀",
      "rules/a.yaml": "a: 1",
      "rules/B.json": "{}",
      "rules/ä.yaml": "",
      "rules/README.md": "# not a rule file",
      "rules/.hidden.yaml": "[",
      "rules/.git/x.yaml": "[",
      "life-events/e/event.yaml": "id: e",
      "other/x.yaml": "[",
      "x.yaml": "[",
    });
    const { files, diagnostics } = await readFiles(folder);
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([
      { path: "life-events/e/event.yaml", text: "id: e" },
      { path: "rules/B.json", text: "{}" },
      { path: "rules/a.yaml", text: "a: 1" },
      { path: "rules/a/x.yml", text: "x: ä😀" },
      { path: "rules/b.yaml", text: "b: 1" },
      { path: "rules/ä.yaml", text: "" },
    ]);
  });

  test("this repository's own files are read and loaded without a fault", async () => {
    const { files, diagnostics } = await readFiles(resolve(import.meta.dirname, "../.."));
    expect(diagnostics).toEqual([]);
    const loaded = loadSources(files);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.sources.length).toBe(files.length);
    expect(files.length).toBeGreaterThan(20);
  });

  test("a byte order mark is kept for the loader", async () => {
    const { files } = await readFiles(folderWith({ "rules/a.yaml": "\uFEFFa: 1" }));
    expect(files).toEqual([{ path: "rules/a.yaml", text: "\uFEFFa: 1" }]);
  });

  test.each([
    [new Uint8Array([0x61, 0x3a, 0x20, 0xff]), "1:4"],
    [new Uint8Array([0x61, 0x0a, 0x0a, 0x62, 0x63, 0xc3, 0x28]), "3:3"],
    [new Uint8Array([0xe2, 0x82]), "1:1"],
    [new Uint8Array([0xed, 0xa0, 0x80]), "1:1"],
    [new Uint8Array([0x23, 0xc0, 0x80]), "1:2"],
    [new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "1:1"],
  ])("bytes that are no UTF-8 are named with their place: %s", async (bytes, place) => {
    const folder = folderWith({ "rules/a.yaml": bytes, "rules/b.yaml": "b: 1" });
    expect(await found(folder)).toEqual({
      paths: ["rules/b.yaml"],
      faults: [`rules/a.yaml:${place} file/encoding`],
    });
  });

  test("folders that are missing are faults", async () => {
    const nowhere = join(tmpdir(), "palvelupolku-there-is-no-such-folder");
    expect(await found(nowhere)).toEqual({
      paths: [],
      faults: ["life-events:1:1 file/unreadable", "rules:1:1 file/unreadable"],
    });
    const folder = folderWith({ "rules/a.yaml": "" });
    rmSync(join(folder, "life-events"), { recursive: true });
    expect(await found(folder)).toEqual({
      paths: ["rules/a.yaml"],
      faults: ["life-events:1:1 file/unreadable"],
    });
    const { diagnostics } = await readFiles(folder);
    expect(diagnostics[0]?.message).toBe("the folder cannot be read: ENOENT");
  });

  test("a file in the place of a folder is a fault", async () => {
    const folder = folderWith({});
    rmSync(join(folder, "rules"), { recursive: true });
    writeFileSync(join(folder, "rules"), "");
    expect((await found(folder)).faults).toEqual(["rules:1:1 file/unreadable"]);
  });

  test("a folder whose name ends like a file's is a folder", async () => {
    const folder = folderWith({ "rules/a.yaml/b.yaml": "b: 1" });
    expect(await found(folder)).toEqual({ paths: ["rules/a.yaml/b.yaml"], faults: [] });
  });

  test("folders are entered down to a limit", async () => {
    const deep = (depth: number) => `rules/${"d/".repeat(depth)}a.yaml`;
    expect(await found(folderWith({ [deep(7)]: "" }))).toEqual({ paths: [deep(7)], faults: [] });
    expect((await found(folderWith({ [deep(8)]: "" }))).faults).toEqual([
      `rules/${"d/".repeat(8).slice(0, -1)}:1:1 file/unexpected`,
    ]);
  });

  test("a folder that is no text is the caller's fault", async () => {
    const call = readFiles(undefined as never); // what a caller without types can do
    await expect(call).rejects.toMatchObject({ name: "PalvelupolkuError", code: "call/bad-option" });
  });

  test("a name that the system refuses is a fault and no exception", async () => {
    expect((await found("a\0b")).faults).toEqual([
      "life-events:1:1 file/unreadable",
      "rules:1:1 file/unreadable",
    ]);
  });
});

describe("links", () => {
  test("to a file inside the folder are read; others are faults", async () => {
    const outside = folderWith({ "rules/secret.yaml": "secret: 1" });
    const folder = folderWith({ "rules/a.yaml": "a: 1", "other/b.yaml": "b: 1" });
    const link = (name: string, target: string) => symlinkSync(target, join(folder, "rules", name));
    link("inside.yaml", "a.yaml");
    link("beside.yaml", "../other/b.yaml");
    link("outside.yaml", join(outside, "rules/secret.yaml"));
    link("nowhere.yaml", "nothing.yaml");
    link("circle.yaml", "circle.yaml");
    link("folder.yaml", "../other");
    link("folder", "../other");
    link("up", "..");
    expect(await found(folder)).toEqual({
      paths: ["rules/a.yaml", "rules/beside.yaml", "rules/inside.yaml"],
      faults: [
        "rules/circle.yaml:1:1 file/unreadable",
        "rules/folder.yaml:1:1 file/unreadable",
        "rules/nowhere.yaml:1:1 file/unreadable",
        "rules/outside.yaml:1:1 file/unreadable",
      ],
    });
  });

  test("a pipe is not waited for", async () => {
    const folder = folderWith({});
    execFileSync("mkfifo", [join(folder, "rules/pipe.yaml")]);
    expect((await found(folder)).faults).toEqual(["rules/pipe.yaml:1:1 file/unreadable"]);
  });
});

describe("sizes", () => {
  test("a file above the limit is not read", async () => {
    const folder = folderWith({ "rules/a.yaml": "a: 1", "rules/big.yaml": "", "rules/fits.yaml": "" });
    truncateSync(join(folder, "rules/big.yaml"), 1_000_000_000_000);
    writeFileSync(join(folder, "rules/fits.yaml"), "#".repeat(limits.fileBytes));
    expect(await found(folder)).toEqual({
      paths: ["rules/a.yaml", "rules/fits.yaml"],
      faults: ["rules/big.yaml:1:1 file/too-large"],
    });
  });

  test("files that are too large together are not read", async () => {
    const folder = folderWith({});
    for (let index = 0; index * limits.fileBytes <= limits.totalBytes; index++) {
      writeFileSync(join(folder, `rules/${index}.yaml`), "");
      truncateSync(join(folder, `rules/${index}.yaml`), limits.fileBytes);
    }
    expect(await found(folder)).toEqual({ paths: [], faults: [".:1:1 file/total-too-large"] });
  });

  test("more files than the limit are not read", async () => {
    const folder = folderWith({});
    for (let index = 0; index <= limits.files + 10; index++)
      writeFileSync(join(folder, `rules/${index}.yaml`), "");
    expect(await found(folder)).toEqual({ paths: [], faults: [".:1:1 file/too-many"] });
  });
});
