import { describe, expect, test } from "vitest";
import { interview, makePlan } from "../../src/index.ts";
import {
  asked,
  chosen,
  type Data,
  derived,
  is,
  organisation,
  programOf,
  quickProgramOf,
  rule,
  service,
  situation,
  text,
} from "../compile/programs.ts";

const factsOf = (found: ReturnType<typeof interview>) => found.questions.map(({ fact }) => fact);

describe("a question", () => {
  const program = programOf({
    facts: [
      asked("plain", "boolean"),
      asked("age", "integer", {
        min: 0,
        max: 120,
        unit: "year",
        why: text("why"),
        help: text("help"),
        sensitive: true,
        declinable: false,
        prefill: { register: "Population", access: "login" },
      }),
      chosen("pets", "choices", ["cat", "dog", "none"], { exclusive: "none", empty: "refused" }),
      chosen("toys", "choices", ["ball", "rope"]),
    ],
    rules: [
      rule("R2", { any: [is("age", 3), is("plain", true)] }),
      rule("R1", { all: [is("age", 3), is("pets", "cat", "contains"), is("toys", "ball", "contains")] }),
    ],
  });
  const found = interview(program, situation({}));
  const question = (fact: string) => found.questions.find((each) => each.fact === fact);

  test("has everything that a form needs", () => {
    expect(question("age")).toEqual({
      fact: "age",
      type: "integer",
      text: text("age?"),
      why: text("why"),
      help: text("help"),
      options: [],
      exclusive: null,
      emptyAllowed: false,
      unit: "year",
      min: 0,
      max: 120,
      declinable: false,
      sensitive: true,
      safety: false,
      section: "all",
      rules: ["R1", "R2"],
      tasks: ["R1.do", "R2.do"].map((id) => ({ id, title: text("use help") })),
      proven: true,
      decides: expect.objectContaining({
        en: "Your answer decides whether or when this concerns you: use help (en).",
      }),
      prefill: { register: "Population", access: "login" },
    });
    expect(question("plain")).toMatchObject({
      why: null,
      help: null,
      unit: null,
      min: null,
      max: null,
      prefill: null,
    });
  });

  test("says which option excludes the others and whether none may be chosen", () => {
    expect(question("pets")).toMatchObject({ exclusive: "none", emptyAllowed: false, declinable: true });
    expect(question("toys")).toMatchObject({ exclusive: null, emptyAllowed: true });
    expect(question("toys")?.options).toEqual([
      { id: "ball", text: text("ball"), hidden: false },
      { id: "rope", text: text("rope"), hidden: false },
    ]);
  });

  test("comes first when it settles more of the open rules, and names the rules that it can still change", () => {
    expect(factsOf(found)).toEqual(["age", "plain", "pets", "toys"]);
    expect(question("plain")?.rules).toEqual(["R2"]);
  });

  test("an empty list is an answer where it is allowed", () => {
    expect(factsOf(interview(program, situation({ toys: [], pets: ["none"] })))).toEqual(["plain", "age"]);
  });

  test("a declined question is not asked again, one that cannot be declined is", () => {
    const { questions, problems, progress } = interview(program, situation({ plain: null, age: null }));
    expect(questions.map(({ fact }) => fact)).toEqual(["age", "pets", "toys"]);
    expect(problems.map(({ code }) => code)).toEqual(["answer/not-declinable"]);
    expect(progress).toMatchObject({ answered: 1, left: 3 });
  });

  test("what is answered or declined is in no list", () => {
    const { skipped } = interview(program, situation({ plain: true, age: 3 }));
    expect(skipped).toEqual([]);
  });
});

describe("an option may be hidden by another answer", () => {
  const program = programOf({
    facts: [
      asked("adult", "boolean"),
      {
        ...asked("drink", "choice"),
        options: [
          { id: "beer", text: text("beer"), "hide-if": { all: [is("adult", false)] } },
          { id: "milk", text: text("milk") },
        ],
      },
    ],
    rules: [rule("R1", { all: [is("drink", "beer")] })],
  });
  const hidden = (facts: Record<string, unknown>) =>
    interview(program, situation(facts)).questions.find(({ fact }) => fact === "drink")?.options[0]?.hidden;

  test("only when that is known", () => {
    expect(hidden({ adult: false })).toBe(true);
    expect(hidden({ adult: true })).toBe(false);
    expect(hidden({})).toBe(false);
  });

  test("an answer already given still counts", () => {
    expect(makePlan(program, situation({ adult: false, drink: "beer" })).tasks).toHaveLength(1);
  });
});

