import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.ts";
import type { Outcome } from "./step.ts";

/** The packed package; `pack` must have made it. */
function tarballIn(temporary: string): string {
  const [name] = readdirSync(join(temporary, "packed"));
  if (name === undefined) throw new Error("the package was not packed");
  return join(temporary, "packed", name);
}

/** Packs the package as it would be published; no network is needed. */
export async function pack(temporary: string): Promise<Outcome> {
  const destination = join(temporary, "packed");
  mkdirSync(destination);
  return run("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", destination]);
}

/** Whether every entry of the package leads to a file of the right kind. */
export async function checkPackage(temporary: string): Promise<Outcome> {
  return run("publint", ["run", tarballIn(temporary), "--strict"]);
}

/** Whether TypeScript finds the right types from ESM, from CJS and from a bundler. */
export async function checkTypes(temporary: string): Promise<Outcome> {
  return run("attw", [tarballIn(temporary), "--profile", "node16", "--no-color", "--no-emoji"]);
}

/** Unpacks the package as `node_modules/palvelupolku` of a project. */
export async function unpack(temporary: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { ok, output } = await run("tar", [
    "-xzf",
    tarballIn(temporary),
    "--strip-components=1",
    "-C",
    folder,
  ]);
  if (!ok) throw new Error(output);
}
