import type { Program } from "../compile/index.ts";
import type { Plan, PlanDeadline, PlanItem } from "../model/index.ts";
import { byOwnDates, byPlace, type Generated, pulled } from "../plan/index.ts";
import { datedByUrgency } from "./behind.ts";
import type { Item } from "./items.ts";

/**
 * What rules say now, with recommended dates held where they were first given. A recommendation such as "in two weeks"
 * counts from the day on which it was made; counted from every new day it would move away for ever. What comes first is
 * then pulled forward anew.
 */
export function anchored(
  program: Program,
  { plan, offered }: Generated,
  before: ReadonlyMap<string, Item>,
  held: ReadonlySet<string>,
): Generated {
  const own = offered.map((item) =>
    held.has(item.id) ? withHeldDates(program, item, before.get(item.id), plan.today) : item,
  );
  if (own.every((item, index) => item === offered[index])) return { plan, offered };
  const listed = new Set(plan.order);
  const open = own.filter((item): item is PlanItem => item.type !== "safety" && listed.has(item.id));
  const byDate = datedByUrgency(program, plan.lifeEvent);
  const items = [...pulled(open, plan.today, byDate)].sort(byPlace);
  const now = new Map<string, Item>([...own, ...items].map((item) => [item.id, item]));
  return { plan: withItems(plan, items, now), offered: own.map((item) => now.get(item.id) ?? item) };
}

function withItems(plan: Plan, items: readonly PlanItem[], now: ReadonlyMap<string, Item>): Plan {
  return {
    ...plan,
    safety: plan.safety.map((item) => {
      const held = now.get(item.id);
      return held?.type === "safety" ? held : item;
    }),
    tasks: items.filter(({ type }) => type === "task"),
    recommendations: items.filter(({ type }) => type === "recommendation"),
    information: items.filter(({ type }) => type === "information"),
    order: items.map(({ id }) => id),
  };
}

/** An item whose dates that count from the plan's day are those of before; the item itself when none does. */
function withHeldDates<T extends Item>(program: Program, item: T, last: Item | undefined, today: string): T {
  const { deadline } = item;
  const earlier = last?.deadline ?? null;
  if (deadline === null || earlier === null || last?.next?.id !== item.next?.id) return item;
  const counted = countedFromToday(program, item);
  const date = counted.date ? held(deadline.date, earlier.date) : deadline.date;
  const target = counted.target ? held(deadline.target, earlier.target) : deadline.target;
  if (date === deadline.date && target === deadline.target) return item;
  return byOwnDates({ ...item, deadline: withDates(deadline, date, target, today) }, today);
}

/** A date that cannot be computed any more is not invented from an earlier one. */
function held(now: string | null, before: string | null): string | null {
  return now === null ? null : (before ?? now);
}

/** Which recommended dates of an item are counted from the plan's day. */
function countedFromToday(program: Program, { id, rule, deadline }: Item) {
  const versions = program.rules.get(rule)?.versions ?? [];
  const tasks = versions.flatMap(({ tasks: all }) => all.filter((task) => task.id === id));
  return {
    date:
      deadline?.kind === "recommended" &&
      tasks.some((task) => task.recurs === null && task.deadline?.dateFacts.includes("today") === true),
    target: tasks.some((task) => task.deadline?.targetFacts.includes("today") === true),
  };
}

function withDates(
  deadline: PlanDeadline,
  date: string | null,
  target: string | null,
  today: string,
): PlanDeadline {
  if (date === deadline.date) return { ...deadline, target };
  const when = date === null ? null : date < today ? "past" : date === today ? "today" : "ahead";
  return { ...deadline, date, original: null, target, when };
}
