import type { Program } from "../../../src/index.ts";
import { asRequest } from "../answers.ts";
import { type Dice, diceFrom } from "../random.ts";
import type { Draw } from "./draw.ts";
import type { Journey } from "./repository.ts";
import type { Person } from "./walk.ts";

/** How often a random person declines a question that can be declined. */
const declines = 0.03;

/** The personas of a journey; a question that a persona does not answer is declined, or drawn when it cannot be. */
export function personasOf(program: Program, journey: Journey, draw: Draw): readonly Person[] {
  return journey.personas.map(({ today, facts }, index) =>
    person(
      program,
      journey.lifeEvent,
      today,
      (fact, dice) => {
        const value = facts[fact.id] ?? null;
        return value === null && fact.source?.declinable === false ? draw(fact, today, dice) : value;
      },
      index,
    ),
  );
}

/** Random people, on the days of the personas. */
export function randomPeople(
  program: Program,
  { lifeEvent, personas }: Journey,
  draw: Draw,
  count: number,
  seed: number,
): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const today = personas[index % personas.length]?.today ?? "2026-11-24";
    return person(
      program,
      lifeEvent,
      today,
      (fact, dice) => {
        const isDeclined = dice.often(declines) && fact.source?.declinable !== false;
        return isDeclined ? null : draw(fact, today, dice);
      },
      seed + index,
    );
  });
}

type Fact = Parameters<Draw>[0];

function person(
  program: Program,
  lifeEvent: string,
  today: string,
  answerTo: (fact: Fact, dice: Dice) => unknown,
  seed: number,
): Person {
  const dice = diceFrom(seed);
  const questions = program.lifeEvents[lifeEvent]?.questions ?? [];
  const answers = Object.fromEntries(questions.map(({ fact }) => [fact.id, answerTo(fact, dice)]));
  return { lifeEvent, today, answers: asRequest(answers) };
}
