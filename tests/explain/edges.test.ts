import { describe, expect, test } from "vitest";
import { explain } from "../../src/index.ts";
import { asked, type Data, derived, is, programOf, rule, situation, text } from "../compile/programs.ts";
import { faultsOf } from "./brute.ts";

const days = ["2026-11-20", "2026-11-24", "2026-11-28", "2026-11-29", "2026-12-01"];

test("the day on which a task of its own begins or ends may turn it", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("day", "date")],
    rules: [
      rule(
        "R",
        { all: [is("a", true)] },
        {
          params: {},
          "in-force-on": "day",
          tasks: [
            { task: "first", service: "help" },
            { task: "second", service: "help", valid: { to: "2026-11-28" } },
          ],
        },
      ),
    ],
  });
  const here = situation({ a: true });
  const explanation = explain(program, here, "R.second");
  expect(explanation.changes.map(({ to }) => to)).toContain("fails");
  expect(faultsOf(program, here, explanation, new Map([["day", days]]))).toEqual([]);
});

test("a value that a calculation passes on is tried at what its result is compared with", () => {
  const program = programOf({
    facts: [
      asked("day", "date"),
      derived("first", "date", { earliest: [{ fact: "day" }, { fact: "today" }] }),
    ],
    rules: [rule("R", { all: [is("first", "2026-11-20", "notEqual")] })],
  });
  const here = situation({});
  const explanation = explain(program, here, "R");
  expect(explanation.changes.find(({ to }) => to === "fails")?.sets[0]).toMatchObject([
    { id: "day", value: "2026-11-20" },
  ]);
  expect(faultsOf(program, here, explanation, new Map([["day", days]]))).toEqual([]);
});

test("that something never happens is known while changes are tried", () => {
  const program = programOf({
    facts: [asked("day", "date"), asked("ends", "date", { never: text("never") }), asked("a", "boolean")],
    rules: [
      rule("Other", { all: [is("ends", { fact: "day" }, "notEqual")] }),
      rule("Late", { all: [is("ends", "2026-12-01", "greaterThan"), is("a", true)] }),
    ],
  });
  const here = situation({ ends: "never" });
  const choices = new Map<string, readonly unknown[]>([
    ["day", days],
    ["a", [true, false]],
  ]);
  for (const id of ["Other", "Late"]) {
    const explanation = explain(program, here, id);
    expect(explanation.changes.find(({ to }) => to === "holds")?.sets[0]).toHaveLength(1);
    expect(faultsOf(program, here, explanation, choices)).toEqual([]);
  }
  expect(explain(program, situation({ ends: "never", a: true }), "Late").facts).toMatchObject([
    { id: "ends", value: "never" },
    { id: "a", value: true },
  ]);
});

test("what a professional sets is confirmed, not answered", () => {
  const program = programOf({
    facts: [asked("interval", "integer", { "set-by": "professional" })],
    rules: [rule("Often", { all: [is("interval", 3, "lessThan")] })],
  });
  for (const facts of [{}, { interval: 6 }]) {
    const { changes } = explain(program, situation(facts), "Often");
    expect(changes.flatMap(({ sets }) => sets.flat().map(({ how }) => how))).toContain("confirm");
    expect(changes.flatMap(({ sets }) => sets.flat().map(({ how }) => how))).not.toContain("answer");
    expect(changes.flatMap(({ sets }) => sets.flat().map(({ how }) => how))).not.toContain("change");
  }
});

describe("where a task comes to stand", () => {
  const status = (value: unknown, operator = "equal") => ({ all: [is("task.A.do.status", value, operator)] });
  const program = programOf({
    facts: [
      derived("round", "integer", {
        lookup: { of: { fact: "task.A.do.status" }, table: { waiting: 1 }, otherwise: 0 },
      }),
    ],
    rules: [
      rule("A", { all: [] }),
      rule("Begun", status(["proposed", "done"], "notIn")),
      rule("Waits", { all: [is("round", 1)] }),
      rule("Refused", status("decided-negatively")),
      rule("Proposed", status("proposed")),
    ],
  });
  const changesFrom = (id: string, now: Data) =>
    explain(program, situation(now), id).changes.flatMap(({ sets }) =>
      sets.flat().map(({ how, value }) => [how, value]),
    );

  test("is also tried where no rule asks for it", () => {
    expect(changesFrom("Begun", {})).toEqual([["do", "accepted"]]);
    expect(changesFrom("Begun", { "task.A.do.status": "accepted" })).toEqual([["do", "done"]]);
    expect(changesFrom("Waits", {})).toEqual([["do", "waiting"]]);
  });

  test("is confirmed when an authority decides it", () => {
    expect(changesFrom("Refused", {})).toEqual([["confirm", "decided-negatively"]]);
  });

  test("is never before its beginning again", () => {
    expect(changesFrom("Proposed", {})).toEqual([["do", "done"]]);
    expect(changesFrom("Proposed", { "task.A.do.status": "accepted" })).toEqual([]);
  });
});
