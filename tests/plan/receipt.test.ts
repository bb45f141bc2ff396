import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes } from "../../src/diagnostic/index.ts";
import { limits, PalvelupolkuError, type Plan } from "../../src/index.ts";
import { makePlan, type Receipt, receipt, recompute } from "../../src/plan/index.ts";
import { libraryVersion } from "../../src/plan/library-version.ts";
import { asked, type Base, chosen, derived, is, programOf, rule, situation } from "../compile/programs.ts";

const base: Base = {
  facts: [
    asked("a", "boolean"),
    asked("n", "integer"),
    asked("day", "date"),
    chosen("way", "choice", ["x", "y"], { "ask-if": { all: [is("a", true)] } }),
    derived("double", "integer", { sum: [{ fact: "n" }, { fact: "n" }] }),
  ],
  rules: [
    rule("R1", { all: [is("a", true)] }, { valid: { from: "2026-01-01" } }),
    rule("R2", { all: [is("double", 3, "greaterThan")] }),
    rule(
      "R3",
      { all: [is("way", "x")] },
      {
        "in-force-on": "day",
        valid: { to: "2025-12-31" },
        versions: [{ valid: { from: "2026-01-01" } }],
      },
    ),
  ],
};
const program = programOf(base);
const facts = { a: true, n: 2, day: "2025-05-05", way: "x" };
const made = receipt(makePlan(program, situation(facts)));

function again(stored: unknown, kept: Readonly<Record<string, unknown>> = facts, under = program) {
  return recompute(under, stored as Receipt, kept);
}

