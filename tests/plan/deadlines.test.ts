import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, programOf, rule, situation, text } from "../compile/programs.ts";

/** The first task of a plan in which one rule with this deadline always holds. */
function taskWith(
  deadline: unknown,
  facts: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) {
  const program = programOf({
    facts: [asked("day", "date", { never: text("never") }), asked("start", "date")],
    rules: [rule("R1", { all: [] }, { deadline, ...more })],
  });
  const task = makePlan(program, situation(facts)).tasks[0];
  if (task === undefined) throw new Error("no task");
  return task;
}

describe("a deadline", () => {
  test("has a date, its kind, whether it is past, and a text", () => {
    const deadline = { kind: "set-by-authority", date: { fact: "day" }, text: text("in the letter") };
    const when = (day: string) => taskWith(deadline, { day }).deadline?.when;
    expect([when("2026-11-23"), when("2026-11-24"), when("2026-11-25")]).toEqual(["past", "today", "ahead"]);
    expect(taskWith(deadline, { day: "2026-12-01" })).toMatchObject({
      doBy: "2026-12-01",
      deadline: {
        kind: "set-by-authority",
        date: "2026-12-01",
        shown: true,
        needs: [],
        text: text("in the letter"),
      },
    });
  });

  test("without what it is computed from has no date and says what it needs", () => {
    const task = taskWith(
      { kind: "statutory", date: { latest: [{ fact: "day" }, { fact: "start" }] } },
      { start: "2026-12-01" },
    );
    expect(task.doBy).toBe(null);
    expect(task.deadline).toMatchObject({ date: null, when: null, shown: false, needs: ["day"] });
  });

  test("needs no answer to a question that does not apply, unless a task gives it", () => {
    const dayIf = { "ask-if": { all: [{ fact: "here", operator: "equal", value: true }] } };
    const needsWith = (more: object, here: boolean) => {
      const program = programOf({
        facts: [asked("here", "boolean"), { ...asked("day", "date"), ...dayIf, ...more }],
        rules: [rule("R1", { all: [] }, { deadline: { kind: "statutory", date: { fact: "day" } } })],
      });
      return makePlan(program, situation({ here })).tasks[0]?.deadline?.needs;
    };
    expect(needsWith({}, true)).toEqual(["day"]);
    expect(needsWith({}, false)).toEqual([]);
    expect(needsWith({ "result-of": "R1.do" }, false)).toEqual(["day"]);
  });

  test("that never comes is no date, and takes the place of none", () => {
    const own = { kind: "recommended", date: "2026-12-01" };
    const never = { day: "never" };
    expect(taskWith({ ...own, from: { fact: "day" } }, never)).toMatchObject({ status: "open", from: null });
    expect(taskWith({ ...own, agreed: { fact: "day" } }, never).deadline).toMatchObject({
      kind: "recommended",
      date: "2026-12-01",
      overrides: null,
    });
    expect(taskWith({ ...own, date: { fact: "day" } }, never).deadline).toMatchObject({
      date: null,
      needs: [],
    });
  });

  test("of which only the target is computed says what that needs, until it is known", () => {
    const target = { minus: [{ fact: "day" }, "P14D"] };
    const needs = (deadline: unknown, facts = {}) => taskWith(deadline, facts).deadline?.needs;
    expect(needs({ kind: "recommended", target })).toEqual(["day"]);
    expect(needs({ kind: "statutory", date: { fact: "start" }, target })).toEqual(["day", "start"]);
    expect(needs({ kind: "statutory", date: { fact: "start" }, target }, { day: "2026-12-24" })).toEqual([
      "start",
    ]);
    expect(needs({ kind: "statutory", date: { fact: "start" }, target }, { start: "2026-12-24" })).toEqual(
      [],
    );
  });

  test("that cannot be computed needs nothing: the text says where it stands", () => {
    expect(taskWith({ kind: "statutory" }).deadline).toMatchObject({
      date: null,
      shown: false,
      needs: [],
      text: null,
    });
    expect(makePlan(programOf({ rules: [rule("R1", { all: [] })] }), situation({})).tasks[0]).toMatchObject({
      doBy: null,
      from: null,
      deadline: null,
    });
  });

  test("outside the calendar has no date, never a wrong one", () => {
    const task = taskWith(
      { kind: "agreed", date: { plus: [{ fact: "day" }, "P900Y"] } },
      { day: "2026-11-24" },
    );
    expect(task.deadline).toMatchObject({ date: null, needs: [] });
  });

  test("on a day off moves as the law says: forward, backward or not at all", () => {
    // Independence Day, Sunday 6 December 2026.
    const on = (shift: string) => taskWith({ kind: "statutory", date: "2026-12-06", shift }).doBy;
    expect([on("next"), on("previous"), on("none")]).toEqual(["2026-12-07", "2026-12-04", "2026-12-06"]);
  });
});

describe("a task that can only be done later", () => {
  const deadline = { kind: "agreed", from: { fact: "start" }, date: { fact: "day" } };

  test("is upcoming until its first day", () => {
    expect(taskWith(deadline, { start: "2026-11-25" })).toMatchObject({
      status: "upcoming",
      from: "2026-11-25",
    });
    expect(taskWith(deadline, { start: "2026-11-24" })).toMatchObject({ status: "open", from: "2026-11-24" });
    expect(taskWith(deadline)).toMatchObject({ status: "open", from: null });
  });

  test("is locked first of all", () => {
    const program = programOf({
      rules: [
        rule("R1", { all: [] }),
        rule("R2", { all: [] }, { after: ["R1"], deadline: { kind: "agreed", from: "2027-01-01" } }),
      ],
    });
    const statuses = makePlan(program, situation({})).tasks.map(({ status }) => status);
    expect(statuses).toEqual(["open", "locked"]);
  });
});

describe("an uncertain rule", () => {
  test.each([
    ["statutory", false],
    ["eligibility", false],
    ["authority-duty", false],
    ["set-by-authority", true],
    ["recommended", true],
    ["guideline", true],
    ["agreed", true],
    ["logical", true],
  ])("%s: its date is shown: %s", (kind, shown) => {
    const deadline = { kind, date: "2026-12-01" };
    expect(taskWith(deadline, {}, { confidence: "U" }).deadline).toMatchObject({ date: "2026-12-01", shown });
    expect(taskWith(deadline, {}, { confidence: "V", sources: ["S01"] }).deadline?.shown).toBe(true);
  });
});

test("a version and a task have deadlines of their own", () => {
  const at = (date: string) => ({ deadline: { kind: "agreed", date } });
  const program = programOf({
    rules: [
      rule(
        "R1",
        { all: [] },
        {
          ...at("2026-01-01"),
          valid: { to: "2026-11-23" },
          versions: [{ valid: { from: "2026-11-24" }, ...at("2026-02-02") }],
          params: {},
          tasks: [
            { task: "own", service: "help", ...at("2026-03-03") },
            { task: "versions", service: "help" },
          ],
        },
      ),
    ],
  });
  const dates = (today: string) =>
    makePlan(program, situation({}, today))
      .tasks.map(({ task, doBy }) => `${task} ${doBy}`)
      .sort();
  expect(dates("2026-11-23")).toEqual(["own 2026-03-03", "versions 2026-01-01"]);
  expect(dates("2026-11-24")).toEqual(["own 2026-03-03", "versions 2026-02-02"]);
});
