import type { AlsoSource, RuleSource, TaskSource } from "../model/index.ts";
import { listReferences, oneReference, type Reference } from "./check-references.ts";
import type { Names } from "./names.ts";
import { toEvent, toLaw, toRule, toService, toTask } from "./targets.ts";

type Path = readonly PropertyKey[];
type Citations = RuleSource["laws"];

/** Everything that a rule names: services, laws, rules and tasks, events. Facts are named by its conditions. */
export function referencesOfRule(rule: RuleSource, names: Names): readonly Reference[] {
  const { service, also } = rule.event.params ?? {};
  return [
    ...oneReference(service, ["event", "params", "service"], toService(names)),
    ...alsoReferences(also, ["event", "params", "also"], names),
    ...listReferences(rule.services, ["services"], toService(names)),
    ...listReferences(rule["predecessor-services"], ["predecessor-services"], toService(names)),
    ...listReferences(rule.rules, ["rules"], toRule(names)),
    ...referencesOfTask(rule, [], names),
    ...laws(rule.laws, ["laws"], names),
    ...(rule.tasks ?? []).flatMap((task, index) => referencesOfServices(task, ["tasks", index], names)),
    ...(rule.versions ?? []).flatMap((version, index) => [
      ...referencesOfTask(version, ["versions", index], names),
      ...laws(version.laws, ["versions", index, "laws"], names),
    ]),
  ];
}

function alsoReferences(also: AlsoSource | undefined, path: Path, names: Names): readonly Reference[] {
  return (also ?? []).flatMap((beside, index) =>
    typeof beside === "string"
      ? oneReference(beside, [...path, index], toService(names))
      : oneReference(beside.service, [...path, index, "service"], toService(names)),
  );
}

function referencesOfServices(task: TaskSource, path: Path, names: Names): readonly Reference[] {
  return [
    ...oneReference(task.service, [...path, "service"], toService(names)),
    ...alsoReferences(task.also, [...path, "also"], names),
    ...referencesOfTask(task, path, names),
  ];
}

/** What a rule, a version and a task can name alike. */
function referencesOfTask(
  { after, recurs }: Pick<RuleSource, "after" | "recurs">,
  path: Path,
  names: Names,
): readonly Reference[] {
  const event = recurs !== undefined && "on" in recurs ? recurs.on : undefined;
  return [
    ...listReferences(after, [...path, "after"], toTask(names)),
    ...oneReference(event, [...path, "recurs", "on"], toEvent(names)),
  ];
}

function laws(citations: Citations, path: Path, names: Names): readonly Reference[] {
  return (citations ?? []).flatMap(({ law }, index) =>
    oneReference(law, [...path, index, "law"], toLaw(names)),
  );
}
