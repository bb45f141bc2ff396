import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { usedYamlForBuild } from "../../yaml-plugin.ts";

/** The main entry as a browser loads it, without content, dependencies included. */
export interface Size {
  /** Bytes, minified and gzipped. */
  readonly bytes: number;
  /** Whether json-rules-engine is part of it. */
  readonly hasEngine: boolean;
}

/** Measures the main entry; `npm test` keeps it within a budget. */
export async function measureSize(root: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, "src/index.ts")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    write: false,
    logLevel: "silent",
    metafile: true,
    plugins: [usedYamlForBuild(root)], // as the package is built
  });
  return {
    bytes: gzipSync(Buffer.concat(outputFiles.map(({ contents }) => contents)), { level: 9 }).length,
    hasEngine: Object.keys(metafile.inputs).some((path) => path.includes("node_modules/json-rules-engine/")),
  };
}
