import { follow, type PlanRecord, startFollowing } from "../../src/index.ts";
import { at, tinyProgram } from "./tiny.ts";

const program = tinyProgram();

/** A record with something in every part of it. */
export function sample(): PlanRecord {
  const events = [
    { type: "journey", event: "GO", by: "customer" },
    { type: "journey", event: "NEXT", by: "customer" },
    { type: "journey", event: "PAUSE_IT", by: "customer" },
    { type: "participant-joined", participant: "nina", role: "nurse", by: "customer" },
    { type: "consent-given", participant: "nina", areas: ["health"], by: "customer" },
    {
      type: "item-added",
      item: "walk",
      content: { title: "Kävele", area: "health", doBy: "2026-12-01" },
      by: "nina",
    },
    { type: "task-done", item: "T1.care", on: "2026-11-24", channel: "phone", by: "customer" },
    { type: "plan-proposed", by: "customer" },
    { type: "plan-agreed", by: "nina" },
    { type: "message-sent", message: "m1", to: ["nina"], text: "Hei", by: "customer" },
    {
      type: "measurement-recorded",
      fact: "weight",
      id: "w1",
      measurement: { date: "2026-11-20", value: 80 },
      by: "nina",
    },
    { type: "day", today: "2026-11-26", by: "system" },
  ];
  const start = startFollowing(program, {
    lifeEvent: "small",
    today: "2026-11-24",
    facts: { "mood.low": true, "money.short": true, "home.date": "2026-12-01" },
  });
  return events.reduce((record, event) => {
    const followed = follow(program, record, { ...event, at: at(record.today) });
    if (followed.refused !== undefined) throw new Error(`${event.type} ${followed.refused.code}`);
    return followed.record;
  }, start);
}
