import { join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

/** What the layer check saw. */
export interface LayerReport {
  /** Modules of `src` that were read. */
  readonly modules: number;
  /** One line a breach, `rule: from → to`, in stable order. An empty scan is a breach: it would pass whatever it was to read. */
  readonly breaches: readonly string[];
}

/** Checks `src` under a folder against the import law of this repository's `.dependency-cruiser.mjs`. */
export async function checkLayers(folder: string): Promise<LayerReport> {
  const options = await extractDepcruiseOptions(
    resolve(import.meta.dirname, "..", ".dependency-cruiser.mjs"),
  );
  const { output } = await cruise(["src"], { ...options, baseDir: folder });
  if (typeof output === "string")
    throw new Error("the layer check returned text where a result was expected");
  const modules = output.modules.filter((module) => module.source.startsWith("src/")).length;
  const breaches = output.summary.violations.map(
    (breach) => `${breach.rule.name}: ${breach.from} → ${breach.unresolvedTo ?? breach.to}`,
  );
  if (modules === 0) breaches.push(`empty-scan: no module was found in ${join(folder, "src")}`);
  return { modules, breaches: breaches.sort() };
}
