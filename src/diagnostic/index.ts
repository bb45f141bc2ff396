export { type Code, codes } from "./codes.ts";
export type { Diagnostic, Severity } from "./diagnostic.ts";
export { PalvelupolkuError } from "./error.ts";
export { renderDiagnostic } from "./render.ts";
export { suggest } from "./suggest.ts";
