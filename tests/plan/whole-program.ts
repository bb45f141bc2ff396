import { catalogueFiles } from "../../src/finland.ts";
import { type Catalogue, compile, loadCatalogue, type Program } from "../../src/index.ts";

/** The whole Finnish rule base. */
export const catalogue: Catalogue = load();

export const program: Program = compile(catalogue);

function load(): Catalogue {
  const result = loadCatalogue(catalogueFiles);
  if (result.ok) return result.catalogue;
  throw new Error(
    result.diagnostics.map(({ path, line, message }) => `${path}:${line}: ${message}`).join("\n"),
  );
}
