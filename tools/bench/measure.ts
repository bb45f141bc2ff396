/** Something whose cost is measured. `work` is called with 0, 1, … below the number of cases. */
export interface Task {
  readonly name: string;
  readonly work: (index: number) => number | Promise<number>;
  readonly cases: number;
}

/** How much is measured, in milliseconds. */
export interface Effort {
  /** Least and most time for which a task runs before it is timed: until it gets no quicker for the least time. */
  readonly warmUp: readonly [least: number, most: number];
  /** Least number of cases before that, within the most time. A task slower than a millisecond needs no such number. */
  readonly warmCases: number;
  readonly rounds: number;
  /** About the time of one stretch, the shortest piece of work that is timed. */
  readonly stretch: number;
}

/**
 * The effort of a real run, and of a quick look. `thorough` is for what is made of a function for each rule: a thousand functions
 * are turned into machine code one by one, in seconds; measured before, they would look nine times as slow as they are.
 */
export const efforts = {
  full: { warmUp: [200, 1_500], warmCases: 0, rounds: 7, stretch: 20 },
  thorough: { warmUp: [200, 6_000], warmCases: 12_000, rounds: 7, stretch: 20 },
  quick: { warmUp: [0, 1], warmCases: 0, rounds: 2, stretch: 1 },
} as const satisfies Record<string, Effort>;

/** Milliseconds for one case, the average over all cases. */
export interface Cost {
  readonly name: string;
  readonly perCase: number;
}

/** A part of the cases, gone through so many times, with its best time. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly passes: number;
  best: number;
}

/**
 * The cost of several tasks, side by side: after a warm-up, in each round every task has its turn, so that what slows the
 * machine slows all of them. The cases of a task are timed in stretches of about the same time, quick ones many times over,
 * slow ones one by one, and of each stretch the best round counts: then no task suffers more than another from what else
 * runs on the machine.
 */
export async function sideBySide(tasks: readonly Task[], effort: Effort): Promise<readonly Cost[]> {
  const prepared: { readonly task: Task; readonly stretches: readonly Stretch[] }[] = [];
  for (const task of tasks)
    prepared.push({ task, stretches: stretchesOf(task, await warmUp(task, effort), effort) });
  for (let round = 0; round < effort.rounds; round++) {
    for (const { task, stretches } of prepared)
      for (const stretch of stretches) stretch.best = Math.min(stretch.best, await timeOf(task, stretch));
  }
  return prepared.map(({ task, stretches }) => ({
    name: task.name,
    perCase: stretches.reduce((sum, { best, passes }) => sum + best / passes, 0) / task.cases,
  }));
}

/**
 * Runs a task until it gets no quicker; gives the best time of once through all cases. The machine code of a task is made
 * while it runs, on a busy machine late.
 */
async function warmUp(task: Task, { warmUp: [least, most], warmCases }: Effort): Promise<number> {
  const once = { from: 0, to: task.cases, passes: 1 };
  let best = await timeOf(task, once);
  let since = 0;
  let cases = task.cases;
  const isCold = () => cases < warmCases && best / task.cases < 1;
  for (let spent = best; spent < most && (since < least || isCold()); ) {
    const time = await timeOf(task, once);
    spent += time;
    cases += task.cases;
    since = time < best * 0.97 ? 0 : since + time;
    best = Math.min(best, time);
  }
  return best;
}

/** All cases together many times over, or parts of them, as long as a stretch is to be. */
function stretchesOf({ cases }: Task, pass: number, { stretch }: Effort): readonly Stretch[] {
  const passes = Math.max(1, Math.round(stretch / pass));
  const size = Math.min(cases, Math.max(1, Math.round((cases * stretch) / pass)));
  return Array.from({ length: Math.ceil(cases / size) }, (_, index) => ({
    from: index * size,
    to: Math.min(cases, (index + 1) * size),
    passes,
    best: Number.POSITIVE_INFINITY,
  }));
}

/** What all results add up to; it is kept so that no work can be left out as useless. */
export const kept = { sum: 0 };

/** Milliseconds for going through these cases so many times. */
async function timeOf({ work }: Task, { from, to, passes }: Omit<Stretch, "best">): Promise<number> {
  const begin = performance.now();
  for (let pass = 0; pass < passes; pass++) {
    for (let index = from; index < to; index++) {
      const result = work(index);
      kept.sum += typeof result === "number" ? result : await result;
    }
  }
  return Math.max(performance.now() - begin, 0.000_1);
}
