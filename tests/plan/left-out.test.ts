import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, derived, is, programOf, rule, service, situation, text } from "../compile/programs.ts";

describe("what does not hold and what is open", () => {
  const program = programOf({
    facts: [
      asked("a", "boolean"),
      asked("b", "boolean"),
      derived("both", "boolean", { all: [is("a", true), is("b", true)] }),
    ],
    rules: [
      rule("R1", { all: [is("both", true)] }),
      rule("R2", { all: [is("a", false)] }, { title: text("own title") }),
      rule(
        "I1",
        { all: [is("a", false)] },
        { type: "indicator", params: { indicator: "sign" }, severity: "info" },
      ),
      rule(
        "I2",
        { all: [is("b", true)] },
        {
          type: "indicator",
          params: { indicator: "other-sign" },
          severity: "info",
          title: text("sign"),
        },
      ),
    ],
  });

  test("rules that fail are named with all facts that they use, whatever the answers", () => {
    const plan = makePlan(program, situation({ a: true, b: false }));
    expect(plan.leftOut).toEqual([
      {
        rule: "R1",
        title: text("use help"),
        reason: "conditions",
        facts: ["a", "b"],
        inForce: null,
        instead: [],
      },
      {
        rule: "R2",
        title: text("own title"),
        reason: "conditions",
        facts: ["a"],
        inForce: null,
        instead: [],
      },
    ]);
    expect(plan.facts.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("rules that are open are named with what would decide them, indicators as well", () => {
    const plan = makePlan(program, situation({ a: true }));
    expect(plan.undecided).toEqual([
      { rule: "I2", title: text("sign"), needs: ["b"] },
      { rule: "R1", title: text("use help"), needs: ["b"] },
    ]);
    expect(plan.leftOut.map(({ rule: name }) => name)).toEqual(["R2"]);
  });

  test("an indicator without a title has none", () => {
    expect(makePlan(program, situation({})).undecided[0]).toEqual({ rule: "I1", title: null, needs: ["a"] });
  });
});

describe("a rule that is not in force", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("b", "boolean"), asked("day", "date")],
    services: [
      service("help"),
      service("before", { valid: { to: "2026-12-31" }, successors: ["after"] }),
      service("after", { valid: { from: "2027-01-01" }, predecessors: ["before"] }),
      service("gone", { valid: { to: "2020-12-31" } }),
    ],
    rules: [
      rule(
        "R1",
        { all: [is("a", true)] },
        {
          valid: { from: "2027-01-01" },
          "predecessor-services": ["before", "after", "gone"],
        },
      ),
      rule(
        "R2",
        { all: [is("a", true)] },
        {
          valid: { to: "2026-01-31" },
          versions: [{ valid: { from: "2027-02-01" }, conditions: { all: [is("b", true)] } }],
        },
      ),
      rule("R3", { all: [is("a", true)] }, { "in-force-on": "day", valid: { from: "2027-01-01" } }),
    ],
  });
  const left = (facts: Record<string, unknown>, name: string) =>
    makePlan(program, situation(facts)).leftOut.find((each) => each.rule === name);

  test("says when it is and what there is instead, each once and only what is in force", () => {
    expect(left({ a: true }, "R1")).toEqual({
      rule: "R1",
      title: text("use help"),
      reason: "not-in-force",
      facts: ["a"],
      inForce: { from: "2027-01-01", to: null },
      instead: ["before"],
    });
    const plan = makePlan(program, situation({ a: true }));
    expect(plan.services.map(({ id }) => id)).toEqual(["before"]);
  });

  test("is named also while its conditions are open, but not when they fail anyway", () => {
    expect(left({}, "R1")).toMatchObject({ reason: "not-in-force", instead: ["before"] });
    expect(left({ a: false }, "R1")).toMatchObject({ reason: "conditions", inForce: null, instead: [] });
  });

  test("is judged by the version that it names", () => {
    expect(left({ a: false, b: true }, "R2")).toMatchObject({
      reason: "not-in-force",
      inForce: { from: "2027-02-01", to: null },
    });
    expect(left({ a: true, b: false }, "R2")).toMatchObject({ reason: "conditions", inForce: null });
  });

  test("on the day of the event that counts", () => {
    expect(left({ a: true, day: "2026-12-31" }, "R3")).toMatchObject({ reason: "not-in-force" });
    expect(left({ a: true, day: "2027-01-01" }, "R3")).toBe(undefined);
  });
});

