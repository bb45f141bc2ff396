import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import type { Truth } from "../../../src/logic/index.ts";
import { at, type Contender, type PlainBase } from "./base.ts";
import { floorSource } from "./floor-source.ts";

/** Conditions written by hand, as a module; `source` is TypeScript that exports `decideAll`. */
export async function importFloor(source: string): Promise<DecideAll> {
  const { code } = await transform(source, { loader: "ts", target: "node20" });
  const folder = await mkdtemp(join(tmpdir(), "palvelupolku-floor-"));
  try {
    const path = join(folder, "floor.mjs");
    await writeFile(path, code);
    const module: { readonly decideAll: DecideAll } = await import(pathToFileURL(path).href);
    return module.decideAll;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The truth of every rule. */
export type DecideAll = (facts: Readonly<Record<string, unknown>>) => readonly Truth[];

/** The floor: conditions written by hand. It takes whatever a customer has answered; what is missing is unknown. */
export async function floorOf(base: PlainBase): Promise<Contender> {
  const decideAll = await importFloor(floorSource(base.rules, ["today", ...base.kinds.keys()]));
  const truths = (customer: number) => decideAll(at(base.customers, customer));
  return { name: "hand-written TypeScript", truths, work: (customer) => holding(truths(customer)) };
}

/** How many rules hold. */
export function holding(truths: readonly Truth[]): number {
  let count = 0;
  for (const truth of truths) if (truth === true) count += 1;
  return count;
}
