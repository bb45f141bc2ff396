import { describe, expect, test } from "vitest";
import { codes, evaluate, interview, limits, makePlan } from "../../src/index.ts";
import { asked, chosen, derived, is, programOf, rule, situation, text } from "../compile/programs.ts";

const program = programOf({
  facts: [
    asked("flag", "boolean"),
    chosen("home", "choice", ["own", "rented"]),
    chosen("debts", "choices", ["tax", "loan", "none"], { exclusive: "none", empty: "refused" }),
    chosen("pets", "choices", ["cat", "dog"]),
    asked("age", "integer", { min: 0, max: 120 }),
    asked("size", "number"),
    asked("income", "money", { unit: "EUR", min: -5 }),
    asked("day", "date"),
    asked("name", "text"),
    asked("sugar", "series", { unit: "mmol/L", min: 1, max: 40 }),
    asked("must", "boolean", { declinable: false }),
    derived("old", "boolean", { all: [is("age", 65, "greaterThan")] }),
    { id: "register", type: "boolean", name: text("register"), given: true },
  ],
  events: [{ name: "letter", text: text("letter") }],
  rules: [rule("R1", { all: [is("flag", true)] })],
});

const long = "x".repeat(limits.answerText + 1);

/** A faulty answer and its code. */
const faulty: readonly (readonly [string, unknown, string])[] = [
  ["flag", "true", "answer/wrong-type"],
  ["flag", 1, "answer/wrong-type"],
  ["flag", new Boolean(true), "answer/wrong-type"],
  ["home", "tent", "answer/not-an-option"],
  ["home", "", "answer/not-an-option"],
  ["home", "constructor", "answer/not-an-option"],
  ["home", ["own"], "answer/wrong-type"],
  ["debts", [], "answer/empty"],
  ["debts", ["none", "tax"], "answer/exclusive-option"],
  ["debts", ["tax", "tax"], "answer/repeated-option"],
  ["debts", ["tax", "house"], "answer/not-an-option"],
  ["debts", "tax", "answer/wrong-type"],
  ["debts", [["tax"]], "answer/wrong-type"],
  // biome-ignore lint/suspicious/noSparseArray: a hole is no option
  ["debts", [, "tax"], "answer/wrong-type"],
  ["debts", { 0: "tax", length: 1 }, "answer/wrong-type"],
  ["debts", new Set(["tax"]), "answer/wrong-type"],
  ["age", "35", "answer/wrong-type"],
  ["age", 35.5, "answer/wrong-type"],
  ["age", 35n, "answer/wrong-type"],
  ["age", new Number(35), "answer/wrong-type"],
  ["age", -1, "answer/out-of-range"],
  ["age", 121, "answer/out-of-range"],
  ["age", 1e300, "answer/out-of-range"],
  ["age", Number.NaN, "answer/out-of-range"],
  ["age", Number.POSITIVE_INFINITY, "answer/out-of-range"],
  ["size", Number.NEGATIVE_INFINITY, "answer/out-of-range"],
  ["income", -5.01, "answer/out-of-range"],
  ["day", "2026-02-29", "answer/not-a-date"],
  ["day", "2026-2-3", "answer/not-a-date"],
  ["day", "2026-11-24T00:00:00Z", "answer/not-a-date"],
  ["day", "24.11.2026", "answer/not-a-date"],
  ["day", new Date(0), "answer/wrong-type"],
  ["day", 20261124, "answer/wrong-type"],
  ["name", long, "answer/too-long"],
  ["name", 5, "answer/wrong-type"],
  ["name", Symbol("name"), "answer/wrong-type"],
  ["name", () => "name", "answer/wrong-type"],
  ["sugar", "5.6", "answer/wrong-type"],
  ["sugar", [5.6], "answer/wrong-type"],
  ["sugar", [null], "answer/wrong-type"],
  ["sugar", [[]], "answer/wrong-type"],
  ["sugar", [{ value: 5.6 }], "answer/not-a-date"],
  ["sugar", [{ date: "2026-02-30", value: 5.6 }], "answer/not-a-date"],
  ["sugar", [{ date: "2026-02-28", value: Number.NaN }], "answer/out-of-range"],
  ["sugar", [{ date: "2026-02-28", value: 41 }], "answer/out-of-range"],
  ["sugar", [{ date: "2026-02-28", value: true }], "answer/wrong-type"],
  ["sugar", [{ date: "2026-02-28", value: 5, context: long }], "answer/too-long"],
  ["sugar", new Array(limits.seriesValues + 1).fill({ date: "2026-02-28", value: 5 }), "answer/too-long"],
  ["must", null, "answer/not-declinable"],
  ["old", true, "answer/derived-fact"],
  ["old", undefined, "answer/derived-fact"],
  ["rule.R1", true, "answer/derived-fact"],
  ["today", "2026-11-24", "answer/unknown-fact"],
  ["task.R1.do.status", "finished", "answer/not-an-option"],
  ["task.R1.do.done-on", "yesterday", "answer/not-a-date"],
  ["task.R9.do.status", "done", "answer/unknown-fact"],
  ["event.letter.on", "soon", "answer/not-a-date"],
  ["nothing", true, "answer/unknown-fact"],
  ["constructor", true, "answer/unknown-fact"],
  ["toString", true, "answer/unknown-fact"],
  ["hasOwnProperty", true, "answer/unknown-fact"],
  ["", true, "answer/unknown-fact"],
];