describe("safety first", () => {
  const program = programOf({
    facts: [
      asked("a", "boolean"),
      asked("danger", "boolean", { safety: true }),
      asked("b", "boolean"),
      asked("home", "boolean", { safety: true }),
    ],
    rules: [
      rule("R1", { any: [is("a", true), is("b", true)] }),
      rule("S1", { any: [is("danger", true), is("home", true)] }, { type: "safety" }),
    ],
  });

  test("safety questions come before the others, both in the questionnaire's order", () => {
    expect(factsOf(interview(program, situation({})))).toEqual(["danger", "home", "a", "b"]);
  });

  test("then comes what a safety question waits for", () => {
    const waiting = programOf({
      facts: [
        asked("a", "boolean"),
        asked("alone", "boolean"),
        asked("danger", "boolean", { safety: true, "ask-if": { all: [is("alone", true)] } }),
        asked("home", "boolean", { safety: true }),
      ],
      rules: [
        rule("R1", { all: [is("a", true)] }),
        rule("S1", { any: [is("danger", true), is("home", true)] }, { type: "safety" }),
      ],
    });
    expect(factsOf(interview(waiting, situation({})))).toEqual(["home", "alone", "a"]);
    expect(factsOf(interview(waiting, situation({ alone: true })))).toEqual(["danger", "home", "a"]);
    expect(factsOf(interview(waiting, situation({ home: true })))).toEqual(["a"]);
  });

  test("a safety question that can change nothing any more is not asked", () => {
    expect(factsOf(interview(program, situation({ danger: true })))).toEqual(["a", "b"]);
  });
});

