import { catalogueFiles } from "../../src/finland.ts";
import {
  type Catalogue,
  compile,
  loadCatalogue,
  makePlan,
  type Plan,
  type PlanItem,
  type Program,
} from "../../src/index.ts";
import type { PersonaSource } from "../../src/model/index.ts";

export const lifeEvent = "organic-farm-start";

/**
 * The rule base without topics that join the life event and are not listed by it, as a rule author may add one, so that these
 * tests speak of the case brief alone.
 */
export const catalogue: Catalogue = load(withoutJoined(load(catalogueFiles)));

export const program: Program = compile(catalogue);

export const personas: readonly PersonaSource[] = program.lifeEvents[lifeEvent]?.personas ?? [];

function withoutJoined(whole: Catalogue): typeof catalogueFiles {
  const found = whole.lifeEvents.find(({ event }) => event.id === lifeEvent);
  const listed = found?.event.topics ?? [];
  const joined = (found?.topics ?? []).filter((topic) => !listed.includes(topic));
  return catalogueFiles.filter(({ path }) => !joined.some((topic) => path.startsWith(`rules/${topic}/`)));
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
export function situationOf(id: string) {
  const persona = personaNamed(id);
  return { lifeEvent, today: persona.today, facts: answersOf(persona) };
}

/** The plan of a persona on its day. */
export function planOf(id: string): Plan {
  return makePlan(program, situationOf(id));
}

/** Everything in the plan's one order, recurring duties included. */
export function itemsOf(plan: Plan): readonly PlanItem[] {
  const items = new Map(
    [...plan.tasks, ...plan.recommendations, ...plan.information].map((item) => [item.id, item]),
  );
  return plan.order.flatMap((id) => items.get(id) ?? []);
}

/** The tasks that are done once. */
export function onceOf(plan: Plan): readonly PlanItem[] {
  return itemsOf(plan).filter(({ recurs }) => recurs === null);
}

/** The duties that come again. */
export function againOf(plan: Plan): readonly PlanItem[] {
  return itemsOf(plan).filter(({ recurs }) => recurs !== null);
}
