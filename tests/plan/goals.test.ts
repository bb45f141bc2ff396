import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, chosen, type Data, quickProgramOf, situation, text } from "../compile/programs.ts";

const facts = [
  asked("sugar", "series", { unit: "mmol/mol" }),
  asked("pressure", "series", { fields: { sys: { unit: "mmHg" }, dia: { unit: "mmHg" } } }),
  asked("weight", "number"),
  chosen("smoking", "choice", ["daily", "sometimes", "never"]),
  asked("target", "number"),
  asked("target-sys", "number"),
  asked("target-dia", "number"),
];

function goalOf(goal: Data, answers: Data) {
  const base = { facts, event: { goals: [{ id: "g", title: text("goal"), ...goal }] } };
  const found = makePlan(quickProgramOf(base), situation(answers)).goals[0];
  if (found === undefined) throw new Error("no goal");
  return found;
}

/** Values on days of 2026, the first in January. */
function series(...values: readonly number[]) {
  return values.map((value, index) => ({ date: `2026-0${index + 1}-01`, value }));
}

const lower = { fact: "sugar", direction: "lower", "target-fact": "target" };
const higher = { ...lower, direction: "higher" };
const never = { fact: "smoking", direction: "equal", value: "never" };
const progress = (goal: Data, answers: Data) => goalOf(goal, answers).progress;

describe("where a goal stands", () => {
  test.each([
    [lower, [], "in-progress"],
    [lower, [60], "in-progress"],
    [lower, [52], "achieved"],
    [lower, [53], "in-progress"],
    [lower, [60, 52], "achieved"],
    [lower, [51, 52], "sustaining"],
    [lower, [60, 58], "improving"],
    [lower, [58, 60], "worsening"],
    [lower, [60, 60], "no-change"],
    [lower, [52, 60], "in-progress"],
    [lower, [40, 70, 60], "improving"],
    [higher, [], "in-progress"],
    [higher, [52], "in-progress"],
    [higher, [53], "achieved"],
    [higher, [50, 53], "achieved"],
    [higher, [54, 53], "sustaining"],
    [higher, [50, 52], "improving"],
    [higher, [52, 50], "worsening"],
    [higher, [50, 50], "no-change"],
    [higher, [53, 50], "in-progress"],
  ])("%j %j: %s", (goal, values, expected) => {
    expect(progress(goal, { sugar: series(...values), target: 53 })).toBe(expected);
  });

  test("is not said without a recorded target, a direction or a fact", () => {
    expect(progress(lower, { sugar: series(60, 52) })).toBe(null);
    expect(progress({ fact: "sugar", "target-fact": "target" }, { sugar: series(60), target: 53 })).toBe(
      null,
    );
    expect(progress({}, { sugar: series(60), target: 53 })).toBe(null);
    expect(progress({ fact: "smoking", direction: "equal" }, { smoking: "never" })).toBe(null);
    expect(goalOf(lower, {})).toMatchObject({ targets: {}, latest: null, previous: null });
  });

  test("is by the day of a value, not by where it stands, and of values until today", () => {
    const mixed = [series(60, 52)[1], series(60)[0], { date: "2026-11-25", value: 90 }];
    expect(goalOf(lower, { sugar: mixed, target: 53 })).toMatchObject({
      progress: "achieved",
      latest: { date: "2026-02-01", value: 52 },
      previous: { date: "2026-01-01", value: 60 },
    });
    const onToday = [...series(60), { date: "2026-11-24", value: 50 }];
    expect(progress(lower, { sugar: onToday, target: 53 })).toBe("achieved");
  });

  test("of two values of one day the one that was given last is the latest", () => {
    const twice = [
      { date: "2026-01-01", value: 52 },
      { date: "2026-01-01", value: 60 },
    ];
    expect(goalOf(lower, { sugar: twice, target: 53 }).latest?.value).toBe(60);
  });
});

describe("a goal that is met by one value, or one of several", () => {
  test.each([
    [never, "never", "achieved"],
    [never, "sometimes", "in-progress"],
    [{ ...never, value: ["never", "sometimes"] }, "sometimes", "achieved"],
    [{ ...never, value: ["never", "sometimes"] }, "daily", "in-progress"],
  ])("%j %s: %s", (goal, smoking, expected) => {
    expect(progress(goal, { smoking })).toBe(expected);
  });

  test("has no way towards it: unknown is in progress, and so is what it was before", () => {
    expect(progress(never, {})).toBe("in-progress");
    const zero = { fact: "sugar", direction: "equal", value: 0 };
    expect(progress(zero, { sugar: series(3, 2) })).toBe("in-progress");
    expect(progress(zero, { sugar: series(2, 0) })).toBe("achieved");
    expect(progress(zero, { sugar: series(0, 0) })).toBe("sustaining");
    expect(progress(zero, { sugar: series(0, 2) })).toBe("in-progress");
  });
});

