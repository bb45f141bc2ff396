import { Engine } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { toEngine } from "../../src/engine.ts";
import { type Operator, PalvelupolkuError } from "../../src/index.ts";
import { asked, chosen, derived, is, programOf, rule, situation } from "../compile/programs.ts";
import { firedBy } from "./running.ts";

const program = programOf({
  facts: [
    asked("a", "boolean"),
    asked("n", "integer"),
    asked("day", "date"),
    chosen("debts", "choices", ["tax", "loan"]),
    derived("double", "integer", { sum: [{ fact: "n" }, { fact: "n" }] }),
  ],
  rules: [
    rule("R1", { all: [is("a", true)] }, { priority: 5 }),
    rule("R2", { all: [is("double", 3, "greaterThan"), is("debts", "tax", "contains")] }),
    rule("R3", { not: is("rule.R1", true) }, { type: "information" }),
    rule("R4", { all: [{ fact: "n", operator: "known" }, { not: { fact: "a", operator: "unknown" } }] }),
    rule("R5", { all: [] }, { valid: { from: "2027-01-01" } }),
    rule("R6", { any: [is("a", true)] }, { "in-force-on": "day", valid: { from: "2026-01-01" } }),
  ],
});
const complete = { a: true, n: 2, day: "2026-05-05", debts: ["tax"] };

describe("toEngine", () => {
  test("gives a json-rules-engine Engine whose events are the rules that hold", async () => {
    expect(toEngine(program, situation(complete))).toBeInstanceOf(Engine);
    expect(await firedBy(program, situation(complete))).toEqual(["R1", "R2", "R4", "R6"]);
    expect(await firedBy(program, situation({ ...complete, a: false, n: 1 }))).toEqual(["R3", "R4"]);
  });

  test("gives each event the type and parameters of the rule, and its name", async () => {
    const { events } = await toEngine(program, situation({ ...complete, a: false })).run();
    expect(events).toContainEqual({
      type: "information",
      params: { task: "do", service: "help", rule: "R3" },
    });
  });

  test("has only rules in force, by today or the day of the event", async () => {
    expect(await firedBy(program, situation(complete, "2027-01-01"))).toContain("R5");
    expect(await firedBy(program, situation({ ...complete, day: "2025-05-05" }))).not.toContain("R6");
    const { day: _day, ...without } = complete;
    expect(await firedBy(program, situation(without))).not.toContain("R6");
  });

  test("decides tests for `known` and `unknown`, although json-rules-engine knows no missing fact", async () => {
    const tests = programOf({
      facts: [asked("a", "boolean"), asked("b", "boolean")],
      rules: [
        rule("a-known", { all: [{ fact: "a", operator: "known" }] }),
        rule("a-unknown", { any: [{ fact: "a", operator: "unknown" }] }),
        rule("b-known", { not: { fact: "b", operator: "unknown" } }),
      ],
    });
    expect(await firedBy(tests, situation({ a: false }))).toEqual(["a-known"]);
    expect(await firedBy(tests, situation({ b: true }))).toEqual(["a-unknown", "b-known"]);
  });

  test("rejects when a fact that it comes to is missing, because it has no third value", async () => {
    const { a: _a, ...without } = complete;
    await expect(toEngine(program, situation(without)).run()).rejects.toThrow(/Undefined fact/);
  });

  test("takes a portal's own operators, whatever they say of an unknown fact", async () => {
    const ends: Operator = {
      name: "endsWith",
      about: "the text ends with this",
      rightSide: (left) => (left.kind === "text" ? "same" : undefined),
      whenUnknown: undefined,
      compare: (left, right) => String(left).endsWith(String(right)),
      examples: [],
    };
    const unsure: Operator = {
      ...ends,
      name: "unsure",
      rightSide: () => "none",
      whenUnknown: true,
      compare: (left) => left === "?",
    };
    const own = programOf(
      {
        facts: [asked("name", "text")],
        rules: [
          rule("ends", { all: [{ fact: "name", operator: "known" }, is("name", "?", "endsWith")] }),
          rule("unsure", { all: [{ fact: "name", operator: "unsure" }] }),
        ],
      },
      { operators: [ends, unsure] },
    );
    expect(await firedBy(own, situation({ name: "?" }))).toEqual(["ends", "unsure"]);
    expect(await firedBy(own, situation({ name: "who?" }))).toEqual(["ends"]);
    expect(await firedBy(own, situation({ name: "Matti" }))).toEqual([]);
  });

  test("is a fresh one every time, so that runs side by side lose nothing", async () => {
    const runs = Array.from({ length: 20 }, (_, index) =>
      firedBy(program, situation({ ...complete, a: index % 2 === 0 })),
    );
    const fired = await Promise.all(runs);
    for (const [index, names] of fired.entries()) expect(names.includes("R1")).toBe(index % 2 === 0);
  });

  test("refuses what is no situation", () => {
    expect(() => toEngine(program, { ...situation({}), lifeEvent: "nothing" })).toThrow(PalvelupolkuError);
  });
});
