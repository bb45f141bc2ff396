import type { Comparison } from "./parts/engines.ts";
import type { Growth } from "./parts/growth.ts";
import type { Loading } from "./parts/load.ts";
import type { Memory } from "./parts/memory.ts";
import type { Pipeline } from "./parts/pipeline.ts";
import type { Size } from "./parts/size.ts";
import type { QuestionCount } from "./questions/average.ts";
import type { Target } from "./targets.ts";

/** What was measured; a part that was not asked for is absent. */
export interface Measured {
  readonly loading?: Loading;
  readonly engines?: readonly Comparison[];
  readonly pipeline?: Pipeline;
  readonly growth?: Growth;
  readonly memory?: Memory;
  readonly size?: Size;
  readonly questions?: readonly QuestionCount[];
}

/** Everything, as `npm run bench -- --json` prints it. */
export interface Report extends Measured {
  readonly schema: "palvelupolku/bench/1";
  readonly node: string;
  /** A quick look is not a measurement. */
  readonly quick: boolean;
  /** What has to be reached, and whether it is. */
  readonly targets: readonly Target[];
}
