import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { evaluateWithProviders, type RegisterProvider } from "../../src/engine.ts";
import { asked, derived, is, programOf, rule, situation } from "../compile/programs.ts";
import { at, handDelay, settle, telling, watched } from "./registers.ts";

const program = programOf({
  facts: [
    asked("a", "boolean"),
    asked("n", "integer", { min: 0, max: 9 }),
    asked("m", "integer"),
    derived("double", "integer", { sum: [{ fact: "n" }, { fact: "n" }] }),
  ],
  rules: [
    rule("R1", { all: [is("a", true)] }),
    rule("R2", { all: [is("double", 6, "greaterThan")] }),
    rule("R3", { all: [is("a", true), is("m", 1)] }),
  ],
});

function run(providers: Readonly<Record<string, RegisterProvider>>, options = {}) {
  return evaluateWithProviders(program, situation({}), providers, options);
}

const never = () => new Promise<never>(() => {});
const secret = "secret-of-the-register";

describe("a provider that fails leaves its fact unknown, and the others count", () => {
  const throwing = () => {
    throw new Error(secret);
  };
  const waited = "then";
  const badPromise = { [waited]: throwing } as never;
  const unreadable = {
    get value(): unknown {
      throw new Error(secret);
    },
    at,
  };
  test.each<[string, string, RegisterProvider["fetch"]]>([
    [
      "that throws",
      "register/failed",
      () => {
        throw new Error(secret);
      },
    ],
    ["that rejects", "register/failed", () => Promise.reject(new Error(secret))],
    ["that rejects with nothing", "register/failed", () => Promise.reject(undefined)],
    ["whose answer throws when it is read", "register/failed", () => unreadable],
    ["whose promise is none", "register/failed", () => badPromise],
    ["that knows nothing", "register/no-value", () => ({ value: null, at })],
    ["that says nothing", "register/no-value", () => ({ value: undefined, at })],
    ["that answers with a bare value", "register/invalid-answer", () => 5 as never],
    ["that answers nothing", "register/invalid-answer", () => undefined as never],
    ["that does not say when", "register/invalid-answer", () => ({ value: 5 }) as never],
    ["that names no day", "register/invalid-answer", () => ({ value: 5, at: "2026-02-30" })],
    ["that names no time", "register/invalid-answer", () => ({ value: 5, at: "2026-02-20T25:00:00Z" })],
    ["that gives a time as a number", "register/invalid-answer", () => ({ value: 5, at: 5 }) as never],
    ["whose value has another type", "answer/wrong-type", () => ({ value: secret, at })],
    ["whose value is out of range", "answer/out-of-range", () => ({ value: 10, at })],
    ["whose value is no number", "answer/out-of-range", () => ({ value: Number.NaN, at })],
    ["whose value is an object", "answer/wrong-type", () => ({ value: { valueOf: () => 5 }, at })],
  ])("%s: %s", async (_name, code, fetch) => {
    const {
      findings,
      situation: known,
      sources,
      problems,
    } = await run({
      a: telling(true),
      n: { register: "numbers", fetch },
    });
    expect(findings.rules.map(({ verdict }) => verdict)).toEqual(["holds", "open", "open"]);
    expect(known.facts).toEqual({ a: true });
    expect(Object.keys(sources)).toEqual(["a"]);
    expect(problems).toEqual([
      {
        code,
        severity: "error",
        fact: "n",
        register: "numbers",
        message: expect.any(String),
        help: expect.any(String),
      },
    ]);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });

  test.each([
    "2026-11-24",
    "2026-11-24T09:30Z",
    "2026-11-24T09:30:00Z",
    "2026-11-24T09:30:00.123Z",
    "2026-11-24T09:30:00+02:00",
  ])("a source of %s is a day or a moment", async (when) => {
    const { sources } = await run({ n: { register: "n", fetch: () => ({ value: 5, at: when }) } });
    expect(sources["n"]?.at).toBe(when);
  });

  test("a register is asked once, also when it failed and a later round begins", async () => {
    const { providers, asked: facts } = watched({ a: telling(true), n: telling("wrong"), m: telling(1) });
    await run(providers);
    expect(facts()).toEqual(["a", "m", "n"]);
  });

  test("providers of facts that nobody can tell are listed, and never asked", async () => {
    const { providers, asked: facts } = watched({
      double: telling(1),
      nothing: telling(1),
      today: telling("2026-01-01"),
      "rule.R1": telling(true),
      a: telling(true, { reads: ["no-such"] }),
    });
    const { problems } = await run(providers);
    expect(facts()).toEqual(["a"]);
    expect(problems.map(({ fact, code }) => [fact, code])).toEqual([
      ["double", "answer/derived-fact"],
      ["no-such", "answer/unknown-fact"],
      ["nothing", "answer/unknown-fact"],
      ["rule.R1", "answer/derived-fact"],
      ["today", "answer/unknown-fact"],
    ]);
  });
});