describe("a question is asked only when it can still change the plan", () => {
  test("nothing is left when every rule is decided", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("b", "boolean")],
      rules: [rule("R1", { any: [is("a", true), is("b", true)] })],
    });
    expect(interview(program, situation({ a: true }))).toMatchObject({
      questions: [],
      skipped: [{ fact: "b", text: text("b?"), because: "cannot-change-the-plan" }],
      complete: true,
      progress: { answered: 1, left: 0, mayCome: 0, share: 1, why: null },
    });
    expect(factsOf(interview(program, situation({ a: false })))).toEqual(["b"]);
  });

  test("a date of a task that can hold is asked for, of one that cannot it is not", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("day", "date"), asked("start", "date")],
      rules: [
        rule(
          "R1",
          { all: [is("a", true)] },
          { deadline: { kind: "agreed", date: { fact: "day" }, from: { fact: "start" } } },
        ),
      ],
    });
    expect(factsOf(interview(program, situation({})))).toEqual(["a", "day", "start"]);
    expect(factsOf(interview(program, situation({ a: true })))).toEqual(["day", "start"]);
    expect(factsOf(interview(program, situation({ a: false })))).toEqual([]);
  });

  test("what decides only how items are shown needs an item", () => {
    const program = programOf({
      facts: [
        asked("a", "boolean"),
        chosen("wish", "choice", ["phone", "web"]),
        asked("no-login", "boolean"),
        chosen("place", "choice", ["here", "there"]),
        asked("tired", "boolean"),
      ],
      organisations: [organisation("office", { "located-by": "place" })],
      rules: [rule("R1", { all: [is("a", true)] })],
      event: {
        channels: {
          preference: "wish",
          order: { phone: ["phone"] },
          cannot: [{ conditions: { all: [is("no-login", true)] }, channels: ["web"], text: text("cannot") }],
        },
        "load-limit": {
          conditions: { all: [is("tired", true)] },
          tasks: 3,
          text: text("rest"),
          together: text("together"),
        },
      },
    });
    expect(factsOf(interview(program, situation({ a: true })))).toEqual([
      "wish",
      "no-login",
      "place",
      "tired",
    ]);
    // The load limit stands in every plan.
    expect(factsOf(interview(program, situation({ a: false })))).toEqual(["tired"]);
    const [wish] = interview(program, situation({ a: true })).questions;
    expect(wish?.rules).toEqual([]);
  });

  test("who inspects what is listed is met at an office, as who serves it is", () => {
    const control = (id: string, rules: object) => ({
      id,
      name: text(id),
      authority: "court",
      when: text("once"),
      bundle: [text("paper")],
      confidence: "K",
      ...rules,
    });
    const namesWith = (facts: Data, rules: object) =>
      factsOf(
        interview(
          programOf({
            facts: [asked("a", "boolean"), asked("place", "text")],
            organisations: [organisation("office"), organisation("court", { "located-by": "place" })],
            rules: [rule("R1", { all: [is("a", true)] }), rule("R2", { all: [is("a", false)] })],
            controls: [control("check", rules)],
          }),
          situation(facts),
        ),
      );
    expect(namesWith({ a: true }, { rules: ["R1"] })).toEqual(["place"]);
    expect(namesWith({ a: true }, { rules: ["R2"] })).toEqual([]);
    // One that names no rules comes with what the authority serves, and it serves nothing.
    expect(namesWith({ a: true }, {})).toEqual([]);
  });

  test("a rule that is not in force is only named: its dates are not asked for", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("day", "date")],
      services: [service("help"), service("before")],
      rules: [
        rule(
          "R1",
          { all: [is("a", true)] },
          {
            valid: { from: "2027-01-01" },
            "predecessor-services": ["before"],
            deadline: { kind: "agreed", date: { fact: "day" } },
          },
        ),
        rule(
          "I1",
          { all: [is("a", true)] },
          {
            valid: { from: "2027-01-01" },
            type: "indicator",
            params: { indicator: "sign" },
            severity: "info",
          },
        ),
      ],
    });
    expect(factsOf(interview(program, situation({})))).toEqual(["a"]);
    expect(factsOf(interview(program, situation({ a: false })))).toEqual([]);
    expect(factsOf(interview(program, situation({}, "2027-01-01")))).toEqual(["a", "day"]);
  });

  test("the day of an event that picks the version is asked for, and then only what that version needs", () => {
    const program = programOf({
      facts: [asked("day", "date"), asked("old", "boolean"), asked("new", "boolean")],
      rules: [
        rule(
          "R1",
          { all: [is("old", true)] },
          {
            "in-force-on": "day",
            valid: { to: "2025-12-31" },
            versions: [{ valid: { from: "2026-01-01" }, conditions: { all: [is("new", true)] } }],
          },
        ),
      ],
    });
    expect(factsOf(interview(program, situation({})))).toEqual(["day", "old", "new"]);
    expect(factsOf(interview(program, situation({ day: "2025-05-05" })))).toEqual(["old"]);
    expect(factsOf(interview(program, situation({ day: "2026-05-05" })))).toEqual(["new"]);
    expect(factsOf(interview(program, situation({ day: null })))).toEqual([]);
  });

  test("a fact that a derived fact or another rule needs is behind it", () => {
    const program = programOf({
      facts: [
        asked("n", "integer"),
        asked("m", "integer"),
        derived("total", "integer", { sum: [{ fact: "n" }, { fact: "m" }] }),
        derived("much", "boolean", { all: [is("total", 5, "greaterThan")] }),
      ],
      rules: [rule("R1", { all: [is("much", true)] }), rule("R2", { not: is("rule.R1", true) })],
    });
    const { questions } = interview(program, situation({ n: 3 }));
    expect(questions.map(({ fact, rules }) => [fact, rules])).toEqual([["m", ["R1", "R2"]]]);
  });

  test("an open task of a rule that holds is decided", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("b", "boolean")],
      rules: [
        rule(
          "R1",
          { all: [] },
          {
            params: {},
            tasks: [
              { task: "one", service: "help", conditions: { all: [is("a", true)] } },
              { task: "two", service: "help" },
            ],
          },
        ),
      ],
    });
    expect(factsOf(interview(program, situation({})))).toEqual(["a"]);
  });

  test("what a declined answer has left undecided is still named, so what is named with it is asked", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("b", "boolean"), asked("c", "boolean")],
      rules: [rule("R1", { all: [is("a", true), { any: [is("a", true), is("b", true)] }] })],
    });
    expect(makePlan(program, situation({ a: null })).undecided).toMatchObject([
      { rule: "R1", needs: ["a", "b"] },
    ]);
    expect(factsOf(interview(program, situation({ a: null })))).toEqual(["b"]);
    expect(factsOf(interview(program, situation({ a: null, b: true })))).toEqual([]);
  });
});

