import { PalvelupolkuError } from "../diagnostic/index.ts";
import type { PlanRecord } from "../model/index.ts";

/** Looks whether a caller passed a record, not whether it is sound: `restoreRecord` does that. Throws `call/not-a-record`. */
export function checkRecord(record: PlanRecord): void {
  const passed: unknown = record;
  if (typeof passed !== "object" || passed === null || !hasRecordParts(passed))
    throw new PalvelupolkuError("call/not-a-record", "this is no record of a plan that is followed");
}

/** Looks whether each of a list is a record; throws `call/not-a-record`. */
export function checkRecords(records: readonly PlanRecord[]): void {
  if (!Array.isArray(records))
    throw new PalvelupolkuError("call/not-a-record", "this is no list of records of plans that are followed");
  records.forEach(checkRecord);
}

function hasRecordParts({ plan, facts, items, participants, log }: Partial<PlanRecord>): boolean {
  const isThere = (part: unknown) => typeof part === "object" && part !== null;
  return isThere(plan) && isThere(facts) && [items, participants, log].every(Array.isArray);
}
