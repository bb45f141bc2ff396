import { describe, expect, it } from "vitest";
import { type FollowedYear, playYear, run } from "../../examples/matti-follow.ts";
import { mattiYear } from "../../examples/matti-year.ts";
import { follow, metrics, startFollowing, viewFor } from "../../src/index.ts";
import { realProgram } from "./real.ts";

const year: FollowedYear = playYear(realProgram());

/** The record after the last step of a day. */
function recordAfter(day: string) {
  const found = year.steps.filter(({ step }) => step.day === day).at(-1);
  if (found === undefined) throw new Error(`nothing happens on ${day}`);
  return found.record;
}

const status = (day: string, id: string) => recordAfter(day).items.find((item) => item.id === id);

describe("Matti's year", () => {
  it("begins with crisis help alone, and goes on when he is safe", () => {
    const crisis = year.steps[1]?.record;
    expect(crisis?.plan.safety).toMatchObject([{ rule: "R01", halt: true, acknowledged: false }]);
    expect(crisis?.journey).toMatchObject({ safety: "acute" });
    expect(recordAfter("2026-11-24").plan.safety).toMatchObject([{ rule: "R01", acknowledged: true }]);
    expect(recordAfter("2026-11-24").journey).toMatchObject({ safety: "concern", journey: "create-plan" });
  });

  it("reaches an agreed plan with the network, and follows it", () => {
    expect(recordAfter("2026-12-04").planState.state).toBe("agreed");
    expect(recordAfter("2026-12-05").planState.state).toBe("followed");
    expect(recordAfter("2026-12-05").journey).toMatchObject({ journey: "follow-plan" });
    expect(status("2026-12-08", "hand.flat-viewing")).toMatchObject({
      status: "done",
      addedBy: "worker",
      agreed: true,
    });
  });

  it("shows each helper only what Matti has consented to", () => {
    const record = recordAfter("2026-12-05");
    expect(
      viewFor(record, "nurse").items.every(({ areas }) => areas.every((area) => area === "health")),
    ).toBe(true);
    expect(viewFor(record, "coach").items.flatMap(({ areas }) => areas)).not.toContain("health");
    expect(viewFor(record, "worker").items.map(({ id }) => id)).toContain("R38.basic-social-assistance");
    expect(viewFor(record, "worker").facts.map(({ id }) => id)).not.toContain("health.mood");
    expect(viewFor(record, "nurse").participants.map(({ id }) => id)).toEqual(["customer", "nurse"]);
  });

  it("reaches the goal only while he is in work or studies, and tells it to nobody who may not see that", () => {
    const before = year.steps.findIndex(
      ({ step }) => step.event.type === "journey" && step.event["event"] === "GOAL_REACHED",
    );
    const review = year.steps[before - 1]?.record ?? expect.fail("the goal is never reached");
    expect(review.journey).toMatchObject({ journey: "review", income: "employed" });
    const reach = (income: string, by: string) => {
      const record = { ...review, journey: { ...Object(review.journey), income, housing: "must-move" } };
      const event = { type: "journey", event: "GOAL_REACHED", by, at: `${review.today}T12:00:00Z` };
      const followed = follow(realProgram(), record, event);
      return followed.refused?.code ?? Object(followed.record.journey).journey;
    };
    for (const by of ["customer", "coach"]) {
      for (const income of ["employed", "studying"]) expect(reach(income, by), income).toBe("follow-up");
      for (const income of ["none", "benefit-pending", "benefit-running", "sick-pay", "refused", "sanction"])
        expect(reach(income, by), income).toBe("event/against-state");
    }
    for (const income of ["none", "employed"]) expect(reach(income, "nurse")).toBe("event/out-of-role");
  });

  it("hears the relapse in spring, pauses job search during sick leave and resumes it", () => {
    expect(recordAfter("2027-04-07").plan.indicators.map(({ rule }) => rule)).toContain("I19");
    expect(recordAfter("2027-04-08").plan.load?.applies).toBe("yes");
    expect(recordAfter("2027-04-12").journey).toMatchObject({ health: "sick-leave", income: "sick-pay" });
    expect(status("2027-04-12", "R20.initial-interview")?.paused).toBe(true);
    expect(status("2027-06-21", "R22.job-search-profile")?.paused).toBe(false);
    expect(status("2027-04-20", "R27.sickness-allowance")).toMatchObject({
      status: "done",
      doneOn: "2027-04-20",
    });
  });

  it("ends in work in a new occupation and six months of follow-up, with nothing lost", () => {
    expect(recordAfter("2027-11-15").journey).toMatchObject({ income: "employed" });
    expect(recordAfter("2027-11-16").journey).toMatchObject({ journey: "follow-up" });
    expect(year.record.journey).toMatchObject({ journey: "closed" });
    expect(year.record.planState.state).toBe("completed");
    const done = mattiYear.flatMap(({ event }) =>
      event.type === "task-done" ? [String(event["item"])] : [],
    );
    expect(year.record.items.filter((item) => item.status === "done").map(({ id }) => id)).toEqual(
      expect.arrayContaining(done),
    );
    expect(year.record.log).toHaveLength(year.record.revision);
  });

  it("is measured from its log", () => {
    const found = metrics([year.record]);
    expect(found.phases.untilAgreed).toEqual({ count: 1, median: 10, longest: 10 });
    expect(found.phases.untilCompleted).toEqual({ count: 1, median: 529, longest: 529 });
    expect(found.askedAgain).toBe(1);
    expect(found.effort).toEqual({ mean: 2.5, answers: 2 });
    expect(found.interruptions.where).toEqual([{ state: "followed", count: 1 }]);
    expect(found.channels.map(({ channel }) => channel)).toEqual(["in-person", "phone", "web"]);
    expect(found.channels.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it("is the same when its log is replayed from the start", () => {
    const { start, log } = year.record;
    const begun = startFollowing(
      realProgram(),
      { lifeEvent: "business-failure", today: start.today, facts: start.facts },
      { at: start.at },
    );
    const replayed = log.reduce((record, { event }) => follow(realProgram(), record, event).record, begun);
    expect(replayed).toEqual(year.record);
  });

  it.each(["fi", "sv", "en"] as const)("is printed in %s, crisis line first", async (language) => {
    const text = await run(language, 80);
    const lines = text.split("\n");
    expect(lines.findIndex((line) => line.includes("112"))).toBeLessThan(6);
    for (const { text: said } of mattiYear)
      expect(text.replace(/\s+/g, " ")).toContain(said[language].replace(/\s+/g, " "));
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });
});
