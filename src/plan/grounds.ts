import { type State, versionFor } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanGrounds } from "../model/index.ts";
import { inOrder, planIndexOf } from "./plan-index.ts";

/** The grounds of a plan with these items and indicators. */
export function groundsOf(state: State, items: readonly { readonly rule: string }[]): PlanGrounds {
  const names = inOrder(
    state.program,
    items.map(({ rule }) => rule),
  );
  return {
    rules: names.map((rule) => ({ rule, from: firstDayOf(state, rule) })),
    facts: factsIn(state),
  };
}

function firstDayOf({ program, slots }: State, name: string): string | null {
  const rule = program.rules.get(name);
  return rule === undefined ? null : (versionFor(rule, slots)?.from ?? null);
}

/** Facts of the life event that can be answered, known or not, and what is said to be done. */
function factsIn(state: State): readonly string[] {
  const answerable = planIndexOf(state.program).answerable.get(state.event.id) ?? [];
  const done = progressIn(state);
  return done.length === 0 ? answerable : [...new Set([...answerable, ...done])].sort(compareText);
}

/** Keys of the situation that say what was done and what happened. */
function progressIn({ program, answers, happenings }: State): readonly string[] {
  const isBuiltIn = (name: string) => program.facts.get(name)?.origin === "built-in" && answers.has(name);
  return [
    ...answers.given.filter(isBuiltIn),
    ...[...happenings.occurrences.keys()].flatMap((id) => [`task.${id}.status`, `task.${id}.done-on`]),
    ...[...happenings.events].flatMap(([event, days]) => [...days].map((day) => `event.${event}.${day}.on`)),
  ];
}
