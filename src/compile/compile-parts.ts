import { PalvelupolkuError } from "../diagnostic/index.ts";
import { compareText, topologicalOrder } from "../logic/index.ts";
import {
  type Catalogue,
  freeze,
  needsOfFact,
  needsOfRule,
  needsOfTasks,
  taskIds,
} from "../validate/index.ts";
import { builtInFacts } from "./built-in-facts.ts";
import { compileFact, type Inherited, inheritance, merge } from "./compile-facts.ts";
import { compileRule } from "./compile-rules.ts";
import type { ProgramFact, ProgramRule } from "./program.ts";
import type { Tools } from "./tools.ts";

/** What life events are compiled from. */
export interface Parts {
  readonly facts: ReadonlyMap<string, ProgramFact>;
  readonly rules: ReadonlyMap<string, ProgramRule>;
  /** Names of facts and rules (`rule.<name>`), each after those it needs. */
  readonly order: readonly string[];
  /** What each of these names needs; of a rule also what its tasks and dates need. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Facts that decide which office an organisation is. */
  readonly located: readonly string[];
}

const noInheritance: Inherited = { sensitive: false, areas: [], base: [] };

/** Makes every fact and rule of a catalogue ready. Throws `call/invalid-catalogue` when they need each other in a circle. */
export function compileParts(catalogue: Catalogue, tools: Tools): Parts {
  const { expressions, table } = tools;
  const facts = new Map(catalogue.facts.map(({ item }) => [item.id, item]));
  const rules = new Map(catalogue.rules.map(({ item }) => [item.name, item]));
  const ofFacts = [...facts].map(([id, item]) => [id, needsOfFact(item, expressions)] as const);
  const verdicts = [...rules].map(([name, item]) => [`rule.${name}`, needsOfRule(item)] as const);
  const tasks = [...rules].map(([name, item]) => [`rule.${name}`, needsOfTasks(item, expressions)] as const);
  const order = orderOf(new Map([...ofFacts, ...verdicts]));
  const inherited = inheritance(order, facts, rules, tools);
  const idsOf = new Map([...rules].map(([name, item]) => [name, taskIds(item)]));
  const builtIn = builtInFacts(catalogue, [...idsOf.values()].flat(), table);
  const declared = catalogue.facts.map((fact) =>
    compileFact(fact, tools, inherited.get(fact.item.id) ?? noInheritance),
  );
  const needs = new Map(ofFacts);
  for (const [name, names] of [...verdicts, ...tasks])
    needs.set(name, [...(needs.get(name) ?? []), ...names]);
  const compiled = catalogue.rules.map((rule) => {
    const whole = merge(needs.get(`rule.${rule.item.name}`) ?? [], inherited);
    return compileRule(rule, tools, whole, (name) => idsOf.get(name) ?? [name]);
  });
  return {
    facts: new Map([...builtIn, ...declared].map((fact) => [fact.id, freeze(fact)])),
    rules: new Map(compiled.map((rule) => [rule.name, freeze(rule)])),
    order: [...builtIn.map(({ id }) => id).sort(compareText), ...order],
    needs,
    located: catalogue.organisations.flatMap((organisation) => organisation["located-by"] ?? []),
  };
}

function orderOf(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const sorted = topologicalOrder(needs);
  if (sorted.ok) return sorted.order;
  throw new PalvelupolkuError("call/invalid-catalogue", "the catalogue's facts need each other in a circle");
}
