import { describe, expect, test } from "vitest";
import {
  type CompileOptions,
  compile,
  type ExpressionOperator,
  evaluate,
  interview,
  loadCatalogue,
  makePlan,
  type Operator,
  PalvelupolkuError,
} from "../../src/index.ts";
import { asked, derived, filesOf, programOf, rule, situation } from "./programs.ts";

/** Whether a text begins with another. */
const startsWith: Operator = {
  name: "startsWith",
  about: "the text begins with this",
  rightSide: (left) => (left.kind === "text" ? "same" : undefined),
  whenUnknown: undefined,
  compare: (left, right) => String(left).startsWith(String(right)),
  examples: [],
};

/** Holds for an unknown fact, and for every other value than the one hard-wired here. */
const isNotSure: Operator = {
  ...startsWith,
  name: "isNotSure",
  rightSide: () => "none",
  whenUnknown: true,
  compare: (left) => left === "unsure",
};

/** The length of the text of a fact; `parts` says that its argument names the fact without a key `fact`. */
const lengthOf: ExpressionOperator = {
  name: "length-of",
  about: "how many letters a text has",
  type: () => ({ kind: "integer" }),
  prepare: (args, preparing) => {
    const text = preparing.expression({ fact: String(args) });
    return (state) => {
      const value = text(state);
      return typeof value === "string" ? value.length : undefined;
    };
  },
  parts: (args) => [{ fact: String(args) }],
  examples: [],
};

const options: CompileOptions = { operators: [startsWith, isNotSure], expressions: [lengthOf] };

const base = {
  facts: [
    asked("name", "text"),
    asked("other", "text"),
    derived("letters", "integer", { "length-of": "name" }),
  ],
  rules: [
    rule("R1", { all: [{ fact: "name", operator: "startsWith", value: "Ma" }] }),
    rule("R2", { all: [{ fact: "letters", operator: "greaterThan", value: 3 }] }),
    rule("R3", { all: [{ fact: "other", operator: "isNotSure" }] }),
  ],
};

function verdicts(facts: Record<string, unknown>): readonly string[] {
  return evaluate(programOf(base, options), situation(facts)).rules.map(({ verdict }) => verdict);
}

function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof PalvelupolkuError) return error.code;
    throw error;
  }
  throw new Error("the call was not refused");
}

describe("operators and expressions of a portal's own", () => {
  test("work in conditions and derived facts, with three values", () => {
    expect(verdicts({ name: "Matti", other: "unsure" })).toEqual(["holds", "holds", "holds"]);
    expect(verdicts({ name: "Eva", other: "sure" })).toEqual(["fails", "fails", "fails"]);
    expect(verdicts({})).toEqual(["open", "open", "holds"]);
  });

  test("the interview asks for what they need", () => {
    const program = programOf(base, options);
    const { questions } = interview(program, situation({ other: "sure" }));
    expect(questions.map(({ fact, rules }) => [fact, rules])).toEqual([["name", ["R1", "R2"]]]);
  });

  test("what an expression reads through `parts` is what its fact needs", () => {
    const program = programOf(base, options);
    const finding = (facts: Record<string, unknown>) =>
      evaluate(program, situation(facts)).rules.find((each) => each.rule === "R2");
    expect(finding({})?.needs).toEqual(["name"]);
    expect(finding({ name: "Matti" })?.because).toEqual(["name"]);
    expect(program.facts.get("letters")?.base).toEqual(["name"]);
  });

  test("serve dates too, which are asked for", () => {
    const dayAfter: ExpressionOperator = {
      ...lengthOf,
      name: "same-day-as",
      type: () => ({ kind: "date" }),
      prepare: (args, preparing) => preparing.expression({ fact: String(args) }),
    };
    const dated = {
      facts: [asked("day", "date")],
      rules: [rule("R1", { all: [] }, { deadline: { kind: "agreed", date: { "same-day-as": "day" } } })],
    };
    const program = programOf(dated, { expressions: [dayAfter] });
    const [task] = makePlan(program, situation({})).tasks;
    expect(task?.deadline).toMatchObject({ date: null, needs: ["day"] });
    expect(interview(program, situation({})).questions.map(({ fact }) => fact)).toEqual(["day"]);
    expect(makePlan(program, situation({ day: "2026-12-01" })).tasks[0]?.doBy).toBe("2026-12-01");
  });

  test("are unknown to loadCatalogue without the option", () => {
    const result = loadCatalogue(filesOf(base));
    const faults = result.ok ? [] : result.diagnostics.filter(({ severity }) => severity === "error");
    expect(faults.map(({ code }) => code).sort()).toEqual([
      "reference/unknown-expression",
      "reference/unknown-operator",
      "reference/unknown-operator",
    ]);
  });

  test("must be given to compile as well: a rule must not stay open in silence", () => {
    const result = loadCatalogue(filesOf(base), options);
    if (!result.ok) throw new Error("the rule base has faults");
    expect(codeOf(() => compile(result.catalogue))).toBe("call/bad-option");
    expect(codeOf(() => compile(result.catalogue, { operators: [startsWith] }))).toBe("call/bad-option");
    expect(codeOf(() => compile(result.catalogue, { operators: options.operators ?? [] }))).toBe(
      "call/bad-option",
    );
    expect(() => compile(result.catalogue, options)).not.toThrow();
  });
});

describe("options that cannot be used", () => {
  const result = loadCatalogue(filesOf({ facts: [asked("a", "boolean")] }));
  if (!result.ok) throw new Error("the rule base has faults");
  const refused = (bad: unknown) => codeOf(() => compile(result.catalogue, bad as CompileOptions)); // bad on purpose

  test("a name that is taken", () => {
    expect(refused({ operators: [{ ...startsWith, name: "equal" }] })).toBe("call/bad-option");
    expect(refused({ expressions: [{ ...lengthOf, name: "plus" }] })).toBe("call/bad-option");
    expect(refused({ operators: [startsWith, startsWith] })).toBe("call/bad-option");
    expect(refused({ expressions: [lengthOf, lengthOf] })).toBe("call/bad-option");
  });

  test("the name of an expression that already means something else", () => {
    for (const name of ["fact", "all", "any", "not"])
      expect(refused({ expressions: [{ ...lengthOf, name }] })).toBe("call/bad-option");
  });

  test("what is no operator or no expression", () => {
    for (const operators of [5, [null], [5], ["equal"], [{ name: "x" }], [{ ...startsWith, name: 5 }], {}])
      expect(refused({ operators })).toBe("call/bad-option");
    for (const expressions of [5, [null], [{ name: "x" }], [{ ...lengthOf, prepare: 5 }]])
      expect(refused({ expressions })).toBe("call/bad-option");
    for (const bad of [null, 5, "options"]) expect(refused(bad)).toBe("call/bad-option");
  });
});
