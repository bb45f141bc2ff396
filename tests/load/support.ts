import { type LoadedSources, loadSources, type SourceFile } from "../../src/load/index.ts";

/** Loads one text as a topic file. */
export function loadText(text: string): LoadedSources {
  return loadSources([{ path: "rules/topic/rules.yaml", text }]);
}

/** The only source of a text that must load. */
export function sourceOf(text: string): SourceFile {
  const { sources, diagnostics } = loadText(text);
  const [source] = sources;
  if (source === undefined) throw new Error(`does not load: ${JSON.stringify(diagnostics)}`);
  return source;
}

/** The value of a text that must load, as ordinary objects. */
export function valueIn(text: string): unknown {
  return structuredClone(sourceOf(text).value);
}

/** Every diagnostic of a text as `line:column code`. */
export function faultsOf(text: string): readonly string[] {
  return loadText(text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** Every diagnostic of files as `path:line:column code`. */
export function faultsOfFiles(files: readonly (readonly [path: string, text: string])[]): readonly string[] {
  const { diagnostics } = loadSources(files.map(([path, text]) => ({ path, text })));
  return diagnostics.map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`);
}