describe("receipt", () => {
  test("names the library, the catalogue, the day, rule versions and facts, and nothing else", () => {
    expect(made).toEqual({
      schema: "palvelupolku/receipt/1",
      library: libraryVersion,
      catalogue: program.catalogue,
      lifeEvent: "event",
      today: "2026-11-24",
      rules: [
        { rule: "R1", from: "2026-01-01" },
        { rule: "R2", from: null },
        { rule: "R3", from: null },
      ],
      facts: ["a", "day", "n", "way"],
      open: [],
      plan: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("names the version that was in force on the day that counts", () => {
    const later = receipt(makePlan(program, situation({ ...facts, day: "2026-05-05" })));
    expect(later.rules).toContainEqual({ rule: "R3", from: "2026-01-01" });
  });

  test("lists what was open, what was done, and answers that could not be used", () => {
    const more = { n: 2, "task.R1.do.status": "done", "event.x": 1 };
    const { facts: used, open, rules } = receipt(makePlan(program, situation(more)));
    expect(open).toEqual(["a", "day"]);
    expect(used).toEqual(["a", "day", "event.x", "n", "task.R1.do.status", "way"]);
    expect(rules).toEqual([{ rule: "R2", from: null }]);
  });

  test("is the same for a plan that was stored as JSON", () => {
    const plan = JSON.parse(JSON.stringify(makePlan(program, situation(facts))));
    expect(receipt(plan)).toEqual(made);
  });

  test("refuses a plan that does not say what it rests on", () => {
    const { grounds: _grounds, ...plan } = makePlan(program, situation(facts));
    const old = plan as Plan & { grounds: never };
    expect(() => receipt(old)).toThrow(PalvelupolkuError);
  });

  test.each([
    ["nothing", null],
    ["problems that are none", { ...makePlan(program, situation(facts)), problems: null }],
    ["grounds that are none", { ...makePlan(program, situation(facts)), grounds: {} }],
  ])("refuses a plan with %s", (_name, plan) => {
    expect(() => receipt(plan as never)).toThrow(expect.objectContaining({ code: "call/bad-option" }));
  });

  test("the library's version is that of package.json", () => {
    const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    expect(libraryVersion).toBe(JSON.parse(text).version);
  });
});

describe("recompute", () => {
  test("proves that the plan is the same, from the receipt and the facts", () => {
    const plan = makePlan(program, situation(facts));
    expect(again(JSON.parse(JSON.stringify(made)))).toEqual({ same: true, plan });
  });

  test("what was done since, and facts of other life events, do not count", () => {
    const since = { ...facts, "task.R1.do.status": "done", "event.other.on": "2027-01-01", other: 1 };
    expect(again(made, since).same).toBe(true);
  });

  test("names the rule base that it should be", () => {
    const other = programOf({ ...base, rules: (base.rules ?? []).slice(0, 2) });
    expect(again(made, facts, other)).toMatchObject({
      same: false,
      code: "receipt/other-catalogue",
      differs: { catalogue: { before: program.catalogue, now: other.catalogue }, rules: ["R3"] },
    });
    const gone = { ...made, lifeEvent: "gone", catalogue: { ...made.catalogue, hash: "0" } };
    expect(again(gone)).toMatchObject({ code: "receipt/other-catalogue" });
  });

  test("names a rule that has another version now", () => {
    const [first = {}, ...others] = base.rules ?? [];
    const other = programOf({ ...base, rules: [{ ...first, valid: { from: "2026-06-01" } }, ...others] });
    expect(again(made, facts, other)).toMatchObject({ differs: { rules: ["R1"] } });
  });

  test("names the answers that are missing, or were not given then", () => {
    const { n: _n, way: _way, ...fewer } = facts;
    expect(again(made, fewer)).toMatchObject({
      same: false,
      code: "receipt/facts-missing",
      differs: { catalogue: null, library: null, missing: ["n", "way"], added: [], rules: ["R2", "R3"] },
    });
    const less = receipt(makePlan(program, situation(fewer)));
    expect(again(less, facts)).toMatchObject({
      code: "receipt/other-plan",
      differs: { missing: [], added: ["n", "way"] },
    });
  });

  test("says that the plan differs when answers or the library do", () => {
    expect(again(made, { ...facts, n: 1 })).toMatchObject({ code: "receipt/other-plan" });
    const older = { ...made, library: "0.0.1" };
    expect(again(older)).toMatchObject({ same: true });
    expect(again(older, { ...facts, n: 1 })).toMatchObject({
      code: "receipt/other-library",
      differs: { library: { before: "0.0.1", now: libraryVersion } },
    });
  });

  test("every refusal says what it means and what to do, and no answer", () => {
    const ours = Object.entries(codes).filter(([code]) => code.startsWith("receipt/"));
    expect(ours).toHaveLength(5);
    for (const [code, { meaning, remedy }] of ours) {
      expect(code).toMatch(/^receipt\/[a-z-]+$/);
      expect(meaning).not.toBe(remedy);
    }
    const found = again(made, { ...facts, n: -31_337 });
    expect(found).toMatchObject({ same: false, message: codes["receipt/other-plan"].meaning });
    expect(JSON.stringify(found)).not.toContain("31337");
  });

  test.each([
    ["nothing", undefined],
    ["a text", "receipt"],
    ["a receipt of another version", { ...made, schema: "palvelupolku/receipt/2" }],
    ["a day that is none", { ...made, today: "2026-02-30" }],
    ["a life event that this rule base does not have", { ...made, lifeEvent: "__proto__" }],
    ["a list that is none", { ...made, facts: "a" }],
    ["facts that are no texts", { ...made, open: [1] }],
    ["rules without a name", { ...made, rules: [{ from: null }] }],
    ["a hash that is none", { ...made, plan: "0" }],
    ["no catalogue", { ...made, catalogue: null }],
    ["rules that the plan does not rest on", { ...made, rules: [] }],
    ["a list of which most is not there", { ...made, facts: Object.assign([], { length: 1e9 }) }],
    [
      "a list with a hole",
      { ...made, facts: Object.assign([...made.facts], { length: made.facts.length + 1 }) },
    ],
    ["other facts than the plan's", { ...made, facts: [...made.facts, "z"] }],
    [
      "what throws when it is read",
      new Proxy(made, {
        get() {
          throw new Error("no");
        },
      }),
    ],
  ])("refuses %s", (_name, stored) => {
    expect(again(stored)).toMatchObject({ same: false, code: "receipt/invalid" });
  });

  test("an answer that cannot be read is an answer that suits no fact, and is not told", () => {
    const kept = {
      ...facts,
      get n(): number {
        throw new Error("a secret");
      },
    };
    expect(JSON.stringify(again(made, kept))).not.toContain("secret");
    expect(again(made, kept)).toMatchObject({ same: false, code: "receipt/other-plan" });
  });

  test("an answer to a name that is too long is given again, although a problem names only its beginning", () => {
    const long = { ...facts, ["x".repeat(400)]: 1, ["x".repeat(401)]: 2 };
    const plan = makePlan(program, situation(long));
    expect(plan.problems).toHaveLength(2);
    expect(again(receipt(plan), long)).toMatchObject({ same: true, plan });
  });

  test("as many occurrences may have a status as a situation can hold", () => {
    const daily = programOf({
      rules: [
        rule(
          "R1",
          { all: [] },
          { deadline: { kind: "statutory" }, recurs: { every: "P1D", from: "2000-01-01" } },
        ),
      ],
    });
    const dayAt = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
    const statuses = Array.from({ length: limits.answers }, (_, index) => [
      `task.R1.do.${dayAt(index)}.status`,
      "done",
    ]);
    const done: Readonly<Record<string, unknown>> = Object.fromEntries(statuses);
    expect(again(receipt(makePlan(daily, situation(done))), done, daily).same).toBe(true);
  });

  test("refuses facts that are none, as `makePlan` does", () => {
    for (const bad of [null, 1, [], new Map()])
      expect(() => again(made, bad as never)).toThrow(PalvelupolkuError);
  });
});
