import { follow, type PlanRecord, startFollowing } from "../../../src/index.ts";
import { personaOf, program } from "./personas.ts";

type Event = { readonly type: string; readonly by: string } & Readonly<Record<string, unknown>>;

/** The record after the events; a refused one is a fault of the test. */
export function played(record: PlanRecord, events: readonly Event[]): PlanRecord {
  return events.reduce((now, event) => {
    const at = `${now.today}T09:${String(now.revision % 60).padStart(2, "0")}:00Z`;
    const followed = follow(program, now, { at, ...event });
    if (followed.refused !== undefined)
      throw new Error(`${event.type}: ${followed.refused.code} ${followed.refused.path}`);
    return followed.record;
  }, record);
}

/** Sirkka's plan on the day of diagnosis, as a record that nobody has agreed. */
export const begun = startFollowing(program, personaOf("type-2-diabetes A2").situation, { id: "sirkka" });

/** The plan meeting: her nurse records the diagnosis and a result, they add and change items, and the plan is proposed. */
export const drafted = played(begun, [
  { type: "participant-joined", participant: "nina", role: "diabetes-nurse", name: "Nina", by: "customer" },
  { type: "participant-joined", participant: "anna", role: "doctor", by: "customer" },
  {
    type: "consent-given",
    participant: "nina",
    areas: ["health", "social", "work", "access", "plan", "person"],
    by: "customer",
  },
  { type: "consent-given", participant: "anna", areas: ["health"], by: "customer" },
  { type: "consent-withdrawn", participant: "anna", areas: ["health"], by: "customer" },
  { type: "consent-given", participant: "anna", areas: ["health"], by: "customer" },
  { type: "facts-changed", facts: { "diabetes.diagnosis": "type2" }, by: "nina" },
  {
    type: "measurement-recorded",
    fact: "bp.home",
    id: "bp-1",
    measurement: { date: "2026-11-20", sys: 138, dia: 84 },
    by: "customer",
  },
  {
    type: "measurement-recorded",
    fact: "diabetes.glucose-home",
    id: "g-1",
    measurement: { date: "2026-11-21", value: 6.4, context: "fasting" },
    by: "customer",
  },
  {
    type: "measurement-recorded",
    fact: "diabetes.hba1c",
    id: "h-1",
    measurement: { date: "2026-11-23", value: 85 },
    by: "nina",
  },
  { type: "measurement-withdrawn", fact: "diabetes.hba1c", id: "h-1", by: "nina" },
  {
    type: "item-added",
    item: "walk",
    content: { title: "Kävele koiran kanssa", area: "health", doBy: "2026-12-01" },
    by: "nina",
  },
  {
    type: "item-edited",
    item: "r22.kela-special-reimbursement",
    changes: { doBy: "2026-12-15", note: "Soita *ensin* Ninalle", responsible: "nina" },
    by: "nina",
  },
  { type: "service-opened", service: "svc.county.nutrition-therapy", by: "nina" },
  { type: "task-accepted", item: "r28.nutrition", by: "customer" },
  { type: "task-declined", item: "r29.weight", by: "customer" },
  { type: "plan-proposed", by: "customer" },
]);

/** The agreed plan, some days into it. */
export const followed = played(drafted, [
  { type: "plan-agreed", by: "nina" },
  { type: "plan-agreed", by: "anna" },
  { type: "plan-started", by: "customer" },
  { type: "day", today: "2026-12-05", by: "system" },
  { type: "task-started", item: "r22.kela-special-reimbursement", by: "customer" },
  { type: "task-done", item: "r15.nurse-first-visit", on: "2026-12-04", by: "customer" },
]);
