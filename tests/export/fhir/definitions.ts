import { indexStructureDefinitionBundle } from "@medplum/core";
import { definitionFile } from "./definition-files.ts";

/** An element of an official definition. */
export interface ElementDefinition {
  readonly path: string;
  readonly contentReference?: string;
  readonly type?: readonly { readonly code: string; readonly targetProfile?: readonly string[] }[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
}

interface StructureDefinition {
  readonly snapshot?: { readonly element: readonly ElementDefinition[] };
}

const files = ["profiles-types.json", "profiles-resources.json"].map((file) =>
  definitionFile<StructureDefinition>(file),
);
for (const { bundle } of files)
  indexStructureDefinitionBundle(bundle as Parameters<typeof indexStructureDefinitionBundle>[0]);

/** Elements of all R4 types and resources, by path. */
export const elements: ReadonlyMap<string, ElementDefinition> = new Map(
  files
    .flatMap(({ all }) => all)
    .flatMap(({ snapshot }) => snapshot?.element ?? [])
    .map((element) => [element.path, element]),
);
