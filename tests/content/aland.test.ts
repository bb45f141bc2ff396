import { describe, expect, test } from "vitest";
import { toText } from "../../src/export/index.ts";
import { makePlan } from "../../src/index.ts";
import { wholeProgram as program } from "./matti.ts";

const aland = "035 043 060 062 065 076 170 295 318 417 438 478 736 766 771 941".split(" ");
const mainland = ["091", "853", "837", "179", "081", "999"];

const events = [
  ["business-failure", "person.municipality", "aland.ask-locally", { "bankruptcy.status": "opened" }],
  ["type-2-diabetes", "person.municipality", "aland-care.ask-locally", { "diabetes.diagnosis": "type2" }],
  ["organic-farm-start", "farm.municipality", "aland-farm.ask-locally", { "farm.runs-farm": true }],
] as const;

describe.each(events)("%s", (lifeEvent, municipality, id, more) => {
  const planOf = (facts: object) =>
    makePlan(program, { lifeEvent, today: "2026-11-24", facts: { ...more, ...facts } });

  test.each(aland)("in the municipality %s of Åland the first thing is to ask locally", (code) => {
    const plan = planOf({ [municipality]: code });
    expect(plan.order[0]).toBe(id);
    expect(plan.safety).toEqual([]);
    expect(plan.tasks.length).toBeGreaterThan(0);
    for (const language of ["fi", "sv", "en"] as const)
      expect(toText(plan, { language })).toMatch(
        /(Kysy Ahvenanmaalla paikallisesti|Fråga lokalt på|Ask locally on) ?/,
      );
  });

  test("every text names it before anything else to do", () => {
    const plan = planOf({ [municipality]: "478" });
    for (const language of ["fi", "sv", "en"] as const) {
      const numbered = /^1\. +(.+)$/m.exec(toText(plan, { language }))?.[1] ?? "";
      expect(numbered).toMatch(/^(Kysy Ahvenanmaalla|Fråga lokalt på Åland|Ask locally on Åland)/);
    }
  });

  test.each(mainland)("in %s nothing is said of it", (code) => {
    const plan = planOf({ [municipality]: code });
    expect(plan.order).not.toContain(id);
    expect(plan.undecided.map(({ rule }) => `${rule}.ask-locally`)).not.toContain(id);
  });
});

test("danger comes before it, and a shortened list begins with it", () => {
  const plan = makePlan(program, {
    lifeEvent: "business-failure",
    today: "2026-11-24",
    facts: {
      "person.municipality": "478",
      "health.suicidal-thoughts": "thoughts",
      "life.daily-coping": "not-coping",
    },
  });
  expect(plan.safety.map(({ rule }) => rule)).toEqual(["R02"]);
  expect(plan.order[0]).toBe("aland.ask-locally");
  expect(plan.load?.applies).toBe("yes");
  expect(plan.focus[0]).toBe("aland.ask-locally");
});

test.each(["aland", "aland-care"])("%s says that 116 117 does not work on Åland and 112 does", (name) => {
  const { why } = program.rules.get(name)?.source ?? expect.fail("no rule");
  for (const language of ["fi", "sv", "en"] as const) {
    expect(why?.[language]).toContain("116 117");
    expect(why?.[language]).toContain("112");
  }
});
