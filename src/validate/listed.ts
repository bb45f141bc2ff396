import { codes, type Diagnostic } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import { limits } from "../model/index.ts";
import { diagnosticOf, type Finding } from "./located.ts";

/**
 * Findings as diagnostics, each once, in the order of path, line, column, code and message. Beyond `limits.diagnostics`
 * errors come before warnings, and one more says how many are left out; help is looked for only where it is shown.
 */
export function listed(findings: readonly Finding[]): readonly Diagnostic[] {
  const sorted = [...findings].sort(byPlace);
  const unique = sorted.filter((finding, index) => index === 0 || !isSame(finding, sorted[index - 1]));
  if (unique.length <= limits.diagnostics) return unique.map(diagnosticOf);
  const errors = unique.filter(({ severity }) => severity === "error");
  const warnings = unique.filter(({ severity }) => severity === "warning");
  const shown = [...errors, ...warnings].slice(0, limits.diagnostics).sort(byPlace);
  return [...shown.map(diagnosticOf), ...leftOut(unique.length - shown.length, shown, errors.length > 0)];
}

function leftOut(count: number, shown: readonly Finding[], isError: boolean): readonly Diagnostic[] {
  const code = "limit/diagnostics";
  const severity = isError ? "error" : "warning";
  const message = `${count} more are not listed`;
  const help = codes[code].remedy;
  return shown.slice(-1).map(({ path }) => ({ code, severity, message, path, line: 1, column: 1, help }));
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function isSame(a: Finding, b: Finding | undefined): boolean {
  return b !== undefined && byPlace(a, b) === 0;
}
