import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { evaluateWithProviders, type RegisterProvider } from "../../src/engine.ts";
import { type ExpressionOperator, evaluate, makePlan, PalvelupolkuError } from "../../src/index.ts";
import {
  asked,
  type Base,
  chosen,
  derived,
  is,
  programOf,
  rule,
  situation,
  text,
} from "../compile/programs.ts";
import { at, handDelay, settle, telling, watched } from "./registers.ts";

const base: Base = {
  facts: [
    asked("a", "boolean"),
    asked("b", "boolean"),
    asked("n", "integer", { min: 0, max: 9 }),
    asked("day", "date"),
    { id: "person", type: "text", name: text("person"), given: true },
    chosen("way", "choice", ["x", "y"], { "ask-if": { all: [is("a", true)] } }),
    derived("double", "integer", { sum: [{ fact: "n" }, { fact: "n" }] }),
  ],
  rules: [
    rule("R1", { any: [is("a", true), is("b", true)] }),
    rule("R2", { all: [is("double", 3, "greaterThan"), is("b", true)] }),
    rule("R3", { all: [is("way", "x")] }),
    rule("R4", { all: [is("n", 1, "greaterThan")] }, { "in-force-on": "day", valid: { from: "2026-01-01" } }),
  ],
};
const program = programOf(base);
const all = {
  a: telling(true),
  b: telling(true),
  n: telling(5),
  day: telling("2026-05-05"),
  way: telling("x"),
};

function run(
  facts: Readonly<Record<string, unknown>>,
  providers: Readonly<Record<string, RegisterProvider>>,
  options = {},
) {
  return evaluateWithProviders(program, situation(facts), providers, options);
}

