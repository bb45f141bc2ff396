import { neverDay, type State } from "../compile/index.ts";
import { compareText, type SeriesValue, type Value } from "../logic/index.ts";
import type { GoalSource, GoalState, GoalValue, PlanGoal } from "../model/index.ts";

/** The life event's goals, with what was recorded and where each stands. No target is ever computed. */
export function goalsOf(state: State): readonly PlanGoal[] {
  return (state.event.source.goals ?? []).map((goal) => planGoal(state, goal));
}

function planGoal(state: State, goal: GoalSource): PlanGoal {
  const fact = goal.fact === undefined ? undefined : state.program.facts.get(goal.fact);
  const values = valuesOf(state, goal);
  const targets = targetsOf(state, goal);
  return {
    id: goal.id,
    title: goal.title,
    target: goal.target ?? null,
    phase: goal.phase ?? null,
    fact: goal.fact ?? null,
    unit: fact?.type.unit ?? null,
    direction: goal.direction ?? null,
    targets,
    reference: goal.reference ?? null,
    measure: goal.measure ?? null,
    latest: values.at(-1) ?? null,
    previous: values.at(-2) ?? null,
    progress: progressOf(goal, targets, values),
    sensitive: fact?.sensitive ?? false,
    areas: fact?.areas ?? [],
    confidence: goal.confidence ?? null,
  };
}

/** Recorded targets by field. */
function targetsOf({ program, slots }: State, goal: GoalSource): PlanGoal["targets"] {
  const one = goal["target-fact"];
  const named = goal.targets ?? (one === undefined ? [] : [{ field: goal.field ?? "value", fact: one }]);
  const found = named.flatMap(({ field, fact }) => {
    const slot = program.facts.get(fact)?.slot;
    const value = slot === undefined ? undefined : slots[slot];
    return isShown(value) ? [[field, value] as const] : [];
  });
  // All of several targets, or none: half a target would be met too easily.
  return found.length === named.length ? Object.fromEntries(found) : {};
}

/** What never comes is no value. */
function isShown(value: Value | undefined): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value !== neverDay);
}

/** The values of the goal's fact, oldest first. */
function valuesOf({ program, slots, today }: State, goal: GoalSource): readonly GoalValue[] {
  const slot = goal.fact === undefined ? undefined : program.facts.get(goal.fact)?.slot;
  const value = slot === undefined ? undefined : slots[slot];
  if (isSeries(value)) {
    return [...value]
      .filter(({ date }) => date <= today)
      .sort((a, b) => compareText(a.date, b.date))
      .flatMap((entry) => goalValue(entry, goal) ?? []);
  }
  return isShown(value) ? [{ date: null, value, values: null }] : [];
}

function goalValue(entry: SeriesValue, goal: GoalSource): GoalValue | undefined {
  const numbers = Object.entries(entry).filter(
    (pair): pair is [string, number] => typeof pair[1] === "number",
  );
  const field = mainField(goal);
  const main = Object.hasOwn(entry, field) ? entry[field] : undefined;
  if (typeof main !== "number" && typeof main !== "string") return undefined;
  return { date: entry.date, value: main, values: numbers.length > 1 ? Object.fromEntries(numbers) : null };
}

function isSeries(value: Value | undefined): value is readonly SeriesValue[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "object" && entry !== null);
}

/** Source of the states: FHIR R4 goal-achievement. `null`: no target is recorded. */
function progressOf(
  goal: GoalSource,
  targets: PlanGoal["targets"],
  values: readonly GoalValue[],
): GoalState | null {
  const { direction, value } = goal;
  if (direction === undefined) return null;
  const hasTarget = direction === "equal" ? value !== undefined : Object.keys(targets).length > 0;
  if (!hasTarget) return null;
  const [previous, latest] = [values.at(-2), values.at(-1)];
  if (latest === undefined) return "in-progress";
  const isMet = (one: GoalValue) => meets(goal, targets, one);
  if (isMet(latest)) return previous !== undefined && isMet(previous) ? "sustaining" : "achieved";
  if (previous === undefined || isMet(previous) || direction === "equal") return "in-progress";
  const [before, now] = [distance(goal, targets, previous), distance(goal, targets, latest)];
  if (Number.isNaN(before - now)) return "in-progress"; // a number is missing: nothing can be compared
  return now < before ? "improving" : now > before ? "worsening" : "no-change";
}

function meets(goal: GoalSource, targets: PlanGoal["targets"], one: GoalValue): boolean {
  if (goal.direction === "equal") return [goal.value].flat().includes(one.value);
  return Object.entries(targets).every(([field, target]) => {
    const number = numberOf(goal, field, one);
    return goal.direction === "lower" ? number < Number(target) : number >= Number(target);
  });
}

/** How far from the targets: the sum of what is missing. */
function distance(goal: GoalSource, targets: PlanGoal["targets"], one: GoalValue): number {
  return Object.entries(targets).reduce((sum, [field, target]) => {
    const number = numberOf(goal, field, one);
    const missing = goal.direction === "lower" ? number - Number(target) : Number(target) - number;
    return sum + Math.max(0, missing);
  }, 0);
}

/** One number of a value; `NaN`, which meets no target, when it was not measured. */
function numberOf(goal: GoalSource, field: string, { value, values }: GoalValue): number {
  if (field === mainField(goal)) return typeof value === "number" ? value : Number.NaN;
  return values !== null && Object.hasOwn(values, field) ? Number(values[field]) : Number.NaN;
}

/** The field by which a series is shown. */
function mainField({ field, targets }: GoalSource): string {
  return field ?? targets?.[0]?.field ?? "value";
}
