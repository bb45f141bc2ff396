import { quote } from "../logic/index.ts";
import type { RuleSource } from "../model/index.ts";
import { type Finding, findingAt, findingAtKey, type Located } from "./located.ts";

type Path = readonly PropertyKey[];
type Rule = Located<RuleSource>;

const onlyIndicators = [
  "severity",
  "action",
  "audience",
  "services",
  "rules",
  "hides-others",
  "watch",
] as const;
const onlyTasks = ["task", "service", "also"] as const;

/** What each type of rule cannot do without, and what has no effect in it. */
export function checkRuleParts(rule: Rule): readonly Finding[] {
  const { type } = rule.item.event;
  return type === "indicator" ? checkIndicator(rule) : [...checkTasks(rule), ...checkOthers(rule)];
}

function checkIndicator(rule: Rule): readonly Finding[] {
  const { item } = rule;
  const params = item.event.params ?? {};
  const idle = onlyTasks.filter((key) => params[key] !== undefined);
  const message = (key: string) => `an \`indicator\` has no ${quote(key)}: it is no task`;
  return [
    ...(params.indicator === undefined ? [missing(rule, ["event", "params"], "indicator")] : []),
    ...(item.severity === undefined ? [missing(rule, [], "severity")] : []),
    ...(item.tasks === undefined ? [] : [idleKey(rule, ["tasks"], message("tasks"))]),
    ...idle.map((key) => idleKey(rule, ["event", "params", key], message(key))),
    ...checkHalt(rule),
  ];
}

/** A rule has its one task in `event.params`, or several in `tasks`. */
function checkTasks(rule: Rule): readonly Finding[] {
  const { tasks, why, event } = rule.item;
  const params = event.params ?? {};
  if (tasks === undefined) {
    return [
      ...(why === undefined ? [missing(rule, [], "why")] : []),
      ...(["task", "service"] as const)
        .filter((key) => params[key] === undefined)
        .map((key) => missing(rule, ["event", "params"], key)),
    ];
  }
  const unexplained = tasks.flatMap((task, index) => (task.why === undefined ? [index] : []));
  return [
    ...(why === undefined ? unexplained.map((index) => missing(rule, ["tasks", index], "why")) : []),
    ...onlyTasks
      .filter((key) => params[key] !== undefined)
      .map((key) => idleKey(rule, ["event", "params", key], bothPlaces(key), "move it into `tasks`")),
  ];
}

function bothPlaces(key: string): string {
  return `${quote(key)} has no effect in \`event.params\` when the rule has \`tasks\``;
}

/** Keys that only have an effect in rules of another type. */
function checkOthers(rule: Rule): readonly Finding[] {
  const { item } = rule;
  const message = (key: string) => `${quote(key)} is only for an \`indicator\``;
  const keys = onlyIndicators.filter((key) => item[key] !== undefined);
  const idleUpgrade =
    item.upgrade === undefined || item.event.type === "recommendation"
      ? []
      : [idleKey(rule, ["upgrade"], "`upgrade` is only for rules of the type `recommendation`")];
  return [
    ...idleUpgrade,
    ...keys.map((key) => idleKey(rule, [key], message(key))),
    ...(item.event.params?.indicator === undefined
      ? []
      : [idleKey(rule, ["event", "params", "indicator"], message("indicator"))]),
    ...checkHalt(rule),
  ];
}

function checkHalt(rule: Rule): readonly Finding[] {
  const { type, params } = rule.item.event;
  if (type === "safety" || params?.halt === undefined) return [];
  return [idleKey(rule, ["event", "params", "halt"], "`halt` is only for rules of the type `safety`")];
}

function missing(rule: Rule, path: Path, key: string): Finding {
  const place = path.includes("params")
    ? "`event.params`"
    : `a rule of the type ${quote(rule.item.event.type)}`;
  return findingAt(
    rule,
    path,
    "schema/missing-key",
    `the key ${quote(key)} is missing in ${place}`,
    `add \`${key}:\``,
  );
}

function idleKey(rule: Rule, path: Path, message: string, help?: string): Finding {
  return findingAtKey(rule, path, "type/rule", message, help);
}
