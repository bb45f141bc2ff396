import { compile, loadCatalogue } from "../../../src/index.ts";
import type { InputFile } from "../../../src/load/index.ts";
import { readFiles } from "../../../src/node.ts";
import { seed } from "../bases.ts";
import { syntheticBase } from "../synthetic/base.ts";

/** What loading and compiling rule files costs. */
export interface LoadCost {
  readonly files: number;
  readonly rules: number;
  /** Milliseconds of the first time in this process, when no code is warm yet. */
  readonly first: number;
  /** Milliseconds of the best of the later times. */
  readonly best: number;
}

/** Loading this repository's files, and a synthetic rule base with a file for each rule. */
export interface Loading {
  readonly repository: LoadCost;
  readonly synthetic: LoadCost;
  /** Cost of one synthetic rule in costs of one rule of this repository, both by their best time. */
  readonly perRule: number;
}

/** Measures loading; run it first, while nothing is warm. */
export async function measureLoading(root: string, rules: number, rounds: number): Promise<Loading> {
  const { files } = await readFiles(root);
  const firstOfRepository = timeOf(files);
  const drawn = syntheticBase({ rules, facts: 200 }, seed, "a file for each rule").files;
  const firstOfSynthetic = timeOf(drawn);
  const times = Array.from({ length: rounds }, () => [timeOf(files).time, timeOf(drawn).time] as const);
  const best = (index: 0 | 1) => Math.min(...times.map((pair) => pair[index]));
  const repository = costOf(files, firstOfRepository, best(0));
  const synthetic = costOf(drawn, firstOfSynthetic, best(1));
  return {
    repository,
    synthetic,
    perRule: synthetic.best / synthetic.rules / (repository.best / repository.rules),
  };
}

function costOf(
  files: readonly InputFile[],
  { rules, time }: ReturnType<typeof timeOf>,
  best: number,
): LoadCost {
  return { files: files.length, rules, first: time, best };
}

function timeOf(files: readonly InputFile[]): { readonly rules: number; readonly time: number } {
  const begin = performance.now();
  const loaded = loadCatalogue(files);
  if (!loaded.ok) throw new Error("the rule files have faults");
  const { rules } = compile(loaded.catalogue);
  return { rules: rules.size, time: performance.now() - begin };
}