describe("waiting", () => {
  test("a register that is late is left behind; it is told, and a later answer counts no more", async () => {
    const { delay, pass } = handDelay();
    let answer: (value: { value: unknown; at: string }) => void = () => {};
    const late: RegisterProvider = {
      register: "late",
      fetch: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    };
    const { providers, requests } = watched({ n: late, a: telling(true) });
    const found = run(providers, { delay, timeout: 5 });
    await settle();
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    pass();
    const { problems, situation: known } = await found;
    answer({ value: 5, at });
    await settle();
    expect(problems).toMatchObject([{ fact: "n", code: "register/timed-out" }]);
    expect(known.facts).toEqual({ a: true });
    expect(requests.map(({ fact, signal }) => [fact, signal.aborted]).sort()).toEqual([
      ["a", false],
      ["n", true],
    ]);
  });

  test("the delay has the time-out, and hears when nobody waits for it", async () => {
    const seen: [number, AbortSignal][] = [];
    const delay = (milliseconds: number, signal: AbortSignal) => {
      seen.push([milliseconds, signal]);
      return never();
    };
    await run({ a: telling(true), n: telling(1), m: telling(1) }, { delay, timeout: 7 });
    await run({ a: telling(true) }, { delay });
    expect(seen.map(([milliseconds, { aborted }]) => [milliseconds, aborted])).toEqual([
      [7, true],
      [7, true],
      [7, true],
      [10_000, true],
    ]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no clock");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no clock"))],
  ])("a delay that %s is over: nothing waits for ever", async (_name, delay) => {
    const { problems } = await run({ n: telling(5, { fetch: never }) }, { delay });
    expect(problems).toMatchObject([{ code: "register/timed-out" }]);
  });

  test("a signal ends it: what has come counts, and nobody else is asked", async () => {
    const { delay } = handDelay();
    const stop = new AbortController();
    const {
      providers,
      requests,
      asked: facts,
    } = watched({ a: telling(true), n: telling(5, { fetch: never }), m: telling(1) });
    const found = run({ ...providers, m: telling(1, { fetch: never }) }, { delay, signal: stop.signal });
    await settle();
    stop.abort();
    const { problems, situation: known, findings } = await found;
    expect(problems.map(({ fact, code }) => [fact, code])).toEqual([
      ["m", "register/aborted"],
      ["n", "register/aborted"],
    ]);
    expect(known.facts).toEqual({ a: true });
    expect(findings.rules[0]?.verdict).toBe("holds");
    expect(requests.find(({ fact }) => fact === "n")?.signal.aborted).toBe(true);
    expect(facts()).toEqual(["a", "n"]);
  });

  test("a signal that a provider itself aborts, or that was aborted before, ends it as well", async () => {
    const stop = new AbortController();
    const { delay } = handDelay();
    const fetch = () => {
      stop.abort();
      return never();
    };
    const { problems } = await run({ a: { register: "a", fetch } }, { signal: stop.signal, delay });
    expect(problems).toMatchObject([{ fact: "a", code: "register/aborted" }]);
    const { providers, asked: facts } = watched({ a: telling(true) });
    const before = await run(providers, { signal: stop.signal });
    expect(before.problems).toMatchObject([{ code: "register/aborted" }]);
    expect(facts()).toEqual([]);
  });

  test("the usual delay is real time, and a program that waits for nothing else lives on", async () => {
    const script = fileURLToPath(new URL("./waiting-probe.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
    expect(JSON.parse(stdout)).toEqual(["register/timed-out"]);
  });
});
