import { describe, expect, it } from "vitest";
import { type Effect, follow, startFollowing } from "../../src/index.ts";
import { realProgram } from "../follow/real.ts";

const program = realProgram();
const facts = {
  "health.work-ability": "unable-certified",
  "health.sick-leave-start": "2026-11-01",
  "company.unpaid-wages": true,
  "bankruptcy.opened-date": "2026-11-10",
};

function daysUntil(first: string, last: string): readonly string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return Array.from({ length: (to - from) / 86_400_000 + 1 }, (_, index) =>
    new Date(from + index * 86_400_000).toISOString().slice(0, 10),
  );
}

describe("a sick leave, followed day by day and with nothing done", () => {
  const start = startFollowing(program, { lifeEvent: "business-failure", today: "2026-11-24", facts });
  const first = follow(program, start, { type: "plan-started", by: "customer", at: "2026-11-24T12:00:00Z" });
  if (first.refused !== undefined) throw new Error(first.refused.code);
  let record = first.record;
  const later: { readonly day: string; readonly effects: readonly Effect[]; readonly raised: string[] }[] =
    [];
  for (const day of daysUntil("2026-11-25", "2027-02-20")) {
    const known = new Set(record.plan.indicators.map(({ rule }) => rule));
    const result = follow(program, record, {
      type: "day",
      today: day,
      by: "system",
      at: `${day}T06:00:00Z`,
    });
    if (result.refused !== undefined) throw new Error(result.refused.code);
    const raised = result.record.plan.indicators.map(({ rule }) => rule).filter((rule) => !known.has(rule));
    later.push({ day, effects: result.effects, raised });
    record = result.record;
  }

  it("reminds at the start of the dates that the plan has", () => {
    const reminders = first.effects.flatMap((effect) => (effect.type === "remind" ? [effect.on] : []));
    expect(reminders).toContain("2026-12-31");
  });

  it("has a word on each day on which an early warning is raised, and on no other", () => {
    expect(later.flatMap(({ raised }) => raised)).toEqual(expect.arrayContaining(["I10", "I13", "I18"]));
    for (const { day, effects, raised } of later) {
      const told = effects.filter((effect) => effect.type === "notify" && effect.about === "warning");
      expect([day, told.length]).toEqual([day, raised.length > 0 ? 1 : 0]);
    }
  });
});
