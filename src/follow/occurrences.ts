import type { Program } from "../compile/index.ts";
import type { Occurrence, PlanRecord, Situation } from "../model/index.ts";
import { occurrencesIn } from "../plan/index.ts";
import { activatedIn, situationOf } from "./situation-of.ts";

/**
 * The calendar of a period for a situation or a followed plan: occurrences of recurring duties, with where each stands, and
 * last days of other tasks; by date, then id. `from` and `to` are `YYYY-MM-DD`, both included, at most 20 years apart.
 * Throws as `makePlan`, and `call/not-a-date` for a period that is none.
 */
export function occurrences(
  program: Program,
  of: Situation | PlanRecord,
  from: string,
  to: string,
): readonly Occurrence[] {
  return isRecord(of)
    ? occurrencesIn(program, situationOf(program, of), from, to, activatedIn(of))
    : occurrencesIn(program, of, from, to);
}

function isRecord(of: Situation | PlanRecord): of is PlanRecord {
  return typeof of === "object" && of !== null && "schema" in of;
}
