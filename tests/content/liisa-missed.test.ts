import { describe, expect, it } from "vitest";
import { lifeEvent, liisaIn } from "../../examples/liisa.ts";
import { follow, makePlan, metrics, type PlanRecord, startFollowing, viewFor } from "../../src/index.ts";
import { realProgram } from "../follow/real.ts";

const program = realProgram();
const { persona } = liisaIn(program);
const duty = "tax-vat-month.file";

type Sent = { readonly type: string; readonly [key: string]: unknown };

function sent(record: PlanRecord, event: Sent): PlanRecord {
  const day = typeof event["today"] === "string" ? event["today"] : record.today;
  const result = follow(program, record, { at: `${day}T12:00:00Z`, by: "customer", ...event });
  if (result.refused !== undefined) throw new Error(result.refused.code);
  return result.record;
}

const day = (today: string): Sent => ({ type: "day", today, by: "system" });
const started = sent(startFollowing(program, { lifeEvent, today: persona.today, facts: persona.facts }), {
  type: "plan-started",
});
const late = sent(started, day("2027-05-13"));
const seen = (record: PlanRecord) => viewFor(record, "customer").items.find(({ id }) => id === duty);

describe("the VAT return of March that nobody has filed by 12 May", () => {
  it("is still the one to do on the next day, late, with its own date", () => {
    expect(late.plan.tasks.find(({ id }) => id === duty)).toMatchObject({
      next: { id: `${duty}.2027-03`, period: "2027-03", expected: false },
      deadline: { kind: "statutory", date: "2027-05-12", when: "past" },
      doBy: "2027-05-12",
      late: true,
    });
    expect(seen(late)).toMatchObject({ late: true, doBy: "2027-05-12", next: { period: "2027-03" } });
    expect(viewFor(late, "customer").occurrences).toContainEqual({
      id: `${duty}.2027-03`,
      item: duty,
      period: "2027-03",
      status: "proposed",
      doneOn: null,
      missed: "2027-05-12",
    });
  });

  it("is what is done late; then April comes, and is not late", () => {
    const done = sent(late, { type: "task-done", item: duty, on: "2027-05-13" });
    expect(done.occurrences.filter(({ id }) => id.startsWith(duty))).toMatchObject([
      { id: `${duty}.2027-03`, status: "done", doneOn: "2027-05-13" },
    ]);
    expect(seen(done)).toMatchObject({ late: false, doBy: "2027-06-14", next: { period: "2027-04" } });
  });

  it("is counted once, as long as it is open and when it was done late", () => {
    const others = late.occurrences.filter(({ id }) => !id.startsWith(duty));
    const before = metrics([sent(started, day("2027-05-12"))]).missedStatutory;
    const after = metrics([late]).missedStatutory;
    const passed = others.filter(({ missed }) => missed === "2027-05-12").length;
    expect(after - before).toBe(1 + passed);
    expect(metrics([sent(late, day("2027-05-20"))]).missedStatutory).toBeGreaterThanOrEqual(after);
    const done = sent(late, { type: "task-done", item: duty, on: "2027-05-13" });
    expect(metrics([done]).missedStatutory).toBe(after);
    const inTime = sent(late, { type: "task-done", item: duty, on: "2027-05-12" });
    expect(metrics([inTime]).missedStatutory).toBe(after - 1);
  });

  it("is not there for somebody who begins on that day", () => {
    const plan = makePlan(program, { lifeEvent, today: "2027-05-13", facts: persona.facts });
    expect(plan.tasks.find(({ id }) => id === duty)).toMatchObject({
      next: { period: "2027-04" },
      doBy: "2027-06-14",
      late: false,
    });
    const begun = startFollowing(program, { lifeEvent, today: "2027-05-13", facts: persona.facts });
    expect(begun.occurrences).toEqual([]);
    expect(sent(begun, day("2027-05-14")).occurrences).toEqual([]);
  });
});
