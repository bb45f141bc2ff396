import { join } from "node:path";
import type { Plugin } from "esbuild";

/** The functions of `CST` that `src/load` calls, and the modules of `yaml` that hold them. A test keeps the list true. */
export const usedOfCst: Readonly<Record<string, string>> = {
  resolveAsScalar: "parse/cst-scalar.js",
  tokenType: "parse/cst.js",
};

/**
 * Takes into the bundle those parts of `yaml` that are used: the lexer, and what reads one scalar. `yaml` does not say that
 * its modules have no side effects and has no smaller entry, so as a dependency it would cost every browser all of it. They
 * have none: each module only declares. The browser's build is taken, which is ESM and the same code.
 */
export function usedYamlForBuild(root: string): Plugin {
  const folder = join(root, "node_modules/yaml/browser/dist");
  return {
    name: "palvelupolku-yaml",
    setup(build) {
      build.onResolve({ filter: /^yaml$/ }, ({ path }) => ({ path, namespace: "yaml", sideEffects: false }));
      build.onLoad({ filter: /./, namespace: "yaml" }, () => ({ contents: entry(), resolveDir: folder }));
      build.onResolve({ filter: /^[.]/ }, ({ path, resolveDir }) =>
        resolveDir.startsWith(folder) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
      );
    },
  };
}

/** An entry of `yaml` with no more than what is used. */
function entry(): string {
  const names = Object.entries(usedOfCst);
  return [
    'export { Lexer } from "./parse/lexer.js";',
    ...names.map(([name, module]) => `import { ${name} } from "./${module}";`),
    `export const CST = { ${names.map(([name]) => name).join(", ")} };`,
  ].join("\n");
}
