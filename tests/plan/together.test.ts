import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import {
  asked,
  chosen,
  type Data,
  is,
  organisation,
  rule,
  service,
  situation,
  text,
} from "../compile/programs.ts";
import { always, itemsOf, type WideBase, wideProgramOf } from "./wide-base.ts";

/** Three rules; the third applies only when it is wanted. */
const base: WideBase = {
  organisations: [organisation("office"), organisation("agency"), organisation("inspector")],
  services: [service("help"), service("other", { owner: "agency" })],
  facts: [asked("wanted", "boolean"), asked("number", "text")],
  rules: [
    rule("R1", always),
    rule("R2", always, {
      params: {},
      tasks: [
        { task: "first", service: "help" },
        { task: "second", service: "help" },
      ],
    }),
    rule("R3", { all: [is("wanted", true)] }, { params: { task: "do", service: "other" } }),
  ],
};

function planOf(more: WideBase, facts: Data = {}) {
  return makePlan(wideProgramOf({ ...base, ...more }), situation(facts));
}

const done = (task: string) => ({ [`task.${task}.status`]: "done" });

describe("a desk", () => {
  const desks = [
    { id: "notice", name: text("notice"), why: text("one form"), tasks: ["R3.do", "R1.do", "R2.first"] },
    { id: "visit", name: text("visit"), tasks: ["R2.second", "R3.do"] },
  ];
  const shown = (facts: Data = {}) => planOf({ desks }, facts).desks.map(({ id, items }) => [id, ...items]);

  test("is in the plan when two of its tasks are, and names those", () => {
    expect(shown()).toEqual([["notice", "R1.do", "R2.first"]]);
    expect(shown({ wanted: true })).toEqual([
      ["notice", "R3.do", "R1.do", "R2.first"],
      ["visit", "R2.second", "R3.do"],
    ]);
    expect(shown(done("R1.do"))).toEqual([]);
  });

  test("is named by its items, and by no others", () => {
    const items = itemsOf(planOf({ desks }));
    expect(items.map(({ id, desk }) => [id, desk])).toEqual([
      ["R1.do", "notice"],
      ["R2.first", "notice"],
      ["R2.second", null],
    ]);
  });

  test("has its reason, or none", () => {
    const [notice, visit] = planOf({ desks }, { wanted: true }).desks;
    expect([notice?.why, visit?.why]).toEqual([text("one form"), null]);
  });
});

