import { describe, expect, test } from "vitest";
import { evaluate, interview, makePlan } from "../../src/index.ts";
import { asked, chosen, derived, is, programOf, rule, situation, text } from "../compile/programs.ts";

const on = (fact: string, value: unknown = true) => ({ "ask-if": { all: [is(fact, value)] } });

/** A asks B, B asks C; D hangs on a derived fact below B, E on a rule's verdict. */
const chain = programOf({
  facts: [
    asked("a", "boolean"),
    asked("b", "boolean", on("a")),
    asked("c", "boolean", on("b")),
    derived("b-twice", "boolean", { all: [is("b", true)] }),
    asked("d", "boolean", on("b-twice")),
    asked("e", "boolean", on("rule.Rb")),
    asked("kept", "boolean", { ...on("a"), "when-not-asked": "keep" }),
  ],
  rules: [
    rule("Rb", { all: [is("b", true)] }),
    rule("Rc", { all: [is("c", true)] }),
    rule("Rd", { all: [is("d", true)] }),
    rule("Re", { all: [is("e", true)] }),
    rule("Rk", { all: [is("kept", true)] }),
  ],
});

const all = { b: true, c: true, d: true, e: true, kept: true };
const holding = (facts: Record<string, unknown>, program = chain) =>
  makePlan(program, situation(facts)).tasks.map((task) => task.rule);
const suspended = (facts: Record<string, unknown>, program = chain) =>
  interview(program, situation(facts)).suspended;
const askedNow = (facts: Record<string, unknown>, program = chain) =>
  interview(program, situation(facts)).questions.map(({ fact }) => fact);
const skipped = (facts: Record<string, unknown>, program = chain) =>
  Object.fromEntries(
    interview(program, situation(facts)).skipped.map(({ fact, because }) => [fact, because]),
  );

describe("answers under a question that no longer applies", () => {
  test("are listed and not used, however far below", () => {
    expect(suspended({ a: false, ...all })).toEqual(["b", "c", "d", "e"]);
    expect(holding({ a: false, ...all })).toEqual(["Rk"]);
    expect(evaluate(chain, situation({ a: false, ...all })).suspended).toEqual(["b", "c", "d", "e"]);
  });

  test("come back when it applies again", () => {
    expect(suspended({ a: true, ...all })).toEqual([]);
    expect(holding({ a: true, ...all })).toEqual(["Rb", "Rc", "Rd", "Re", "Rk"]);
  });

  test("are suspended from the middle of the chain as well", () => {
    expect(suspended({ a: true, ...all, b: false })).toEqual(["c", "d", "e"]);
    expect(holding({ a: true, ...all, b: false })).toEqual(["Rk"]);
  });

  test("still count with `when-not-asked: keep`, and are not asked", () => {
    expect(holding({ a: false, kept: true })).toEqual(["Rk"]);
    expect(suspended({ a: false, kept: true })).toEqual([]);
    expect(askedNow({ a: false })).toEqual([]);
  });

  test("turn no rule into a no: it is open, and a test for `unknown` sees them as unknown", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("b", "boolean", on("a"))],
      rules: [
        rule("R1", { all: [is("b", true)] }),
        rule("R2", { all: [{ fact: "b", operator: "unknown" }] }),
        rule("R3", { not: is("b", true) }),
      ],
    });
    const { rules } = evaluate(program, situation({ a: false, b: true }));
    expect(rules.map(({ verdict }) => verdict)).toEqual(["open", "holds", "open"]);
    // The answer that suspended it is one of the reasons.
    expect(rules[1]?.because).toEqual(["a", "b"]);
  });

  test("are not counted as answered", () => {
    const { progress } = interview(chain, situation({ a: false, ...all }));
    expect(progress).toMatchObject({ answered: 2, left: 0, share: 1 });
  });
});

describe("a question whose `ask-if` is open", () => {
  test("waits, and the question before it is asked", () => {
    expect(askedNow({})).toEqual(["a"]);
    expect(skipped({})).toEqual({
      b: "waits-for-answer",
      c: "waits-for-answer",
      d: "waits-for-answer",
      e: "waits-for-answer",
      kept: "waits-for-answer",
    });
    expect(askedNow({ a: true })).toEqual(["b", "kept"]);
    expect(askedNow({ a: true, b: true })).toEqual(["c", "d", "e", "kept"]);
  });

  test("may still apply: an answer that is already there counts, because unknown is not a no", () => {
    expect(suspended(all)).toEqual([]);
    expect(holding(all)).toEqual(["Rb", "Rc", "Rd", "Re", "Rk"]);
    // What would suspend it is asked.
    expect(askedNow(all)).toEqual(["a"]);
  });

  test("does not apply when what it needs is declined, or can never be known", () => {
    expect(askedNow({ a: null })).toEqual([]);
    expect(skipped({ a: null })["b"]).toBe("not-applicable");
    expect(skipped({ a: null })["c"]).toBe("not-applicable");
    expect(suspended({ a: null, ...all })).toEqual(["b", "c", "d", "e"]);
    expect(interview(chain, situation({ a: null })).complete).toBe(true);
  });

  test("waits for a register that may still answer", () => {
    const program = programOf({
      facts: [
        { id: "g", type: "boolean", name: text("g"), given: true },
        asked("b", "boolean", on("g")),
        asked("c", "boolean", { "ask-if": { any: [is("b", true), is("g", false)] } }),
      ],
      rules: [rule("R1", { any: [is("b", true), is("c", true)] })],
    });
    expect(skipped({}, program)).toEqual({ b: "waits-for-answer", c: "waits-for-answer" });
    expect(holding({ b: true }, program)).toEqual(["R1"]);
    expect(suspended({ g: false, b: true, c: false }, program)).toEqual(["b"]);
    expect(askedNow({ g: false }, program)).toEqual(["c"]);
  });

  test("cannot hold any more when one of its two facts is declined", () => {
    const program = programOf({
      facts: [
        chosen("x", "choice", ["one", "two"]),
        chosen("y", "choice", ["one", "two"]),
        asked("b", "boolean", {
          "ask-if": { all: [{ fact: "x", operator: "equal", value: { fact: "y" } }] },
        }),
      ],
      rules: [rule("R1", { all: [is("b", true)] })],
    });
    expect(suspended({ x: "one", b: true }, program)).toEqual([]);
    expect(suspended({ x: "one", y: null, b: true }, program)).toEqual(["b"]);
    expect(suspended({ y: null, b: true }, program)).toEqual(["b"]);
    expect(suspended({ x: "one", y: "one", b: true }, program)).toEqual([]);
  });

  test("may depend on a rule whose day is not known, and on a calculated fact", () => {
    const program = programOf({
      facts: [
        asked("day", "date"),
        asked("n", "integer"),
        derived("twice", "integer", { sum: [{ fact: "n" }, { fact: "n" }] }),
        asked("b", "boolean", on("rule.R1")),
        asked("c", "boolean", { "ask-if": { all: [is("twice", 4)] } }),
      ],
      rules: [
        rule("R1", { all: [] }, { "in-force-on": "day", valid: { from: "2026-01-01" } }),
        rule("R2", { any: [is("b", true), is("c", true)] }),
      ],
    });
    const facts = { b: true, c: true };
    expect(suspended(facts, program)).toEqual([]);
    expect(suspended({ ...facts, day: "2025-12-31", n: 3 }, program)).toEqual(["b", "c"]);
    expect(suspended({ ...facts, day: null, n: null }, program)).toEqual(["b", "c"]);
    expect(suspended({ ...facts, day: "2026-01-01", n: 2 }, program)).toEqual([]);
  });
});
