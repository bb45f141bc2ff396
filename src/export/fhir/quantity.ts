import { plain } from "../escape.ts";
import type { Element } from "./resource.ts";

/** A number with its unit: a UCUM code where one is known, else the library's unit as a word. */
export function quantity(value: number, ucum: string | undefined, unit: string | null | undefined): Element {
  if (ucum !== undefined) return { value, unit: ucum, system: "http://unitsofmeasure.org", code: ucum };
  return unit === null || unit === undefined ? { value } : { value, unit: plain(unit) };
}
