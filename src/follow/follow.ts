import { checkProgram, type Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { type Advanced, advance } from "./advance.ts";
import { checkRecord } from "./check-record.ts";
import { readEvent } from "./read-event.ts";
import type { Refusal } from "./refusal.ts";

/** A followed event: the new record with effects for the portal, or the refusal with the record as it was. */
export type Followed =
  | (Advanced & { readonly refused?: undefined })
  | { readonly record: PlanRecord; readonly refused: Refusal };

/**
 * Follows one event. Pure: gives a new record and effects as data, or a refusal with a code, and then nothing changes.
 * Events are closed, typed and versioned; unknown and forged ones (`xstate.*`) are refused. Every followed event is a line
 * of the log; replaying the log from the start gives the same record. Throws `call/not-a-program` or `call/not-a-record`.
 */
export function follow(program: Program, record: PlanRecord, event: unknown): Followed {
  checkProgram(program);
  checkRecord(record);
  const read = readEvent(event);
  if (!read.ok) return { refused: read.refusal, record };
  const result = advance(program, record, read.value);
  return result.ok ? result.value : { refused: result.refusal, record };
}
