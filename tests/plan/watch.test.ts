import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, type Data, is, rule, situation, text } from "../compile/programs.ts";
import { always, wideProgramOf } from "./wide-base.ts";

const today = "2026-11-24";
const known = { all: [is("today", true, "known")] };

const indicator = (name: string, more: Data = {}) =>
  rule(name, known, {
    type: "indicator",
    params: { indicator: name },
    title: text(name),
    severity: "medium",
    ...more,
  });

const closing = {
  id: "closing",
  type: "date",
  name: text("closing"),
  years: { 2026: { value: "2026-12-20" } },
  otherwise: { day: "06-09" },
  confidence: "K",
};

/** A program with one task and one indicator that watches it. */
function programOf(watch: Data, task: Data, event: Data = {}) {
  return wideProgramOf({
    settings: [closing],
    facts: [asked("year", "integer"), asked("day", "date")],
    rules: [rule("R1", always, task), indicator("W1", { watch })],
    event,
  });
}

function watchedOn(day: string, watch: Data, task: Data, facts: Data = {}): readonly string[] | undefined {
  const plan = makePlan(programOf(watch, task), situation(facts, day));
  return plan.indicators.find(({ rule: name }) => name === "W1")?.rules;
}

describe("an indicator that watches for assumed dates", () => {
  const task = {
    deadline: { kind: "eligibility", date: { setting: { of: "closing", year: { fact: "year" } } } },
  };
  const watch = { "assumed-dates": "P60D" };
  const on = (day: string, year?: number) => watchedOn(day, watch, task, year === undefined ? {} : { year });

  test("is on within its time before one, that day included, and names the rule", () => {
    expect(on("2027-04-09", 2027)).toBe(undefined);
    expect(on("2027-04-10", 2027)).toEqual(["R1"]);
    expect(on("2027-06-09", 2027)).toEqual(["R1"]);
    expect(on("2027-06-10", 2027)).toBe(undefined);
  });

  test("is off for a date that is confirmed, or that there is none of", () => {
    expect(on("2026-12-01", 2026)).toBe(undefined);
    expect(on("2027-05-01")).toBe(undefined);
  });
});

describe("an indicator that watches for the end of a rule", () => {
  const watch = { "rule-ends": "P180D" };
  const ends = { valid: { to: "2027-12-31" } };
  const on = (day: string, task: Data = ends) => watchedOn(day, watch, task);

  test("is on within its time before it, verified or not, of the rule or of the task", () => {
    expect(on("2027-07-03")).toBe(undefined);
    expect(on("2027-07-04")).toEqual(["R1"]);
    expect(on("2027-12-31")).toEqual(["R1"]);
    expect(on("2027-12-01", { valid: { to: "2027-12-31", "to-confirmed": false } })).toEqual(["R1"]);
    const task = { params: {}, tasks: [{ task: "do", service: "help", valid: { to: "2027-12-31" } }] };
    expect(on("2027-12-01", task)).toEqual(["R1"]);
  });

  test("is off after it, also when the rule goes on provisionally", () => {
    expect(on("2028-01-01")).toBe(undefined);
    expect(on("2028-01-01", { valid: { to: "2027-12-31", "to-confirmed": false } })).toBe(undefined);
    expect(on("2027-12-01", {})).toBe(undefined);
  });
});

describe("an indicator that watches for what is late", () => {
  const watch = { overdue: true };
  const task = { deadline: { kind: "guideline", date: { fact: "day" } } };
  const on = (facts: Data, kind = "guideline") =>
    watchedOn(today, watch, { deadline: { ...task.deadline, kind } }, facts);

  test("is on for one whose date is past, and off for today's", () => {
    expect(on({ day: "2026-11-23" })).toEqual(["R1"]);
    expect(on({ day: today })).toBe(undefined);
    expect(on({})).toBe(undefined);
  });

  test("is off for what is settled, and for what an authority is late with", () => {
    expect(on({ day: "2026-11-23", "task.R1.do.status": "done" })).toBe(undefined);
    expect(on({ day: "2026-11-23" }, "authority-duty")).toBe(undefined);
  });
});

describe("how many indicators are shown", () => {
  const grades = ["info", "critical", "medium", "high", "medium"];
  const shownOf = (event: Data, more: readonly Data[] = []) => {
    const rules = [...grades.map((severity, index) => indicator(`W${index}`, { severity })), ...more];
    const plan = makePlan(wideProgramOf({ rules, event }), situation({}));
    return plan.indicators.map(({ rule: name, shown }) => `${name}${shown ? "" : " hidden"}`);
  };

  test("without a limit all, the gravest first, then by name", () => {
    expect(shownOf({})).toEqual(["W1", "W3", "W2", "W4", "W0"]);
  });

  test("with a limit the gravest; the others stay in the data", () => {
    expect(shownOf({ "indicators-shown": 3 })).toEqual(["W1", "W3", "W2", "W4 hidden", "W0 hidden"]);
    expect(shownOf({ "indicators-shown": 20 })).toEqual(["W1", "W3", "W2", "W4", "W0"]);
  });

  test("one that hides the others is shown alone, wherever it stands", () => {
    const hiding = indicator("W9", { severity: "info", "hides-others": true });
    expect(shownOf({ "indicators-shown": 1 }, [hiding])).toEqual([
      "W1 hidden",
      "W3 hidden",
      "W2 hidden",
      "W4 hidden",
      "W0 hidden",
      "W9",
    ]);
  });
});

test("an indicator without a watch names its own rules, one with a watch only those that it has found", () => {
  const program = wideProgramOf({
    rules: [
      rule("R1", always, { valid: { to: "2026-12-31" } }),
      rule("R2", always),
      indicator("W1", { rules: ["R2"] }),
      indicator("W2", { rules: ["R2"], watch: { "rule-ends": "P60D" }, services: ["help"] }),
    ],
  });
  const plan = makePlan(program, situation({}));
  expect(plan.indicators.map(({ rule: name, rules, services }) => [name, rules, services])).toEqual([
    ["W1", ["R2"], []],
    ["W2", ["R1"], ["help"]],
  ]);
});
