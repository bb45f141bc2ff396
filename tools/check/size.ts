import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { root } from "./command.ts";
import type { Outcome } from "./step.ts";

/**
 * Most bytes (minified, gzip) that the main entry may cost a browser, its dependencies included. It keeps the size from
 * growing unseen; the goal is 80 kB.
 */
const budget = 160_000;

/** Packages that the main entry must not pull in. */
const kept = ["json-rules-engine", "jsonpath-plus"];

/** Measures `dist/index.js` as a browser would load it. */
export async function checkSize(): Promise<Outcome> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, "dist/index.js")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    write: false,
    logLevel: "silent",
    metafile: true,
  });
  const bytes = gzipSync(Buffer.concat(outputFiles.map(({ contents }) => contents)), { level: 9 }).length;
  const intruders = kept.filter((name) =>
    Object.keys(metafile.inputs).some((path) => path.includes(`node_modules/${name}/`)),
  );
  return {
    ok: bytes <= budget && intruders.length === 0,
    detail: `${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB`,
    output: [...intruders.map((name) => `${name} is part of the main entry`), shares(metafile)].join("\n"),
  };
}

/** Bytes before compression by package, largest first. */
function shares({ outputs }: Metafile): string {
  const bytes = new Map<string, number>();
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  for (const [path, { bytesInOutput }] of inputs) {
    const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "palvelupolku";
    bytes.set(owner, (bytes.get(owner) ?? 0) + bytesInOutput);
  }
  const sorted = [...bytes].sort(([, a], [, b]) => b - a);
  return sorted.map(([owner, size]) => `${owner}: ${(size / 1000).toFixed(1)} kB minified`).join("\n");
}
