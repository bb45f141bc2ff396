import { definitionFile } from "./definition-files.ts";

interface Concept {
  readonly code: string;
  readonly concept?: readonly Concept[];
}

interface ValueSetPart {
  readonly system?: string;
  readonly concept?: readonly Concept[];
  readonly filter?: readonly unknown[];
  readonly valueSet?: readonly string[];
}

interface Definition {
  readonly resourceType: string;
  readonly url: string;
  readonly concept?: readonly Concept[];
  readonly compose?: { readonly include: readonly ValueSetPart[] };
}

const definitions = ["valuesets.json", "v3-codesystems.json"].flatMap(
  (file) => definitionFile<Definition>(file).all,
);
const codeSystems = new Map(
  definitions
    .filter(({ resourceType }) => resourceType === "CodeSystem")
    .map(({ url, concept }) => [url, new Set(codesIn(concept ?? []))]),
);
const valueSets = new Map(
  definitions.filter(({ resourceType }) => resourceType === "ValueSet").map((set) => [set.url, set]),
);

function codesIn(concepts: readonly Concept[]): readonly string[] {
  return concepts.flatMap(({ code, concept }) => [code, ...codesIn(concept ?? [])]);
}

/** Codes of a system that the official definitions hold; `undefined` for another system, such as LOINC. */
export function codesOf(system: string): ReadonlySet<string> | undefined {
  return codeSystems.get(system);
}

/** Codes of a value set; `undefined` when it is not a plain list of codes, such as all languages. */
export function codesInSet(url: string): ReadonlySet<string> | undefined {
  const parts = valueSets.get(url.split("|")[0] ?? "")?.compose?.include ?? [];
  const found = parts.map(codesOfPart);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return new Set(found.flatMap((codes) => codes ?? []));
}

function codesOfPart(part: ValueSetPart): readonly string[] | undefined {
  if (part.filter !== undefined) return undefined;
  if (part.concept !== undefined) return codesIn(part.concept);
  const system = part.system === undefined ? undefined : codesOf(part.system);
  const sets = (part.valueSet ?? []).map(codesInSet);
  if (sets.includes(undefined) || (system === undefined && sets.length === 0)) return undefined;
  return [...(system ?? []), ...sets.flatMap((set) => [...(set ?? [])])];
}
