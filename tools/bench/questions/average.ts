import type { Program } from "../../../src/index.ts";
import { drawerFor } from "../journeys/draw.ts";
import { personasOf, randomPeople } from "../journeys/people.ts";
import type { Repository } from "../journeys/repository.ts";
import type { Person } from "../journeys/walk.ts";
import { byInterview, countAsked, everything, mentioned } from "./ways.ts";

/** How many questions the same people are asked on average, in three ways. */
export interface QuestionCount {
  readonly journey: string;
  readonly people: "personas" | "random";
  readonly count: number;
  readonly questions: number;
  readonly interview: number;
  readonly mentioned: number;
  readonly everything: number;
}

/** Counts for the personas and so many random people of every journey. */
export function countQuestions(
  { program, catalogue, journeys }: Repository,
  people: number,
  seed: number,
): readonly QuestionCount[] {
  const draw = drawerFor(catalogue);
  return journeys.flatMap((journey) => {
    const random = randomPeople(program, journey, draw, people, seed);
    return [
      average(program, journey.lifeEvent, "personas", personasOf(program, journey, draw)),
      average(program, journey.lifeEvent, "random", random),
    ];
  });
}

function average(
  program: Program,
  journey: string,
  kind: QuestionCount["people"],
  people: readonly Person[],
): QuestionCount {
  const mean = (way: typeof byInterview) =>
    people.reduce((sum, person) => sum + countAsked(program, person, way), 0) / people.length;
  return {
    journey,
    people: kind,
    count: people.length,
    questions: program.lifeEvents[journey]?.questions.length ?? 0,
    interview: mean(byInterview),
    mentioned: mean(mentioned),
    everything: mean(everything),
  };
}
