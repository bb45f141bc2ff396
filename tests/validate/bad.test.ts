import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Code, codes, type InputFile, limits } from "../../src/index.ts";
import { readFiles } from "../../src/node.ts";
import { diagnosticsOf, filesUnder, rendered, withBase } from "./support.ts";

const root = resolve(import.meta.dirname, "../../bad");
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Codes of what comes after loading: of answers, calls, events of a plan and stored records. */
const isLater = (code: Code) => /^(answer|call|event|record|receipt|register)\//.test(code);

const toLoad = (Object.keys(codes) as Code[]).filter((code) => !isLater(code)); // the table's own keys

function codesIn(files: readonly InputFile[]): readonly Code[] {
  return diagnosticsOf(files).map(({ code }) => code);
}

function codeOf(folder: string): Code | undefined {
  const [slug] = folder.split("--");
  return toLoad.find((code) => code.replace("/", "-") === slug);
}

/** A fault that no small text file can hold, and the code of what else is found in its files. */
interface Made {
  readonly code: Code;
  readonly files: () => readonly InputFile[];
  readonly also?: Code;
}

const made: readonly Made[] = [
  { code: "file/too-large", files: () => [file("#".repeat(5_000_000))] },
  { code: "file/total-too-large", files: () => many(5, () => "#".repeat(limits.fileBytes)) },
  { code: "file/too-many", files: () => many(limits.files, () => "{}") },
  { code: "file/encoding", files: () => [file("rules: \0[]\n")] },
  { code: "file/encoding", files: () => [file("facts: [Mets\uFFFDhallitus]\n")] },
  { code: "file/encoding", files: () => [file("facts: [\uD800]\n")] },
  { code: "yaml/too-many-nodes", files: () => [file(`joins: [${"a, ".repeat(limits.nodes)}]\n`)] },
  { code: "limit/rules", files: () => tooMany("rules", limits.rules + 1) },
  { code: "limit/facts", files: () => tooMany("facts", limits.facts + 1) },
  {
    code: "limit/diagnostics",
    files: () => [file(`facts:\n${"  - {id: a}\n".repeat(limits.diagnostics + 1)}`)],
    also: "schema/missing-key",
  },
];

function file(text: string): InputFile {
  return { path: "rules/home/more.yaml", text };
}

function many(count: number, text: (index: number) => string): readonly InputFile[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `rules/home/more-${index}.yaml`,
    text: text(index),
  }));
}

/** Several files with so many items together that lack all their keys. */
function tooMany(key: string, count: number): readonly InputFile[] {
  return many(4, () => `${key}: [${"{}, ".repeat(Math.ceil(count / 4))}]\n`);
}

describe("every folder of bad/", () => {
  test.each(folders)("%s says what its expected.txt says", async (folder) => {
    const golden = join(root, folder, "expected.txt");
    readFileSync(golden); // a case whose words nobody has read is none
    const files = filesUnder(join(root, folder)).filter(({ path }) => path !== "expected.txt");
    const all = withBase(...files);
    expect(codesIn(all)).toContain(codeOf(folder));
    await expect(rendered(all)).toMatchFileSnapshot(golden);
  });
});

describe("faults that no small text file can hold", () => {
  test.each(made)("$code, and nothing that follows from it", ({ code, files, also = code }) => {
    const found = codesIn(withBase(...files()));
    expect(new Set(found)).toEqual(new Set([code, also]));
    expect(found.length).toBeLessThanOrEqual(limits.diagnostics + 1);
  });

  test("file/unreadable", async () => {
    const { diagnostics } = await readFiles(join(root, "no-such-folder"));
    expect(diagnostics.map(({ code }) => code)).toContain("file/unreadable");
  });
});

test("every code that loading can give has a case", () => {
  const covered = new Set<Code | undefined>([
    ...folders.map(codeOf),
    ...made.map(({ code }) => code),
    "file/unreadable",
  ]);
  expect(toLoad.filter((code) => !covered.has(code))).toEqual([]);
});
