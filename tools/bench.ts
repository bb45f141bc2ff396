import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * `npm run bench`: how fast this library is, and beside what. It is measured as a portal runs it: bundled as for the package,
 * not through a loader of TypeScript, which slows it down. docs/performance.md says how.
 */
const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules", ".cache");
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, "palvelupolku-bench-"));
try {
  const outfile = join(folder, "main.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "bench", "main.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    charset: "utf8",
    logLevel: "error",
  });
  const { main }: typeof import("./bench/main.ts") = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2), root);
} finally {
  await rm(folder, { recursive: true, force: true });
}
