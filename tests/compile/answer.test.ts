import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { memoOf } from "../../src/compile/index.ts";
import { answer, evaluate, interview, makePlan, type Operator, type Situation } from "../../src/index.ts";
import {
  asked,
  type Base,
  chosen,
  derived,
  is,
  programOf,
  quickProgramOf,
  rule,
  situation,
} from "./programs.ts";

const base: Base = {
  facts: [
    asked("a", "boolean"),
    asked("b", "boolean"),
    chosen("c", "choices", ["x", "y"], { "ask-if": { all: [is("a", true)] } }),
    derived("d", "boolean", { all: [is("a", true)] }),
  ],
  rules: [
    rule("onA", { all: [is("a", true)] }),
    rule("onB", { all: [is("b", true)] }),
    rule("onC", { all: [is("c", "x", "contains")] }),
    rule("onD", { all: [is("d", true)] }),
  ],
};
const program = programOf(base);

describe("what answer gives", () => {
  test("is frozen, with copies of the answers", () => {
    const options = ["x"];
    const before: Situation = situation({ a: true });
    const now = answer(program, before, { c: options });
    expect(now).toEqual({ lifeEvent: "event", today: "2026-11-24", facts: { a: true, c: ["x"] } });
    expect([now, now.facts, now.facts["c"]].every(Object.isFrozen)).toBe(true);
    expect(Object.isFrozen(options)).toBe(false);
    options[0] = "y";
    expect(now.facts["c"]).toEqual(["x"]);
    expect(before).toEqual(situation({ a: true }));
  });

  test("has no key that was taken back, and keeps one that was declined", () => {
    const now = answer(program, situation({ a: true, b: true }), { a: undefined, b: null });
    expect(Object.keys(now.facts)).toEqual(["b"]);
    expect(now.facts["b"]).toBe(null);
  });

  test("follows what a caller changes in a situation of their own", () => {
    const facts: Record<string, unknown> = { a: true };
    const own = situation(facts);
    const verdictOf = (now: Situation) => evaluate(program, now).rules[0]?.verdict;
    expect(verdictOf(answer(program, own, { b: true }))).toBe("holds");
    facts["a"] = false;
    expect(verdictOf(own)).toBe("fails");
    expect(verdictOf(answer(program, own, { b: true }))).toBe("fails");
  });

  test("follows what a caller changes in an answer that cannot be copied", () => {
    class Options extends Map<string, string> {}
    const faulty = Object.assign(new Options(), { 0: "x" });
    const now = answer(program, answer(program, situation({ a: true }), { c: faulty }), { b: true });
    const codes = () => evaluate(program, now).problems.map(({ code }) => code);
    expect(codes()).toEqual(["answer/wrong-type"]);
    Object.setPrototypeOf(faulty, Array.prototype);
    expect(codes()).toEqual(evaluate(program, { ...now }).problems.map(({ code }) => code));
  });

  test("leaves what it remembers behind when it is copied, in whatever way", () => {
    const now = answer(program, situation({}), { a: true });
    interview(program, now);
    const others = { a: false };
    const copies: readonly Situation[] = [
      { ...now, facts: others },
      { ...structuredClone(now), facts: others },
      Object.create(Object.prototype, {
        ...Object.getOwnPropertyDescriptors(now),
        facts: { value: others, enumerable: true },
      }) as Situation,
      Object.create(now, { facts: { value: others, enumerable: true } }) as Situation,
    ];
    const expected = JSON.stringify(evaluate(program, situation(others)));
    expect(JSON.stringify(evaluate(program, now))).not.toBe(expected);
    for (const copy of copies) expect(JSON.stringify(evaluate(program, copy))).toBe(expected);
    expect(Reflect.ownKeys(now)).toEqual(["lifeEvent", "today", "facts"]);
    expect(Object.getPrototypeOf(now)).toBe(Object.prototype);
  });

  test("may be asked of another program", () => {
    const other = programOf({ ...base, rules: [rule("onA", { all: [is("a", false)] })] });
    const now = answer(program, situation({}), { a: true });
    expect(evaluate(other, now)).toEqual(evaluate(other, { ...now }));
    const later = answer(other, now, { b: true });
    expect(evaluate(other, later)).toEqual(evaluate(other, { ...later }));
    expect(evaluate(program, later)).toEqual(evaluate(program, { ...later }));
  });

  test.each([
    ["no situation", () => answer(program, JSON.parse("null"), {})],
    ["no answers", () => answer(program, situation({}), JSON.parse("null"))],
    ["a list of answers", () => answer(program, situation({}), JSON.parse("[]"))],
    ["an unknown life event", () => answer(program, { ...situation({}), lifeEvent: "other" }, {})],
    ["no day", () => answer(program, { ...situation({}), today: "today" }, {})],
  ])("is refused for %s", (_, call) => {
    expect(call).toThrow(expect.objectContaining({ code: expect.stringMatching(/^call\//) }));
  });

  test("tells of more answers than are read", () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`k${index}`, 1]));
    const over = answer(program, answer(program, situation({ a: true }), { b: true }), many);
    expect(evaluate(program, over)).toEqual(evaluate(program, { ...over }));
    expect(evaluate(program, over).problems.map(({ code }) => code)).toEqual(["answer/too-many"]);
    const some = Object.fromEntries(Object.keys(many).map((key) => [key, undefined]));
    const back = answer(program, over, { ...some, a: false });
    expect(evaluate(program, back)).toEqual(evaluate(program, situation({ a: false, b: true })));
  });
});

