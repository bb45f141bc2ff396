import { greaterThan } from "../../operators/greater-than.ts";
import { lessThan } from "../../operators/less-than.ts";
import type { Value } from "../../value.ts";

/** The smallest of one or more numbers, or the earliest of one or more dates. */
export function smallestOf(values: readonly Value[]): Value {
  return values.reduce((best, value) => (lessThan.compare(value, best) ? value : best));
}

/** The largest of one or more numbers, or the latest of one or more dates. */
export function largestOf(values: readonly Value[]): Value {
  return values.reduce((best, value) => (greaterThan.compare(value, best) ? value : best));
}
