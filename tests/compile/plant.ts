import { readFileSync } from "node:fs";
import ts from "typescript";

/** Bugs by name: what stands in a file, and what is put in its place. */
export type Bugs = Readonly<Record<string, readonly [string, string]>>;

/** A file of `src/compile` run by itself, as it is and with each bug. */
export interface Planted<T> {
  readonly unchanged: T;
  readonly bugs: Readonly<Record<string, T>>;
}

/** Modules that a file imports and runs, by the path that it names. */
export type Imports = Readonly<Record<string, object>>;

/** Runs a file with each bug. `read` takes what the file exports. */
export function plant<T>(
  file: string,
  bugs: Bugs,
  read: (exported: Record<string, unknown>) => T,
  imports: Imports = {},
): Planted<T> {
  const source = readFileSync(new URL(`../../src/compile/${file}`, import.meta.url), "utf8");
  const run = (text: string) => read(exportsOf(text, imports));
  return {
    unchanged: run(source),
    bugs: Object.fromEntries(
      Object.entries(bugs).map(([name, [right, wrong]]) => [name, run(changed(source, right, wrong))]),
    ),
  };
}

function changed(source: string, right: string, wrong: string): string {
  if (source.split(right).length !== 2) throw new Error(`\`${right}\` does not stand once in the file`);
  return source.replace(right, wrong);
}

function exportsOf(text: string, imports: Imports): Record<string, unknown> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exported: Record<string, unknown> = {};
  const imported = (path: string) => {
    if (imports[path] === undefined) throw new Error(`${path} is not there`);
    return imports[path];
  };
  new Function("exports", "require", outputText)(exported, imported);
  return exported;
}
