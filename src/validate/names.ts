import type { FactTypes, Operator, ValueType } from "../logic/index.ts";
import { type FactSource, type RuleSource, taskStatuses } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { once } from "./once.ts";

/** Every name that can be referred to, and those whose own declaration is faulty. */
export interface Names extends FactTypes {
  readonly facts: ReadonlyMap<string, FactSource>;
  readonly factIds: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly laws: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  /** Rules that are indicators. */
  readonly indicators: ReadonlySet<string>;
  /** `<rule>.<task>` ids. */
  readonly tasks: ReadonlySet<string>;
  /** Names of a rule's tasks, by rule. */
  readonly tasksOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a task can wait for: rules and `<rule>.<task>` ids. */
  readonly awaitable: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly lifeEvents: ReadonlySet<string>;
  /** Whether a name is, or belongs to, an item that is reported already: a reference to it is no further fault. */
  readonly isDamaged: (name: string) => boolean;
  /** Every fact, built-in ones too. */
  readonly anyFact: Known;
}

/** Names that can be asked for one by one, and listed. */
export interface Known extends Iterable<string> {
  readonly has: (name: string) => boolean;
}

/** Collects the names of all declarations. `operators` are those that conditions may use. */
export function namesOf(declarations: Declarations, operators: readonly Operator[]): Names {
  // Of two facts with one id the first counts: the second is reported, and must not cause faults elsewhere.
  const facts = new Map([...declarations.facts].reverse().map(({ item }) => [item.id, item]));
  const types = new Map([...facts].map(([id, fact]) => [id, typeOfFact(fact)]));
  const rules = setOf(declarations.rules, ({ name }) => [name]);
  const tasks = setOf(declarations.rules, taskIds);
  const events = setOf(declarations.events, ({ name }) => [name]);
  const typeOf: Names["typeOf"] = (name) => types.get(name) ?? typeOfBuiltIn(name, { tasks, events, rules });
  const allFacts = once(() => [
    ...[...facts.keys(), "today", ...[...events].map((event) => `event.${event}.on`)],
    ...[...rules].map((rule) => `rule.${rule}`),
    ...[...tasks].flatMap((task) => [`task.${task}.status`, `task.${task}.done-on`]),
  ]);
  return {
    facts,
    factIds: new Set(facts.keys()),
    services: setOf(declarations.services, ({ id }) => [id]),
    organisations: new Set([
      ...setOf(declarations.organisations, ({ id }) => [id]),
      ...setOf(declarations.sameOrganisations, ({ id }) => [id]),
    ]),
    laws: setOf(declarations.laws, ({ id }) => [id]),
    rules,
    indicators: setOf(declarations.rules, ({ name, event }) => (event.type === "indicator" ? [name] : [])),
    tasks,
    tasksOf: new Map(declarations.rules.map(({ item }) => [item.name, new Set(taskNames(item))])),
    awaitable: new Set([...rules, ...tasks]),
    events,
    topics: new Set(declarations.topics),
    lifeEvents: new Set(declarations.lifeEventFolders),
    isDamaged: (name) => namesWithin(name).some(declarations.isDamaged),
    operators: new Map(operators.map((operator) => [operator.name, operator])),
    anyFact: {
      has: (name) => typeOf(name) !== undefined,
      [Symbol.iterator]: () => allFacts()[Symbol.iterator](),
    },
    typeOf,
    names: allFacts,
  };
}

function setOf<T>(
  items: readonly { readonly item: T }[],
  names: (item: T) => readonly string[],
): ReadonlySet<string> {
  return new Set(items.flatMap(({ item }) => names(item)));
}

/** A name, and the item that it belongs to: `R1` in `R1.apply`, `rule.R1` and `task.R1.apply.status`, `sale` in `event.sale.on`. */
function namesWithin(name: string): readonly string[] {
  const [first = "", second = ""] = name.split(".");
  return [name, first === "rule" || first === "task" || first === "event" ? second : first];
}

/** Ids of a rule's tasks: `<rule>.<task>`. */
export function taskIds(rule: RuleSource): readonly string[] {
  return taskNames(rule).map((task) => `${rule.name}.${task}`);
}

function taskNames(rule: RuleSource): readonly string[] {
  const own = rule.event.params?.task;
  return rule.tasks?.map((task) => task.task) ?? (own === undefined ? [] : [own]);
}

/** The type that a declared fact's values have. */
function typeOfFact(fact: FactSource): ValueType {
  return { kind: fact.type, unit: fact.unit, options: fact.options?.map((option) => option.id) };
}

/** The types of facts that no file declares: `today`, `task.<id>.status`, `task.<id>.done-on`, `event.<name>.on`, `rule.<name>`. */
function typeOfBuiltIn(
  name: string,
  known: Pick<Names, "tasks" | "events" | "rules">,
): ValueType | undefined {
  if (name === "today") return { kind: "date" };
  if (name.startsWith("rule.")) return known.rules.has(name.slice(5)) ? { kind: "boolean" } : undefined;
  if (name.startsWith("event.") && name.endsWith(".on"))
    return known.events.has(name.slice(6, -3)) ? { kind: "date" } : undefined;
  if (!name.startsWith("task.")) return undefined;
  if (name.endsWith(".status") && known.tasks.has(name.slice(5, -7)))
    return { kind: "choice", options: taskStatuses };
  return name.endsWith(".done-on") && known.tasks.has(name.slice(5, -8)) ? { kind: "date" } : undefined;
}
