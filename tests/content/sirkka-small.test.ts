import { describe, expect, test } from "vitest";
import type { Situation } from "../../src/index.ts";
import { findingOf, itemOf, itemsOf, planOf, situationWith } from "./sirkka.ts";

type Facts = Situation["facts"];
const type2 = { "diabetes.diagnosis": "type2" };
const medicated = { ...type2, "diabetes.treatment": ["lifestyle", "other-glucose-medicine"] };

function rulesOf(facts: Facts): readonly string[] {
  return itemsOf(planOf(situationWith(facts))).map(({ rule }) => rule);
}

function dateOf(facts: Facts, rule: string, day?: string): string | null {
  return itemOf(planOf(situationWith(facts, day)), rule).deadline?.date ?? null;
}

/** The small rule tests of the case brief, by its numbers. */
describe("small rule tests", () => {
  test("T1: vomiting halts everything; behind it wait r04, r10 and r27", () => {
    const facts = { "symptoms.acute": ["vomiting"], "diabetes.diagnosis": "suspected" };
    const plan = planOf(situationWith(facts));
    expect(plan.safety.map(({ rule, halt }) => [rule, halt])).toEqual([["r07", true]]);
    expect(rulesOf(facts)).toEqual(["r04", "r10", "r27"]);
    expect(itemOf(plan, "r27").type).toBe("recommendation");
    expect(plan.indicators.map(({ rule }) => rule)).toEqual(["ew02"]);
  });

  test("T2: a wound in a foot of class 2 is urgent, and told as a high-risk foot", () => {
    const plan = planOf(
      situationWith({
        ...type2,
        "feet.risk-class": [{ date: "2026-02-02", value: 2 }],
        "feet.new-problem": ["wound-or-blister"],
      }),
    );
    expect(plan.safety.map(({ rule, halt }) => [rule, halt])).toEqual([["r07", true]]);
    expect(plan.indicators.map(({ rule }) => rule)).toEqual(["ew04"]);
  });

  test("T4: suspected, thirst, no appointment", () => {
    const facts = {
      "diabetes.diagnosis": "suspected",
      "symptoms.diabetes": ["thirst"],
      "access.digital": "strong-id",
    };
    expect(rulesOf(facts)).toEqual(["r04", "r10", "r09", "r27"]);
    const items = itemsOf(planOf(situationWith(facts)));
    expect(items.map(({ type, status }) => `${type} ${status}`)).toEqual([
      "task open",
      "task open",
      "recommendation open",
      "recommendation open",
    ]);
  });

  test("T5: while the type is uncertain, the checks of type 2 wait", () => {
    const facts = { "diabetes.diagnosis": "unclear", "diabetes.treatment": ["insulin"] };
    expect(rulesOf(facts)).toEqual(["r04", "r12", "r27", "r23"]);
    for (const rule of ["r16", "r17", "r18", "r19", "r20"])
      expect(findingOf(situationWith(facts), rule).verdict, rule).toBe("fails");
  });

  test("T7: stable, so six months from 31 August, cut to the end of February", () => {
    const values = [
      { date: "2026-02-28", value: 51 },
      { date: "2026-08-31", value: 50 },
    ];
    expect(dateOf({ ...medicated, "diabetes.hba1c": values }, "r40")).toBe("2027-02-28");
  });

  test("T8: the interval of the plan wins, and is called agreed", () => {
    const facts = {
      ...type2,
      "diabetes.hba1c": [{ date: "2026-10-31", value: 50 }],
      "plan.hba1c-interval-months": 4,
    };
    expect(itemOf(planOf(situationWith(facts)), "r40").deadline).toMatchObject({
      kind: "agreed",
      date: "2027-02-28",
      overrides: { kind: "guideline", date: "2027-01-31" },
    });
  });

  test("T10: foot class 1, a year", () => {
    expect(dateOf({ ...type2, "feet.risk-class": [{ date: "2026-03-01", value: 1 }] }, "r43")).toBe(
      "2027-03-01",
    );
  });

  test("T11: a move in January can be notified from a month before it until a week after it", () => {
    const plan = planOf(situationWith({ "move.date": "2027-01-15", "move.notified": false }));
    expect(itemOf(plan, "r01")).toMatchObject({ status: "upcoming", from: "2026-12-15" });
    expect(itemOf(plan, "r01").deadline).toMatchObject({ kind: "statutory", date: "2027-01-22" });
    const later = planOf(situationWith({ "move.date": "2027-01-15" }, "2026-12-15"));
    expect(itemOf(later, "r01").status).toBe("open");
  });

  test("T13: three months from 30 November", () => {
    const facts = { ...type2, "diabetes.hba1c": [{ date: "2026-11-30", value: 60 }] };
    expect(dateOf(facts, "r40", "2026-11-30")).toBe("2027-02-28");
  });
});

describe("what the plan's team recorded wins, and what nobody recorded is not invented", () => {
  test("a class of 2 or 3 has no date until the podiatrist sets one", () => {
    const facts = { ...type2, "feet.risk-class": [{ date: "2026-03-01", value: 3 }] };
    expect(dateOf(facts, "r43")).toBeNull();
    const agreed = itemOf(planOf(situationWith({ ...facts, "plan.foot-interval-months": 2 })), "r43");
    expect(agreed.deadline).toMatchObject({ kind: "agreed", date: "2026-05-01" });
  });

  test("an eye photo whose result is not known is asked for, not taken again", () => {
    const facts = { ...type2, "eyes.fundus": [{ date: "2026-10-01", value: "unknown" }] };
    expect(itemOf(planOf(situationWith(facts)), "r17")).toMatchObject({ id: "r17.ask-result" });
    expect(itemOf(planOf(situationWith(type2)), "r17")).toMatchObject({ id: "r17.eye-photo" });
  });

  test("the recommendation of occupational health becomes a task at 7, not at 8 and not when unknown", () => {
    const employed = { ...type2, "work.status": "employed" };
    const typeAt = (ability: number | null) =>
      itemOf(planOf(situationWith({ ...employed, "work.ability": ability })), "r37").type;
    expect([typeAt(7), typeAt(8), typeAt(null)]).toEqual(["task", "recommendation", "recommendation"]);
  });

  test("a plan and a move: the plan goes on, and supplies wait for the new care unit", () => {
    const facts = { ...type2, "plan.agreed-date": "2026-06-08", "plan.nurse-visit-date": "2026-06-08" };
    expect(itemOf(planOf(situationWith(facts)), "r20").status).toBe("open");
    const moved = planOf(situationWith({ ...facts, "move.date": "2026-11-20" }));
    expect(itemOf(moved, "r20")).toMatchObject({ status: "locked", after: ["r45.continue-plan-after-move"] });
    expect(planOf(situationWith({ ...facts, "move.date": "2026-06-07" })).order).not.toContain(
      "r45.continue-plan-after-move",
    );
  });

  test("amounts of 2026 are not shown in 2027", () => {
    const why = (day: string) => itemOf(planOf(situationWith(medicated, day)), "r23").why?.en ?? "";
    expect(why("2026-12-31")).toContain("70.33");
    expect(why("2027-01-01")).not.toMatch(/\d/);
    expect(findingOf(situationWith(medicated, "2025-12-31"), "r23").reason).toBe("not-in-force");
  });

  test("a task that was done is not given again", () => {
    const done = planOf(situationWith({ ...type2, "task.r33.peer-and-group.status": "done" }));
    expect(done.order).not.toContain("r33.peer-and-group");
    expect(done.settled.map(({ id }) => id)).toEqual(["r33.peer-and-group"]);
  });
});
