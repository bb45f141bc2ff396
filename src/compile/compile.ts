import { PalvelupolkuError } from "../diagnostic/index.ts";
import { settingOperators } from "../logic/index.ts";
import { type OrganisationSource, occurrenceMonth, occurrenceYear } from "../model/index.ts";
import { type Catalogue, freeze } from "../validate/index.ts";
import { compileJourney } from "./compile-journey.ts";
import { compileLifeEvent } from "./compile-life-event.ts";
import { compileParts } from "./compile-parts.ts";
import { decideIn } from "./decide-in.ts";
import type { Program, ProgramLifeEvent } from "./program.ts";
import type { SlotTable } from "./slots.ts";
import { type CompileOptions, demanding, type Tools, toolsFrom } from "./tools.ts";

/**
 * Turns a catalogue into a program: conditions become closures over numbered slots. The program is frozen, with the
 * catalogue in it, holds no state, and can be shared between requests. Throws `call/invalid-catalogue` for anything that
 * `loadCatalogue` did not make, and `call/bad-option` for options that cannot be used or are missing.
 */
export function compile(catalogue: Catalogue, options: CompileOptions = {}): Program {
  const tools = toolsFrom(options);
  try {
    requireCatalogue(catalogue);
    return programFrom(catalogue, tools);
  } catch (error) {
    throw error instanceof PalvelupolkuError ? error : notACatalogue(error);
  }
}

function programFrom(catalogue: Catalogue, plain: Tools): Program {
  const settings = settingOperators(catalogue.settings);
  const expressions = new Map([
    ...plain.expressions,
    ...settings.map((operator) => [operator.name, operator] as const),
  ]);
  const tools: Tools = {
    ...plain,
    expressions,
    operators: demanding(plain.operators, "operator"),
    settings: catalogue.settings,
    sources: new Map(catalogue.facts.map(({ item }) => [item.id, item])),
  };
  numberFirst(catalogue, tools.table);
  const parts = compileParts(catalogue, tools);
  const tasks = new Map(
    [...parts.rules.values()].flatMap((rule) =>
      (rule.versions[0]?.tasks ?? []).map((task) => [task.id, rule] as const),
    ),
  );
  const lifeEvents: Record<string, ProgramLifeEvent> = Object.create(null);
  const program: Program = {
    catalogue: Object.freeze({ id: catalogue.id, version: catalogue.version, hash: catalogue.hash }),
    lifeEvents,
    facts: parts.facts,
    rules: parts.rules,
    tasks,
    services: new Map(catalogue.services.map((service) => [service.id, service])),
    organisations: organisationsIn(catalogue),
    occurrence: {
      year: tools.table.slotOf(occurrenceYear),
      month: tools.table.slotOf(occurrenceMonth),
    },
    settings: new Map(catalogue.settings.map((setting) => [setting.id, setting])),
    laws: new Map(catalogue.laws.map((law) => [law.id, law])),
    operators: plain.operators,
    expressions,
    source: freeze(catalogue),
  };
  for (const source of catalogue.lifeEvents) {
    const event = compileLifeEvent(source, parts, tools);
    const machine =
      source.journey === undefined
        ? undefined
        : compileJourney(source.journey, (conditions, situation) => decideIn(program, conditions, situation));
    lifeEvents[event.id] = Object.freeze({ ...freeze(event), machine });
  }
  Object.freeze(lifeEvents);
  return Object.freeze(program);
}

/**
 * Gives the first slots to what rules read and are. States of tasks come after them, so that most life events need not reach so far.
 */
function numberFirst({ facts, rules }: Catalogue, { slotOf }: SlotTable): void {
  for (const name of [todayFact, occurrenceYear, occurrenceMonth]) slotOf(name);
  for (const { item } of facts) slotOf(item.id);
  for (const { item } of rules) slotOf(`rule.${item.name}`);
}

const todayFact = "today";

/** Organisations by id; a second id leads to the organisation under that id. */
function organisationsIn({
  organisations,
  sameOrganisations,
}: Catalogue): ReadonlyMap<string, OrganisationSource> {
  const own = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const same = sameOrganisations.flatMap(({ id, "same-as": other }) => {
    const organisation = own.get(other);
    return organisation === undefined ? [] : [[id, organisation] as const];
  });
  return new Map([...own, ...same]);
}

function requireCatalogue({ id, version, hash }: Catalogue): void {
  if ([id, version, hash].some((text) => typeof text !== "string")) throw notACatalogue(undefined);
}

function notACatalogue(cause: unknown): PalvelupolkuError {
  const message = "`compile` takes the catalogue of a successful `loadCatalogue`";
  return Object.assign(new PalvelupolkuError("call/invalid-catalogue", message), { cause });
}
