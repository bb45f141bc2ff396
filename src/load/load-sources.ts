import type { Diagnostic } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import { limits } from "../model/index.ts";
import { checkSizes } from "./check-sizes.ts";
import { type InputFile, readInput } from "./input-file.ts";
import { placeFiles } from "./place-files.ts";
import { readSource } from "./read-source.ts";
import type { SourceFile } from "./source-file.ts";
import type { Budget } from "./tokens.ts";

/** The files that could be read, in the order of their paths, and what is wrong with the others. */
export interface LoadedSources {
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns rule files into plain data with positions. The order of `files` does not matter: sources and diagnostics come
 * in the code-unit order of their paths, then of their places in the file.
 *
 * A file with a fault is left out and the others are still read, until more faults than `limits.diagnostics` are found.
 * Every fault of a file is a diagnostic: `file/*` for its size, path and characters, `yaml/*` for what it holds.
 * Throws `call/bad-option` only when `files` is no list of `{ path, text }`.
 */
export function loadSources(files: readonly InputFile[]): LoadedSources {
  const sized = checkSizes(readInput(files));
  const { placed, diagnostics } = placeFiles(sized.files);
  const found = [...sized.diagnostics, ...diagnostics];
  const sources: SourceFile[] = [];
  const budget: Budget = { pieces: limits.tokens };
  for (const file of placed) {
    // Reading stops, never silently: the next stage says that there are more faults than it lists.
    if (found.length > limits.diagnostics || budget.pieces < 0) break;
    const read = readSource(file, budget);
    if ("value" in read) sources.push(read);
    else found.push(...read.diagnostics);
  }
  return { sources, diagnostics: found.sort(byPlace) };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}
