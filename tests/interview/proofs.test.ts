import { describe, expect, test } from "vitest";
import { answer, evaluate, interview, makePlan, type Operator, type Program } from "../../src/index.ts";
import {
  asked,
  type Base,
  type Data,
  derived,
  is,
  programOf,
  quickProgramOf,
  rule,
  service,
  situation,
  text,
} from "../compile/programs.ts";

const onYear = (month: number, day: number) => ({ "date-of": [{ fact: "occurrence.year" }, month, day] });

/** Different plans that an answer to a question gives, none at all included. */
function plansOf(program: Program, facts: Data, question: string, values: readonly unknown[]): number {
  const plans = values.map((value) =>
    JSON.stringify(
      makePlan(program, situation(value === undefined ? facts : { ...facts, [question]: value })),
    ),
  );
  return new Set(plans).size;
}

function askedIn(program: Program, facts: Data, name: string) {
  return interview(program, situation(facts)).questions.find(({ fact }) => fact === name);
}

describe("a question is asked", () => {
  test("that only decides whether a date is assumed", () => {
    const setting = (of: string) => ({ setting: { of, year: 2026 } });
    const yearly = (id: string, confirmed: boolean) => ({
      id,
      type: "date",
      name: text(id),
      years: { 2026: { value: "2026-12-09", confirmed } },
      confidence: "K",
    });
    // biome-ignore lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function
    const chosen = { choose: [{ when: { all: [is("k", true)] }, then: setting("one") }] };
    const base: Base & Data = {
      settings: [yearly("one", true), yearly("two", false)],
      facts: [asked("k", "boolean")],
      rules: [
        rule(
          "R",
          { all: [] },
          { deadline: { kind: "statutory", date: { "first-known": [chosen, setting("two")] } } },
        ),
      ],
    };
    const program = programOf(base);
    expect(plansOf(program, {}, "k", [undefined, true, false])).toBe(2);
    expect(askedIn(program, {}, "k")).toMatchObject({ proven: true });
  });

  test("as long as it decides how the plan is shown, although its own rule was shown to stay as it is", () => {
    const program = programOf({
      facts: [asked("k", "boolean"), asked("q", "boolean")],
      rules: [
        rule("R", { any: [is("q", true), is("q", false), { fact: "q", operator: "unknown", value: true }] }),
      ],
      event: {
        "load-limit": {
          conditions: { all: [is("k", true), is("q", true)] },
          tasks: 1,
          text: text("rest"),
          together: text("together"),
        },
      },
    });
    const begun = answer(program, situation({}), {});
    const namesIn = (now: Parameters<typeof interview>[1]) =>
      interview(program, now).questions.map(({ fact }) => fact);
    expect(namesIn(begun)).toEqual(["k", "q"]);
    const shown = answer(program, begun, { k: true });
    expect(namesIn(shown)).toEqual(["q"]);
    const notShown = answer(program, begun, { k: false });
    expect(namesIn(notShown)).toEqual([]);
    expect(namesIn(answer(program, notShown, { k: true }))).toEqual(["q"]);
  });

  test.each([
    [0.3, 0.305, 0.302],
    [0.3, 0.32, 0.31],
    [0.3004, 0.3108, 0.305],
    [1, 1.0000001, 1.00000005],
  ])("whose answer matters only between %d and %d", (low, high, between) => {
    const gap = { all: [is("n", low, "greaterThan"), is("n", high, "lessThan")] };
    const program = programOf({
      facts: [asked("n", "number")],
      rules: [rule("R", { any: [is("n", true, "unknown"), { not: gap }] })],
    });
    expect(plansOf(program, {}, "n", [undefined, between])).toBe(2);
    expect(askedIn(program, {}, "n")).toMatchObject({ proven: true });
  });

  test("that decides on the version of a recurring duty that is to come", () => {
    const program = programOf({
      facts: [asked("a", "boolean"), asked("b", "boolean")],
      rules: [
        rule(
          "R",
          { all: [is("a", true)] },
          {
            deadline: { kind: "recommended" },
            recurs: { each: "year", from: 2026, until: 2026, date: onYear(3, 1) },
            valid: { to: "2027-06-30" },
            versions: [
              {
                valid: { from: "2027-07-01" },
                conditions: { all: [is("a", true), is("b", true)] },
                recurs: { each: "year", from: 2027, date: onYear(9, 1) },
              },
            ],
          },
        ),
      ],
    });
    expect(plansOf(program, { a: true }, "b", [undefined, true])).toBe(2);
    expect(askedIn(program, { a: true }, "b")).toBeDefined();
  });
});

