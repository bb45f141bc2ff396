import { enter, lookupIn, type ProgramRule, versionFor } from "../../../src/compile/index.ts";
import { compile, evaluate, type Program } from "../../../src/index.ts";
import { factsOfCondition } from "../../../src/logic/index.ts";
import type { Condition, FactType } from "../../../src/model/index.ts";
import { type Answers, asRequest } from "../answers.ts";
import type { PlainBase, PlainRule } from "../engines/base.ts";
import type { Customer } from "../engines/ours.ts";
import { diceFrom } from "../random.ts";
import { type Draw, drawerFor, type Fact } from "./draw.ts";
import type { Journey, Persona, Repository } from "./repository.ts";

/** A journey as every engine can take it, and as this library takes it. */
export interface ComparableJourney {
  readonly program: Program;
  readonly lifeEvent: string;
  readonly base: PlainBase;
  readonly customers: readonly Customer[];
}

/**
 * A journey whose people have answered everything. Other engines know no third value, so every question is always asked
 * (`ask-if` is left out), what a person did not answer is drawn, and whoever still leaves a rule open is left out. Derived
 * facts, tests for `known` and the version in force are given to the other engines ready made: they have no word for them.
 */
export function comparableJourney(
  { catalogue }: Repository,
  { lifeEvent, personas }: Journey,
  draws: number,
): ComparableJourney {
  const facts = catalogue.facts.map(({ topic, item: { "ask-if": _askIf, ...item } }) => ({ topic, item }));
  const program = compile({ ...catalogue, facts });
  const draw = drawerFor(catalogue);
  const rules = program.lifeEvents[lifeEvent]?.rules ?? [];
  const complete = personas.flatMap((persona) =>
    Array.from({ length: draws }, (_, seed) => filled(program, persona, draw, seed)),
  );
  const plainRules = rules.map(plainRule);
  const all = complete.map((customer) => ({ customer, known: knownOf(program, lifeEvent, customer, rules) }));
  const usable = all.filter(
    ({ customer, known }) =>
      isDecided(program, lifeEvent, customer) &&
      plainRules.every(({ conditions }) => factsOfCondition(conditions).every((fact) => fact in known)),
  );
  return {
    program,
    lifeEvent,
    base: {
      name: lifeEvent,
      rules: plainRules,
      kinds: kindsOf(program, plainRules),
      customers: usable.map(({ known }) => known),
    },
    customers: usable.map(({ customer }) => customer),
  };
}

/** The person, with an answer to everything that can be answered, a day for everything done, and results enough to compare. */
function filled(program: Program, { today, facts }: Persona, draw: Draw, seed: number): Customer {
  const dice = diceFrom(seed);
  const answers: Record<string, unknown> = {};
  for (const fact of program.facts.values()) {
    if (!isAnswerable(fact)) continue;
    const given = facts[fact.id] ?? undefined;
    if (fact.type.kind === "series")
      answers[fact.id] = [given ?? [], ...[1, 2, 3].map(() => draw(fact, today, dice))].flat();
    else answers[fact.id] = given ?? draw(fact, today, dice);
  }
  return { today, facts: asRequest(answers) };
}

function isAnswerable({ id, origin, type }: Fact): boolean {
  return (
    origin === "asked" ||
    origin === "given" ||
    (origin === "built-in" && id !== "today" && type.kind === "date")
  );
}

function isDecided(program: Program, lifeEvent: string, customer: Customer): boolean {
  return evaluate(program, { lifeEvent, ...customer }).rules.every(({ verdict }) => verdict !== "open");
}

/** A rule with what other engines have no word for as a fact of its own. */
function plainRule({ name, versions }: ProgramRule): PlainRule {
  const all = versions.map(({ conditions }, index) => ({
    all: [{ fact: inForce(name, index), operator: "equal", value: true }, plainCondition(conditions)],
  }));
  const [only] = versions;
  const isAlways = versions.length === 1 && only !== undefined && only.from === null && only.to === null;
  return { name, conditions: isAlways ? { all: [plainCondition(only.conditions)] } : { any: all } };
}

const inForce = (rule: string, version: number) => `in-force ${rule} ${version}`;
const isKnown = (fact: string) => `known ${fact}`;

function plainCondition(condition: Condition): Condition {
  if ("all" in condition) return { all: condition.all.map(plainCondition) };
  if ("any" in condition) return { any: condition.any.map(plainCondition) };
  if ("not" in condition) return { not: plainCondition(condition.not) };
  const { fact, operator } = condition;
  if (operator !== "known" && operator !== "unknown") return condition;
  return { fact: isKnown(fact), operator: "equal", value: operator === "known" };
}

/** Everything that is known of a customer, by the names in the plain rules. */
function knownOf(
  program: Program,
  lifeEvent: string,
  customer: Customer,
  rules: readonly ProgramRule[],
): Answers {
  const state = enter(program, { lifeEvent, ...customer });
  const lookup = lookupIn(state);
  const known: Record<string, unknown> = {};
  for (const name of [...program.facts.keys(), ...rules.map((rule) => `rule.${rule.name}`)]) {
    const value = lookup(name);
    known[isKnown(name)] = value !== undefined;
    if (value !== undefined) known[name] = value;
  }
  for (const rule of rules) {
    const version = versionFor(rule, state.slots);
    for (const [index, one] of rule.versions.entries()) known[inForce(rule.name, index)] = one === version;
  }
  return asRequest(known);
}

/** Kinds of the facts that the rules mention. */
function kindsOf(program: Program, rules: readonly PlainRule[]): ReadonlyMap<string, FactType> {
  const mentioned = rules.flatMap(({ conditions }) => factsOfCondition(conditions));
  const kinds = mentioned.map((fact) => [fact, program.facts.get(fact)?.type.kind ?? "boolean"] as const);
  return new Map(kinds.filter(([fact]) => fact !== "today"));
}
