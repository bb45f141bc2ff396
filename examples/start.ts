import { readArguments } from "./arguments.ts";
import type { Printed } from "./explained-text.ts";
import { run as liisa } from "./liisa.ts";
import { run as matti, type PrintOptions } from "./matti.ts";
import { run as sirkka } from "./sirkka.ts";

const journeys: ReadonlyMap<string, (options: PrintOptions) => Promise<Printed>> = new Map([
  ["matti", matti],
  ["liisa", liisa],
  ["sirkka", sirkka],
]);

// A reader that has seen enough (`npm start | head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));

/** Prints a journey; gives the exit code: 0, 1 when a receipt does not give its plan again, 2 when the command line is wrong. */
async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if ("problem" in asked) return refuse(asked.problem);
  const run = journeys.get(asked.journey);
  if (run === undefined) {
    return refuse(`There is no such journey. The journeys are: ${[...journeys.keys()].join(", ")}`);
  }
  const colour = process.stdout.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
  // Lines longer than a hundred columns are hard to read, so a wide terminal is not filled unless asked.
  const width = asked.width ?? Math.min(100, process.stdout.columns ?? 80);
  const { text, isProved } = await run({ language: asked.language, width, colour, facts: asked.facts });
  process.stdout.write(text);
  return isProved ? 0 : 1;
}

function refuse(problem: string): number {
  console.error(problem);
  return 2;
}
