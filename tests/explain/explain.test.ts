import { describe, expect, test } from "vitest";
import { explain, PalvelupolkuError } from "../../src/index.ts";
import { situation } from "../compile/programs.ts";
import { faultsOf } from "./brute.ts";
import { explained, program, setsOf } from "./small.ts";

describe("why and why not", () => {
  test("the facts that decided, with the customer's own values", () => {
    const found = explained("Adult", { age: 40, home: "own" });
    expect(found.verdict).toBe("holds");
    expect(found.facts.map(({ id, value, changeable }) => [id, value, changeable])).toEqual([
      ["age", 40, false],
      ["home", "own", true],
    ]);
    expect(found.law).toEqual([
      {
        id: "1/2020",
        name: expect.objectContaining({ en: "Act (en)" }),
        what: expect.anything(),
        confidence: "V",
      },
    ]);
    expect(found.text.en.split("\n").slice(0, 6)).toEqual([
      "use help (en)",
      "This concerns you.",
      "Why:",
      "- age? (en) – at least 18 years (now: 40 years)",
      "- has-home (en) – yes",
      "  - home? (en) – own (en)",
    ]);
  });

  test("only the parts that fail are told", () => {
    const { text } = explained("Adult", { age: 17, home: "own" });
    expect(text.en).toContain(
      "Why not:\n- age? (en) – at least 18 years (now: 17 years)\nWhat would change it:",
    );
    expect(text.fi).toContain("Miksi ei:\n- age? (fi) – vähintään 18 vuotta (nyt: 17 vuotta)");
    expect(text.sv).toContain("Varför inte:\n- age? (sv) – minst 18 år (nu: 17 år)");
  });

  test("the condition is data, part by part", () => {
    const { condition } = explained("Not", { home: "none" });
    expect(condition).toMatchObject({ kind: "not", outcome: "fails" });
    expect(condition.parts[0]).toMatchObject({
      kind: "any",
      outcome: "holds",
      parts: [
        { kind: "fact", outcome: "holds", facts: ["home"] },
        { kind: "fact", outcome: "open", facts: ["income"], now: null },
      ],
    });
  });

  test("of what must not be, the part that is so is told", () => {
    expect(explained("Not", { home: "none" }).text.en).toContain(
      "- this must not be so:\n  - home? (en) – none (en)\n",
    );
  });

  test("an open rule lists what it needs, and a declined question says so", () => {
    const found = explained("Poor", { income: null, home: "own" });
    expect(found.verdict).toBe("open");
    expect(found.facts).toEqual([]);
    expect(found.needs.map(({ id, words }) => [id, words.en])).toEqual([
      ["income", "you chose not to answer"],
    ]);
    expect(found.text.en).toContain("What it still needs:\n- income? (en)\n");
  });

  test("a rule that is not in force names its days, what there is instead, and what would decide it", () => {
    const found = explained("Later", { home: "own" });
    expect(found).toMatchObject({
      verdict: "fails",
      reason: "not-in-force",
      inForce: {
        on: "2026-11-24",
        from: "2027-01-01",
        to: null,
        instead: [{ id: "old", owner: { id: "office" } }],
      },
      changes: [],
      searched: { complete: true },
    });
    expect(found.text.en).toContain("This is not in force on Tue 24 November 2026.");
    expect(found.text.en).toContain("Instead: old (en)");
  });
});

describe("a task", () => {
  test("takes its rule's verdict and its own conditions together", () => {
    const verdicts = (facts: Record<string, unknown>) =>
      ["Several", "Several.always", "Several.richer"].map((id) => explained(id, facts).verdict);
    expect(verdicts({ home: "own" })).toEqual(["holds", "holds", "open"]);
    expect(verdicts({ home: "own", income: 100 })).toEqual(["holds", "holds", "fails"]);
    expect(verdicts({ home: "none", income: 3000 })).toEqual(["fails", "fails", "fails"]);
    expect(verdicts({ income: 100 })).toEqual(["open", "open", "fails"]);
  });

  test("tells what decided it, and its own title", () => {
    const found = explained("Several.richer", { home: "own", income: 100 });
    expect(found.facts.map(({ id }) => id)).toEqual(["income"]);
    expect(found.title?.en).toBe("the richer one (en)");
    expect(setsOf(found, "holds")).toEqual([{ income: 2001 }]);
  });
});

