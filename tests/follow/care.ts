import { follow, type PlanRecord, type RecordView, startFollowing, viewFor } from "../../src/index.ts";
import { realProgram } from "./real.ts";
import { at } from "./tiny.ts";

export const care = realProgram();
export const day = "2026-11-24";

const persona = care.lifeEvents["type-2-diabetes"]?.personas.find(({ id }) => id === "A2");

/** Sirkka's record on the day of diagnosis, with a nurse who may see what the role can be let to see. */
export function careRecord(facts: Record<string, unknown> = {}): PlanRecord {
  const situation = { lifeEvent: "type-2-diabetes", today: day, facts: { ...persona?.facts, ...facts } };
  const areas = ["health", "social", "work", "access", "plan", "person"];
  return send(
    startFollowing(care, situation),
    { type: "participant-joined", participant: "nina", role: "diabetes-nurse" },
    { type: "consent-given", participant: "nina", areas },
  );
}

type Sent = Record<string, unknown>;

/** Follows events, the customer's unless they say otherwise; a refused one is a fault of the test. */
export function send(record: PlanRecord, ...events: readonly Sent[]): PlanRecord {
  return events.reduce<PlanRecord>((current, event) => {
    const followed = follow(care, current, { by: "customer", at: at(current.today), ...event });
    if (followed.refused !== undefined)
      throw new Error(`${JSON.stringify(event)}: ${followed.refused.code} ${followed.refused.path}`);
    return followed.record;
  }, record);
}

/** What following one event gives. */
export function tell(record: PlanRecord, event: Sent) {
  return follow(care, record, { by: "customer", at: at(record.today), ...event });
}

/** Code and path of a refusal; `undefined`: it was followed. */
export function refusal(record: PlanRecord, event: Sent): string | undefined {
  const { refused } = tell(record, event);
  return refused === undefined ? undefined : `${refused.code} ${refused.path}`;
}

/** A new day. */
export function nextDay(record: PlanRecord, today: string): PlanRecord {
  return send(record, { type: "day", today, by: "system", at: at(today) });
}

export function itemIn(
  record: PlanRecord,
  id: string,
  who = "customer",
): RecordView["items"][number] | undefined {
  return viewFor(record, who).items.find((item) => item.id === id);
}

/** A result of the laboratory, as the nurse records it. */
export function hba1c(id: string, date: string, value: unknown, more: Sent = {}): Sent {
  const measurement = { date, value };
  return { type: "measurement-recorded", fact: "diabetes.hba1c", id, measurement, by: "nina", ...more };
}