describe("evidence", () => {
  const paper = (more: Data) => ({ id: "paper", name: text("paper"), confidence: "K", ...more });
  const of = (more: Data, facts: Data = {}) => planOf({ evidence: [paper(more)] }, facts).evidence[0];

  test("says which items give it and which need it; a rule stands for all its tasks", () => {
    expect(of({ from: ["R1.do"], to: ["R2"] })).toMatchObject({
      from: ["R1.do"],
      to: ["R2.first", "R2.second"],
    });
    expect(of({ from: ["R2"], to: ["R1.do"] })).toMatchObject({
      from: ["R2.first", "R2.second"],
      to: ["R1.do"],
    });
  });

  test("is not in the plan when nothing needs it, or nobody gives it", () => {
    expect(of({ from: ["R1.do"], to: ["R3"] })).toBe(undefined);
    expect(of({ from: ["R3.do"], to: ["R1"] })).toBe(undefined);
    expect(of({ from: [], to: ["R1"] })).toBe(undefined);
    expect(of({ from: [], by: text("supplier"), to: ["R1"] })).toMatchObject({
      from: [],
      by: text("supplier"),
    });
    expect(of({ from: ["R3.do"], to: ["R1"] }, { wanted: true })).toMatchObject({ from: ["R3.do"] });
  });

  test("is ready when what gives it is done, or its fact is known", () => {
    const made = { from: ["R1.do"], to: ["R2"], fact: "number" };
    expect(of(made)?.ready).toBe(false);
    expect(of(made, { number: "123" })?.ready).toBe(true);
    expect(of(made, done("R1.do"))).toMatchObject({ ready: true, from: ["R1.do"] });
    expect(of(made, { "task.R1.do.status": "declined" })?.ready).toBe(false);
    expect(of(made, { number: null })?.ready).toBe(false);
    expect(of({ from: ["R2"], to: ["R1"] }, done("R2.second"))?.ready).toBe(true);
  });

  test.each([
    ["boolean", {}, { true: true, false: false }],
    ["date", { never: text("never") }, { "2026-11-24": true, "2026-11-25": false, never: false }],
    ["integer", {}, { 0: true }],
  ] as const)("is ready when its fact says that it is there: %s", (type, more, ready) => {
    const facts = [asked("has", type, more)];
    const evidence = [paper({ from: ["R1.do"], to: ["R2"], fact: "has" })];
    const plain = { ...base, facts: [...(base.facts ?? []), ...facts], evidence };
    for (const [value, expected] of Object.entries(ready)) {
      const has =
        value === "true" ? true : value === "false" ? false : type === "integer" ? Number(value) : value;
      expect(planOf(plain, { has }).evidence[0]?.ready, value).toBe(expected);
    }
  });

  test("is not ready for a list without an option, or with the one that excludes the others", () => {
    const has = chosen("has", "choices", ["some", "none"], { exclusive: "none" });
    const evidence = [paper({ from: ["R1.do"], to: ["R2"], fact: "has" })];
    const plain = { ...base, facts: [...(base.facts ?? []), has], evidence };
    const ready = (value: readonly string[]) => planOf(plain, { has: value }).evidence[0]?.ready;
    expect([ready([]), ready(["none"]), ready(["some"])]).toEqual([false, false, true]);
  });

  test("is not ready by an answer that is suspended", () => {
    const has = asked("has", "boolean", { "ask-if": { all: [is("wanted", true)] } });
    const evidence = [paper({ from: ["R1.do"], to: ["R2"], fact: "has" })];
    const plain = { ...base, facts: [...(base.facts ?? []), has], evidence };
    const ready = (wanted: boolean) => planOf(plain, { wanted, has: true }).evidence[0]?.ready;
    expect([ready(true), ready(false)]).toEqual([true, false]);
  });

  test("a rule whose name begins like another is another rule", () => {
    const rules = [...(base.rules ?? []), rule("R11", always)];
    const [found] = planOf({ rules, evidence: [paper({ from: ["R1"], to: ["R2"] })] }).evidence;
    expect(found?.from).toEqual(["R1.do"]);
  });
});

describe("a control", () => {
  const visit = (more: Data) => ({
    id: "visit",
    name: text("visit"),
    authority: "inspector",
    when: text("sometimes"),
    bundle: [text("papers")],
    confidence: "K",
    ...more,
  });
  const ids = (more: Data, facts: Data = {}) =>
    planOf({ controls: [visit(more)] }, facts).controls.map(({ id }) => id);

  test("is in the plan when one of its rules is", () => {
    expect(ids({ rules: ["R3", "R1"] })).toEqual(["visit"]);
    expect(ids({ rules: ["R3"] })).toEqual([]);
    expect(ids({ rules: ["R3"] }, { wanted: true })).toEqual(["visit"]);
    expect(ids({ rules: ["R1"] }, done("R1.do"))).toEqual([]);
  });

  test("without rules comes with the services of its authority", () => {
    expect(ids({ authority: "office" })).toEqual(["visit"]);
    expect(ids({ authority: "agency" })).toEqual([]);
    expect(ids({ authority: "agency" }, { wanted: true })).toEqual(["visit"]);
  });

  test("has its authority among the organisations, also when it owns no service", () => {
    const plan = planOf({ controls: [visit({ rules: ["R1"] })] });
    expect(plan.controls[0]).toMatchObject({ authority: "inspector", bundle: [text("papers")] });
    expect(plan.organisations.map(({ id }) => id)).toContain("inspector");
  });
});
