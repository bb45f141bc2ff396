import { isCivilDate } from "../../../calendar/index.ts";
import { numericKinds, type Value } from "../../value.ts";
import type { Argument } from "./arguments.ts";

/**
 * Whether a value can be calculated with where this argument stands. A checked catalogue and checked answers give no
 * other; a portal's own facts may, and a day that does not exist must end as unknown and not as an error.
 */
export function suits(value: Value, { kinds }: Argument): boolean {
  if (kinds.includes("date")) return isCivilDate(value);
  return kinds.some((kind) => numericKinds.has(kind)) ? Number.isFinite(value) : typeof value === "string";
}
