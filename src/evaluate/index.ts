export { evaluate, findingOf, findingsOf, verdictOf } from "./evaluate.ts";
export type { Finding, Findings } from "./findings.ts";
