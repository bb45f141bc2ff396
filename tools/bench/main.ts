import { scales } from "./bases.ts";
import { readRepository } from "./journeys/repository.ts";
import { efforts } from "./measure.ts";
import { readOptions } from "./options.ts";
import { compareEngines } from "./parts/engines.ts";
import { table } from "./table.ts";
export async function main(args: readonly string[], root: string): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(options);
    return 2;
  }
  const kind = options.quick ? "quick" : "full";
  const repository = await readRepository(root);
  for (const each of await compareEngines(repository, scales[kind], efforts[kind]))
    console.log(
      `${each.base} ${each.answers}\n${table(
        ["", "µs", "×"],
        each.rows.map((row) => [row.name, row.microseconds, row.times]),
      )}\n`,
    );
  return 0;
}