describe("what is decided again", () => {
  const compared = new Set<unknown>();
  /** Means what `equal` means, and notes with what it compares. */
  const isText: Operator = {
    name: "isText",
    about: "the fact is this text",
    rightSide: ({ kind }) => (kind === "text" ? "same" : undefined),
    whenUnknown: undefined,
    compare: (left, right) => {
      compared.add(right);
      return left === right;
    },
  };
  const chain = programOf(
    {
      facts: [
        asked("p", "text"),
        asked("q", "text"),
        derived("isP", "boolean", { any: [is("p", "one", "isText"), is("p", "two", "isText")] }),
        asked("r", "text", { "ask-if": { all: [is("p", "three", "isText")] } }),
      ],
      rules: [
        rule("onP", { all: [is("p", "four", "isText")] }),
        rule("onQ", { all: [is("q", "five", "isText")] }),
        rule("onIsP", { all: [is("isP", true), is("q", "six", "isText")] }),
        rule("onR", { all: [is("r", "seven", "isText")] }),
        rule("onRule", { all: [is("rule.onP", true), is("q", "eight", "isText")] }),
      ],
    },
    { operators: [isText] },
  );
  const begun = answer(chain, situation({}), { p: "two", q: "six" });
  evaluate(chain, begun);
  const comparedFor = (facts: Situation["facts"]) => {
    compared.clear();
    answer(chain, begun, facts);
    return [...compared].sort();
  };

  test.each([
    ["nothing for the same answers", { p: "two", q: "six" }, []],
    ["what reads an answer", { q: "five" }, ["eight", "five", "six"]],
    ["no verdict for an answer that leaves a derived fact as it is", { p: "one" }, ["four", "one", "three"]],
    ["nothing above a question that does not apply", { r: "seven" }, ["three"]],
    ["nothing for what names no fact", { nothing: 1 }, []],
  ])("%s", (_, facts, expected) => {
    expect(comparedFor(facts)).toEqual(expected);
  });

  test("nothing when it is asked once more", () => {
    const now = answer(chain, begun, { q: "eight" });
    const first = evaluate(chain, now);
    compared.clear();
    const second = evaluate(chain, now);
    expect(compared.size).toBe(0);
    expect(second).toEqual(first);
    expect(second.rules).not.toBe(first.rules);
  });

  test("findings that say the same as before stay the same objects", () => {
    const before = evaluate(chain, begun).rules;
    const after = evaluate(chain, answer(chain, begun, { q: "five" })).rules;
    const same = after.filter((finding, index) => finding === before[index]).map((finding) => finding.rule);
    expect(same).toEqual(["onP", "onR", "onRule"]);
  });
});

test("ten thousand answers one after another hold no more memory than one", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const many = quickProgramOf(base);
  const heap = () => {
    for (let times = 0; times < 4; times++) collect();
    return process.memoryUsage().heapUsed;
  };
  let now: Situation = situation({});
  const go = (count: number) => {
    for (let index = 0; index < count; index++) {
      now = answer(many, now, { a: index % 2 === 0, b: index % 3 === 0, c: ["x"] });
      evaluate(many, now);
      if (index % 50 === 0) JSON.stringify([interview(many, now), makePlan(many, now)]);
    }
  };
  go(500);
  const before = heap();
  go(10_000);
  // One kept situation would be some 2 kB: ten thousand of them would be 20 MB.
  expect(heap() - before).toBeLessThan(2_000_000);
  expect(evaluate(many, now)).toEqual(evaluate(many, { ...now }));
});

test("an answer that was taken back is not held by what is remembered of an interview", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const begin = () => {
    const asked = answer(program, situation({}), { a: true });
    interview(program, asked);
    const state = memoOf(asked, program)?.state;
    if (state === undefined) throw new Error("nothing is remembered");
    return { gone: new WeakRef(state), now: answer(program, asked, { a: undefined }) };
  };
  const { gone, now } = begin();
  for (let times = 0; times < 5 && gone.deref() !== undefined; times++) {
    await turn();
    collect();
  }
  expect(gone.deref()).toBe(undefined);
  expect(interview(program, now).questions).not.toEqual([]);
});

test("an answer that is corrected has no fault any more, however long its key is", () => {
  const name = "r".repeat(60);
  const task = "t".repeat(60);
  const long = programOf({
    facts: [asked("a", "boolean")],
    rules: [rule(name, { all: [is("a", true)] }, { params: { task, service: "help" } })],
  });
  const key = `task.${name}.${task}.status`;
  const faulty = answer(long, situation({ a: true }), { [key]: "bad" });
  expect(evaluate(long, faulty).problems).toHaveLength(1);
  expect(evaluate(long, answer(long, faulty, { [key]: "done" })).problems).toEqual([]);
});

test("an answer of lists within lists takes no time, however often each is named", () => {
  const inner = Array.from({ length: 300 }, () => 1);
  const middle = Array.from({ length: 300 }, () => inner);
  const outer = Array.from({ length: 300 }, () => middle);
  const begin = process.cpuUsage();
  const now = answer(program, situation({}), { a: outer });
  expect(evaluate(program, now).problems).toHaveLength(1);
  expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(400);
});

test("a fact that is compared with very many numbers takes no more than its share", () => {
  const made = (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => rule(`R${index}`, { all: [is("n", index)] }));
    const begin = process.cpuUsage();
    const many = quickProgramOf({ facts: [asked("n", "integer")], rules: numbers });
    const verdicts = evaluate(many, situation({ n: count - 1 })).rules;
    expect(verdicts.filter(({ verdict }) => verdict === "holds")).toHaveLength(1);
    return process.cpuUsage(begin).user;
  };
  made(300);
  expect(made(2_400) / made(600)).toBeLessThan(16);
});
