import { describe, expect, it } from "vitest";
import { run, sirkkaIn } from "../../examples/sirkka.ts";
import { playSirkka, recordAfter } from "../../examples/sirkka-follow.ts";
import { type Language, makePlan, type PlanRecord, viewFor } from "../../src/index.ts";
import { realProgram } from "../follow/real.ts";
import { itemsOf, personaNamed } from "./sirkka.ts";

const program = realProgram();
const { visit, diagnosis } = sirkkaIn(program);
const steps = playSirkka(program, visit, diagnosis);
const on = (day: string) => recordAfter(steps, day);
const last = on("2028-02-15");
const lab = "r40.hba1c-follow-up";

/** The record after the step of this type on a day. */
function justAfter(day: string, type: string): PlanRecord {
  const found = steps.find(({ step }) => step.day === day && step.event.type === type);
  if (found === undefined) throw new Error(`${type} is not told on ${day}`);
  return found.record;
}

const doBy = (record: PlanRecord, id: string) =>
  viewFor(record, "customer").items.find((item) => item.id === id)?.doBy;
const standing = (record: PlanRecord, id: string) => record.items.find((item) => item.id === id)?.status;
const goal = (record: PlanRecord, id: string) =>
  viewFor(record, "customer").goals.find((one) => one.id === id);
const regions = ({ journey }: PlanRecord) => JSON.stringify(journey);

describe("before the visit and on the day of diagnosis", () => {
  it("has the lists of the personas", () => {
    const order = (record: PlanRecord) => itemsOf(record.plan).map(({ rule }) => rule);
    expect(order(justAfter("2026-11-24", "facts-changed"))).toEqual(personaNamed("A1").expect.order);
    // What is done or joined before the visit is not there any more; the rest is the persona's list.
    expect(order(on("2026-11-26"))).toEqual(personaNamed("A2").expect.order);
  });

  it("waits for a professional to record the diagnosis", () => {
    expect(justAfter("2026-11-24", "facts-changed").journey).toBe("s2-appointment");
    expect(on("2026-11-26").journey).toEqual({ care: "s4-diagnosed" });
    const recorded = steps.find(({ step }) =>
      JSON.stringify(step.event).includes('"diabetes.diagnosis":"type2"'),
    );
    expect(recorded?.step.by).toBe("doctor");
  });
});

describe("the plan meeting", () => {
  it("agrees on goals that a professional records, and on the plan", () => {
    const met = on("2026-12-15");
    expect(goal(met, "g.hba1c")).toMatchObject({
      targets: { value: 50 },
      agreement: {
        baseline: { date: "2026-11-19", value: 58 },
        reviewOn: "2027-12-14",
        agreedBy: [{ by: "diabetes-nurse" }, { by: "customer" }],
      },
    });
    expect(met.planState).toMatchObject({
      state: "agreed",
      agreedBy: ["customer", "diabetes-nurse", "doctor"],
    });
    expect(met.journey).toEqual({ care: "s6-agreed" });
    expect(doBy(met, "r44.annual-review")).toBe("2027-12-14");
    expect(regions(on("2026-12-16"))).toContain("s7-self-care");
  });

  it("joins one recommendation, opens a service for another, and leaves a declined one in peace", () => {
    const met = on("2026-12-15");
    expect(standing(met, "r28.nutrition")).toBe("accepted");
    expect(standing(met, "r33.peer-and-group")).toBe("declined");
    expect(standing(on("2027-12-08"), "r33.peer-and-group")).toBe("declined");
    expect(standing(on("2027-12-14"), "r33.peer-and-group")).toBe("proposed");
  });

  it("shows the exercise adviser what Sirkka shares, and the employer's kind of role nothing", () => {
    const view = viewFor(on("2027-01-11"), "exercise-advisor");
    expect(view.facts.map(({ id, value }) => [id, value])).toEqual([
      ["lifestyle.activity", 60],
      ["plan.activity-target", 120],
    ]);
    expect(view.items).toEqual([]);
    expect(view.goals.map(({ id }) => id)).toEqual(["g.activity"]);
  });
});

