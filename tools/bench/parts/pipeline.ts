import { evaluate, interview, makePlan, type Program, type Situation } from "../../../src/index.ts";
import { asRequest } from "../answers.ts";
import { nameOf, type Scale, seed } from "../bases.ts";
import { at } from "../engines/base.ts";
import { drawerFor } from "../journeys/draw.ts";
import { personasOf } from "../journeys/people.ts";
import { answer, canRemember } from "../journeys/remembered.ts";
import type { Repository } from "../journeys/repository.ts";
import { type Person, type Stop, stopsOf, walk } from "../journeys/walk.ts";
import { type Effort, sideBySide, type Task } from "../measure.ts";
import { programOf, syntheticBase } from "../synthetic/base.ts";
import { completeCustomers } from "../synthetic/customers.ts";
import { syntheticToday } from "../synthetic/facts.ts";
import { syntheticEvent } from "../synthetic/files.ts";

/** What the steps of one base cost, in `evaluate`s. */
export interface PipelineRow {
  readonly base: string;
  /** Microseconds of `evaluate` when all questions have been answered. */
  readonly evaluate: number;
  /** `makePlan`, in `evaluate`s of the same situation. */
  readonly makePlan: number;
  /** `interview` of situations on the way, in `evaluate`s of the same situations. */
  readonly interview: number;
  /** The same after one more answer, when what was decided before may be remembered. */
  readonly interviewAfterAnswer: number;
  readonly evaluateAfterAnswer: number;
  /** A whole interview, in `evaluate`s of its last situation; `null`: only journeys are walked through. */
  readonly wholeInterview: number | null;
  /** Questions of a whole interview, on average. */
  readonly questions: number | null;
}

/** The cost of the steps, and whether the library remembered from one answer to the next. */
export interface Pipeline {
  readonly remembers: boolean;
  readonly rows: readonly PipelineRow[];
}

/** Measures the steps on the journeys and on the synthetic bases. */
export async function measurePipeline(
  repository: Repository,
  scale: Scale,
  effort: Effort,
): Promise<Pipeline> {
  const { program, catalogue, journeys } = repository;
  const draw = drawerFor(catalogue);
  const rows: PipelineRow[] = [];
  for (const journey of journeys) {
    const people = personasOf(program, journey, draw).slice(0, scale.walkers);
    comeAndGo(effort, program, people, (person) => walk(program, person));
    const stops = people.flatMap((person) => stopsOf(program, person));
    rows.push(await measureBase({ base: journey.lifeEvent, program, people, stops, walked: true }, effort));
  }
  for (const size of scale.sizes) {
    const drawn = syntheticBase(size, seed, "a hundred rules a file");
    const sampled = completeCustomers(drawn.facts, 3, seed).map((answers) => ({
      lifeEvent: syntheticEvent,
      today: syntheticToday,
      answers,
    }));
    const stops = sampled.flatMap((person) => sampledStops(person, 8));
    const program = programOf(drawn.files);
    comeAndGo(effort, program, sampled, (person) => answerAll(program, person));
    rows.push(
      await measureBase({ base: nameOf(size), program, people: sampled, stops, walked: false }, effort),
    );
  }
  return { remembers: canRemember, rows };
}

/**
 * Lets situations come and go, as on a server, before some are made that stay. Otherwise the engine takes everything that is
 * made afterwards for something that stays, and collects it late, at about the cost of the work itself.
 */
function comeAndGo(
  { warmUp: [least] }: Effort,
  program: Program,
  people: readonly Person[],
  work: (person: Person) => void,
): void {
  const end = performance.now() + 5 * least;
  do
    for (const person of people) {
      work(person);
      const { lifeEvent, today, answers } = person;
      makePlan(program, { lifeEvent, today, facts: answers });
    }
  while (performance.now() < end);
}

/** Gives one answer after the other, in the questionnaire's order. */
function answerAll(program: Program, { lifeEvent, today, answers }: Person): void {
  let situation: Situation = { lifeEvent, today, facts: {} };
  for (const [fact, value] of Object.entries(answers)) {
    situation = answer(program, situation, { [fact]: value });
    interview(program, situation);
    evaluate(program, situation);
  }
}

/** Situations with more and more answers, in the questionnaire's order. */
function sampledStops({ lifeEvent, today, answers }: Person, count: number): readonly Stop[] {
  const entries = Object.entries(answers);
  return Array.from({ length: count }, (_, index) => {
    const answered = Math.floor((index * entries.length) / count);
    const facts = asRequest(Object.fromEntries(entries.slice(0, answered)));
    return {
      situation: { lifeEvent, today, facts },
      next: Object.fromEntries(entries.slice(answered, answered + 1)),
    };
  });
}

interface Base {
  readonly base: string;
  readonly program: Program;
  readonly people: readonly Person[];
  readonly stops: readonly Stop[];
  readonly walked: boolean;
}

async function measureBase(
  { base, program, people, stops, walked }: Base,
  effort: Effort,
): Promise<PipelineRow> {
  const after = stops.map(({ situation, next }) => ({
    ...situation,
    facts: asRequest({ ...situation.facts, ...next }),
  }));
  const ends = people.map(({ lifeEvent, today, answers }) => ({ lifeEvent, today, facts: answers }));
  const warm = stops.map(({ situation, next }) => ({ situation: remembered(program, situation), next }));
  const on = (
    name: string,
    situations: readonly Situation[],
    work: (situation: Situation) => number,
  ): Task => ({
    name,
    cases: situations.length,
    work: (index) => work({ ...at(situations, index) }),
  });
  const more = (name: string, work: (situation: Situation) => number): Task => ({
    name,
    cases: warm.length,
    work: (index) => {
      const { situation, next } = at(warm, index);
      return work(answer(program, situation, next));
    },
  });
  const verdicts = (situation: Situation) => countHolding(program, situation);
  const questions = (situation: Situation) => interview(program, situation).questions.length;
  const tasks = [
    on("evaluate", ends, verdicts),
    on("makePlan", ends, (situation) => makePlan(program, situation).order.length),
    on("evaluate on the way", after, verdicts),
    on("interview", after, questions),
    more("interview after one answer", questions),
    more("evaluate after one answer", verdicts),
    ...(walked
      ? [{ name: "walk", cases: people.length, work: (index: number) => walk(program, at(people, index)) }]
      : []),
  ];
  const costs = new Map((await sideBySide(tasks, effort)).map(({ name, perCase }) => [name, perCase]));
  const cost = (name: string) => costs.get(name) ?? Number.NaN;
  const onTheWay = cost("evaluate on the way");
  return {
    base,
    evaluate: cost("evaluate") * 1_000,
    makePlan: cost("makePlan") / cost("evaluate"),
    interview: cost("interview") / onTheWay,
    interviewAfterAnswer: cost("interview after one answer") / onTheWay,
    evaluateAfterAnswer: cost("evaluate after one answer") / onTheWay,
    wholeInterview: walked ? cost("walk") / cost("evaluate") : null,
    questions: walked ? stops.length / people.length : null,
  };
}

/** The situation as the library has it after one answer came after the other, with everything decided once. */
function remembered(program: Program, situation: Situation): Situation {
  if (!canRemember) return situation;
  const begun = answer(program, { ...situation, facts: {} }, situation.facts);
  interview(program, begun);
  evaluate(program, begun);
  return begun;
}

function countHolding(program: Program, situation: Situation): number {
  let count = 0;
  for (const { verdict } of evaluate(program, situation).rules) if (verdict === "holds") count += 1;
  return count;
}