/** A sound answer and the value that it is. */
const sound: readonly (readonly [string, unknown])[] = [
  ["flag", false],
  ["home", "own"],
  ["debts", ["none"]],
  ["pets", []],
  ["pets", ["dog", "cat"]],
  ["age", 0],
  ["age", 120],
  ["size", 1.5],
  ["income", -5],
  ["day", "2028-02-29"],
  ["name", ""],
  ["name", "x".repeat(limits.answerText)],
  ["sugar", []],
  ["sugar", [{ date: "2026-02-28", value: 5.6, context: "fasting" }]],
  ["register", true],
  ["task.R1.do.status", "done"],
  ["event.letter.on", "2026-11-01"],
  ["flag", null],
  ["flag", undefined],
];

describe("a faulty answer is a coded value with the question's id", () => {
  test.each(faulty)("%s: %s", (fact, answer, code) => {
    const situations = situation({ [fact]: answer, flag: fact === "flag" ? answer : true });
    for (const make of [interview, evaluate, makePlan]) {
      const { problems } = make(program, situations);
      const { meaning, remedy } = codes[code as keyof typeof codes]; // one of the codes of the table above
      expect(problems).toEqual([{ code, severity: "error", fact, message: meaning, help: remedy }]);
    }
  });

  test("every code of an answer is in the table above or below", () => {
    const all = Object.keys(codes).filter((code) => code.startsWith("answer/"));
    const tried = new Set([...faulty.map(([, , code]) => code), "answer/too-many"]);
    expect([...tried].sort()).toEqual(all.sort());
  });

  test("sound answers beside it are kept", () => {
    const plan = makePlan(program, situation({ flag: true, age: "many", nothing: 1 }));
    expect(plan.tasks.map(({ rule: name }) => name)).toEqual(["R1"]);
    expect(plan.problems.map(({ fact }) => fact)).toEqual(["age", "nothing"]);
  });

  test("its question is asked again", () => {
    const questions = (facts: Record<string, unknown>) =>
      interview(program, situation(facts)).questions.map(({ fact }) => fact);
    expect(questions({ flag: "yes" })).toEqual(["flag"]);
    expect(questions({ flag: true })).toEqual([]);
  });

  test("problems come in the order of the questions' ids, whatever the order of the answers", () => {
    const one = interview(program, situation({ size: "", age: "", home: "" })).problems;
    const other = interview(program, situation({ home: "", size: "", age: "" })).problems;
    expect(one).toEqual(other);
    expect(one.map(({ fact }) => fact)).toEqual(["age", "home", "size"]);
  });

  test("an unknown key is given cut, so that it cannot fill the output", () => {
    const [problem] = evaluate(program, situation({ [long]: 1 })).problems;
    expect(problem?.fact).toBe("x".repeat(limits.id));
  });
});

describe("a sound answer", () => {
  test.each(sound)("%s: %s", (fact, answer) => {
    expect(interview(program, situation({ [fact]: answer })).problems).toEqual([]);
  });

  test("0 below zero is 0", () => {
    const plan = makePlan(
      programOf({
        facts: [asked("n", "number"), derived("d", "number", { quotient: [1, { fact: "n" }] })],
        rules: [rule("R1", { all: [is("n", 0)] })],
      }),
      situation({ n: -0 }),
    );
    expect(plan.tasks).toHaveLength(1);
  });

  test("options count in the questionnaire's order, whatever the order they came in", () => {
    const plans = [
      ["cat", "dog"],
      ["dog", "cat"],
    ].map((pets) => makePlan(program, situation({ pets })));
    expect(JSON.stringify(plans[0])).toBe(JSON.stringify(plans[1]));
  });
});

describe("more answers than the limit", () => {
  const many = Object.fromEntries(Array.from({ length: limits.answers }, (_, index) => [`a${index}`, 1]));

  test("are reported once, and those that are known still count", () => {
    const plan = makePlan(program, situation({ ...many, flag: true, zzz: 1 }));
    expect(plan.problems.map(({ code, fact }) => [code, fact])).toEqual([["answer/too-many", ""]]);
    expect(plan.tasks.map(({ rule: name }) => name)).toEqual(["R1"]);
  });

  test("as many as the limit are each read", () => {
    expect(makePlan(program, situation(many)).problems).toHaveLength(limits.answers);
  });
});
