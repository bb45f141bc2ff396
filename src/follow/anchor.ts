import type { Program } from "../compile/index.ts";
import type { Plan, PlanItem, SafetyItem } from "../model/index.ts";
import { byPlace, type Generated } from "../plan/index.ts";

type Item = PlanItem | SafetyItem;

/**
 * What rules say now, with recommended dates held where they were first given. A recommendation such as "in two weeks"
 * counts from the day on which it was made; counted from every new day it would move away for ever.
 */
export function anchored(
  program: Program,
  { plan, offered }: Generated,
  before: ReadonlyMap<string, Item>,
  held: ReadonlySet<string>,
): Generated {
  const hold = <T extends Item>(item: T): T => {
    const date = held.has(item.id) ? before.get(item.id)?.doBy : undefined;
    if (date === undefined || date === null || date === item.doBy || !isCountedFromToday(program, item))
      return item;
    return withDate(item, date, plan.today);
  };
  const plain: Plan = {
    ...plan,
    tasks: plan.tasks.map(hold).sort(byPlace),
    recommendations: plan.recommendations.map(hold).sort(byPlace),
    information: plan.information.map(hold).sort(byPlace),
  };
  const items = [...plain.tasks, ...plain.recommendations, ...plain.information].sort(byPlace);
  return { plan: { ...plain, order: items.map(({ id }) => id) }, offered: offered.map(hold) };
}

/** Whether a recommended date is counted from the plan's day. */
function isCountedFromToday(program: Program, item: Item): boolean {
  if (item.deadline?.kind !== "recommended") return false;
  const versions = program.rules.get(item.rule)?.versions ?? [];
  const tasks = versions.flatMap(({ tasks: all }) => all.filter(({ id }) => id === item.id));
  return tasks.some(({ deadline }) => deadline?.dateFacts.includes("today") === true);
}

function withDate<T extends Item>(item: T, date: string, today: string): T {
  const when = date < today ? "past" : date === today ? "today" : "ahead";
  return { ...item, doBy: date, deadline: item.deadline === null ? null : { ...item.deadline, date, when } };
}
