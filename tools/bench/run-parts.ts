import { scales, seed } from "./bases.ts";
import { type Repository, readRepository } from "./journeys/repository.ts";
import { efforts } from "./measure.ts";
import type { Options, Part } from "./options.ts";
import { compareEngines } from "./parts/engines.ts";
import { growings, measureGrowth } from "./parts/growth.ts";
import { measureLoading } from "./parts/load.ts";
import { measureMemory } from "./parts/memory.ts";
import { measurePipeline } from "./parts/pipeline.ts";
import { measureSize } from "./parts/size.ts";
import { countQuestions } from "./questions/average.ts";
import type { Measured } from "./report.ts";

/** Runs the parts that were asked for, one after the other; `say` is told what goes on. Throws `Disagreement`. */
export async function runParts(
  { quick, parts }: Pick<Options, "quick" | "parts">,
  root: string,
  say: (text: string) => void,
): Promise<Measured> {
  const kind = quick ? "quick" : "full";
  const scale = scales[kind];
  const effort = efforts[kind];
  const people = quick ? 2 : 500;
  const runs: Readonly<Record<Part, (repository: Repository) => Promise<Measured>>> = {
    // Loading comes first, while no code is warm; it reads the files itself.
    load: async () => ({ loading: await measureLoading(root, quick ? 20 : 1_000, quick ? 1 : 5) }),
    engines: async (repository) => ({
      engines: await compareEngines(repository, scale, quick ? efforts.quick : efforts.thorough),
    }),
    pipeline: async (repository) => ({ pipeline: await measurePipeline(repository, scale, effort) }),
    growth: async (repository) => ({ growth: await measureGrowth(repository, growings[kind], effort) }),
    memory: async (repository) => ({ memory: await measureMemory(repository, quick ? 10 : 1_000) }),
    size: async () => ({ size: await measureSize(root) }),
    questions: async (repository) => ({ questions: countQuestions(repository, people, seed) }),
  };
  let measured: Measured = {};
  let repository: Repository | undefined;
  for (const part of parts) {
    const begin = performance.now();
    if (part !== "load") repository ??= await readRepository(root);
    measured = { ...measured, ...(await runs[part](repository as Repository)) }; // only `load` runs without it
    say(`${part}: ${((performance.now() - begin) / 1_000).toFixed(1)} s`);
  }
  return measured;
}
