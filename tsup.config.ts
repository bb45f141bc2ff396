import { defineConfig } from "tsup";
import { catalogueForBuild } from "./tools/catalogue-plugin.ts";
import { usedYamlForBuild } from "./tools/yaml-plugin.ts";

export default defineConfig({
  entry: ["src/index.ts", "src/node.ts", "src/finland.ts", "src/engine.ts", "src/export.ts"],
  format: ["esm", "cjs"],
  target: "node20",
  platform: "node",
  dts: true,
  clean: true,
  // Shared chunks in both formats: an error thrown by one entry must be `instanceof` the class that another exports.
  splitting: true,
  removeNodeProtocol: false,
  treeshake: true,
  sourcemap: false,
  noExternal: ["yaml"],
  esbuildPlugins: [catalogueForBuild(import.meta.dirname), usedYamlForBuild(import.meta.dirname)],
  esbuildOptions(options) {
    options.charset = "utf8";
  },
});
