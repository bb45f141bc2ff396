import { quote } from "../logic/index.ts";
import type {
  AlsoSource,
  Conditions,
  DeadlineSource,
  Expression,
  RecurrenceSource,
  RuleSource,
} from "../model/index.ts";
import type { LogicCheck } from "./check-logic.ts";
import { checkReferences } from "./check-references.ts";
import { checkRuleParts } from "./check-rule-parts.ts";
import { checkPeriods, type Period } from "./check-validity.ts";
import { type Finding, findingAt, type Located, nearest } from "./located.ts";
import type { Names } from "./names.ts";
import { referencesOfRule } from "./rule-references.ts";

type Path = readonly PropertyKey[];

/** Conditions and dates of a rule, a task or a version. */
interface Logic {
  readonly conditions?: Conditions | undefined;
  readonly deadline?: DeadlineSource | undefined;
  readonly recurs?: RecurrenceSource | undefined;
}

/** The faults of a rule: missing parts, references, conditions, dates and versions. */
export function checkRule(rule: Located<RuleSource>, logic: LogicCheck): readonly Finding[] {
  const { item } = rule;
  const { names } = logic;
  const versions = (item.versions ?? []).map((version, index) => ({ version, path: ["versions", index] }));
  const periods: readonly Period[] = [
    { valid: item.valid, path: ["valid"] },
    ...versions.map(({ version, path }) => ({ valid: version.valid, path: [...path, "valid"] })),
  ];
  return [
    ...checkRuleParts(rule),
    ...checkReferences(rule, referencesOfRule(item, names), names.isDamaged),
    ...checkLogic(rule, item, [], logic),
    ...(item.tasks ?? []).flatMap((task, index) => [
      ...checkLogic(rule, task, ["tasks", index], logic),
      ...checkAlso(rule, task.also, ["tasks", index, "also"], logic),
      ...checkPeriods(rule, [{ valid: task.valid, path: ["tasks", index, "valid"] }]),
    ]),
    ...versions.flatMap(({ version, path }) => checkLogic(rule, version, path, logic)),
    ...checkPeriods(rule, periods),
    ...checkInForceOn(rule, names),
    ...logic.conditions(rule, item.upgrade?.conditions, ["upgrade", "conditions"]),
    ...checkAlso(rule, item.event.params?.also, ["event", "params", "also"], logic),
  ];
}

/** The conditions and dates that a rule, a task and a version can have alike. */
function checkLogic(
  rule: Located<RuleSource>,
  part: Logic,
  path: Path,
  logic: LogicCheck,
): readonly Finding[] {
  const { conditions, deadline, recurs } = part;
  return [
    ...logic.conditions(rule, conditions, [...path, "conditions"]),
    ...checkDeadline(rule, deadline, [...path, "deadline"], logic),
    ...checkRecurrence(rule, recurs, [...path, "recurs"], logic),
  ];
}

function checkAlso(
  rule: Located<RuleSource>,
  also: AlsoSource | undefined,
  path: Path,
  logic: LogicCheck,
): readonly Finding[] {
  return (also ?? []).flatMap((beside, index) =>
    typeof beside === "string"
      ? []
      : logic.conditions(rule, beside.conditions, [...path, index, "conditions"]),
  );
}

function checkDeadline(
  rule: Located<RuleSource>,
  deadline: DeadlineSource | undefined,
  path: Path,
  logic: LogicCheck,
): readonly Finding[] {
  return (["date", "agreed", "target", "from"] as const).flatMap((key) => {
    const expression = deadline?.[key];
    return expression === undefined
      ? []
      : logic.expression(rule, expression, [...path, key], ["date"]).findings;
  });
}

/** The first and last of its dates, and how each is calculated. */
function checkRecurrence(
  rule: Located<RuleSource>,
  recurs: RecurrenceSource | undefined,
  path: Path,
  logic: LogicCheck,
): readonly Finding[] {
  if (recurs === undefined) return [];
  const bounds = "each" in recurs && recurs.each === "year" ? "integer" : "date";
  const parts = [
    { key: "from", kind: bounds, check: logic.expression },
    { key: "until", kind: bounds, check: logic.expression },
    { key: "first", kind: "date", check: logic.expression },
    { key: "again", kind: "date", check: logic.expression },
    { key: "date", kind: "date", check: logic.ofOccurrence },
  ] as const;
  const written: Readonly<Record<string, unknown>> = recurs;
  return parts.flatMap(({ key, kind, check }) => {
    const expression = written[key];
    if (expression === undefined) return [];
    return check(rule, expression as Expression, [...path, key], [kind]).findings; // of these keys all are expressions
  });
}

/** The day that picks the version is a date. */
function checkInForceOn(rule: Located<RuleSource>, names: Names): readonly Finding[] {
  const fact = rule.item["in-force-on"];
  if (fact === undefined || names.isDamaged(fact)) return [];
  const type = names.typeOf(fact);
  if (type?.kind === "date") return [];
  const path = ["in-force-on"];
  if (type !== undefined)
    return [findingAt(rule, path, "type/value", `the fact ${quote(fact)} is not a date`)];
  const help = nearest(fact, names.names);
  return [findingAt(rule, path, "reference/unknown-fact", `no fact is named ${quote(fact)}`, help)];
}
