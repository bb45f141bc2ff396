import { type Code, codes, type Diagnostic } from "../diagnostic/index.ts";
import type { Place } from "./line-places.ts";

/** Longest path that is shown whole; a longer one is refused anyway. */
const longest = 1_000;

/** A diagnostic about a file, at its beginning unless a place is given. */
export function fileDiagnostic(
  code: Code,
  path: string,
  message: string,
  help: string = codes[code].remedy,
  place: Place = { line: 1, column: 1 },
): Diagnostic {
  const shown = path.length > longest ? `${path.slice(0, longest)}…` : path;
  return { code, severity: codes[code].severity, message, path: shown, ...place, help };
}
