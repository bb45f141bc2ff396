import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type InputFile, loadCatalogue, type Program } from "../../src/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

/** This repository's rule files. */
export function repositoryFiles(): readonly InputFile[] {
  return [...filesBelow("rules"), ...filesBelow("life-events")].map((path) => ({
    path,
    text: readFileSync(join(root, path), "utf8"),
  }));
}

let made: Program | undefined;

/** The program of this repository's own rules. */
export function realProgram(): Program {
  if (made !== undefined) return made;
  const loaded = loadCatalogue(repositoryFiles());
  if (!loaded.ok)
    throw new Error(loaded.diagnostics.map(({ path, message }) => `${path} ${message}`).join("\n"));
  made = compile(loaded.catalogue);
  return made;
}
