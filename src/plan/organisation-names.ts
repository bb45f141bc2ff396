import type { Program } from "../compile/index.ts";
import type { OrganisationSource, Text } from "../model/index.ts";

/** An organisation as a name leads to it: the id, which may be a second one, and all ids and names. */
export interface NamedOrganisation {
  readonly id: string;
  /** In the form of `plainName`. */
  readonly names: readonly string[];
}

/** The organisation with this id, name or, when there is none, short name; `wanted` in the form of `plainName`. */
export function organisationNamed(program: Program, wanted: string): NamedOrganisation | undefined {
  const all = [...program.organisations];
  const [id, found] =
    all.find(([id, organisation]) =>
      [id, ...namesOf(organisation)].some((one) => plainName(one) === wanted),
    ) ??
    all.find(([, organisation]) => shortNamesOf(organisation).includes(wanted)) ??
    [];
  return id === undefined || found === undefined
    ? undefined
    : { id, names: [id, found.id, ...namesOf(found)].map(plainName) };
}

/** Its names, each also without and as what stands in brackets after it, and its other names. */
function namesOf({ name, aliases = [] }: OrganisationSource): readonly string[] {
  const parts = wordsOf(name).flatMap((one) => {
    const [, before, within] = /^(.{2,}?) \(([^()]{2,})\)$/.exec(one) ?? [];
    return before === undefined || within === undefined ? [one] : [one, before, within];
  });
  return [...parts, ...aliases];
}

/** Words in capitals: `AVI` in `Aluehallintovirasto (AVI)`, `ELY` in `ELY-keskus`. */
function shortNamesOf({ name }: OrganisationSource): readonly string[] {
  const found = wordsOf(name).flatMap(
    (one) => one.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [],
  );
  return found.map(plainName);
}

/** A name without regard to case, to spaces around it and to how its letters are put together. The same everywhere. */
export function plainName(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** A text's words in the three languages. */
export function wordsOf({ fi, sv, en }: Text): readonly string[] {
  return [fi, sv, en];
}
