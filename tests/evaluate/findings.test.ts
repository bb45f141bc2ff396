import { describe, expect, test } from "vitest";
import { evaluate, type Finding, type Program } from "../../src/index.ts";
import { asked, derived, is, programOf, rule, service, situation, text } from "../compile/programs.ts";

function finding(program: Program, name: string, facts: Record<string, unknown>, today?: string): Finding {
  const found = evaluate(program, situation(facts, today)).rules.find((each) => each.rule === name);
  if (found === undefined) throw new Error(`no rule ${name}`);
  return found;
}

describe("the findings of a situation", () => {
  const program = programOf({
    facts: [asked("b", "boolean"), asked("a", "boolean"), asked("c", "boolean", { declinable: false })],
    rules: [
      rule("R2", { all: [is("a", true), is("b", true)] }),
      rule("R1", { any: [is("a", true), is("b", true)] }, { type: "information" }),
    ],
  });

  test("hold every rule by name, the catalogue and the problems", () => {
    const { hash } = program.catalogue;
    expect(evaluate(program, situation({ a: true, c: null }))).toEqual({
      schema: "palvelupolku/findings/1",
      lifeEvent: "event",
      today: "2026-11-24",
      catalogue: { id: "catalogue", version: "0", hash },
      rules: [
        {
          rule: "R1",
          type: "information",
          verdict: "holds",
          reason: "conditions",
          because: ["a"],
          needs: [],
          valid: { from: null, to: null },
        },
        {
          rule: "R2",
          type: "task",
          verdict: "open",
          reason: "conditions",
          because: [],
          needs: ["b"],
          valid: { from: null, to: null },
        },
      ],
      suspended: [],
      problems: [expect.objectContaining({ code: "answer/not-declinable", fact: "c" })],
    });
  });

  test("name reasons and needs in the questionnaire's order", () => {
    expect(finding(program, "R2", {}).needs).toEqual(["b", "a"]);
    expect(finding(program, "R2", { a: true, b: true }).because).toEqual(["b", "a"]);
    expect(finding(program, "R2", { a: false, b: true }).because).toEqual(["a"]);
  });
});

describe("three values", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("b", "boolean")],
    rules: [
      rule("is-not", { all: [is("a", true, "notEqual")] }),
      rule("not", { not: is("a", true) }),
      rule("unless-known", {
        any: [{ fact: "a", operator: "unknown" }, is("a", true, "notEqual")],
      }),
      rule("either", { any: [is("a", true), is("b", true)] }),
    ],
  });
  const verdicts = (facts: Record<string, unknown>) =>
    evaluate(program, situation(facts)).rules.map((each) => `${each.rule} ${each.verdict}`);

  test("silence is never a no, and never fires a rule that does not ask for it", () => {
    expect(verdicts({})).toEqual(["either open", "is-not open", "not open", "unless-known holds"]);
    expect(verdicts({ a: null })).toEqual(verdicts({}));
    expect(verdicts({ a: false })).toEqual([
      "either open",
      "is-not holds",
      "not holds",
      "unless-known holds",
    ]);
    expect(verdicts({ a: true })).toEqual([
      "either holds",
      "is-not fails",
      "not fails",
      "unless-known fails",
    ]);
  });

  test("a faulty answer is silence", () => {
    expect(verdicts({ a: "no" })).toEqual(verdicts({}));
  });
});