test("what only goes into the dates of occurrences proves nothing", () => {
  // biome-ignore lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function
  const chosen = { choose: [{ when: { all: [is("k", true)] }, then: onYear(9, 1) }] };
  const program = programOf({
    facts: [asked("k", "boolean")],
    rules: [
      rule(
        "R",
        { all: [] },
        {
          deadline: { kind: "statutory" },
          recurs: { each: "year", from: 2026, date: { "first-known": [chosen, onYear(9, 1)] } },
        },
      ),
    ],
  });
  expect(plansOf(program, {}, "k", [undefined, null, true, false])).toBe(1);
  expect(askedIn(program, {}, "k")?.proven).toBe(false);
});

describe("what is not seen of a recurring duty proves nothing", () => {
  const yearly = { each: "year", from: 2026, date: onYear(3, 1) };
  const more = { service: "more", conditions: { all: [is("q", true)] } };
  const asDuty = { params: { task: "do", service: "help", also: [more] }, recurs: yearly };
  const programWith = (keys: Data) =>
    programOf({
      facts: [asked("a", "boolean"), asked("q", "boolean")],
      services: [service("help"), service("more")],
      rules: [rule("R", { all: [is("a", true)] }, { deadline: { kind: "recommended" }, ...keys })],
    });
  const values = [undefined, null, true, false];

  test("of one that is settled", () => {
    const declined = { a: true, "task.R.do.status": "declined" };
    const duty = programWith(asDuty);
    expect(askedIn(duty, { a: true }, "q")).toMatchObject({ proven: true });
    expect(plansOf(duty, declined, "q", values)).toBe(1);
    expect(askedIn(duty, declined, "q")?.proven).not.toBe(true);
    const advice = programWith({
      type: "recommendation",
      upgrade: { conditions: { all: [is("q", true)] } },
      recurs: yearly,
    });
    expect(plansOf(advice, declined, "q", values)).toBe(1);
    expect(askedIn(advice, declined, "q")?.proven).not.toBe(true);
  });

  test("but a new round of it may have begun", () => {
    const program = programWith({
      type: "recommendation",
      upgrade: { conditions: { all: [is("q", true)] } },
      recurs: { every: "P1M", after: "completion", again: "2026-11-20" },
    });
    const facts = { a: true, "task.R.do.status": "done", "task.R.do.done-on": "2026-09-01" };
    expect(plansOf(program, facts, "q", values)).toBe(2);
    expect(askedIn(program, facts, "q")).toBeDefined();
  });

  test("of one that is not in force", () => {
    const task = { task: "do", service: "help", also: [more], recurs: yearly };
    const program = programWith({
      params: {},
      tasks: [
        { task: "now", service: "help" },
        { ...task, valid: { to: "2026-01-01" } },
      ],
    });
    expect(plansOf(program, { a: true }, "q", values)).toBe(1);
    expect(askedIn(program, { a: true }, "q")).toBeUndefined();
  });

  test("of a version whose task is shown with the next occurrence by another version", () => {
    const program = programOf({
      events: [{ name: "letter", text: text("letter") }],
      facts: [asked("day", "date")],
      rules: [
        rule(
          "R",
          { all: [] },
          {
            deadline: { kind: "recommended", from: { fact: "day" } },
            valid: { from: "2026-11-21" },
            versions: [
              {
                valid: { to: "2026-11-20" },
                deadline: { kind: "recommended" },
                recurs: { on: "letter", within: "P7D" },
              },
            ],
          },
        ),
      ],
    });
    const facts = { "event.letter.on": "2026-11-10" };
    expect(plansOf(program, {}, "day", [undefined, "2026-12-10"])).toBe(2);
    expect(plansOf(program, facts, "day", [undefined, null, "2026-12-10", "2020-01-01"])).toBe(1);
    expect(askedIn(program, facts, "day")?.proven).not.toBe(true);
  });
});

