import type { Code } from "../diagnostic/index.ts";
import { quote } from "../logic/index.ts";
import type { RuleSource } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { type Finding, findingAt, type Located } from "./located.ts";

/** Things that are declared twice. The later one is reported and names the place of the first. */
export function checkDuplicates(declarations: Declarations): readonly Finding[] {
  const byId = { key: (item: { readonly id: string }) => item.id, field: "id" };
  const byName = { key: (item: { readonly name: string }) => item.name, field: "name" };
  return [
    ...twice(declarations.organisations, byId, "duplicate/organisation", "organisation"),
    ...twice(declarations.laws, byId, "duplicate/law", "law"),
    ...twice(declarations.facts, byId, "duplicate/fact", "fact"),
    ...twice(declarations.services, byId, "duplicate/service", "service"),
    ...twice(declarations.rules, byName, "duplicate/rule", "rule"),
    ...twice(declarations.events, byName, "duplicate/name", "event"),
    ...twice(declarations.lifeEvents, byId, "duplicate/life-event", "life event"),
    ...declarations.rules.flatMap((rule) => tasksTwice(rule)),
    ...personasTwice(declarations),
    ...cataloguesTwice(declarations),
  ];
}

interface Key<T> {
  readonly key: (item: T) => string;
  readonly field: string;
}

function twice<T>(
  items: readonly Located<T>[],
  { key, field }: Key<T>,
  code: Code,
  what: string,
): readonly Finding[] {
  const first = new Map<string, Located<T>>();
  return items.flatMap((located) => {
    const name = key(located.item);
    const earlier = first.get(name);
    if (earlier !== undefined)
      return [
        findingAt(
          located,
          [field],
          code,
          `the ${what} ${quote(name)} is already declared at ${placeOf(earlier)}`,
        ),
      ];
    first.set(name, located);
    return [];
  });
}

function placeOf({ source, path }: Located<unknown>): string {
  return `\`${source.path}:${source.position(path).line}\``;
}

function tasksTwice(rule: Located<RuleSource>): readonly Finding[] {
  const names = (rule.item.tasks ?? []).map(({ task }) => task);
  return repeated(names).map(({ name, index }) =>
    findingAt(
      rule,
      ["tasks", index, "task"],
      "duplicate/task",
      `the task ${quote(name)} stands twice in ${quote(rule.item.name)}`,
    ),
  );
}

/** A persona's id is its own within its life event. */
function personasTwice({ personas }: Declarations): readonly Finding[] {
  const ids = personas.map(({ item, owner }) => `${owner} ${item.id}`);
  return repeated(ids).flatMap(({ index }) =>
    personas
      .slice(index, index + 1)
      .map((persona) =>
        findingAt(
          persona,
          ["id"],
          "duplicate/name",
          `the persona ${quote(persona.item.id)} is already in this life event`,
        ),
      ),
  );
}

/** The whole rule base has one name and version. */
function cataloguesTwice({ catalogue: [first, ...others] }: Declarations): readonly Finding[] {
  if (first === undefined) return [];
  const message = `the catalogue has its name and version already at ${placeOf(first)}`;
  return others.map((other) => findingAt(other, [], "duplicate/name", message));
}

/** Names that stand twice in one list at `path`. */
export function namesTwice(
  place: Located<unknown>,
  names: readonly string[],
  path: (index: number) => readonly PropertyKey[],
  where = "in this list",
): readonly Finding[] {
  return repeated(names).map(({ name, index }) =>
    findingAt(place, path(index), "duplicate/name", `${quote(name)} stands twice ${where}`),
  );
}

/** The names that stood in the list before. */
function repeated(names: readonly string[]): readonly { readonly name: string; readonly index: number }[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [{ name, index }];
    seen.add(name);
    return [];
  });
}
