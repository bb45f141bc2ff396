import { neverDay, type State } from "../compile/index.ts";
import type {
  ControlSource,
  EvidenceSource,
  Plan,
  PlanControl,
  PlanDesk,
  PlanEvidence,
  PlanItem,
} from "../model/index.ts";
import { planIndexOf } from "./plan-index.ts";
import type { Planning } from "./planning.ts";

/** Desks at which two or more items of the plan are handled together. */
export function desksOf({ program }: State, items: readonly PlanItem[]): readonly PlanDesk[] {
  const { desks } = program.source;
  if (desks.length === 0) return [];
  const statuses = new Map(items.map(({ id, status }) => [id, status]));
  return desks.flatMap(({ id, name, why, tasks, only }) => {
    const isMeant = (task: string) => (only === "open" ? statuses.get(task) === "open" : statuses.has(task));
    const found = tasks.filter(isMeant);
    return found.length < 2 ? [] : [{ id, name, why: why ?? null, items: found }];
  });
}

/** Evidence that items of the plan give or need. What is settled still counts as where it came from. */
export function evidenceOf(
  planning: Planning,
  items: readonly PlanItem[],
  settled: Plan["settled"],
): readonly PlanEvidence[] {
  const all = planning.program.source.evidence;
  if (all.length === 0) return [];
  const { evidence: byTask } = planIndexOf(planning.program);
  const givers = all.map((): string[] => []);
  const takers = all.map((): string[] => []);
  for (const { id } of [...items, ...settled]) {
    const handled = byTask.get(id);
    if (handled === undefined) continue;
    for (const place of handled.gives) givers[place]?.push(id);
    for (const place of handled.needs) takers[place]?.push(id);
  }
  return all.flatMap((evidence, place) => {
    const [from = [], to = []] = [givers[place], takers[place]];
    if (to.length === 0 || (from.length === 0 && evidence.by === undefined)) return [];
    return [planEvidence(planning, evidence, from, to)];
  });
}

function planEvidence(
  planning: Planning,
  { id, name, by, fact, confidence }: EvidenceSource,
  from: readonly string[],
  to: readonly string[],
): PlanEvidence {
  // A duty that recurs is never done for good; it has been done once.
  const isDone = (task: string) => {
    const { status, doneOn } = planning.progress.get(task) ?? {};
    return status === "done" || doneOn !== undefined;
  };
  const ready = from.some(isDone) || (fact !== undefined && isThere(planning, fact));
  return { id, name, from, by: by ?? null, to, ready, fact: fact ?? null, confidence };
}

/**
 * Whether the fact says that there is something: yes, a day that has come, some option but not the one that excludes all others,
 * or any other value. An answer that is suspended says nothing.
 */
function isThere({ program, event, slots, answers, today }: Planning, name: string): boolean {
  const fact = program.facts.get(name);
  // What is no step of this life event has no `ask-if` here that could suspend it.
  const value = event.trails.byName.has(name) && fact !== undefined ? slots[fact.slot] : answers.get(name);
  if (value === undefined || value === false) return false;
  if (fact?.type.kind === "date") return value !== neverDay && typeof value === "string" && value <= today;
  const exclusive = fact?.source?.exclusive;
  return !Array.isArray(value) || value.some((item: unknown) => item !== exclusive);
}

/** Inspections of the rules of the plan; one that names no rules comes with its authority's services. */
export function controlsOf(
  { program }: State,
  items: readonly PlanItem[],
  owners: ReadonlySet<string>,
): readonly PlanControl[] {
  const { controls } = program.source;
  if (controls.length === 0) return [];
  const rules = new Set(items.map(({ rule }) => rule));
  const isHere = ({ rules: looked, authority }: ControlSource) =>
    looked === undefined ? owners.has(authority) : looked.some((rule) => rules.has(rule));
  return controls.filter(isHere).map(({ id, name, authority, when, bundle, confidence }) => ({
    id,
    name,
    authority,
    when,
    bundle,
    confidence,
  }));
}
