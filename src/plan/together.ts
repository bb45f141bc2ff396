import type { State } from "../compile/index.ts";
import type { ControlSource, Plan, PlanControl, PlanDesk, PlanEvidence, PlanItem } from "../model/index.ts";

/** Desks at which two or more items of the plan are handled together. */
export function desksOf({ program }: State, items: readonly PlanItem[]): readonly PlanDesk[] {
  const here = new Set(items.map(({ id }) => id));
  const open = new Set(items.filter(({ status }) => status === "open").map(({ id }) => id));
  return program.source.desks.flatMap(({ id, name, why, tasks, only }) => {
    const found = tasks.filter((task) => (only === "open" ? open : here).has(task));
    return found.length < 2 ? [] : [{ id, name, why: why ?? null, items: found }];
  });
}

/** Evidence that items of the plan give or need. What is settled still counts as where it came from. */
export function evidenceOf(
  state: State,
  items: readonly PlanItem[],
  settled: Plan["settled"],
): readonly PlanEvidence[] {
  const { program, answers } = state;
  const here = [...items.map(({ id }) => id), ...settled.map(({ id }) => id)];
  const named = (names: readonly string[]) =>
    here.filter((id) => names.some((name) => name === id || id.startsWith(`${name}.`)));
  return program.source.evidence.flatMap(({ id, name, from, by, to, fact, confidence }) => {
    const givers = named(from);
    const takers = named(to);
    if (takers.length === 0 || (givers.length === 0 && by === undefined)) return [];
    const ready = givers.some((giver) => isDone(state, giver)) || (fact !== undefined && answers.has(fact));
    return [{ id, name, from: givers, by: by ?? null, to: takers, ready, fact: fact ?? null, confidence }];
  });
}

function isDone({ answers }: State, task: string): boolean {
  // A duty that recurs is never done for good; it has been done once.
  return answers.get(`task.${task}.status`) === "done" || answers.has(`task.${task}.done-on`);
}

/** Inspections of the rules of the plan; one that names no rules comes with its authority's services. */
export function controlsOf(
  { program }: State,
  items: readonly PlanItem[],
  owners: ReadonlySet<string>,
): readonly PlanControl[] {
  const rules = new Set(items.map(({ rule }) => rule));
  const isHere = ({ rules: looked, authority }: ControlSource) =>
    looked === undefined ? owners.has(authority) : looked.some((rule) => rules.has(rule));
  return program.source.controls.filter(isHere).map(({ id, name, authority, when, bundle, confidence }) => ({
    id,
    name,
    authority,
    when,
    bundle,
    confidence,
  }));
}