describe("law changes", () => {
  const program = programOf({
    facts: [
      asked("day", "date"),
      asked("old", "boolean"),
      asked("new", "boolean"),
      derived("week-later", "date", { plus: [{ fact: "day" }, "P1W"] }),
    ],
    rules: [
      rule(
        "by-today",
        { all: [is("old", true)] },
        {
          valid: { from: "2025-01-01", to: "2025-12-31" },
          versions: [
            { valid: { from: "2026-02-01", to: "2026-11-24" }, conditions: { all: [is("new", true)] } },
            { valid: { from: "2027-01-01" } },
          ],
        },
      ),
      rule(
        "by-event",
        { all: [is("old", true)] },
        {
          "in-force-on": "week-later",
          valid: { to: "2026-04-30" },
          versions: [{ valid: { from: "2026-05-01" }, conditions: { all: [is("new", true)] } }],
        },
      ),
      rule(
        "only-later",
        { all: [is("old", true)] },
        { "in-force-on": "week-later", valid: { from: "2027-01-01" } },
      ),
    ],
  });
  const facts = { old: true, new: false };
  const byToday = (today: string) => {
    const { verdict, reason, because, valid } = finding(program, "by-today", facts, today);
    return [verdict, reason, because, valid.from, valid.to];
  };

  test("the version in force on the day counts, first and last day included", () => {
    expect(byToday("2025-01-01")).toEqual(["holds", "conditions", ["old"], "2025-01-01", "2025-12-31"]);
    expect(byToday("2025-12-31")).toEqual(["holds", "conditions", ["old"], "2025-01-01", "2025-12-31"]);
    expect(byToday("2026-02-01")).toEqual(["fails", "conditions", ["new"], "2026-02-01", "2026-11-24"]);
    expect(byToday("2026-11-24")).toEqual(["fails", "conditions", ["new"], "2026-02-01", "2026-11-24"]);
    expect(byToday("2030-01-01")).toEqual(["holds", "conditions", ["old"], "2027-01-01", null]);
  });

  test("out of force the rule fails, and the nearest version is named: the next, else the last", () => {
    expect(byToday("2024-12-31")).toEqual(["fails", "not-in-force", [], "2025-01-01", "2025-12-31"]);
    expect(byToday("2026-01-15")).toEqual(["fails", "not-in-force", [], "2026-02-01", "2026-11-24"]);
    expect(byToday("2026-11-25")).toEqual(["fails", "not-in-force", [], "2027-01-01", null]);
    const ended = programOf({ rules: [rule("R1", { all: [] }, { valid: { to: "2020-12-31" } })] });
    expect(finding(ended, "R1", {}).valid).toEqual({ from: null, to: "2020-12-31" });
  });

  test("where the law follows an event, its day picks the version and is a reason", () => {
    const before = finding(program, "by-event", { ...facts, day: "2026-04-23" }, "2027-01-01");
    expect([before.verdict, before.because]).toEqual(["holds", ["day", "old"]]);
    const after = finding(program, "by-event", { ...facts, day: "2026-04-24" }, "2025-01-01");
    expect([after.verdict, after.because]).toEqual(["fails", ["day", "new"]]);
  });

  test("a rule that is out of force on the event's day says so", () => {
    expect(finding(program, "only-later", { ...facts, day: "2026-11-24" })).toMatchObject({
      verdict: "fails",
      reason: "not-in-force",
      because: ["day"],
      valid: { from: "2027-01-01", to: null },
    });
  });

  test("while the day is unknown the rule is open and needs it", () => {
    expect(finding(program, "by-event", facts)).toMatchObject({
      verdict: "open",
      reason: "conditions",
      needs: ["day"],
      valid: { from: "2026-05-01", to: null },
    });
    expect(finding(program, "only-later", facts).needs).toEqual(["day"]);
  });
});

describe("another rule's verdict", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("day", "date"), asked("old", "boolean"), asked("new", "boolean")],
    rules: [
      rule("R1", { all: [is("a", true)] }),
      rule(
        "R2",
        { all: [is("old", true)] },
        {
          "in-force-on": "day",
          valid: { to: "2025-12-31" },
          versions: [{ valid: { from: "2026-01-01" }, conditions: { all: [is("new", true)] } }],
        },
      ),
      rule("nothing-else", { all: [is("rule.R1", false), is("rule.R2", false)] }),
      rule("R1-undecided", { all: [{ fact: "rule.R1", operator: "unknown" }] }),
    ],
  });

  test("expresses that nothing else applied", () => {
    const facts = { a: false, day: "2026-05-05", new: false };
    expect(finding(program, "nothing-else", facts)).toMatchObject({
      verdict: "holds",
      because: ["a", "day", "new"],
    });
    expect(finding(program, "nothing-else", { ...facts, day: "2025-05-05" })).toMatchObject({
      verdict: "open",
      needs: ["old"],
    });
    expect(finding(program, "nothing-else", { ...facts, a: true })).toMatchObject({
      verdict: "fails",
      because: ["a"],
    });
    expect(finding(program, "nothing-else", { a: false })).toMatchObject({ verdict: "open", needs: ["day"] });
  });

  test("is unknown while that rule is open", () => {
    expect(finding(program, "R1-undecided", {})).toMatchObject({ verdict: "holds", because: ["a"] });
    expect(finding(program, "R1-undecided", { a: false }).verdict).toBe("fails");
  });

  test("counts for rules of topics that the life event does not take", () => {
    const other = programOf({
      facts: [asked("a", "boolean")],
      rules: [rule("R1", { all: [is("a", true)] })],
      event: { topics: ["topic"] },
    });
    expect(evaluate(other, situation({ a: true })).rules).toHaveLength(1);
  });
});

