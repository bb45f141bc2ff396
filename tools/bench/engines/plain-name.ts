/** A fact's name as a plain identifier: with dots it would be read as a fact within a fact. */
export function plainName(fact: string): string {
  return fact.replaceAll(/[^A-Za-z0-9]/g, "_");
}
