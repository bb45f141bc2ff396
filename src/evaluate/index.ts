export { evaluate, findingIn, findingOf, findingsOf, verdictOf } from "./evaluate.ts";
export type { Finding, Findings } from "./findings.ts";
export type { Fetched } from "./registers/fetch-fact.ts";
export type {
  ProviderOptions,
  RegisterAnswer,
  RegisterFindings,
  RegisterProblem,
  RegisterProvider,
  RegisterRequest,
  RegisterSource,
} from "./registers/provider.ts";
export { readOptions, readProviders } from "./registers/read-providers.ts";
export { evaluateInRounds, type FetchRound } from "./registers/rounds.ts";