describe("evaluateWithProviders", () => {
  test("fetches what decides whether an answered question applies", async () => {
    const gated = programOf({
      facts: [
        { id: "form", type: "text", name: text("form"), given: true },
        asked("debt", "boolean", { "ask-if": { all: [is("form", "oy")] } }),
      ],
      rules: [rule("R1", { all: [is("debt", true)] })],
    });
    const told = async (form: string) =>
      (await evaluateWithProviders(gated, situation({ debt: true }), { form: telling(form) })).findings;
    expect((await told("oy")).rules[0]?.verdict).toBe("holds");
    expect(await told("tmi")).toMatchObject({ suspended: ["debt"], rules: [{ verdict: "open" }] });
  });

  test.each([
    ["a map", new Map()],
    ["a number", 1],
    ["a list", []],
    ["nothing", null],
  ])("refuses providers that are %s", async (_name, providers) => {
    await expect(evaluateWithProviders(program, situation({}), providers as never)).rejects.toMatchObject({
      code: "call/bad-option",
    });
  });

  test("no time-out is listened to when the register has answered", async () => {
    const signals: AbortSignal[] = [];
    const original = AbortSignal.timeout;
    const spy = vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) => {
      const signal = original.call(AbortSignal, milliseconds);
      signals.push(signal);
      return signal;
    });
    await run({ a: false }, all, { timeout: 600_000 });
    spy.mockRestore();
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.map((signal) => getEventListeners(signal, "abort").length)).toEqual(signals.map(() => 0));
  });

  test("fetches what open rules need, and gives findings, situation and sources", async () => {
    const { findings, situation: known, sources, problems } = await run({ a: false, way: "x" }, all);
    expect(known).toEqual(situation({ a: false, way: "x", b: true, day: "2026-05-05", n: 5 }));
    expect(findings).toEqual(evaluate(program, known));
    expect(findings.rules.map(({ verdict }) => verdict)).toEqual(["holds", "holds", "open", "holds"]);
    expect(sources["n"]).toEqual({ register: "test", at });
    expect(Object.keys(sources)).toEqual(["b", "day", "n"]);
    expect(problems).toEqual([]);
    expect(makePlan(program, known).tasks.map((item) => item.rule)).toEqual(["R1", "R2", "R4"]);
  });

  test("settles first: what no open rule needs is not fetched", async () => {
    const { providers, asked: facts } = watched(all);
    await run({ a: true, b: false, day: "2025-01-01", way: "y" }, providers);
    expect(facts()).toEqual([]);
  });

  test("asks in rounds: what is needed only after an answer, only then, and each register once", async () => {
    const { providers, asked: facts } = watched(all);
    await run({ b: false, a: false }, { ...providers, day: telling("2025-01-01") });
    expect(facts()).toEqual([]);
    await run({ b: false, a: false }, providers);
    expect(facts()).toEqual(["day", "n"]);
  });

  test("asks all of a round at the same time", async () => {
    const { delay } = handDelay();
    const { providers, asked: facts } = watched({
      b: telling(true, { fetch: () => new Promise(() => {}) }),
      day: telling(true, { fetch: () => new Promise(() => {}) }),
    });
    void run({ a: false }, providers, { delay });
    await settle();
    expect(facts()).toEqual(["b", "day"]);
  });

  test("what the customer said wins, also when it was declined or cannot be used; only then is nobody asked", async () => {
    for (const said of [4, null, "wrong", 99]) {
      const { providers, asked: facts } = watched(all);
      const { situation: known, sources } = await run({ a: true, n: said, b: true }, providers);
      expect(facts()).toEqual(["day", "way"]);
      expect(known.facts["n"]).toBe(said);
      expect(sources).not.toHaveProperty("n");
    }
    const { providers, asked: facts } = watched(all);
    await run({ a: true, n: undefined, b: true, day: "2026-05-05", way: "y" }, providers);
    expect(facts()).toEqual(["n"]);
  });

  test("a fetched value can be corrected: it wins in the next run, has no register's source, and nobody is asked again", async () => {
    const own = { a: true, b: true };
    const first = await run(own, all);
    expect(first.situation.facts["n"]).toBe(5);
    expect(first.sources["n"]).toEqual({ register: "test", at });
    const { providers, asked: facts } = watched(all);
    const second = await run({ ...own, n: 1 }, providers);
    expect(facts()).toEqual(["day", "way"]);
    expect(second.situation.facts["n"]).toBe(1);
    expect(Object.keys(second.sources)).toEqual(["day", "way"]);
    const verdictOf = (found: typeof first, name: string) =>
      found.findings.rules.find(({ rule: each }) => each === name)?.verdict;
    expect([verdictOf(first, "R4"), verdictOf(second, "R4")]).toEqual(["holds", "fails"]);
  });

  test("a question that does not apply is not asked of a register; one that may not apply comes last", async () => {
    const first = watched(all);
    await run({ a: false, b: true, n: 1, day: "2026-05-05" }, first.providers);
    expect(first.asked()).toEqual([]);
    const { b, way } = all;
    const second = watched({ b, way, a: telling(false) });
    await run({ n: 1, day: "2026-05-05" }, second.providers);
    expect(second.asked()).toEqual(["a", "b"]);
    const third = watched({ way });
    await run({ n: 1, day: "2026-05-05" }, third.providers);
    expect(third.asked()).toEqual(["way"]);
  });

  test("an answer that is kept although it is not asked may still be fetched", async () => {
    const kept = programOf({
      facts: [
        asked("a", "boolean"),
        asked("k", "boolean", { "ask-if": { all: [is("a", true)] }, "when-not-asked": "keep" }),
      ],
      rules: [rule("R", { all: [is("k", true)] })],
    });
    const { findings } = await evaluateWithProviders(kept, situation({ a: false }), { k: telling(true) });
    expect(findings.rules[0]?.verdict).toBe("holds");
  });

  test("a rule does not fail for want of asking: a test for `known` waits for the register", async () => {
    const tests = programOf({
      facts: [asked("a", "boolean"), asked("day", "date"), asked("other", "date")],
      rules: [
        rule("R1", { all: [{ fact: "day", operator: "known" }, is("a", true)] }),
        rule("R2", { not: is("rule.R1", true) }),
        rule("R3", { all: [{ fact: "other", operator: "unknown" }, is("a", false)] }),
      ],
    });
    const { providers, asked: facts } = watched({ day: telling("2026-05-05"), other: telling("2026-05-05") });
    const { findings } = await evaluateWithProviders(tests, situation({ a: true }), providers);
    expect(facts()).toEqual(["day"]);
    expect(findings.rules.map(({ verdict }) => verdict)).toEqual(["holds", "fails", "fails"]);
  });

  test("a calculation that has its value waits for a register only when it looks at what is unknown", async () => {
    const both = { a: asked("a", "boolean"), n: asked("n", "integer"), m: asked("m", "integer") };
    const ifSo = "then";
    const chosenBy = (when: unknown) => ({
      choose: [{ when, [ifSo]: { fact: "m" } }, { otherwise: { fact: "n" } }],
    });
    const calculations: [unknown, string[]][] = [
      [{ "first-known": [{ fact: "n" }, { fact: "m" }] }, ["n"]],
      [{ sum: [{ fact: "m" }, { fact: "m" }] }, []],
      [chosenBy({ all: [is("a", true)] }), []],
      [chosenBy({ all: [{ fact: "n", operator: "unknown" }] }), ["n"]],
    ];
    for (const [derive, wanted] of calculations) {
      const own = programOf({
        facts: [
          ...Object.values(both),
          derived("d", "integer", derive),
          derived("e", "integer", { fact: "d" }),
        ],
        rules: [rule("R", { all: [is("e", 1)] })],
      });
      const { providers, asked: facts } = watched({ n: telling(1) });
      await evaluateWithProviders(own, situation({ a: true, m: 2 }), providers);
      expect(facts()).toEqual(wanted);
    }
  });

  test("of a portal's own calculations nobody knows what they look at, so that they wait", async () => {
    const either: ExpressionOperator = {
      name: "either",
      about: "the first number, else the second",
      type: (args, typing) => {
        if (Array.isArray(args))
          for (const [index, part] of args.entries()) typing.expression(part, [index], ["integer"]);
        return { kind: "integer" };
      },
      prepare: (args, preparing) => {
        const parts = Array.isArray(args) ? args.map((part) => preparing.expression(part)) : [];
        return (state) => parts.map((part) => part(state)).find((value) => value !== undefined);
      },
      examples: [],
    };
    const own = programOf(
      {
        facts: [
          asked("n", "integer"),
          asked("m", "integer"),
          derived("d", "integer", { either: [{ fact: "n" }, { fact: "m" }] }),
        ],
        rules: [rule("R", { all: [is("d", 1)] })],
      },
      { expressions: [either] },
    );
    const { findings } = await evaluateWithProviders(own, situation({ m: 2 }), { n: telling(1) });
    expect(findings.rules[0]?.verdict).toBe("holds");
  });

  test("what has a value of its own is no unknown: a task that no record mentions is proposed", async () => {
    const tasks = programOf({
      facts: [],
      rules: [
        rule("R1", { all: [] }),
        rule("R2", {
          all: [is("task.R1.do.status", "done"), { fact: "event.letter.on", operator: "known" }],
        }),
      ],
      events: [{ name: "letter", text: text("letter") }],
    });
    const { providers, asked: facts } = watched({
      "task.R1.do.status": telling("done"),
      "event.letter.on": telling("2026-05-05"),
    });
    await evaluateWithProviders(tasks, situation({}), providers);
    expect(facts()).toEqual([]);
    const { findings } = await evaluateWithProviders(
      tasks,
      situation({ "task.R1.do.status": "done" }),
      providers,
    );
    expect(facts()).toEqual(["event.letter.on"]);
    expect(findings.rules.map(({ verdict }) => verdict)).toEqual(["holds", "holds"]);
  });

  test("gives a provider the facts that it reads, when they are known, and nothing else of the customer", async () => {
    const { providers, requests } = watched({
      n: telling(5, { reads: ["person", "double", "way", "day", "today"] }),
      b: telling(true),
    });
    const facts = { a: false, person: "010190-123X", way: "x", day: "2026-05-05" };
    await run(facts, providers);
    const [b, n] = requests.toSorted((one, other) => (one.fact < other.fact ? -1 : 1));
    expect(b).toEqual({ fact: "b", facts: {}, signal: expect.any(AbortSignal) });
    // `way` is suspended and `double` unknown.
    expect(n?.facts).toEqual({ person: "010190-123X", day: "2026-05-05", today: "2026-11-24" });
    const second = watched({ n: telling(5, { reads: ["rule.R1", "a"] }) });
    await run({ a: true, b: true }, second.providers);
    expect(second.requests[0]?.facts).toEqual({ a: true });
    expect(Object.isFrozen(n) && Object.isFrozen(n?.facts)).toBe(true);
  });

  test("takes and passes on that something never happens", async () => {
    const never = { never: text("never") };
    const mayNever = programOf({
      facts: [asked("ends", "date", never), asked("moves", "date", never)],
      rules: [rule("R1", { all: [is("ends", { fact: "moves" })] })],
    });
    const { providers, requests } = watched({ moves: telling("never", { reads: ["ends"] }) });
    const found = await evaluateWithProviders(mayNever, situation({ ends: "never" }), providers);
    expect(requests.map(({ facts }) => facts)).toEqual([{ ends: "never" }]);
    expect(found.situation.facts).toEqual({ ends: "never", moves: "never" });
    expect(found.findings).toEqual(evaluate(mayNever, found.situation));
    expect(found.findings).toMatchObject({ rules: [{ verdict: "holds" }], problems: [] });
  });

  test("is not disturbed by a caller who changes the situation meanwhile", async () => {
    const facts: Record<string, unknown> = { a: false, day: "2026-05-05", n: 1 };
    const found = run(facts, { b: telling(true) });
    facts["a"] = true;
    facts["n"] = 9;
    expect((await found).situation.facts).toEqual({ a: false, day: "2026-05-05", n: 1, b: true });
  });

  test("takes a provider that is an object of a class", async () => {
    class Register implements RegisterProvider {
      readonly register = "class";
      readonly #value = true;
      fetch() {
        return { value: this.#value, at: "2026-11-23" };
      }
    }
    const { sources } = await run({ a: false }, { b: new Register() });
    expect(sources).toEqual({ b: { register: "class", at: "2026-11-23" } });
  });

  test("without providers is `evaluate`", async () => {
    const { findings, sources, problems } = await run({ a: false }, {});
    expect(findings).toEqual(evaluate(program, situation({ a: false })));
    expect([Object.keys(sources), problems]).toEqual([[], []]);
  });

  test("rejects what `evaluate` throws for", async () => {
    const wrong = [null, {}, { ...situation({}), today: "now" }, { ...situation({}), facts: [] }];
    for (const each of [...wrong, { ...situation({}), lifeEvent: "none" }])
      await expect(evaluateWithProviders(program, each as never, all)).rejects.toThrow(PalvelupolkuError);
  });

  test.each([
    ["providers that are none", null, {}],
    ["a provider that is none", { b: null }, {}],
    ["a provider without a register", { b: { fetch: () => true } }, {}],
    ["a provider without a name", { b: telling(true, { register: "" }) }, {}],
    ["a provider that cannot fetch", { b: { register: "b" } }, {}],
    ["a provider that reads no list", { b: telling(true, { reads: "person" as never }) }, {}],
    ["a time-out that is no time", {}, { timeout: 0 }],
    ["a time-out that timers cannot keep", {}, { timeout: 2 ** 31 }],
    ["a time-out in parts", {}, { timeout: 1.5 }],
    ["a signal that is none", {}, { signal: {} }],
    ["a delay that is none", {}, { delay: 1 }],
    ["options that are none", {}, null],
  ])("refuses %s", async (_name, providers, options) => {
    await expect(run({}, providers as never, options as never)).rejects.toMatchObject({
      code: "call/bad-option",
    });
  });
});
