import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin as BuildPlugin } from "esbuild";
import type { Plugin as TestPlugin } from "vitest/config";

const moduleName = "virtual:palvelupolku-catalogue";

/** The catalogue under `root` as a module: `files`, sorted by path in code-unit order. */
export function catalogueModule(root: string): string {
  const files = [...filesUnder(root, "rules"), ...filesUnder(root, "life-events")];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return `export const files = ${JSON.stringify(files)};\n`;
}

/** The files that `readCatalogue` would read under a folder, their paths relative to `root` and with `/`. */
function filesUnder(root: string, folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".")) return filesUnder(root, path);
    return /^[^.].*\.(ya?ml|json)$/.test(entry.name) ? [{ path, text: readText(join(root, path)) }] : [];
  });
}

/** A file that is not UTF-8 stops the build: replacement characters would reach the customer. */
function readText(path: string): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}

/** Gives esbuild (tsup) the module that `src/finland.ts` imports. */
export function catalogueForBuild(root: string): BuildPlugin {
  return {
    name: "palvelupolku-catalogue",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${moduleName}$`) }, ({ path }) => ({
        path,
        namespace: "catalogue",
      }));
      build.onLoad({ filter: /./, namespace: "catalogue" }, () => ({
        contents: catalogueModule(root),
        loader: "js",
      }));
    },
  };
}

/** Gives Vite (vitest) the same module. */
export function catalogueForTests(root: string): TestPlugin {
  return {
    name: "palvelupolku-catalogue",
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id) => (id === `\0${moduleName}` ? catalogueModule(root) : undefined),
  };
}