describe("a question that decides whether the day of a duty can be given is asked, also when that day was declined", () => {
  const condition = { all: [is("here", true)] };
  test.each([
    ["once", {}],
    [
      "each year from the day on",
      { recurs: { every: "P1Y", from: { fact: "day" } }, deadline: { kind: "statutory" } },
    ],
    ["again after it was done", { recurs: { every: "P1Y", after: "completion" } }],
  ])("%s", (_name, more) => {
    const program = programOf({
      facts: [asked("here", "boolean"), { ...asked("day", "date"), "ask-if": condition }],
      rules: [rule("R1", { all: [] }, { deadline: { kind: "statutory", date: { fact: "day" } }, ...more })],
    });
    const plans = [true, false].map((here) => makePlan(program, situation({ day: null, here })));
    expect(plans.map(({ tasks }) => tasks[0]?.deadline?.needs)).toEqual([["day"], []]);
    const { questions } = interview(program, situation({ day: null }));
    expect(questions.map(({ fact }) => fact)).toEqual(["here"]);
  });
});

describe("a question whose `ask-if` comes to the same with every answer does not wait for ever", () => {
  const always = { any: [is("q", 1, "lessThan"), is("q", 0, "greaterThanInclusive")] };
  const decided = asked("q", "integer", { declinable: false });
  const facts = [decided, { ...asked("p", "boolean"), "ask-if": always }];

  test("it is asked at once", () => {
    const program = programOf({ facts, rules: [rule("R1", { all: [is("p", true)] })] });
    const { questions, progress, complete } = interview(program, situation({}));
    expect(questions.map(({ fact }) => fact)).toEqual(["p"]);
    expect([progress.mayCome, complete]).toEqual([0, false]);
    expect(interview(program, situation({ p: true })).complete).toBe(true);
  });

  test("it waits for what is asked for another reason, and for a register", () => {
    const both = rule("R1", { all: [is("p", true), is("q", 5)] });
    expect(factsOf(interview(programOf({ facts, rules: [both] }), situation({})))).toEqual(["q"]);
    const register = { id: "g", type: "boolean", name: text("g"), given: true };
    const gate = { "ask-if": { all: [always, is("g", true)] } };
    const waiting = [register, decided, { ...asked("p", "boolean"), ...gate }];
    const program = programOf({ facts: waiting, rules: [rule("R1", { all: [is("p", true)] })] });
    expect(factsOf(interview(program, situation({})))).not.toContain("p");
  });
});

test("a chain of thousands of facts is no deep call", () => {
  const count = 9_000;
  const links = Array.from({ length: count }, (_, index) =>
    derived(`d${index}`, "boolean", { all: [is(index === 0 ? "a" : `d${index - 1}`, true)] }),
  );
  const program = quickProgramOf({
    facts: [
      asked("a", "boolean"),
      ...links,
      asked("b", "boolean", { "ask-if": { all: [is(`d${count - 1}`, true)] } }),
    ],
    rules: [rule("R1", { all: [is(`d${count - 1}`, true), is("b", true)] })],
  });
  expect(factsOf(interview(program, situation({})))).toEqual(["a"]);
  expect(factsOf(interview(program, situation({ a: true })))).toEqual(["b"]);
  expect(makePlan(program, situation({ a: true, b: true })).tasks).toHaveLength(1);
});