describe("a year of follow-up", () => {
  it.each([
    ["2027-02-17", "2027-05-17"],
    ["2027-02-19", "2027-05-15"],
    ["2027-05-12", "2027-08-12"],
    ["2027-05-20", "2027-08-19"],
    ["2027-05-21", "2027-08-12"],
    ["2027-08-11", "2028-02-11"],
    ["2027-12-08", "2028-03-08"],
  ])("on %s gives the date of the next HbA1c test: %s", (day, expected) => {
    expect(doBy(on(day), lab)).toBe(expected);
  });

  it("keeps what was corrected and withdrawn, and every time that the test was done", () => {
    const results = last.measurements.filter(({ fact }) => fact === "diabetes.hba1c");
    expect(results.map(({ id, withdrawn, corrected }) => [id, withdrawn, corrected.length])).toEqual([
      ["hba1c-1", false, 0],
      ["hba1c-2", false, 1],
      ["hba1c-3", false, 0],
      ["hba1c-4", true, 0],
      ["hba1c-5", false, 0],
      ["hba1c-6", false, 0],
    ]);
    const times = last.occurrences.filter(({ id }) => id.startsWith(lab)).map(({ doneOn }) => doneOn);
    expect(times).toEqual(["2027-02-17", "2027-05-12", "2027-08-11", "2027-12-08"]);
    expect(last.log.filter(({ event }) => event.type === "measurement-withdrawn")).toHaveLength(1);
  });

  it("follows the goal down and up again", () => {
    const progress = (day: string) => goal(on(day), "g.hba1c")?.progress;
    expect(["2027-02-17", "2027-05-12", "2027-08-11"].map(progress)).toEqual([
      "improving",
      "achieved",
      "sustaining",
    ]);
    expect(progress("2027-12-08")).toBe("in-progress");
    const warned = (day: string) => on(day).plan.indicators.map(({ rule }) => rule);
    expect(warned("2027-08-11")).not.toContain("ew08");
    expect(warned("2027-12-08")).toContain("ew08");
  });

  it("stops for a wound until Sirkka has got help, and then shows what comes of it", () => {
    const halted = justAfter("2027-09-06", "facts-changed").plan;
    expect(halted.safety).toMatchObject([{ id: "r07.urgent-contact", halt: true, acknowledged: false }]);
    expect(on("2027-09-06").plan.safety).toMatchObject([{ id: "r07.urgent-contact", acknowledged: true }]);
    expect(on("2027-09-27").plan.safety).toEqual([]);
    const foot = viewFor(on("2027-09-08"), "customer").items.find(({ id }) => id === "r43.foot-care-by-risk");
    expect(foot?.deadline).toMatchObject({ kind: "agreed", date: "2027-12-08" });
  });
});

describe("a second move", () => {
  it("keeps the plan and its goals, moves the owners, and lists what must be ordered again", () => {
    const moved = on("2028-02-01");
    expect(moved.planState).toEqual(on("2027-12-14").planState);
    expect(moved.goals).toEqual(on("2027-12-14").goals);
    expect(moved.plan.organisations.find(({ id }) => id === "own.county")?.locatedBy?.value).toBe("837");
    expect(moved.plan.moving?.again.length).toBeGreaterThan(5);
    expect(on("2027-12-14").plan.moving).toBeNull();
    expect(doBy(moved, "r01.move-notification")).toBe("2028-02-08");
    expect(standing(moved, "r45.continue-plan-after-move")).toBe("proposed");
    expect(moved.journey).toBe("s11-transfer");
  });

  it("goes on where it stood when the new unit has taken it over", () => {
    expect(last.journey).toEqual(on("2028-01-18").journey);
    expect(doBy(last, lab)).toBe("2028-03-08");
    expect(() => viewFor(last, "diabetes-nurse")).toThrow("no such participant");
    expect(viewFor(last, "coordinator").items.length).toBeGreaterThan(10);
  });
});

describe("npm start -- sirkka", () => {
  const options = { width: 100, colour: false };

  it.each(["fi", "sv", "en"] as const)(
    "prints the whole story in %s, with the statement on every plan",
    async (language) => {
      const { text, isProved } = await run({ language, ...options });
      expect(isProved).toBe(true);
      const plan = makePlan(program, { lifeEvent: "type-2-diabetes", today: "2026-11-24", facts: {} });
      const count = (part: string) => text.replaceAll(/\s+/g, " ").split(part).length - 1;
      expect(plan.statement).not.toBeNull();
      expect(count(plan.statement?.[language as Language] ?? "?")).toBe(3);
      expect(text).not.toMatch(/undefined|\[object|\bnull\b/);
      expect(count(last.plan.moving?.again[0]?.[language as Language] ?? "?")).toBeGreaterThan(0);
      expect(await run({ language, ...options })).toEqual({ text, isProved });
    },
  );

  it("prints the statement also when only help is shown", async () => {
    const facts = { "feet.new-problem": ["wound-or-blister"] };
    const { text } = await run({ language: "en", ...options, facts });
    expect(text.replaceAll(/\s+/g, " ")).toContain("It is not a doctor");
  });
});