describe("an open task is named in a plan as an open rule is", () => {
  /** The task of a rule that holds without an answer to `k` stays open; with one the rule itself is open. */
  const base = (more: Data, services: readonly Data[] = [service("help")]) =>
    programOf({
      services,
      facts: [asked("d", "boolean"), asked("e", "boolean"), asked("k", "boolean")],
      rules: [
        rule(
          "R",
          { any: [{ fact: "k", operator: "unknown" }, is("d", true)] },
          {
            params: {},
            tasks: [{ task: "do", service: "help", conditions: { all: [is("d", true)] } }],
            ...more,
          },
        ),
      ],
    });
  const facts = { d: null };
  const undecidedIn = (program: Program, answers: Data) =>
    JSON.stringify(makePlan(program, situation({ ...facts, ...answers })).undecided);

  test("so a question that only makes the one of the other changes nothing", () => {
    const program = base({});
    expect(undecidedIn(program, { k: true })).toBe(undecidedIn(program, {}));
    expect(askedIn(program, facts, "k")).toBeUndefined();
  });

  test("unless the rule has the title of another task", () => {
    const tasks = [
      { task: "never", service: "aid", conditions: { any: [is("e", true), is("e", true)] } },
      { task: "do", service: "help", conditions: { all: [is("d", true)] } },
    ];
    const program = base({ tasks }, [service("help"), service("aid")]);
    expect(undecidedIn(program, { k: true, e: false })).not.toBe(undecidedIn(program, { e: false }));
    expect(askedIn(program, { ...facts, e: false }, "k")).toMatchObject({ proven: true });
  });
});

describe("a question proves nothing", () => {
  const dated = (more: Data) =>
    programOf({
      facts: [asked("a", "boolean"), asked("day", "date")],
      rules: [
        rule(
          "R",
          { all: [is("a", true)] },
          {
            params: {},
            tasks: [
              {
                task: "do",
                service: "help",
                deadline: { kind: "statutory", date: { fact: "day" } },
                ...more,
              },
            ],
          },
        ),
      ],
    });

  test("for the date of a task that is settled", () => {
    const facts = { a: true, "task.R.do.status": "done" };
    expect(askedIn(dated({}), { a: true }, "day")).toMatchObject({ proven: true });
    expect(askedIn(dated({}), facts, "day")).toBeUndefined();
    expect(plansOf(dated({}), facts, "day", [undefined, null, "2026-11-20", "2027-01-05"])).toBe(1);
  });

  test("for the date of a task that is settled, although it would be due after the end of its rule", () => {
    const ended = dated({ valid: { to: "2026-12-31" } });
    const facts = { a: true, "task.R.do.status": "done" };
    expect(askedIn(ended, { a: true }, "day")).toBeDefined();
    expect(askedIn(ended, facts, "day")).toBeUndefined();
    expect(plansOf(ended, facts, "day", [undefined, null, "2026-11-20", "2027-01-05"])).toBe(1);
  });

  test("for the date of a task that is not in force", () => {
    const later = dated({ valid: { from: "2027-01-01" } });
    expect(askedIn(later, { a: true }, "day")).toBeUndefined();
    expect(plansOf(later, { a: true }, "day", [undefined, null, "2026-11-20", "2027-01-05"])).toBe(1);
  });

  test("for a target after the last day, or for another day of the same weekend", () => {
    const target = dated({ deadline: { kind: "statutory", date: "2026-12-01", target: { fact: "day" } } });
    const facts = { a: true };
    expect(plansOf(target, facts, "day", ["2026-12-05", "2027-01-05"])).toBe(1);
    expect(plansOf(target, facts, "day", ["2026-11-28", "2026-11-29"])).toBe(1);
    expect(askedIn(target, facts, "day")).toMatchObject({ proven: true });
  });
});

