import { parse } from "yaml";
import { catalogueFiles } from "../../src/finland.ts";
import { type Catalogue, compile, loadCatalogue, type Plan, type Program } from "../../src/index.ts";
import type { PersonaSource } from "../../src/model/index.ts";

export const lifeEvent = "business-failure";

/** Everything in the repository, added topics included. */
export const wholeCatalogue: Catalogue = load(catalogueFiles);
export const wholeProgram: Program = compile(wholeCatalogue);

/**
 * The rule base of the case briefs: the topics that life events list. A topic that joins one, as a rule author may add it,
 * is left out, so that these tests speak of the briefs alone.
 */
export const catalogue: Catalogue = load(catalogueFiles.filter(({ path }) => isOfBrief(path)));

/** Its program; the life event is `business-failure`. */
export const program: Program = compile(catalogue);

export const personas: readonly PersonaSource[] = program.lifeEvents[lifeEvent]?.personas ?? [];

function isOfBrief(path: string): boolean {
  const [folder, topic, file] = path.split("/");
  const listed = wholeCatalogue.lifeEvents.flatMap(({ event }) => event.topics);
  return folder !== "rules" || file === undefined || listed.includes(topic ?? "");
}

/** What the topic files of this life event declare under a key, as it is written. */
export function declaredIn(event: string, key: string): readonly { readonly id: string }[] {
  const topics = wholeCatalogue.lifeEvents.find((one) => one.event.id === event)?.event.topics ?? [];
  return catalogueFiles
    .filter(({ path }) => topics.includes(path.split("/")[1] ?? ""))
    .flatMap(({ text }) => parse(text)?.[key] ?? []);
}

function load(files: typeof catalogueFiles): Catalogue {
  const result = loadCatalogue(files);
  if (result.ok) return result.catalogue;
  throw new Error(
    result.diagnostics.map(({ path, line, message }) => `${path}:${line}: ${message}`).join("\n"),
  );
}

/** The persona with this id. */
export function personaNamed(id: string | undefined): PersonaSource {
  const found = personas.find((persona) => persona.id === id);
  if (found === undefined) throw new Error(`no persona is named ${id}`);
  return found;
}

/** A persona's answers: those of its base, changed by its own. */
export function answersOf(persona: PersonaSource): Record<string, unknown> {
  const base = persona.base === undefined ? {} : answersOf(personaNamed(persona.base));
  return { ...base, ...persona.facts };
}

/** The situation of a persona on its day. */
export function situationOf(persona: PersonaSource) {
  return { lifeEvent, today: persona.today, facts: answersOf(persona) };
}

/** Rules of the whole list: safety first, then in the plan's order. */
export function rulesOf(plan: Plan): readonly string[] {
  return itemsOf(plan).map(({ rule }) => rule);
}

/** Every item of the plan in the same order. */
export function itemsOf(plan: Plan): readonly (Plan["safety"][number] | Plan["tasks"][number])[] {
  const items = [...plan.tasks, ...plan.recommendations, ...plan.information];
  const inOrder = plan.order.map((id) => items.find((item) => item.id === id));
  return [...plan.safety, ...inOrder.flatMap((item) => item ?? [])];
}
