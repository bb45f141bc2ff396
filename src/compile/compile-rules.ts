import type { AlsoSource, RuleSource, TaskSource, Validity } from "../model/index.ts";
import type { Owned } from "../validate/index.ts";
import { compileAhead } from "./compile-ahead.ts";
import { compileCondition } from "./compile-condition.ts";
import { compileDeadline, compileRecurrence } from "./compile-dates.ts";
import type { Inherited } from "./compile-facts.ts";
import type { Period, ProgramAlso, ProgramRule, ProgramTask, ProgramVersion } from "./program.ts";
import type { Tools } from "./tools.ts";

/** Orders of rules that give none come after those that do. */
const lastOrder = 100_000;

type VersionSource = NonNullable<RuleSource["versions"]>[number];

/** Turns a rule into a ready one. `tasksOf` gives the task ids that a name in `after` stands for. */
export function compileRule(
  { item, topic }: Owned<RuleSource>,
  tools: Tools,
  inherited: Inherited,
  tasksOf: (name: string) => readonly string[],
): ProgramRule {
  const base: VersionSource = { valid: item.valid ?? {} };
  const versions = [base, ...(item.versions ?? [])].map((version) =>
    compileVersion(item, version, tools, tasksOf),
  );
  const inForceOn = item["in-force-on"] ?? "today";
  return {
    name: item.name,
    topic,
    slot: tools.table.slotOf(`rule.${item.name}`),
    type: item.event.type,
    source: item,
    versions,
    inForceOn,
    daySlot: tools.table.slotOf(inForceOn),
    always: inForceOn === "today" && versions.length === 1 ? versions.find(isUnlimited) : undefined,
    upgrade:
      item.upgrade === undefined
        ? undefined
        : compileCondition(item.upgrade.conditions, tools.table, tools.operators),
    sensitive: inherited.sensitive,
    areas: inherited.areas,
    facts: inherited.base,
  };
}

function compileVersion(
  rule: RuleSource,
  version: VersionSource,
  tools: Tools,
  tasksOf: (name: string) => readonly string[],
): ProgramVersion {
  const conditions = version.conditions ?? rule.conditions;
  const { from, to, toConfirmed } = periodOf(version.valid);
  // Written out: objects that begin with those of another have no shape in common, and reading many of them is slow.
  return {
    from,
    to,
    toConfirmed,
    conditions,
    decide: compileCondition(conditions, tools.table, tools.operators),
    ahead: compileAhead(conditions, tools.table, tools.operators),
    tasks: taskSources(rule).map((task) => compileTask(rule, version, task, tools, tasksOf)),
    laws: version.laws ?? rule.laws ?? [],
  };
}

function isUnlimited({ from, to }: Period): boolean {
  return from === null && to === null;
}

function compileAlso(also: AlsoSource[number], tools: Tools): ProgramAlso {
  if (typeof also === "string") return { service: also, conditions: undefined, decide: undefined };
  const { service, conditions } = also;
  return { service, conditions, decide: compileCondition(conditions, tools.table, tools.operators) };
}

/** A period as it is written, with what is not written made plain. */
function periodOf(valid: Validity | undefined): Period {
  return {
    from: valid?.from ?? null,
    to: valid?.to ?? null,
    toConfirmed: valid?.["to-confirmed"] !== false,
  };
}

/** A rule's tasks: its list, or the one task of `event.params`. An indicator has none. */
function taskSources(rule: RuleSource): readonly TaskSource[] {
  if (rule.tasks !== undefined) return rule.tasks;
  const { task, service, also } = rule.event.params ?? {};
  return task === undefined || service === undefined ? [] : [{ task, service, also }];
}

/** A task's own keys win over its version's, and those over the rule's. */
function compileTask(
  rule: RuleSource,
  version: VersionSource,
  task: TaskSource,
  tools: Tools,
  tasksOf: (name: string) => readonly string[],
): ProgramTask {
  const deadline = task.deadline ?? version.deadline ?? rule.deadline;
  const recurs = task.recurs ?? version.recurs ?? rule.recurs;
  const isSafety = rule.event.type === "safety";
  return {
    id: `${rule.name}.${task.task}`,
    task: task.task,
    service: task.service,
    also: (task.also ?? []).map((also) => compileAlso(also, tools)),
    title: task.title ?? version.title ?? rule.title,
    why: task.why ?? version.why ?? rule.why ?? null,
    urgency: isSafety ? "now" : (task.urgency ?? version.urgency ?? rule.urgency),
    order: task.order ?? version.order ?? rule.order ?? lastOrder,
    priority: rule.priority ?? 1,
    after: isSafety ? [] : [...new Set((task.after ?? version.after ?? rule.after ?? []).flatMap(tasksOf))],
    deadline: deadline === undefined ? null : compileDeadline(deadline, tools),
    recurs: recurs === undefined ? null : compileRecurrence(recurs, tools),
    actor: task.actor ?? version.actor ?? rule.actor ?? "customer",
    evidence: task.evidence ?? version.evidence ?? rule.evidence ?? [],
    tags: task.tags ?? version.tags ?? rule.tags ?? [],
    valid: periodOf(task.valid),
    conditions: task.conditions,
    decide:
      task.conditions === undefined
        ? undefined
        : compileCondition(task.conditions, tools.table, tools.operators),
  };
}
