import type { Program } from "../compile/index.ts";
import type { PlanRecord, RecordMeasurement } from "../model/index.ts";
import { canSeeFact, problemAmong, raiseAgain } from "./apply-facts.ts";
import { faultOfMeasurement } from "./check-measurement.ts";
import { done, type Result, refuse } from "./refusal.ts";
import type { EventOf, Handler, Step } from "./step.ts";

/** A result of a series: a day that is not to come, the fact's unit, a plausible value, an id of its own. */
export const applyMeasurementRecorded: Handler<"measurement-recorded"> = (program, record, event) => {
  const { fact, id, measurement, by } = event;
  const fault = faultOf(program, record, event);
  if (fault !== undefined) return fault;
  if (record.measurements.some((other) => other.id === id))
    return refuse("event/duplicate-id", "there is already a result with this id", "id");
  const added = { fact, id, measurement, by, withdrawn: false, corrected: [] };
  return measured(program, { ...record, measurements: [...record.measurements, added] }, fact);
};

/** A result that was wrong, and the right one in its place. What stood there stays in its history and no longer counts. */
export const applyMeasurementCorrected: Handler<"measurement-corrected"> = (program, record, event) => {
  const { fact, measurement, by, at, reason = null } = event;
  const fault = faultOf(program, record, event);
  if (fault !== undefined) return fault;
  const found = countingResult(record, event);
  if (found === undefined) return refuse("event/unknown-item", "there is no such result", "id");
  const wrong = { measurement: found.measurement, by: found.by, until: at, reason };
  const right = { ...found, measurement, by, corrected: [...found.corrected, wrong] };
  return measured(program, withResult(record, found, right), fact);
};

/** A result that was wrong. It stays in the record and no longer counts. */
export const applyMeasurementWithdrawn: Handler<"measurement-withdrawn"> = (program, record, event) => {
  if (!canSeeFact(program, record, event.fact, event.by))
    return refuse("event/out-of-role", "consent or role does not cover this fact", "fact");
  const found = countingResult(record, event);
  if (found === undefined) return refuse("event/unknown-item", "there is no such result", "id");
  return done(heard(withResult(record, found, { ...found, withdrawn: true }), event.fact));
};

type Measuring = EventOf<"measurement-recorded"> | EventOf<"measurement-corrected">;

/** What is wrong with a result as it is given, or with who gives it. */
function faultOf(program: Program, record: PlanRecord, event: Measuring) {
  const fault = faultOfMeasurement(program, event);
  if (fault?.refusal.path === "fact") return fault;
  if (!canSeeFact(program, record, event.fact, event.by))
    return refuse("event/out-of-role", "consent or role does not cover this fact", "fact");
  if (String(event.measurement["date"]) > record.today)
    return refuse("answer/not-a-date", "a result cannot be from a day to come", "measurement.date");
  return fault;
}

/** The result of this id that counts. */
function countingResult(record: PlanRecord, of: { fact: string; id: string }): RecordMeasurement | undefined {
  return record.measurements.find(
    ({ fact, id, withdrawn }) => fact === of.fact && id === of.id && !withdrawn,
  );
}

function withResult(record: PlanRecord, before: RecordMeasurement, after: RecordMeasurement): PlanRecord {
  return { ...record, measurements: record.measurements.map((other) => (other === before ? after : other)) };
}

/** The record with a result that can be used, or what is wrong with it. */
function measured(program: Program, record: PlanRecord, fact: string): Result<Step> {
  // A new result may be worse than the one that was acknowledged.
  const items = record.items.map((item) => raiseAgain(record, item, [fact]));
  return problemAmong(program, record, [fact]) ?? done(heard({ ...record, items }, fact));
}

function heard(record: PlanRecord, fact: string): Step {
  return { record, merge: "facts", journey: [{ event: "ANSWER", changed: [fact] }] };
}