describe("what would change it", () => {
  test("is a smallest set, nearest to what is", () => {
    const found = explained("Poor", { income: 1500, home: "own" });
    expect(setsOf(found, "holds")).toEqual([{ income: 999 }]);
    expect(found.searched).toEqual({ complete: true, size: 1 });
  });

  test("is for an open rule told in both directions", () => {
    const found = explained("Rent", { home: "rented" });
    expect(setsOf(found, "holds")).toEqual([{ "pays-rent": true }]);
    expect(setsOf(found, "fails")).toEqual([{ "pays-rent": false }]);
  });

  test("opens the question that must be answered first", () => {
    expect(setsOf(explained("Rent", { home: "own" }), "holds")).toEqual([
      { home: "rented", "pays-rent": true },
    ]);
  });

  test("brings a suspended answer back", () => {
    expect(setsOf(explained("Rent", { home: "own", "pays-rent": true }), "holds")).toEqual([
      { home: "rented" },
    ]);
  });

  test("looks at sets of three, and names who confirms", () => {
    const found = explained("Three", { home: "none", income: 0, licence: false });
    expect(setsOf(found, "holds")).toEqual([{ home: "own", income: 501, licence: true }]);
    const [licence] = found.changes[0]?.sets[0]?.filter(({ id }) => id === "licence") ?? [];
    expect(licence).toMatchObject({ how: "confirm", confirmWith: "Licence register" });
    expect(found.text.en).toContain("the licence is given (en) – yes (confirmed by: Licence register)");
  });

  test("names the other options that do the same", () => {
    const [set] = explained("Poor", { income: 10, home: "none" }).changes[0]?.sets ?? [];
    expect(set?.[0]).toMatchObject({ value: "own", alternatives: [{ value: "rented" }] });
  });

  test.each([
    ["an age", "Adult", { age: 17, home: "own" }],
    ["a day that is past", "Past", { born: "1990-01-01" }],
    ["a question of safety", "Safe", { danger: false }],
    ["a task that is done", "Follows", { licence: true, "task.Poor.do.status": "done" }, ["licence"]],
    ["an event that has happened", "Letter", { "event.letter.on": "2026-11-20" }],
  ])("is never %s", (_, id, facts, others: readonly string[] = []) => {
    const found = explained(id, facts);
    expect(found.changes.flatMap(({ sets }) => sets.flat().map((fact) => fact.id))).toEqual(others);
    if (others.length > 0) return;
    expect(found.searched.complete).toBe(true);
    expect(found.text.en).toContain("- Nothing that you can change or confirm changes this.");
  });

  test("lies far from every written number, when a calculation has its threshold there", () => {
    expect(setsOf(explained("High", { pressure: 142 }), "fails")).toEqual([{ limit: 143 }]);
    expect(setsOf(explained("High", { pressure: 349 }), "fails")).toEqual([{ limit: 350 }]);
  });

  test.each([
    ["a boolean", "Registered", { registered: false }, [{ registered: true }]],
    ["a boolean, and never back", "Registered", { registered: true }, []],
    ["a number", "Moves", { minutes: 60 }, [{ minutes: 150 }]],
    ["a number, and never less", "Moves", { minutes: 200 }, []],
    ["a choice", "Smoker", { smokes: "daily" }, [{ smokes: "quit" }]],
    ["a choice, and never back", "Smoker", { smokes: "never" }, []],
  ])("goes only the way that the author names: %s", (_, id, facts, sets) => {
    const { changes, verdict } = explained(id, facts);
    expect(verdict).not.toBe("open");
    expect(changes.flatMap((one) => setsOf({ ...explained(id, facts) }, one.to))).toEqual(sets);
    expect(changes.flatMap((one) => one.sets.flat().flatMap(({ alternatives }) => alternatives))).toEqual([]);
  });

  test("is anything for a question without an answer", () => {
    const open = explained("Smoker", {});
    expect(setsOf(open, "holds")).toEqual([{ smokes: "daily" }]);
    expect(open.changes[1]?.sets[0]?.[0]).toMatchObject({
      value: "never",
      alternatives: [{ value: "quit" }],
    });
    expect(setsOf(explained("Registered", {}), "fails")).toEqual([{ registered: false }]);
    expect(setsOf(explained("Moves", {}), "fails")).toEqual([{ minutes: 0 }]);
  });

  test("says that an authority decides, once the question is answered", () => {
    const how = (facts: Record<string, unknown>) =>
      explained("Bankrupt", facts).changes[0]?.sets[0]?.map((fact) => fact.how);
    expect([how({ bankruptcy: "none" }), how({})]).toEqual([["confirm"], ["answer"]]);
    expect(explained("Bankrupt", { bankruptcy: "none" }).text.en).toContain(
      "bankruptcy? (en) – opened (en) (an authority or a register confirms it)",
    );
  });

  test("is what it still needs while it is open, even when no value of that is suggested", () => {
    const { verdict, needs, changes, text } = explained("Safe", {});
    expect({ verdict, changes }).toEqual({ verdict: "open", changes: [] });
    expect(needs.map(({ id }) => id)).toEqual(["danger"]);
    expect(text.en).toContain("- It is decided when what it still needs is known.");
    expect(text.en).not.toContain("Nothing that you can change");
    expect(text.en).toContain("(now: not known)");
  });

  test("may be something to do, or something that happens", () => {
    const done = explained("Follows", { licence: true });
    expect(setsOf(done, "holds")).toEqual([{ "task.Poor.do.status": "done" }]);
    expect(done.changes[0]?.sets[0]?.[0]?.how).toBe("do");
    expect(done.text.en).toContain("“use help (en)” – done");
    const letter = explained("Letter", {});
    expect(letter.changes[0]?.sets[0]?.[0]?.how).toBe("happen");
    expect(letter.text.en).toContain("the letter came (en) – when it happens");
  });

  test("keeps a planned day ahead, and finds the threshold of a calculation", () => {
    const found = explained("Soon", { "moves-on": "2027-03-01" });
    expect(setsOf(found, "holds")).toEqual([{ "moves-on": "2026-12-08" }]);
    expect(setsOf(explained("Soon", { "moves-on": "2026-12-01" }), "fails")).toEqual([
      { "moves-on": "2026-12-09" },
    ]);
  });

  test("keeps what else was chosen, and what excludes all others alone", () => {
    expect(setsOf(explained("Tax", { debts: ["rent"] }), "holds")).toEqual([{ debts: ["rent", "tax"] }]);
    expect(setsOf(explained("Tax", { debts: ["tax", "rent"] }), "fails")).toEqual([{ debts: ["rent"] }]);
    expect(setsOf(explained("Tax", { debts: ["none"] }), "holds")).toEqual([{ debts: ["tax"] }]);
    expect(setsOf(explained("Tax", { debts: ["tax"] }), "fails")).toEqual([{ debts: ["none"] }]);
  });

  test("reminds that only true answers count", () => {
    expect(explained("Poor", { income: 10, home: "none" }).text.fi).toContain(
      "Vastaa aina niin kuin asia on.",
    );
  });
});