test("every value of a small whole number is tried below a calculation", () => {
  const program = (most: number) =>
    programOf({
      facts: [
        asked("n", "integer", { min: 0, max: 3 }),
        derived("more", "integer", { "first-known": [{ fact: "n" }, 1] }),
      ],
      rules: [rule("R", { all: [is("more", most, "greaterThan")] })],
    });
  expect(askedIn(program(3), {}, "n")).toBeUndefined();
  expect(askedIn(program(2), {}, "n")).toMatchObject({ proven: true });
});

test("a result that nobody can have proves nothing", () => {
  const program = (least: number, limits: Data) =>
    programOf({
      facts: [
        asked("s", "series", { unit: "steps", ...limits }),
        derived("latest", "number", { "first-known": [{ "latest-value": { fact: "s" } }, 6_000] }),
      ],
      rules: [rule("R", { all: [is("latest", least, "greaterThan")] })],
    });
  expect(askedIn(program(2_000, { min: 5_000 }), {}, "s")).toMatchObject({ proven: false });
  expect(askedIn(program(5_500, { min: 5_000 }), {}, "s")).toMatchObject({ proven: true });
  expect(askedIn(program(-1, { max: -5 }), {}, "s")).toMatchObject({ proven: true });
  const field = { fields: { value: { min: 5_000 } } };
  expect(askedIn(program(2_000, field), {}, "s")).toMatchObject({ proven: false });
});

test("a paper that a fact says to be there is asked about as long as something needs it", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("has", "boolean")],
    rules: [rule("R", { all: [is("a", true)] })],
    evidence: [
      { id: "paper", name: text("paper"), from: [], by: text("it"), to: ["R"], fact: "has", confidence: "K" },
    ],
  });
  expect(askedIn(program, { a: true }, "has")).toBeDefined();
  expect(askedIn(program, { a: false }, "has")).toBeUndefined();
  expect(askedIn(program, { a: false, "task.R.do.status": "done" }, "has")).toBeDefined();
  expect(plansOf(program, { a: false, "task.R.do.status": "done" }, "has", [true, false])).toBe(2);
});

test("an interview without a question is complete, whatever waits for a question that is not asked", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("c", "boolean", { "ask-if": { all: [is("a", true)] } })],
    rules: [rule("R", { all: [is("c", true), is("c", false), { fact: "c", operator: "known" }] })],
  });
  expect(interview(program, situation({}))).toMatchObject({
    complete: true,
    progress: { left: 0, mayCome: 0, share: 1, why: null },
  });
});

