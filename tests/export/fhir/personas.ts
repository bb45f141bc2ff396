import { interview, makePlan, type Plan, type Situation } from "../../../src/index.ts";
import type { PersonaSource } from "../../../src/model/index.ts";
import { wholeProgram } from "../../content/matti.ts";

export const program = wholeProgram;

export interface Persona {
  readonly name: string;
  readonly situation: Situation;
  readonly plan: Plan;
}

/** Every persona of every life event in the repository. */
export const personas: readonly Persona[] = Object.values(program.lifeEvents).flatMap((event) => {
  const byId = new Map(event.personas.map((persona) => [persona.id, persona]));
  const answersOf = ({ base, facts }: PersonaSource): Record<string, unknown> => {
    const below = base === undefined ? undefined : byId.get(base);
    return { ...(below === undefined ? {} : answersOf(below)), ...facts };
  };
  return event.personas.map((persona) => {
    const situation = { lifeEvent: event.id, today: persona.today, facts: answersOf(persona) };
    return { name: `${event.id} ${persona.id}`, situation, plan: makePlan(program, situation) };
  });
});

export function personaOf(name: string): Persona {
  const found = personas.find((persona) => persona.name === name);
  if (found === undefined) throw new Error(`no persona is named ${name}`);
  return found;
}

/** Everything that can be passed for a persona. */
export function optionsOf({ situation }: Persona) {
  return { program, situation, interview: interview(program, situation) };
}
