import { describe, expect, test } from "vitest";
import { enter, versionOn } from "../../src/compile/index.ts";
import { makePlan } from "../../src/index.ts";
import { asked, type Data, programOf, rule, situation, text } from "./programs.ts";

const yearly = { each: "year", from: 2020, date: { "date-of": [{ fact: "occurrence.year" }, 6, 1] } };

const program = programOf({
  facts: [asked("a", "boolean")],
  events: [{ name: "letter", text: text("letter") }],
  rules: [rule("R1", { all: [] }, { recurs: yearly }), rule("R2", { all: [] })],
});

function happeningsOf(facts: Data) {
  const { happenings, problems } = enter(program, situation(facts));
  return {
    occurrences: Object.fromEntries(happenings.occurrences),
    events: Object.fromEntries([...happenings.events].map(([name, days]) => [name, [...days]])),
    problems: problems.map(({ fact, code }) => `${fact} ${code}`),
  };
}

describe("what is known of occurrences and events", () => {
  test("is read by the period and the day", () => {
    expect(
      happeningsOf({
        "task.R1.do.2026.status": "done",
        "task.R1.do.2026.done-on": "2026-05-30",
        "task.R1.do.2027-06.status": "waiting",
        "task.R1.do.2027-06-01.done-on": "2027-06-01",
        "event.letter.2026-11-01.on": "2026-11-01",
        "event.letter.2026-10-01.on": "2026-10-01",
      }),
    ).toEqual({
      occurrences: {
        "R1.do.2026": { status: "done", doneOn: "2026-05-30" },
        "R1.do.2027-06": { status: "waiting", doneOn: null },
        "R1.do.2027-06-01": { status: "proposed", doneOn: "2027-06-01" },
      },
      events: { letter: ["2026-10-01", "2026-11-01"] },
      problems: [],
    });
  });

  test.each([
    "task.R1.do.2026-13.status",
    "task.R1.do.2026-02-30.status",
    "task.R1.do.1700.status",
    "task.R1.do.26.status",
    "task.R1.do.2026.state",
    "task.R1.undone.2026.status",
    "task.R2.do.2026.status",
    "task.R3.do.2026.status",
    "task.__proto__.2026.status",
    "task.constructor.2026.done-on",
    "event.letter.2026-02-30.on",
    "event.parcel.2026-11-01.on",
    "event.__proto__.2026-11-01.on",
    "event.constructor.2026-11-01.on",
  ])("%s names none", (key) => {
    const value = key.startsWith("event") ? "2026-11-01" : "done";
    expect(happeningsOf({ [key]: value })).toEqual({
      occurrences: {},
      events: {},
      problems: [`${key} answer/unknown-fact`],
    });
  });

  test.each([
    ["task.R1.do.2026.status", "finished"],
    ["task.R1.do.2026.status", "constructor"],
    ["task.R1.do.2026.status", 5],
    ["task.R1.do.2026.status", null],
    ["task.R1.do.2026.done-on", "2026-02-30"],
    ["task.R1.do.2026.done-on", {}],
    ["event.letter.2026-11-01.on", "2026-11-02"],
    ["event.letter.2026-11-01.on", true],
  ])("%s is not %j", (key, value) => {
    expect(happeningsOf({ [key]: value })).toEqual({
      occurrences: {},
      events: {},
      problems: [`${key} answer/wrong-type`],
    });
  });

  test("of one occurrence leaves the others as they are", () => {
    const plan = makePlan(program, situation({ "task.R1.do.2027.status": "done" }, "2027-01-10"));
    expect(plan.tasks.find(({ rule: name }) => name === "R1")?.next?.period).toBe("2028");
    expect(plan.settled).toEqual([]);
  });
});

describe("the version of a rule on a day", () => {
  const versions = (valid: Data, ...more: readonly Data[]) => {
    const others = more.length === 0 ? {} : { versions: more.map((one) => ({ valid: one })) };
    const found = programOf({
      rules: [rule("R1", { all: [] }, { valid, ...others })],
    }).rules.get("R1");
    if (found === undefined) throw new Error("no rule");
    return (day: string) =>
      versionOn(found, day)?.from ?? (versionOn(found, day) === undefined ? "none" : "first");
  };
  const open = { "to-confirmed": false };

  test("is the one whose period it lies in, both days included", () => {
    const on = versions({ to: "2025-12-31" }, { from: "2026-01-01", to: "2026-12-31" });
    expect(["1900-01-01", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(on)).toEqual([
      "first",
      "first",
      "2026-01-01",
      "2026-01-01",
      "none",
    ]);
  });

  test("goes on after an end that is not verified, until another version begins", () => {
    const on = versions({ from: "2023-01-01", to: "2027-12-31", ...open });
    expect(["2022-12-31", "2027-12-31", "2028-01-01", "2099-01-01"].map(on)).toEqual([
      "none",
      "2023-01-01",
      "2023-01-01",
      "2023-01-01",
    ]);
    const followed = versions({ to: "2027-12-31", ...open }, { from: "2028-01-01", to: "2029-12-31" });
    expect(["2027-12-31", "2028-01-01", "2029-12-31", "2030-01-01"].map(followed)).toEqual([
      "first",
      "2028-01-01",
      "2028-01-01",
      "none",
    ]);
  });

  test("is that of the last end, whatever order the versions stand in", () => {
    const on = versions({ from: "2026-01-01", to: "2027-12-31", ...open }, { to: "2025-12-31" });
    expect(["2025-06-01", "2028-01-01"].map(on)).toEqual(["first", "2026-01-01"]);
  });
});