describe("a single number, and several numbers at once", () => {
  const both = {
    fact: "pressure",
    direction: "lower",
    targets: [
      { field: "sys", fact: "target-sys" },
      { field: "dia", fact: "target-dia" },
    ],
  };
  const targets = { "target-sys": 135, "target-dia": 80 };
  const measured = (...values: readonly Data[]) => ({
    ...targets,
    pressure: values.map((value, index) => ({ date: `2026-0${index + 1}-01`, ...value })),
  });

  test("a day that never comes is no value and no target", () => {
    const dated = asked("quit", "date", { never: text("never") });
    const goal = { fact: "quit", direction: "lower", "target-fact": "quit" };
    const base = { facts: [dated], event: { goals: [{ id: "g", title: text("goal"), ...goal }] } };
    const goalsWith = (quit: string) => makePlan(quickProgramOf(base), situation({ quit })).goals;
    expect(goalsWith("2026-11-20")).toMatchObject([{ latest: { value: "2026-11-20" } }]);
    expect(goalsWith("never")).toMatchObject([{ latest: null, targets: {}, progress: null }]);
  });

  test("a number that is no series has one value without a day", () => {
    const goal = { fact: "weight", direction: "lower", "target-fact": "target" };
    expect(goalOf(goal, { weight: 70, target: 75 })).toMatchObject({
      progress: "achieved",
      latest: { date: null, value: 70, values: null },
      previous: null,
      targets: { value: 75 },
    });
  });

  test.each([
    [[{ sys: 130, dia: 75 }], "achieved"],
    [[{ sys: 130, dia: 85 }], "in-progress"],
    [[{ sys: 140, dia: 75 }], "in-progress"],
    [
      [
        { sys: 130, dia: 75 },
        { sys: 120, dia: 70 },
      ],
      "sustaining",
    ],
    [
      [
        { sys: 150, dia: 90 },
        { sys: 140, dia: 85 },
      ],
      "improving",
    ],
    [
      [
        { sys: 150, dia: 70 },
        { sys: 140, dia: 90 },
      ],
      "no-change",
    ],
    [
      [
        { sys: 140, dia: 85 },
        { sys: 140, dia: 95 },
      ],
      "worsening",
    ],
  ])("all of them count: %j is %s", (values, expected) => {
    expect(progress(both, measured(...values))).toBe(expected);
  });

  test("a number that was not measured meets no target, whatever the others are", () => {
    expect(progress(both, measured({ sys: 60 }))).toBe("in-progress");
    expect(progress({ ...both, direction: "higher" }, measured({ sys: 500 }))).toBe("in-progress");
    expect(progress(both, measured({ sys: 60, pulse: 50 }))).toBe("in-progress");
    expect(progress(both, measured({ sys: 150, dia: 90 }, { sys: 140 }))).toBe("in-progress");
    expect(goalOf(both, measured({ dia: 70 }))).toMatchObject({ latest: null, progress: "in-progress" });
  });

  test("all targets or none: half of them would be met too easily", () => {
    const half = { ...measured({ sys: 130, dia: 95 }), "target-dia": null };
    expect(goalOf(both, half)).toMatchObject({ targets: {}, progress: null });
  });

  test("a field named as a key of objects is a number that was not measured", () => {
    for (const field of ["constructor", "__proto__", "toString"]) {
      const goal = {
        fact: "pressure",
        direction: "lower",
        targets: [both.targets[0], { field, fact: "target-dia" }],
      };
      expect(progress(goal, measured({ sys: 60, dia: 10 })), field).toBe("in-progress");
      const main = { fact: "pressure", direction: "lower", field, "target-fact": "target-sys" };
      expect(goalOf(main, measured({ sys: 60 })).latest, field).toBe(null);
    }
  });
});

test("lower and higher are mirrors: what improves one way worsens the other", () => {
  const value = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), value, (values, target) => {
      const down = progress(lower, { sugar: series(...values), target });
      const mirrored = values.map((one) => 1_000 - one);
      const up = progress(higher, { sugar: series(...mirrored), target: 1_000 - target });
      // A value on the target itself is met upwards alone.
      if (!values.includes(target)) expect(up).toBe(down);
      if (values.length === 0) expect(down).toBe("in-progress");
      if (down === "achieved" || down === "sustaining") expect(values.at(-1)).toBeLessThan(target);
    }),
    { numRuns: 300 },
  );
});

test("a target is never computed: what a goal aims at is the recorded fact", () => {
  const number = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(number, fc.array(number, { maxLength: 4 }), (target, values) => {
      expect(goalOf(lower, { target, sugar: series(...values) }).targets).toEqual({ value: target });
      expect(goalOf(lower, { sugar: series(...values) }).targets).toEqual({});
    }),
    { numRuns: 100 },
  );
});
