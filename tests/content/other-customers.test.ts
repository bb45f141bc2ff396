import { describe, expect, test } from "vitest";
import { toText } from "../../src/export/index.ts";
import { interview, makePlan } from "../../src/index.ts";
import { wholeProgram as program } from "./matti.ts";

const today = "2026-11-24";
const planOf = (lifeEvent: string, facts: object) =>
  makePlan(program, { lifeEvent, today, facts: { ...facts } });

describe("a business that ends without a bankruptcy", () => {
  const plan = planOf("business-failure", {
    "company.form": "toiminimi",
    "bankruptcy.status": "none",
    "business.activity-ended-date": "2026-10-31",
    "company.unpaid-wages": true,
    "debt.stage": "collection",
  });
  const whyOf = (rule: string) => plan.tasks.find((task) => task.rule === rule)?.why;

  test("nobody is told that the company is bankrupt", () => {
    expect(whyOf("R40")?.fi).not.toMatch(/on konkurssissa/);
    expect(whyOf("R40")?.sv).not.toMatch(/är i konkurs/);
    expect(whyOf("R40")?.en).not.toMatch(/is bankrupt/);
  });

  test("the proof is not only a court's decision", () => {
    expect(whyOf("R16")?.fi).toMatch(/Ilman konkurssia .*YEL/s);
    expect(whyOf("R16")?.sv).toMatch(/Utan konkurs.*FöPL/s);
    expect(whyOf("R16")?.en).toMatch(/Without one.*YEL/s);
  });

  test("no day of a bankruptcy is asked for", () => {
    expect(toText(plan, { language: "en" })).not.toContain("On which date did the district court open");
  });
});

test.each([
  ["I10", { "health.work-ability": "unable-certified", "health.sick-leave-start": "2026-09-01" }],
  [
    "I13",
    { "company.unpaid-wages": true, "bankruptcy.status": "opened", "bankruptcy.opened-date": "2026-06-01" },
  ],
])("%s does not say of a last day that has passed that it is still coming", (rule, facts) => {
  const title = planOf("business-failure", facts).indicators.find((one) => one.rule === rule)?.title;
  expect(title?.fi).toMatch(/jo mennyt/);
  expect(title?.sv).toMatch(/redan gått/);
  expect(title?.en).toMatch(/has passed/);
});

test("who runs no farm is not asked when the farm is taken over, nor whether it is the first", () => {
  const asked = (runsFarm: boolean) =>
    interview(program, {
      lifeEvent: "organic-farm-start",
      today,
      facts: {
        "farm.runs-farm": runsFarm,
        "food.restaurant": true,
        "plan.business-start-date": "2027-03-01",
      },
    }).questions.map(({ fact }) => fact);
  expect(asked(true)).toContain("plan.farming-start-date");
  expect(asked(false)).not.toContain("plan.farming-start-date");
  expect(asked(true)).toContain("person.first-time-farm-holder");
  expect(asked(false)).not.toContain("person.first-time-farm-holder");
});

describe("who has something and is not told that there is nothing to do", () => {
  test.each([
    ["suspected", { "diabetes.diagnosis": "suspected", "appointment.date": "2026-11-20" }],
    [
      "symptoms",
      {
        "diabetes.diagnosis": "none",
        "appointment.date": "2026-06-01",
        "symptoms.diabetes": ["weight-loss"],
      },
    ],
  ])("when the day of the visit has passed: %s", (_name, facts) => {
    const plan = planOf("type-2-diabetes", facts);
    expect(plan.order).toContain("after-visit.ask-result");
    expect(plan.order).not.toContain("r10.book-appointment");
  });

  test("with another diabetes than the one that the plan is about", () => {
    const plan = planOf("type-2-diabetes", {
      "diabetes.diagnosis": "other-type",
      "diabetes.treatment": ["insulin"],
    });
    expect(plan.order[0]).toBe("other-diabetes.ask-own-unit");
    const danger = planOf("type-2-diabetes", {
      "diabetes.diagnosis": "other-type",
      "symptoms.acute": ["vomiting"],
    });
    expect(danger.safety.map(({ rule }) => rule)).toEqual(["r07"]);
  });

  test("with a mood that was answered before the diagnosis was put right", () => {
    const plan = planOf("type-2-diabetes", { "diabetes.diagnosis": "suspected", "mood.two-questions": 2 });
    expect(plan.order).toContain("r36.mood-follow-up");
  });
});

test("a restaurant without farm and yard is not asked to report movements of animals", () => {
  const facts = { "farm.runs-farm": false, "animals.public-yard": false, "food.restaurant": true };
  const named = (more: object) => {
    const { undecided, order } = planOf("organic-farm-start", { ...facts, ...more });
    return [...undecided.map(({ rule }) => rule), ...order];
  };
  expect(named({})).not.toContain("ani-events");
  expect(named({ "event.animal-moved.on": "2026-11-20" })).toContain("ani-events.move");
});

describe("danger", () => {
  test("of life stands before what is urgent, with body and mind alike", () => {
    const { safety } = planOf("type-2-diabetes", {
      "symptoms.acute": ["chest-pain"],
      "feet.new-problem": ["black-tissue"],
      "mood.self-harm": "thoughts",
    });
    expect(safety.map(({ rule }) => rule)).toEqual(["r06", "r08", "r07"]);
  });

  test.each([
    [{}, true],
    [{ "person.municipality": "853" }, true],
    [{ "person.municipality": null }, true],
    [{ "person.municipality": "478" }, false],
  ])("does not give a number that does not work on Åland: %j", (where, works) => {
    const { safety } = planOf("business-failure", { "health.suicidal-thoughts": "thoughts", ...where });
    expect(safety[0]?.also.includes("urgent-medical-116117")).toBe(works);
    expect(safety[0]?.service).toBe("crisis-helpline");
  });
});