describe("the check of the suggestions", () => {
  const facts = { home: "none", income: 0, licence: false };
  const found = explain(program, situation(facts), "Three");
  const [change] = found.changes;
  const [set] = change?.sets ?? [];
  const choices = new Map<string, readonly unknown[]>([
    ["home", ["own", "rented"]],
    ["income", [501, 2000]],
    ["licence", [true]],
  ]);
  const faults = (sets: readonly (typeof set)[], about = found, given: Record<string, unknown> = facts) =>
    faultsOf(
      program,
      situation(given),
      { ...about, changes: [{ to: "holds", sets: sets.map((one) => one ?? []) }] },
      choices,
    );

  test("finds no fault in the right one", () => {
    expect(faults([set])).toEqual([]);
  });

  test("finds a set that does not turn the verdict", () => {
    expect(faults([set?.slice(1)])).toContainEqual(expect.stringMatching(/gives fails, not holds/));
  });

  test("finds a set that is larger than it need be", () => {
    const near = { home: "own", income: 900, licence: false };
    const about = explain(program, situation(near), "Three");
    expect(faults([set], about, near)).toEqual(['Three: {"licence":true} gives holds too']);
  });

  test("finds that something was missed", () => {
    expect(faults([])).toEqual([expect.stringMatching(/gives holds too/)]);
  });
});

describe("failures", () => {
  const codeOf = (make: () => unknown): unknown => {
    try {
      make();
    } catch (error) {
      return error instanceof PalvelupolkuError ? [error.code, error.message] : error;
    }
    return undefined;
  };

  test("an unknown id names the nearest one", () => {
    const [code, message] = codeOf(() => explained("Adul", {})) as readonly string[];
    expect(code).toBe("call/unknown-id");
    expect(message).toContain("did you mean `Adult`?");
    expect(codeOf(() => explained("Several.riche", {}))).toEqual([
      "call/unknown-id",
      expect.stringContaining("did you mean `Several.richer`?"),
    ]);
  });

  test.each([null, undefined, 7, {}, "", "__proto__", "toString", "x".repeat(100_000)])(
    "%j is no id",
    (id) => {
      const [code, message] = codeOf(() => explained(id as string, { income: 123_456 })) as readonly string[];
      expect(code).toBe("call/unknown-id");
      expect(message?.length).toBeLessThan(200);
    },
  );

  test("faulty answers are passed over", () => {
    expect(explained("Poor", { income: "secret", home: "own" }).verdict).toBe("open");
  });
});

test("the same situation gives the same bytes, and nothing is changed", () => {
  const facts = Object.freeze({ home: "own", income: 100 });
  const [one, two] = [explained("Poor", facts), explained("Poor", facts)].map((found) =>
    JSON.stringify(found),
  );
  expect(one).toBe(two);
});
