import { type Program, versionOn } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { Plan, PlanRecord, RecordItem } from "../model/index.ts";
import { goalOf, targetFacts } from "./goal-targets.ts";
import { itemsOfPlan } from "./items.ts";

/** What stands behind parts of a plan, as a view needs it. */
export function behindPlan(program: Program, plan: Plan, items: readonly RecordItem[]): PlanRecord["behind"] {
  const byDate = datedByUrgency(program, plan.lifeEvent);
  const watching = plan.indicators.filter(({ rule }) => program.rules.get(rule)?.source.watch !== undefined);
  return {
    byDate: items.map(({ id }) => id).filter((id) => byDate.has(id)),
    byStatus: urgenciesByStatus(program, plan),
    controls: controlledItems(program, plan),
    goals: factsOfGoals(program, plan),
    watching: watching.map(({ rule }) => rule).sort(compareText),
  };
}

/** What shows each goal and what its targets are, with what that tells about. */
function factsOfGoals(program: Program, { lifeEvent, goals }: Plan): PlanRecord["behind"]["goals"] {
  return Object.fromEntries(
    goals.map(({ id, fact }) => {
      const goal = goalOf(program, lifeEvent, id);
      const ids = [...(fact === null ? [] : [fact]), ...(goal === undefined ? [] : targetFacts(goal))];
      return [id, ids.map((one) => ({ id: one, areas: [...(program.facts.get(one)?.areas ?? [])] }))];
    }),
  );
}

/** Tasks of a life event whose urgency their date decides. */
export function datedByUrgency(program: Program, lifeEvent: string): ReadonlySet<string> {
  const event = program.lifeEvents[lifeEvent];
  if (event?.source.urgency !== "by-date") return new Set();
  const tasks = event.rules.flatMap(({ versions }) => versions.flatMap((version) => version.tasks));
  return new Set(tasks.filter(({ urgency }) => urgency === undefined).map(({ id }) => id));
}

/** Of a life event whose list is placed by where items stand: the urgency that the rules of the day give each of them. */
function urgenciesByStatus(program: Program, plan: Plan): PlanRecord["behind"]["byStatus"] {
  if (program.lifeEvents[plan.lifeEvent]?.source.urgency !== "by-status") return {};
  return Object.fromEntries(
    [...plan.tasks, ...plan.recommendations, ...plan.information].map(({ id, rule }) => {
      const source = program.rules.get(rule);
      const version =
        source === undefined ? undefined : (versionOn(source, plan.today) ?? source.versions[0]);
      return [id, version?.tasks.find((task) => task.id === id)?.urgency ?? "later"];
    }),
  );
}

/** Items of the plan that each inspection looks at: of its rules, or of its authority's services. */
function controlledItems(program: Program, plan: Plan): Record<string, string[]> {
  const items = itemsOfPlan(plan).filter(({ type }) => type !== "safety");
  const sources = new Map(program.source.controls.map((control) => [control.id, control]));
  return Object.fromEntries(
    plan.controls.map(({ id, authority }) => {
      const rules = sources.get(id)?.rules;
      const looked = items.filter((item) =>
        rules === undefined ? item.owner === authority : rules.includes(item.rule),
      );
      return [id, looked.map((item) => item.id).sort(compareText)];
    }),
  );
}
