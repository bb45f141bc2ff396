import type { Value } from "../value.ts";

/** Whether the value stands in the list; a value that is no list holds nothing. */
export function includes(list: Value, value: Value): boolean {
  return Array.isArray(list) && list.includes(value);
}
