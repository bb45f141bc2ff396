import type { Code } from "../diagnostic/index.ts";
import { quote } from "../logic/index.ts";
import type { RuleSource } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { groupBy } from "./group-by.ts";
import { type Finding, findingAt, type Located } from "./located.ts";

/** Things that are declared twice. The later one is reported and names the place of the first. */
export function checkDuplicates(declarations: Declarations): readonly Finding[] {
  const byId = { key: (item: { readonly id: string }) => item.id, field: "id" };
  const byName = { key: (item: { readonly name: string }) => item.name, field: "name" };
  return [
    ...twice<{ readonly id: string }>(
      [...declarations.organisations, ...declarations.sameOrganisations],
      byId,
      "duplicate/organisation",
      "organisation",
    ),
    ...twice(declarations.redirects, byId, "duplicate/name", "redirect"),
    ...twice(declarations.settings, byId, "duplicate/name", "setting"),
    ...twice(declarations.desks, byId, "duplicate/name", "desk"),
    ...twice(declarations.evidence, byId, "duplicate/name", "evidence"),
    ...twice(declarations.controls, byId, "duplicate/name", "control"),
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
  return [...groupBy(items, ({ item }) => key(item))].flatMap(([name, [first, ...others]]) =>
    others.map((other) => {
      const message = `the ${what} ${quote(name)} is already declared at ${placeOf(first)}`;
      return findingAt(other, [field], code, message);
    }),
  );
}

function placeOf({ source, path }: Located<unknown>): string {
  return `\`${source.path}:${source.position(path).line}\``;
}

function tasksTwice(rule: Located<RuleSource>): readonly Finding[] {
  const tasks = (rule.item.tasks ?? []).map(({ task }, index) => ({ task, path: ["tasks", index, "task"] }));
  return repeated(tasks, ({ task }) => task).map(({ task, path }) =>
    findingAt(
      rule,
      path,
      "duplicate/task",
      `the task ${quote(task)} stands twice in ${quote(rule.item.name)}`,
    ),
  );
}

/** A persona's id is its own within its life event. */
function personasTwice({ personas }: Declarations): readonly Finding[] {
  return repeated(personas, ({ item, owner }) => `${owner} ${item.id}`).map((persona) => {
    const message = `the persona ${quote(persona.item.id)} is already in this life event`;
    return findingAt(persona, ["id"], "duplicate/name", message);
  });
}

/** The whole rule base has one name and version. */
function cataloguesTwice({ catalogue: [first, ...others] }: Declarations): readonly Finding[] {
  if (first === undefined) return [];
  const message = `the catalogue has its name and version already at ${placeOf(first)}`;
  return others.map((other) => findingAt(other, [], "duplicate/name", message));
}

/** A name and where it stands below an item. */
export interface PlacedName {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** Names that stand twice in one list. */
export function namesTwice(
  place: Located<unknown>,
  names: readonly PlacedName[],
  where = "in this list",
): readonly Finding[] {
  return repeated(names, ({ name }) => name).map(({ name, path }) =>
    findingAt(place, path, "duplicate/name", `${quote(name)} stands twice ${where}`),
  );
}

/** The items whose key stood in the list before. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...groupBy(items, keyOf).values()].flatMap((group) => group.slice(1));
}
