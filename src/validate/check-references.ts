import type { Code } from "../diagnostic/index.ts";
import { quote } from "../logic/index.ts";
import { type Finding, findingAt, findingAtKey, type Located, nearest } from "./located.ts";
import type { Known, Names } from "./names.ts";

/** One reference: what is named, where below the item, and what it must be one of. */
export interface Reference {
  readonly name: string;
  readonly path: readonly PropertyKey[];
  readonly among: Known;
  readonly code: Code;
  /** What it should be, for the message: `service`, `rule`. */
  readonly what: string;
  /** Whether the name is a key. */
  readonly isKey?: boolean;
}

/** The references that lead nowhere, each with the nearest name. A reference to a damaged item is no further fault. */
export function checkReferences(
  place: Located<unknown>,
  references: readonly Reference[],
  isDamaged: Names["isDamaged"],
): readonly Finding[] {
  const broken = references.filter(({ name, among }) => !among.has(name) && !isDamaged(name));
  return broken.map(({ name, path, among, code, what, isKey }) => {
    const at = isKey === true ? findingAtKey : findingAt;
    return at(
      place,
      path,
      code,
      `no ${what} is named ${quote(name)}`,
      nearest(name, () => among),
    );
  });
}

/** References from a list of names, which stands at `path`. */
export function listReferences(
  names: readonly string[] | undefined,
  path: readonly PropertyKey[],
  reference: Pick<Reference, "among" | "code" | "what">,
): readonly Reference[] {
  return (names ?? []).map((name, index) => ({ ...reference, name, path: [...path, index] }));
}

/** A reference from one name, which may be absent. */
export function oneReference(
  name: string | undefined,
  path: readonly PropertyKey[],
  reference: Pick<Reference, "among" | "code" | "what">,
): readonly Reference[] {
  return name === undefined ? [] : [{ ...reference, name, path }];
}

/** References from the keys of a mapping, which stands at `path`. */
export function keyReferences(
  mapping: Readonly<Record<string, unknown>> | undefined,
  path: readonly PropertyKey[],
  reference: Pick<Reference, "among" | "code" | "what">,
): readonly Reference[] {
  return Object.keys(mapping ?? {}).map((name) => ({
    ...reference,
    name,
    path: [...path, name],
    isKey: true,
  }));
}
