import { join } from "node:path";
import { Disagreement } from "./agree.ts";
import { readOptions } from "./options.ts";
import type { Report } from "./report.ts";
import { runParts } from "./run-parts.ts";
import { show } from "./show.ts";
import { targetsOf } from "./targets.ts";
import { writePage } from "./write-page.ts";

/**
 * Measures and prints; gives the exit code. 0: measured, whether or not targets are reached. 1: two ways of deciding gave
 * different verdicts. 2: the command line cannot be understood.
 */
export async function main(args: readonly string[], root: string): Promise<0 | 1 | 2> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(options);
    return 2;
  }
  try {
    const say = (text: string) => console.error(text);
    const measured = await runParts(options, root, say);
    const report: Report = {
      schema: "palvelupolku/bench/1",
      node: process.versions.node,
      quick: options.quick,
      ...measured,
      targets: targetsOf(measured),
    };
    console.log(options.json ? JSON.stringify(report, undefined, 2) : show(report));
    if (options.write) await writePage(join(root, "docs", "performance.md"), show(report));
    return 0;
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    console.error(`different verdicts, nothing was compared: ${error.message}`);
    return 1;
  }
}
