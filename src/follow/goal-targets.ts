import type { Program } from "../compile/index.ts";
import type { GoalSource } from "../model/index.ts";

/** The goal of a life event with this id. */
export function goalOf(program: Program, lifeEvent: string, id: string): GoalSource | undefined {
  return program.lifeEvents[lifeEvent]?.source.goals?.find((goal) => goal.id === id);
}

/** The facts that hold a goal's targets; none when nothing is to be measured against. */
export function targetFacts(goal: GoalSource): readonly string[] {
  const one = goal["target-fact"];
  return goal.targets?.map(({ fact }) => fact) ?? (one === undefined ? [] : [one]);
}

/** All facts that hold targets of a life event's goals: they are agreed, never answered. */
export function allTargetFacts(program: Program, lifeEvent: string): ReadonlySet<string> {
  return new Set(program.lifeEvents[lifeEvent]?.source.goals?.flatMap(targetFacts));
}
