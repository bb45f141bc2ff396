import { PalvelupolkuError } from "../diagnostic/index.ts";
import {
  compareText,
  type ExpressionOperator,
  expressions as ownExpressions,
  type Operator,
  operators as ownOperators,
  topologicalOrder,
} from "../logic/index.ts";
import { type Catalogue, needsOfFact, needsOfRule, needsOfTasks } from "../validate/index.ts";
import { builtInFacts } from "./built-in-facts.ts";
import { compileFact, type Inherited, inheritance, merge, type Tools } from "./compile-facts.ts";
import { compileJourney } from "./compile-journey.ts";
import { compileLifeEvent, type Parts } from "./compile-life-event.ts";
import { compileRule } from "./compile-rules.ts";
import { decideIn } from "./decide-in.ts";
import type { Program, ProgramFact, ProgramLifeEvent, ProgramRule } from "./program.ts";
import { slotTable } from "./slots.ts";

/** Operators and expressions of a portal's own, beside the closed set; the same must be given to `loadCatalogue`. */
export interface CompileOptions {
  readonly operators?: readonly Operator[];
  readonly expressions?: readonly ExpressionOperator[];
}

const noInheritance: Inherited = { sensitive: false, areas: [], base: [] };

/**
 * Turns a catalogue into a program: conditions become closures over numbered slots. The program is frozen, holds no
 * state, and can be shared between requests. Throws `call/invalid-catalogue` for anything that `loadCatalogue` did not make.
 */
export function compile(catalogue: Catalogue, options: CompileOptions = {}): Program {
  requireCatalogue(catalogue);
  const tools: Tools = {
    table: slotTable(),
    operators: byName(ownOperators, options.operators),
    expressions: byName(ownExpressions, options.expressions),
  };
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
    organisations: new Map(catalogue.organisations.map((organisation) => [organisation.id, organisation])),
    laws: new Map(catalogue.laws.map((law) => [law.id, law])),
    slots: tools.table.numbers.size,
    operators: tools.operators,
    expressions: tools.expressions,
    source: catalogue,
  };
  for (const source of catalogue.lifeEvents) {
    const event = compileLifeEvent(source, parts, tools);
    const machine =
      source.journey === undefined
        ? undefined
        : compileJourney(source.journey, (conditions, situation) => decideIn(program, conditions, situation));
    lifeEvents[event.id] = Object.freeze({ ...event, machine });
  }
  Object.freeze(lifeEvents);
  return Object.freeze(program);
}

function requireCatalogue(catalogue: Catalogue): void {
  const usable =
    typeof catalogue === "object" &&
    catalogue !== null &&
    typeof catalogue.hash === "string" &&
    Array.isArray(catalogue.rules);
  if (!usable)
    throw new PalvelupolkuError(
      "call/invalid-catalogue",
      "`compile` takes the catalogue of a successful `loadCatalogue`",
    );
}

function byName<T extends { readonly name: string }>(
  own: readonly T[],
  more: readonly T[] = [],
): ReadonlyMap<string, T> {
  const all = new Map(own.map((item) => [item.name, item]));
  for (const item of more) {
    if (all.has(item.name))
      throw new PalvelupolkuError(
        "call/bad-option",
        `\`${item.name}\` is already the name of an operator or expression`,
      );
    all.set(item.name, item);
  }
  return all;
}

function compileParts(catalogue: Catalogue, tools: Tools): Parts {
  const factSources = new Map(catalogue.facts.map(({ item }) => [item.id, item]));
  const ruleSources = new Map(catalogue.rules.map(({ item }) => [item.name, item]));
  const needs = new Map([
    ...catalogue.facts.map(({ item }) => [item.id, needsOfFact(item)] as const),
    ...catalogue.rules.map(({ item }) => [`rule.${item.name}`, needsOfRule(item)] as const),
  ]);
  const sorted = topologicalOrder(needs);
  if (!sorted.ok)
    throw new PalvelupolkuError(
      "call/invalid-catalogue",
      "the catalogue's facts need each other in a circle",
    );
  const inherited = inheritance(sorted.order, factSources, ruleSources);
  const taskIds = new Map(catalogue.rules.map(({ item }) => [item.name, idsOfTasks(item)]));
  const builtIn = builtInFacts(catalogue, [...taskIds.values()].flat(), tools.table);
  const declared = catalogue.facts.map((fact) =>
    compileFact(fact, tools, inherited.get(fact.item.id) ?? noInheritance),
  );
  const facts = new Map<string, ProgramFact>([...builtIn, ...declared].map((fact) => [fact.id, fact]));
  const rules = new Map<string, ProgramRule>(
    catalogue.rules.map((rule) => {
      const tasksOf = (name: string) => taskIds.get(name) ?? [name];
      return [
        rule.item.name,
        compileRule(
          rule,
          tools,
          merge([...needsOfRule(rule.item), ...needsOfTasks(rule.item)], inherited),
          tasksOf,
        ),
      ];
    }),
  );
  const located = catalogue.organisations.flatMap((organisation) => organisation["located-by"] ?? []);
  return {
    facts,
    rules,
    order: [...builtIn.map((fact) => fact.id).sort(compareText), ...sorted.order],
    located,
  };
}

function idsOfTasks(rule: Catalogue["rules"][number]["item"]): readonly string[] {
  const own = rule.event.params?.task;
  const names = rule.tasks?.map((task) => task.task) ?? (own === undefined ? [] : [own]);
  return names.map((task) => `${rule.name}.${task}`);
}
