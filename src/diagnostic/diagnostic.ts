import type { Code } from "./codes.ts";

/** How bad it is: an `error` stops `loadCatalogue`, a `warning` comes back beside the catalogue. */
export type Severity = "error" | "warning";

/**
 * One thing that is wrong in a rule file.
 *
 * `path` is the file's path as it was given, `line` and `column` count from 1, `help` says what to do.
 * The message is lower case, names what the author wrote in backticks, and never holds a citizen's answer.
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly help?: string;
}
