import {
  evaluate,
  type Finding,
  makePlan,
  type Plan,
  type PlanItem,
  type SafetyItem,
  type Situation,
} from "../../src/index.ts";
import type { PersonaSource } from "../../src/model/index.ts";
import { catalogue, program } from "./matti.ts";

export { catalogue, program };

export const lifeEvent = "type-2-diabetes";
export const today = "2026-11-24";

export const personas: readonly PersonaSource[] = program.lifeEvents[lifeEvent]?.personas ?? [];

/** The persona with this id. */
export function personaNamed(id: string): PersonaSource {
  const found = personas.find((persona) => persona.id === id);
  if (found === undefined) throw new Error(`no persona is named ${id}`);
  return found;
}

/** The situation of a persona on its day. */
export function situationOf(id: string): Situation {
  const persona = personaNamed(id);
  return { lifeEvent, today: persona.today, facts: persona.facts };
}

/** The situation with these answers, and no others. */
export function situationWith(facts: Situation["facts"], day = today): Situation {
  return { lifeEvent, today: day, facts };
}

/** The plan of a situation. */
export function planOf(situation: Situation): Plan {
  return makePlan(program, situation);
}

/** The list without what is safety, in its one order. */
export function itemsOf({ tasks, recommendations, information, order }: Plan): readonly PlanItem[] {
  const items = new Map([...tasks, ...recommendations, ...information].map((item) => [item.id, item]));
  return order.flatMap((id) => items.get(id) ?? []);
}

/** The item of a rule, safety included. */
export function itemOf(plan: Plan, rule: string): PlanItem | SafetyItem {
  const found = [...plan.safety, ...itemsOf(plan)].find((item) => item.rule === rule);
  if (found === undefined) throw new Error(`${rule} is not in the plan`);
  return found;
}

/** What a rule says of a situation. */
export function findingOf(situation: Situation, rule: string): Finding {
  const found = evaluate(program, situation).rules.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`no rule is named ${rule}`);
  return found;
}

/** Whether a rule gives an indicator. */
export function isIndicator(rule: string): boolean {
  return program.rules.get(rule)?.type === "indicator";
}
