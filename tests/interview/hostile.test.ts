import { describe, expect, test } from "vitest";
import { evaluate, interview, makePlan, PalvelupolkuError, type Situation } from "../../src/index.ts";
import { asked, chosen, is, programOf, rule, situation } from "../compile/programs.ts";

const program = programOf({
  facts: [asked("flag", "boolean"), chosen("pets", "choices", ["cat", "dog"]), asked("sugar", "series")],
  rules: [rule("R1", { all: [is("flag", true)] })],
});

const verbs = [interview, evaluate, makePlan];

/** The code with which each verb refuses. */
function codesOf(bad: unknown): readonly string[] {
  return verbs.map((verb) => {
    try {
      verb(program, bad as Situation); // bad on purpose
      return "not refused";
    } catch (error) {
      if (error instanceof PalvelupolkuError) return error.code;
      throw error;
    }
  });
}

const always = (code: string) => [code, code, code];

describe("a situation that is none is refused with a code", () => {
  const facts = { flag: true };
  const today = "2026-11-24";
  const lifeEvent = "event";
  const throwing = { ...situation(facts) };
  Object.defineProperty(throwing, "facts", {
    get: () => {
      throw new Error("no");
    },
  });
  const noKeys = new Proxy(facts, {
    ownKeys: () => {
      throw new Error("no");
    },
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "event"],
    ["an empty mapping", {}],
    ["no facts", { lifeEvent, today }],
    ["facts that are null", { lifeEvent, today, facts: null }],
    ["a list of facts", { lifeEvent, today, facts: [] }],
    ["a map of facts", { lifeEvent, today, facts: new Map([["flag", true]]) }],
    ["a text of facts", { lifeEvent, today, facts: "flag" }],
    ["a life event that is no text", { lifeEvent: 5, today, facts }],
    ["facts that cannot be read", throwing],
    ["facts without readable keys", { lifeEvent, today, facts: noKeys }],
  ])("%s", (_name, bad) => {
    expect(codesOf(bad)).toEqual(always("call/not-a-situation"));
  });

  test.each(["", "2026-02-29", "24.11.2026", "now", "2026-11-24 ", 20261124, undefined, null, new Date(0)])(
    "today: %s",
    (bad) => {
      expect(codesOf({ lifeEvent, today: bad, facts })).toEqual(always("call/not-a-date"));
    },
  );

  test.each(["evnt", "", "__proto__", "constructor", "x".repeat(100_000)])("life event: %.20s", (bad) => {
    expect(codesOf({ lifeEvent: bad, today, facts })).toEqual(always("call/unknown-life-event"));
  });

  test("a life event that is nearly right gets a suggestion, and the message stays short", () => {
    const message = (bad: string) => {
      try {
        makePlan(program, { lifeEvent: bad, today, facts });
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
      return "";
    };
    expect(message("evnt")).toBe("no life event is named `evnt`; did you mean `event`?");
    expect(message("x".repeat(100_000)).length).toBeLessThan(200);
  });
});

describe("hostile answers do no harm", () => {
  test("keys of the prototype are keys like others", () => {
    const facts = JSON.parse(
      '{"__proto__": {"flag": true}, "constructor": {"prototype": {"flag": true}}, "toString": 1}',
    );
    const plan = makePlan(program, situation(facts));
    expect(plan.problems.map(({ code, fact }) => [code, fact])).toEqual([
      ["answer/unknown-fact", "__proto__"],
      ["answer/unknown-fact", "constructor"],
      ["answer/unknown-fact", "toString"],
    ]);
    expect(plan.tasks).toEqual([]);
    expect(({} as Record<string, unknown>)["flag"]).toBe(undefined);
  });

  test("what is inherited is no answer", () => {
    expect(makePlan(program, situation(Object.create({ flag: true }))).tasks).toEqual([]);
    expect(
      makePlan(program, situation(Object.assign(Object.create(null), { flag: true }))).tasks,
    ).toHaveLength(1);
  });

  test("an answer that cannot be read is no answer, and the others count", () => {
    const facts = { flag: true, pets: ["cat"], sugar: [] };
    for (const key of ["pets", "sugar"]) {
      const bad = Object.defineProperty({ ...facts }, key, {
        enumerable: true,
        get: () => {
          throw new Error("secret");
        },
      });
      const plan = makePlan(program, situation(bad));
      expect(plan.problems.map(({ code, fact }) => [code, fact])).toEqual([["answer/wrong-type", key]]);
      expect(plan.tasks).toHaveLength(1);
    }
  });

  test("a proxy that throws, or that was revoked, is of the wrong type", () => {
    const throwing = new Proxy([], {
      get: () => {
        throw new Error("secret");
      },
    });
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const entry = new Proxy({}, { ownKeys: () => expect.fail("secret") });
    for (const bad of [throwing, proxy]) {
      const { problems } = interview(program, situation({ pets: bad, sugar: bad }));
      expect(problems.map(({ code }) => code)).toEqual(["answer/wrong-type", "answer/wrong-type"]);
    }
    expect(interview(program, situation({ sugar: [entry] })).problems.map(({ code }) => code)).toEqual([
      "answer/wrong-type",
    ]);
  });

  test("a list that never ends is not walked through", () => {
    const endless = [{ date: "2026-11-24", value: 1 }];
    endless[Symbol.iterator] = function* () {
      for (;;) yield { date: "2026-11-24", value: 1 };
    };
    const options = ["cat"];
    options[Symbol.iterator] = function* () {
      for (;;) yield "cat";
    };
    expect(interview(program, situation({ sugar: endless })).problems).toEqual([]);
    expect(interview(program, situation({ pets: options })).problems.map(({ code }) => code)).toEqual([
      "answer/repeated-option",
    ]);
  });

  test("each answer is read once", () => {
    let reads = 0;
    const facts = Object.defineProperty({}, "flag", { enumerable: true, get: () => ++reads === 1 });
    expect(makePlan(program, situation(facts)).tasks).toHaveLength(1);
    expect(reads).toBe(1);
  });

  test("keys that are symbols are not seen", () => {
    expect(makePlan(program, situation({ [Symbol("flag")]: true, flag: true })).problems).toEqual([]);
  });

  test("an instance of a class is read by its own keys", () => {
    class Answers {
      flag = true;
      get pets(): readonly string[] {
        return ["cat"];
      }
    }
    const plan = makePlan(program, situation({ ...new Answers() }));
    const instance: Record<string, unknown> = Object.assign(new Answers());
    expect(makePlan(program, situation(instance))).toEqual(plan);
  });
});
