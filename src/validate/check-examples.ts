import { quote } from "../logic/index.ts";
import type { ExampleSource, PersonaSource, RuleSource } from "../model/index.ts";
import {
  checkReferences,
  keyReferences,
  listReferences,
  oneReference,
  type Reference,
} from "./check-references.ts";
import { checkDate } from "./check-validity.ts";
import type { Declarations } from "./collect.ts";
import { groupBy } from "./group-by.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import type { Names } from "./names.ts";
import { toAnyFact, toFact, toIndicator, toLifeEvent, toRule, toTask, toTaskAmong } from "./targets.ts";

type Path = readonly PropertyKey[];

/** The faults of examples: names and days that do not exist; and rules that lack an example. */
export function checkExamples(declarations: Declarations, names: Names): readonly Finding[] {
  return [
    ...declarations.examples.flatMap((example) => checkExample(example, names)),
    ...rulesWithoutExamples(declarations, names),
  ];
}

function checkExample(example: Located<ExampleSource>, names: Names): readonly Finding[] {
  const { item } = example;
  const references = [
    ...oneReference(item.rule, ["rule"], toRule(names)),
    ...oneReference(item["life-event"], ["life-event"], toLifeEvent(names)),
    ...keyReferences(item.facts, ["facts"], toAnyFact(names)),
    ...listReferences(item.needs, ["needs"], toAnyFact(names)),
  ];
  return [
    ...checkReferences(example, references, names.isDamaged),
    ...checkDate(example, item.today, ["today"]),
    ...checkDate(example, item.date, ["date"]),
  ];
}

/** The faults of personas: names and days that do not exist. */
export function checkPersonas({ personas }: Declarations, names: Names): readonly Finding[] {
  const groups = groupBy(personas, ({ owner }) => owner);
  return [...groups.values()].flatMap((group) => {
    const ids = new Set(group.map(({ item }) => item.id));
    return group.flatMap((persona) => checkPersona(persona, ids, names));
  });
}

function checkPersona(
  persona: Located<PersonaSource>,
  among: ReadonlySet<string>,
  names: Names,
): readonly Finding[] {
  const { item } = persona;
  const references = [
    ...oneReference(item.base, ["base"], { among, code: "reference/unknown-persona", what: "persona" }),
    ...keyReferences(item.facts, ["facts"], toAnyFact(names)),
    ...keyReferences(item.derived, ["derived"], toAnyFact(names)),
    ...expectedNames(item.expect, names),
  ];
  return [
    ...checkReferences(persona, references, names.isDamaged),
    ...checkDate(persona, item.today, ["today"]),
    ...(item.expect.tasks ?? []).flatMap(({ date }, index) =>
      checkDate(persona, date, ["expect", "tasks", index, "date"]),
    ),
  ];
}

function expectedNames(expect: PersonaSource["expect"], names: Names): readonly Reference[] {
  const lists = ["order", "first-open", "focus", "added", "removed"] as const;
  return [
    ...lists.flatMap((key) => listReferences(expect[key], ["expect", key], toRule(names))),
    ...listReferences(expect.indicators, ["expect", "indicators"], toIndicator(names)),
    ...(expect.not ?? []).flatMap(({ rule }, index) =>
      oneReference(rule, ["expect", "not", index, "rule"], toRule(names)),
    ),
    ...(expect.tasks ?? []).flatMap((task, index) => expectedTask(task, ["expect", "tasks", index], names)),
    ...oneReference(expect["next-question"], ["expect", "next-question"], toFact(names)),
  ];
}

function expectedTask(
  { rule, task, after }: NonNullable<PersonaSource["expect"]["tasks"]>[number],
  path: Path,
  names: Names,
): readonly Reference[] {
  const tasks = names.tasksOf.get(rule);
  return [
    ...oneReference(rule, [...path, "rule"], toRule(names)),
    ...(tasks === undefined ? [] : oneReference(task, [...path, "task"], toTaskAmong(tasks))),
    ...listReferences(after, [...path, "after"], toTask(names)),
  ];
}

function rulesWithoutExamples({ rules, examples }: Declarations, names: Names): readonly Finding[] {
  const shown = new Set(examples.map(({ item }) => `${item.verdict} ${item.rule}`));
  return rules.flatMap((rule) => {
    const { name, conditions } = rule.item;
    // A faulty example of the rule is reported, and may be the one that is missing.
    const expected = alwaysHolds(conditions) ? (["holds"] as const) : (["holds", "fails"] as const);
    const missing = names.isDamaged(name)
      ? []
      : expected.filter((verdict) => !shown.has(`${verdict} ${name}`));
    if (missing.length === 0) return [];
    const message = `${quote(name)} has no example that ${missing.join(", and none that ")}`;
    return [findingAt(rule, ["name"], "rule/no-example", message)];
  });
}

/** `all: []` holds for everyone, so no example of it can fail. */
function alwaysHolds(conditions: RuleSource["conditions"]): boolean {
  return "all" in conditions && conditions.all.length === 0;
}