describe("indicators", () => {
  const sign = (name: string, fact: string, more: Record<string, unknown>) =>
    rule(
      name,
      { all: [is(fact, true)] },
      { type: "indicator", params: { indicator: `sign-${fact}` }, ...more },
    );
  const program = programOf({
    facts: [asked("a", "boolean"), asked("b", "boolean"), asked("c", "boolean")],
    rules: [
      sign("I1", "a", { severity: "info" }),
      sign("I2", "b", {
        severity: "critical",
        title: text("sign"),
        action: text("call"),
        audience: ["professional"],
        rules: ["I1"],
        "hides-others": true,
      }),
      sign("I3", "c", { severity: "critical" }),
    ],
  });
  const signs = (facts: Record<string, unknown>) => makePlan(program, situation(facts)).indicators;

  test("come gravest first, then by rule, with all that they say", () => {
    expect(signs({ a: true, b: true, c: true }).map(({ rule: name }) => name)).toEqual(["I2", "I3", "I1"]);
    expect(signs({ b: true })).toEqual([
      {
        rule: "I2",
        indicator: "sign-b",
        severity: "critical",
        title: text("sign"),
        action: text("call"),
        audience: ["professional"],
        rules: ["I1"],
        services: [],
        confidence: "K",
        sensitive: false,
        areas: ["person"],
        facts: ["b"],
        shown: true,
      },
    ]);
    expect(signs({ a: true })).toMatchObject([
      { title: null, action: null, audience: ["customer"], rules: [] },
    ]);
  });

  test("one may hide the others from the screen, but not from the data", () => {
    expect(signs({ a: true, b: true }).map(({ shown }) => shown)).toEqual([true, false]);
    expect(signs({ a: true, c: true }).map(({ shown }) => shown)).toEqual([true, true]);
  });

  test("is in no list of tasks", () => {
    expect(makePlan(program, situation({ a: true })).order).toEqual([]);
  });
});

describe("the plan as a whole", () => {
  test("cites laws with their names and confidence", () => {
    const program = programOf({
      laws: [{ id: "380/2023", name: text("law"), confidence: "V", sources: ["S01"] }],
      rules: [
        rule(
          "R1",
          { all: [] },
          { laws: [{ law: "380/2023", what: text("what") }, { law: "380/2023" }], actor: "clerk" },
        ),
      ],
    });
    expect(makePlan(program, situation({})).tasks[0]).toMatchObject({
      actor: "clerk",
      law: [
        { id: "380/2023", name: text("law"), what: text("what"), confidence: "V" },
        { id: "380/2023", name: text("law"), what: null, confidence: "V" },
      ],
    });
  });

  test("is plain JSON, and names every fact that it mentions", () => {
    const program = programOf({
      facts: [
        asked("a", "boolean"),
        asked("day", "date"),
        asked("b", "boolean", { sensitive: true, why: text("why") }),
      ],
      rules: [
        rule(
          "R1",
          { all: [] },
          { deadline: { kind: "agreed", date: { fact: "day" } }, recurs: { rrule: "FREQ=YEARLY" } },
        ),
        rule("R2", { all: [is("b", true)] }),
      ],
    });
    const plan = makePlan(program, situation({ a: "wrong", nothing: 1 }));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(plan.facts.map(({ id, sensitive }) => [id, sensitive])).toEqual([
      ["a", false],
      ["b", true],
      ["day", false],
    ]);
    expect(plan.tasks[0]?.recurs).toEqual({ rrule: "FREQ=YEARLY" });
    expect(plan.undecided).toMatchObject([{ rule: "R2", needs: ["b"] }]);
  });
});