describe("searching is bounded", () => {
  /** Something that is always so, and that looking at parts one by one does not see. */
  const always = (fact: string) => ({
    any: [is(fact, true, "unknown"), is(fact, true), is(fact, true, "notEqual")],
  });

  test("for each question by itself: an answer to one brings no other one back", () => {
    const named = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(3, "0")}`);
    const others = named("q", 200);
    const given = named("z", 60);
    const program = quickProgramOf({
      facts: ["p0", "g", ...others, ...given].map((id) => asked(id, "boolean")),
      rules: [
        rule("A000", { all: [is("p0", true), is("g", true)] }),
        ...named("B", 99).map((name) => rule(name, always("p0"))),
        ...others.map((name) => rule(`Q${name}`, always(name))),
        ...given.map((name) => rule(`Z${name}`, { all: [is(name, true)] })),
      ],
    });
    const begun = answer(program, situation(Object.fromEntries(given.map((name) => [name, true]))), {});
    const before = interview(program, begun);
    const after = interview(program, answer(program, begun, { g: false }));
    expect(after.progress.share).toBeGreaterThan(before.progress.share);
    expect(before.questions.map(({ fact }) => fact).sort()).toEqual(["g", "p0"]);
    expect(before.skipped).toHaveLength(200);
    const back = before.skipped.filter(({ fact }) =>
      after.questions.some((question) => question.fact === fact),
    );
    expect(back).toEqual([]);
  });

  test("however long the chains of facts below the rules are", () => {
    const questions = Array.from({ length: 30 }, (_, index) => `q${index}`);
    const links = Array.from({ length: 4_000 }, (_, index) =>
      derived(`d${index}`, "boolean", {
        any: [
          index === 0 ? { all: questions.map((name) => is(name, true)) } : is(`d${index - 1}`, true),
          is(`q${index % 30}`, true, "known"),
        ],
      }),
    );
    const last = "d3999";
    const program = quickProgramOf({
      facts: [...questions.map((name) => asked(name, "boolean")), ...links],
      rules: questions.map((name, index) =>
        rule(`R${index}`, { all: [is(last, true), is(last, false), is(name, true, "known")] }),
      ),
    });
    interview(program, situation({}));
    const begin = process.cpuUsage();
    interview(program, situation({}));
    const { user } = process.cpuUsage(begin);
    expect(user / 1_000).toBeLessThan(3_000);
  });
});

test("results share nothing that a caller could change for others", () => {
  const program = programOf({
    facts: [
      asked("a", "boolean"),
      asked("b", "boolean", { "ask-if": { all: [is("a", true)] } }),
      asked("n", "integer"),
    ],
    rules: [rule("R", { all: [is("a", true), is("b", true)] }), rule("N", { all: [is("n", 3)] })],
  });
  const begun = answer(program, situation({ a: false, b: true, other: 1 }), { n: 2 });
  const bytes = () =>
    JSON.stringify([interview(program, begun), evaluate(program, begun), makePlan(program, begun)]);
  const before = bytes();
  const plainly = interview(program, situation({ a: false }));
  const words = JSON.stringify(plainly.skipped);
  for (const result of [
    interview(program, begun),
    evaluate(program, begun),
    makePlan(program, begun),
    plainly,
  ])
    spoil(result);
  expect(bytes()).toBe(before);
  expect(JSON.stringify(interview(program, situation({ a: false })).skipped)).toBe(words);
});

/** Changes whatever can be changed, as a careless caller might; texts of the catalogue are frozen. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) spoil((value as Record<string, unknown>)[key]);
  if (Object.isFrozen(value)) return;
  if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) (value as Record<string, unknown>)[key] = "spoiled";
}

describe("before a search begins", () => {
  test("a list of very many numbers is no deep call, and takes no time", () => {
    const value = Array.from({ length: 45_000 }, (_, index) => index * 3);
    const program = programOf({
      facts: [asked("q", "integer"), asked("k", "boolean")],
      rules: [
        rule("R", {
          all: [
            { fact: "k", operator: "known", value: true },
            { fact: "q", operator: "in", value },
          ],
        }),
      ],
    });
    const begin = process.cpuUsage();
    expect(askedIn(program, {}, "q")).toBeDefined();
    const { user } = process.cpuUsage(begin);
    expect(user / 1_000).toBeLessThan(3_000);
  });

  test("no operator of a portal is called with what its contract rules out", () => {
    const seen: unknown[] = [];
    const own: Operator = {
      name: "is-there",
      about: "the fact is known",
      rightSide: () => "none",
      whenUnknown: false,
      compare: (_left, right) => {
        seen.push(right);
        return right === true;
      },
    };
    const program = programOf(
      {
        facts: [asked("q", "integer"), asked("k", "boolean")],
        rules: [rule("R", { all: [is("k", true), { fact: "q", operator: "is-there" }] })],
      },
      { operators: [own] },
    );
    interview(program, situation({}));
    interview(program, situation({ k: true }));
    expect(new Set(seen)).toEqual(new Set([true]));
  });
});
