import { codes } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Longest part of a source line that is shown. */
const longestLine = 160;

/**
 * A diagnostic as text for a terminal: place, code, message, the line itself with a mark under the column, and help.
 * `source` is the file's text; without it the line is left out. Control characters are shown as `·`.
 */
export function renderDiagnostic(diagnostic: Diagnostic, source?: string): string {
  const { code, severity, message, path, line, column } = diagnostic;
  const lines = [`${visible(path)}:${line}:${column}: ${severity} ${code}: ${visible(message)}`];
  // Columns are counted without the byte order mark that an editor hides.
  const text = source?.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/, line)[line - 1];
  if (text !== undefined) {
    const from = column > longestLine ? column - Math.floor(longestLine / 2) : 1;
    lines.push(`  ${String(line).padStart(4)} | ${visible(text.slice(from - 1, from - 1 + longestLine))}`);
    lines.push(`       | ${" ".repeat(column - from)}^`);
  }
  lines.push(`       = help: ${visible(diagnostic.help ?? codes[code].remedy)}`);
  return lines.join("\n");
}

/** Replaces characters that a terminal would obey instead of show. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "·");
}
