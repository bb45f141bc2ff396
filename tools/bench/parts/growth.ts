import { evaluate, interview, type Program, type Situation } from "../../../src/index.ts";
import type { Answers } from "../answers.ts";
import { seed } from "../bases.ts";
import { at } from "../engines/base.ts";
import type { Repository } from "../journeys/repository.ts";
import { type Effort, sideBySide, type Task } from "../measure.ts";
import { programOf, syntheticBase } from "../synthetic/base.ts";
import { completeCustomers, partialCustomers } from "../synthetic/customers.ts";
import { syntheticToday } from "../synthetic/facts.ts";
import { syntheticEvent } from "../synthetic/files.ts";
import { type FollowCost, measureFollowing } from "./follow.ts";

/** How far growth is followed. */
export interface Growing {
  readonly rules: readonly number[];
  readonly facts: number;
  readonly events: readonly number[];
}

/** What is measured in a real run, and in a quick look. */
export const growings = {
  full: { rules: [100, 200, 400, 800, 1_600, 3_200], facts: 200, events: [100, 200, 400, 800, 1_600] },
  quick: { rules: [10, 20], facts: 20, events: [2, 4] },
} as const satisfies Record<string, Growing>;

/** Cost of `evaluate` by the number of rules; `doubling`: in costs of half as many. */
export interface RuleGrowth {
  readonly rules: number;
  readonly microseconds: number;
  readonly doubling: number | null;
}

/** Cost by the share of questions that are answered. */
export interface AnswerGrowth {
  readonly percent: number;
  readonly evaluate: number;
  readonly interview: number;
}

/** How cost grows. Times are in microseconds. */
export interface Growth {
  readonly rules: readonly RuleGrowth[];
  readonly answered: readonly AnswerGrowth[];
  readonly follow: readonly FollowCost[];
}

/** Measures how cost grows with rules, with answers, and with the events of a record. */
export async function measureGrowth(
  repository: Repository,
  growing: Growing,
  effort: Effort,
): Promise<Growth> {
  return {
    rules: await growRules(growing, effort),
    answered: await growAnswers(growing, effort),
    follow: await measureFollowing(repository, growing.events, effort),
  };
}

async function growRules({ rules, facts }: Growing, effort: Effort): Promise<readonly RuleGrowth[]> {
  const tasks = rules.map((count) => {
    const drawn = syntheticBase({ rules: count, facts }, seed, "bare");
    const customers = [...completeCustomers(drawn.facts, 4, seed), ...partialCustomers(drawn.facts, 4, seed)];
    return evaluating(String(count), programOf(drawn.files), customers);
  });
  const costs = await sideBySide(tasks, effort);
  return costs.map(({ perCase }, index) => {
    const before = costs[index - 1];
    return {
      rules: at(rules, index),
      microseconds: perCase * 1_000,
      doubling: before === undefined ? null : perCase / before.perCase,
    };
  });
}

async function growAnswers({ rules, facts }: Growing, effort: Effort): Promise<readonly AnswerGrowth[]> {
  const drawn = syntheticBase({ rules: Math.min(1_000, Math.max(...rules)), facts }, seed, "bare");
  const program = programOf(drawn.files);
  const customers = completeCustomers(drawn.facts, 3, seed);
  const shares = [0, 25, 50, 75, 100];
  const tasks = shares.flatMap((percent) => {
    const some = customers.map((answers) =>
      Object.fromEntries(Object.entries(answers).slice(0, (facts * percent) / 100)),
    );
    const asking = situations(some, (situation) => interview(program, situation).questions.length);
    return [evaluating("evaluate", program, some), { ...asking, name: "interview" }];
  });
  const costs = await sideBySide(tasks, effort);
  return shares.map((percent, index) => ({
    percent,
    evaluate: at(costs, 2 * index).perCase * 1_000,
    interview: at(costs, 2 * index + 1).perCase * 1_000,
  }));
}

function evaluating(name: string, program: Program, customers: readonly Answers[]): Task {
  const task = situations(customers, (situation) => {
    let count = 0;
    for (const { verdict } of evaluate(program, situation).rules) if (verdict === "holds") count += 1;
    return count;
  });
  return { ...task, name };
}

function situations(
  customers: readonly Answers[],
  work: (situation: Situation) => number,
): Omit<Task, "name"> {
  return {
    cases: customers.length,
    work: (index) => work({ lifeEvent: syntheticEvent, today: syntheticToday, facts: at(customers, index) }),
  };
}
