import { describe, expect, it } from "vitest";
import { restoreRecord, saveRecord, viewFor } from "../../src/index.ts";
import { care, careRecord, day, hba1c, itemIn, nextDay, refusal, send } from "./care.ts";

const agreement = (target: unknown, more: object = {}) => ({
  type: "goal-agreed",
  goal: "g.hba1c",
  values: { "plan.hba1c-target": target },
  by: "nina",
  ...more,
});
const at = `${day}T10:00:00Z`;
const goalIn = (record: Parameters<typeof viewFor>[0], id: string, who = "customer") =>
  viewFor(record, who).goals.find((goal) => goal.id === id);

describe("a goal", () => {
  it("has no target before people agree on one, whatever is measured", () => {
    const record = careRecord();
    expect(record.goals).toEqual([]);
    expect(record.plan.goals.map(({ targets }) => targets)).toEqual(record.plan.goals.map(() => ({})));
    expect(goalIn(record, "g.hba1c")).toMatchObject({ agreement: null, progress: null });
  });

  it("is recorded by a professional and agreed by the customer, with where it began", () => {
    const record = send(
      careRecord(),
      agreement(50, { reviewOn: "2027-06-01" }),
      agreement(50, { by: "customer" }),
    );
    expect(record.facts["plan.hba1c-target"]).toBe(50);
    expect(record.goals).toEqual([
      {
        goal: "g.hba1c",
        values: { "plan.hba1c-target": 50 },
        baseline: { date: "2026-11-19", value: 58, values: null },
        reviewOn: "2027-06-01",
        agreedBy: [
          { by: "nina", at },
          { by: "customer", at },
        ],
        since: at,
        until: null,
      },
    ]);
    expect(goalIn(record, "g.hba1c")).toMatchObject({ targets: { value: 50 }, progress: "in-progress" });
    const later = send(nextDay(record, "2027-02-20"), hba1c("m", "2027-02-15", 47));
    expect(goalIn(later, "g.hba1c")).toMatchObject({
      progress: "achieved",
      agreement: { baseline: { value: 58 }, reviewOn: "2027-06-01" },
    });
    expect(restoreRecord(care, saveRecord(later))).toMatchObject({ ok: true });
  });

  it("that is agreed anew or dropped stays in the record; its target ends with it", () => {
    const twice = send(careRecord(), agreement(50), agreement(48));
    expect(twice.goals).toMatchObject([
      { values: { "plan.hba1c-target": 50 }, until: at },
      { values: { "plan.hba1c-target": 48 }, until: null, agreedBy: [{ by: "nina" }] },
    ]);
    const dropped = send(twice, { type: "goal-dropped", goal: "g.hba1c", reason: "not now" });
    expect(dropped.goals.map(({ until }) => until)).toEqual([at, at]);
    expect(dropped.facts).not.toHaveProperty("plan.hba1c-target");
    expect(goalIn(dropped, "g.hba1c")).toMatchObject({ agreement: null, targets: {} });
    expect(refusal(dropped, { type: "goal-dropped", goal: "g.hba1c" })).toBe("event/unknown-goal goal");
  });

  it("without a number is agreed without one", () => {
    const record = send(careRecord(), { type: "goal-agreed", goal: "g.feet", values: {} });
    expect(record.goals).toMatchObject([{ goal: "g.feet", values: {}, baseline: null }]);
    expect(refusal(record, { type: "goal-agreed", goal: "g.feet", values: {} })).toBe(
      "event/against-state goal",
    );
  });

  it("of two numbers has both targets or none", () => {
    const bp = (values: object) => ({ type: "goal-agreed", goal: "g.blood-pressure", values, by: "nina" });
    expect(refusal(careRecord(), bp({ "plan.bp-home-target-sys": 130 }))).toBe("event/not-a-target values");
    const both = { "plan.bp-home-target-sys": 130, "plan.bp-home-target-dia": 80 };
    expect(goalIn(send(careRecord(), bp(both)), "g.blood-pressure")?.targets).toEqual({ sys: 130, dia: 80 });
  });

  it.each([
    ["a target by the customer alone", agreement(50, { by: "customer" }), "event/out-of-role values"],
    ["a target by a register", agreement(50, { by: "system" }), "event/out-of-role by"],
    [
      "another fact",
      { ...agreement(50), values: { "plan.ldl-target": 2 } },
      "event/not-a-target values.plan.ldl-target",
    ],
    ["what cannot be", agreement(5), "event/out-of-role values"],
    ["no goal of the life event", agreement(50, { goal: "g.nothing" }), "event/unknown-goal goal"],
    ["no day", agreement(50, { reviewOn: "2027-02-31" }), "call/not-a-date reviewOn"],
  ])("is not %s", (what, event, expected) => {
    const found = refusal(careRecord(), event);
    expect(found).toBe(what === "what cannot be" ? "answer/out-of-range values" : expected);
  });

  it("is no answer: nobody who answers for the customer sets a target", () => {
    const record = send(
      careRecord(),
      { type: "participant-joined", participant: "rita", role: "representative" },
      { type: "consent-given", participant: "rita", areas: ["health", "plan"] },
    );
    const event = { type: "facts-changed", facts: { "plan.hba1c-target": 50 } };
    for (const by of ["customer", "rita", "nina"])
      expect(refusal(record, { ...event, by })).toBe("event/out-of-role facts");
    expect(refusal(record, agreement(50, { by: "rita" }))).toBe("event/out-of-role by");
  });

  it("is seen by those who may see what shows it", () => {
    const record = send(careRecord(), agreement(50));
    expect(goalIn(record, "g.hba1c", "nina")).toMatchObject({
      targets: { value: 50 },
      agreement: { agreedBy: [{ by: "nina" }] },
    });
    const less = send(record, { type: "consent-withdrawn", participant: "nina", areas: ["health"] });
    expect(goalIn(less, "g.hba1c", "nina")).toBeUndefined();
    expect(goalIn(less, "g.checks-on-time", "nina")).toBeDefined();
    expect(refusal(less, agreement(48))).toBe("event/unknown-goal goal");
    expect(refusal(less, { type: "goal-dropped", goal: "g.hba1c", by: "nina" })).toBe(
      "event/unknown-goal goal",
    );
  });
});

describe("an agreed interval", () => {
  it("wins over the guideline, and the deadline says so", () => {
    const record = send(careRecord(), {
      type: "facts-changed",
      facts: { "plan.hba1c-interval-months": 4 },
      by: "nina",
    });
    expect(itemIn(record, "r40.hba1c-follow-up")?.deadline).toMatchObject({
      kind: "agreed",
      date: "2027-03-19",
      overrides: { kind: "guideline", date: "2027-02-19" },
    });
  });
});