describe("derived facts", () => {
  const program = programOf({
    facts: [
      asked("n", "integer"),
      asked("m", "integer"),
      asked("flag", "boolean"),
      derived("total", "integer", { sum: [{ fact: "n" }, { fact: "m" }] }),
      derived("fee", "integer", {
        "by-year": { year: { "year-of": { fact: "today" } }, values: { "2026": 10 } },
      }),
      derived("either", "boolean", { any: [is("flag", true), is("total", 5, "greaterThan")] }),
      derived("first", "integer", { "first-known": [{ fact: "n" }, { fact: "m" }] }),
      derived("always", "boolean", { all: [] }),
    ],
    rules: [
      rule("R-total", { all: [is("total", 5, "greaterThan")] }),
      rule("R-either", { all: [is("either", true)] }),
      rule("R-fee", { all: [is("fee", 5, "greaterThan")] }),
      rule("R-first", { all: [is("first", 1)] }),
      rule("R-unknown", { all: [{ fact: "total", operator: "unknown" }] }),
      rule("R-always", { all: [is("always", true)] }),
    ],
    services: [service("help")],
    events: [{ name: "letter", text: text("letter") }],
  });

  test("are followed down to the answers that decided or are missing", () => {
    expect(finding(program, "R-total", { n: 3 }).needs).toEqual(["m"]);
    expect(finding(program, "R-total", { n: 3, m: 3 }).because).toEqual(["n", "m"]);
    expect(finding(program, "R-either", { flag: true, n: 1, m: 1 }).because).toEqual(["flag"]);
    expect(finding(program, "R-either", { flag: false, n: 1 }).needs).toEqual(["m"]);
    expect(finding(program, "R-first", { m: 1 }).because).toEqual(["n", "m"]);
    expect(finding(program, "R-unknown", { n: 1 }).because).toEqual(["n", "m"]);
    expect(finding(program, "R-always", {}).because).toEqual([]);
  });

  test("one without a value, although all below it is known, is named itself", () => {
    expect(finding(program, "R-fee", {}).verdict).toBe("holds");
    expect(finding(program, "R-fee", {}, "2027-01-01")).toMatchObject({ verdict: "open", needs: ["fee"] });
  });
});

describe("findings that are kept", () => {
  const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
  const program = programOf({
    facts: [
      ...names.map((name) => asked(name, "boolean")),
      derived("d", "boolean", { any: [is("f0", true), is("f1", true)] }),
    ],
    rules: [
      rule("R-plain", { all: names.map((name) => is(name, true)) }),
      rule("R-below", { any: [is("d", true), ...names.map((name) => is(name, true))] }),
    ],
  });
  const factsOf = (bits: number) =>
    Object.fromEntries(names.map((name, index) => [name, ((bits >> index) & 1) === 1]));

  test("are frozen: they may be part of several results", () => {
    for (const each of evaluate(program, situation({ f0: true })).rules)
      for (const part of [each, each.because, each.needs, each.valid])
        expect(Object.isFrozen(part)).toBe(true);
  });

  test("are right however many others came before", () => {
    for (let bits = 0; bits < 4_096; bits += 3) {
      const known = names.filter((_, index) => ((bits >> index) & 1) === 1);
      const failing = names.filter((name) => !known.includes(name));
      const [below, plain] = evaluate(program, situation(factsOf(bits))).rules;
      expect(plain?.because).toEqual(failing.length === 0 ? names : failing);
      expect(plain?.verdict).toBe(failing.length === 0 ? "holds" : "fails");
      expect(below?.because).toEqual(known.length === 0 ? names : known);
      expect(below?.verdict).toBe(known.length === 0 ? "fails" : "holds");
    }
  });

  test("are few: those of the first situation go when many others come", () => {
    const first = evaluate(program, situation(factsOf(1))).rules;
    const kept = new Set<unknown>();
    for (let bits = 0; bits < 4_096; bits++)
      for (const each of evaluate(program, situation(factsOf(bits))).rules) kept.add(each);
    const again = evaluate(program, situation(factsOf(1))).rules;
    expect(again).toEqual(first);
    expect(again.filter((each, index) => each === first[index])).toEqual([]);
    // Nothing is kept twice without need.
    const both = [evaluate(program, situation(factsOf(1))).rules, again];
    expect(both[0]?.every((each, index) => each === both[1]?.[index])).toBe(true);
    expect(kept.size).toBeGreaterThan(4_096);
  });
});
