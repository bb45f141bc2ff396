export { canonicalJson } from "./canonical.ts";
export { type Catalogue, freeze, type LifeEventSource, type Owned } from "./catalogue.ts";
export { isConditions } from "./derivation.ts";
export { taskIds } from "./names.ts";
export { needsOfFact, needsOfRecurrence, needsOfRule, needsOfTasks } from "./needs.ts";
export { sha256, sha256Bytes, toHex } from "./sha256.ts";
export { type CatalogueResult, type ValidateOptions, validate } from "./validate.ts";
