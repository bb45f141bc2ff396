import { factsOfExpression, prepare, type StateReading } from "../logic/index.ts";
import type { Area, Conditions, FactSource, RuleSource, Text } from "../model/index.ts";
import { isConditions, needsOfFact, needsOfRule, type Owned } from "../validate/index.ts";
import { type AheadCondition, compileAhead } from "./compile-ahead.ts";
import { compileCondition } from "./compile-condition.ts";
import type { FactOrigin, ProgramFact } from "./program.ts";
import type { SlotCalculation, Slots } from "./slots.ts";
import { demanding, type Tools } from "./tools.ts";

/** What a fact or rule has from those below it. */
export interface Inherited {
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  readonly base: readonly string[];
}

/** A way of reading facts from slots, for expressions. */
export function slotReading({ table, operators, expressions }: Tools): StateReading<Slots> {
  return {
    fact: (name) => {
      const slot = table.slotOf(name);
      return (slots) => slots[slot];
    },
    condition: (conditions) => compileCondition(conditions, table, operators),
    expressions: demanding(expressions, "expression"),
  };
}

/** Turns a declared fact into a ready one. `inherited` is what its own derivation gives it. */
export function compileFact({ item }: Owned<FactSource>, tools: Tools, inherited: Inherited): ProgramFact {
  const ready = (conditions: Conditions | undefined) =>
    conditions === undefined ? undefined : compileCondition(conditions, tools.table, tools.operators);
  return {
    id: item.id,
    slot: tools.table.slotOf(item.id),
    origin: originOf(item),
    type: { kind: item.type, unit: item.unit, options: item.options?.map((option) => option.id) },
    source: item,
    name: item.name ?? item.question ?? sameText(item.id),
    ...inherited,
    askIf: ready(item["ask-if"]),
    hideIf: (item.options ?? []).map((option) => ready(option["hide-if"])),
    derive: item.derive === undefined ? undefined : compileDerivation(item.derive, tools),
    deriveAhead: derivedByConditions(item, (conditions) => aheadIn(conditions, tools)),
    derivedFrom: expressionFacts(item, tools),
    askIfAhead: item["ask-if"] === undefined ? undefined : aheadIn(item["ask-if"], tools),
    isKept: item["when-not-asked"] === "keep",
    otherwise: undefined,
  };
}

function originOf(fact: FactSource): FactOrigin {
  if (fact.derive !== undefined) return "derived";
  return fact.given === true ? "given" : "asked";
}

function sameText(text: string): Text {
  return { fi: text, sv: text, en: text };
}

function aheadIn(conditions: Conditions, { table, operators }: Tools): AheadCondition {
  return compileAhead(conditions, table, operators);
}

function derivedByConditions<T>({ derive }: FactSource, make: (conditions: Conditions) => T): T | undefined {
  return derive !== undefined && isConditions(derive) ? make(derive as Conditions) : undefined; // just told apart
}

function expressionFacts({ derive }: FactSource, { table, expressions }: Tools): readonly number[] {
  if (derive === undefined || isConditions(derive)) return [];
  return factsOfExpression(derive, expressions).map((name) => table.slotOf(name));
}

function compileDerivation(derive: NonNullable<FactSource["derive"]>, tools: Tools): SlotCalculation {
  if (isConditions(derive)) return compileCondition(derive as Conditions, tools.table, tools.operators); // just told apart
  return prepare(derive, slotReading(tools));
}

/**
 * What every fact and rule (`rule.<name>`) inherits. `order` lists names after those they need.
 */
export function inheritance(
  order: readonly string[],
  facts: ReadonlyMap<string, FactSource>,
  rules: ReadonlyMap<string, RuleSource>,
  tools: Tools,
): ReadonlyMap<string, Inherited> {
  const known = new Map<string, Inherited>();
  for (const name of order) {
    const fact = facts.get(name);
    const rule = rules.get(name.slice("rule.".length));
    if (fact !== undefined) known.set(name, inheritOfFact(fact, known, tools));
    else if (rule !== undefined) known.set(name, merge(needsOfRule(rule), known));
  }
  return known;
}

/** A fact that is not derived inherits what its `ask-if` reveals: a suspended answer tells of the question before it. */
function inheritOfFact(
  fact: FactSource,
  known: ReadonlyMap<string, Inherited>,
  { expressions }: Tools,
): Inherited {
  const below = merge(needsOfFact(fact, expressions), known);
  const own: readonly Area[] =
    fact.area === undefined ? (fact.derive === undefined ? ["person"] : []) : [fact.area];
  return {
    sensitive: fact.sensitive === true || below.sensitive,
    areas: union(own, below.areas),
    base: fact.derive === undefined ? [fact.id] : below.base,
  };
}

/** Joins what several names give; a name that no file declares is a built-in fact. */
export function merge(names: readonly string[], known: ReadonlyMap<string, Inherited>): Inherited {
  const parts = names.map(
    (name): Inherited =>
      known.get(name) ?? { sensitive: false, areas: [], base: name === "today" ? [] : [name] },
  );
  return {
    sensitive: parts.some((part) => part.sensitive),
    areas: union(...parts.map((part) => part.areas)),
    base: union(...parts.map((part) => part.base)),
  };
}

function union<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return [...new Set(lists.flat())].sort();
}
