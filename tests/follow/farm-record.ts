import { type Followed, follow, type PlanRecord, type Program, startFollowing } from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import { at } from "./tiny.ts";

/** The farm's rules. */
export const farm: Program = farmProgram();
export const day = "2026-11-24";

/** Answers of somebody who opens a farm with animals and a bar. */
export const farmFacts = { "open.date": "2027-06-01", "has.animals": true, "has.alcohol": true };

export type Sent = { readonly type: string; readonly [key: string]: unknown };

/** A record of the farm at its beginning. */
export function startFarm(facts: Record<string, unknown> = farmFacts, program: Program = farm): PlanRecord {
  return startFollowing(program, { lifeEvent: "farm", today: day, facts });
}

/** Sends an event; by the customer now unless it says otherwise. */
export function tryTo(record: PlanRecord, event: Sent, program: Program = farm): Followed {
  return follow(program, record, { at: at(record.today), by: "customer", ...event });
}

/** Sends events that must all be followed. */
export function send(record: PlanRecord, ...events: readonly Sent[]): PlanRecord {
  return events.reduce((current, event) => followed(current, event).record, record);
}

/** What following an event gives; it must not be refused. */
export function followed(record: PlanRecord, event: Sent, program: Program = farm) {
  const result = tryTo(record, event, program);
  if (result.refused !== undefined)
    throw new Error(`${event.type} ${result.refused.code} ${result.refused.path}`);
  return result;
}

/** The code with which an event is refused. */
export function refusal(record: PlanRecord, event: Sent, program: Program = farm): string | undefined {
  return tryTo(record, event, program).refused?.code;
}

/** A new day. */
export function nextDay(today: string): Sent {
  return { type: "day", today, by: "system" };
}

/** The record with helpers who may see what they are for. */
export function withHelpers(record: PlanRecord): PlanRecord {
  return send(
    record,
    { type: "participant-joined", participant: "ada", role: "adviser" },
    { type: "participant-joined", participant: "bo", role: "accountant" },
    { type: "participant-joined", participant: "vera", role: "vet" },
    { type: "consent-given", participant: "ada", areas: ["business"] },
    { type: "consent-given", participant: "bo", areas: ["business", "money"] },
    { type: "consent-given", participant: "vera", areas: ["business", "work"] },
  );
}

export function itemOf(record: PlanRecord, id: string) {
  return record.items.find((item) => item.id === id);
}

export function planned(record: PlanRecord, id: string) {
  return record.plan.tasks.find((item) => item.id === id);
}

export function occurrenceOf(record: PlanRecord, id: string) {
  return record.occurrences.find((one) => one.id === id);
}

/** A farm on which much has been done. */
export function busyFarm(): PlanRecord {
  return send(
    startFarm(),
    { type: "task-done", item: "F1.register", on: day, results: { "business.id": "1" } },
    { type: "task-done", item: "F5.keep", on: day },
    { type: "task-submitted", item: "F2.return" },
    { type: "event-happened", event: "animal-moved", on: "2026-11-20" },
    { type: "event-happened", event: "animal-moved", on: "2026-11-22" },
    { type: "task-done", item: "F3.notify", on: day },
    { type: "task-started", item: "F6.inspect" },
    { type: "task-submitted", item: "F4.licence" },
  );
}
