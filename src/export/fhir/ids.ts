import { sha256 } from "../../validate/index.ts";

const natural = /^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9][A-Za-z0-9-]*)*$/;

/**
 * A FHIR id (`[A-Za-z0-9\-.]{1,64}`) made of the ids of things: they stay readable, with `..` between them, while they fit;
 * else the id is `-` and a hash. Two different lists never give one id, and the same list always gives the same id.
 */
export function fhirId(...parts: readonly string[]): string {
  const joined = parts.join("..");
  if (joined.length <= 64 && parts.every((part) => natural.test(part))) return joined;
  return `-${sha256(JSON.stringify(parts)).slice(0, 63)}`;
}
