// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, chosen, type Data, derived, quickProgramOf, rule, situation, text } from "./programs.ts";

const why = text("as last year");
const settings = [
  {
    id: "closing",
    type: "date",
    name: text("closing day"),
    years: { 2026: { value: "2026-06-09" }, 2028: { value: "2028-06-20", confirmed: false } },
    otherwise: { day: "06-09", why },
    confidence: "K",
  },
  { id: "days", type: "days", name: text("days"), days: ["01-15"], confidence: "K" },
  { id: "weeks", type: "integer", name: text("weeks"), otherwise: { value: 4 }, confidence: "K" },
];

function deadlineOf(date: unknown, facts: Data = {}, more: readonly Data[] = []) {
  const program = quickProgramOf({
    ...{ settings },
    facts: [
      asked("day", "date"),
      asked("n", "integer"),
      chosen("kind", "choice", ["setting", "other"]),
      ...more,
    ],
    rules: [rule("R1", { all: [] }, { deadline: { kind: "statutory", date } })],
  });
  const deadline = makePlan(program, situation(facts)).tasks[0]?.deadline;
  if (deadline === null || deadline === undefined) throw new Error("no deadline");
  return deadline;
}

const closing = (year: unknown) => ({ setting: { of: "closing", year } });

describe("a date that a setting gives", () => {
  test("says which value of which year it hangs on, and why it is assumed", () => {
    const basis = (year: number) => deadlineOf(closing(year)).basis;
    const name = text("closing day");
    expect(basis(2026)).toEqual([{ setting: "closing", name, year: 2026, confirmed: true, why: null }]);
    expect(basis(2027)).toEqual([{ setting: "closing", name, year: 2027, confirmed: false, why }]);
    expect(basis(2028)).toEqual([{ setting: "closing", name, year: 2028, confirmed: false, why: null }]);
    expect([2026, 2027, 2028].map((year) => deadlineOf(closing(year)).assumed)).toEqual([false, true, true]);
  });

  test("is not assumed when there is none", () => {
    expect(deadlineOf(closing({ fact: "n" }))).toMatchObject({ date: null, assumed: false, basis: [] });
    expect(deadlineOf({ latest: [closing(2027), { fact: "day" }] })).toMatchObject({
      assumed: false,
      basis: [],
    });
  });

  test.each([
    ["the earlier date is sure", { earliest: ["2026-01-01", closing(2027)] }, true],
    ["the later date is sure", { earliest: ["2028-01-01", closing(2027)] }, true],
    ["it is the earliest of what is known", { "earliest-known": [closing(2027), "2028-01-01"] }, true],
    ["it is earlier than what is assumed", { "earliest-known": [closing(2027), "2026-01-01"] }, true],
    ["the first is known and sure", { "first-known": ["2027-03-01", closing(2027)] }, false],
    ["the first is assumed", { "first-known": [closing(2027), "2027-03-01"] }, true],
    ["the first is unknown", { "first-known": [{ fact: "day" }, closing(2027)] }, true],
    ["it cannot be later", { latest: [{ earliest: [closing(2027), "2026-01-01"] }, "2026-02-01"] }, false],
    [
      "a number counts its days",
      { "days-after": ["2027-01-01", { setting: { of: "weeks", year: 2027 } }] },
      true,
    ],
    ["days of every year are sure", { "last-setting-day": { of: "days", until: "2027-06-01" } }, false],
  ])("%s", (_name, date, assumed) => {
    expect(deadlineOf(date).assumed).toBe(assumed);
  });

  test("through derived facts, and not through conditions", () => {
    const first = derived("d0", "date", closing(2027));
    const second = derived("d1", "date", { plus: [{ fact: "d0" }, "P1M"] });
    expect(deadlineOf({ fact: "d1" }, {}, [first, second])).toMatchObject({
      date: "2027-07-09",
      assumed: true,
    });
    const isLate = derived("late", "boolean", {
      all: [{ fact: "d0", operator: "greaterThan", value: "2027-01-01" }],
    });
    const when = { all: [{ fact: "late", operator: "equal", value: true }] };
    const chosenDate = { choose: [{ when, then: "2027-01-01" }, { otherwise: closing(2027) }] };
    expect(deadlineOf(chosenDate, {}, [first, isLate])).toMatchObject({
      date: "2027-01-01",
      assumed: false,
      basis: [],
    });
  });

  test("in a table whose rows are named as expressions are", () => {
    const table = {
      lookup: { of: { fact: "kind" }, table: { setting: "2027-03-01", other: closing(2027) } },
    };
    expect(deadlineOf(table, { kind: "setting" })).toMatchObject({ date: "2027-03-01", assumed: false });
    expect(deadlineOf(table, { kind: "other" })).toMatchObject({ date: "2027-06-09", assumed: true });
    const inside = {
      lookup: { of: { fact: "kind" }, table: { setting: closing(2027), other: "2027-03-01" } },
    };
    expect(deadlineOf(inside, { kind: "setting" })).toMatchObject({ date: "2027-06-09", assumed: true });
  });
});

describe("many derived facts one below the other", () => {
  const chain = (length: number, step: (before: unknown) => unknown) =>
    Array.from({ length }, (_, index) =>
      derived(`d${index}`, "date", step(index === 0 ? closing(2027) : { fact: `d${index - 1}` })),
    );

  test("cost no more when each uses the one before it twice", () => {
    const facts = chain(60, (before) => ({ latest: [before, before] }));
    expect(deadlineOf({ fact: "d59" }, {}, facts)).toMatchObject({ date: "2027-06-09", assumed: true });
  });

  test("do not exhaust the stack", () => {
    const facts = chain(3_000, (before) => ({ plus: [before, "P0D"] }));
    expect(deadlineOf({ fact: "d2999" }, {}, facts)).toMatchObject({ date: "2027-06-09", assumed: true });
  });
});

test("each occurrence of a duty has the basis of its own year", () => {
  const recurs = { each: "year", from: 2026, date: closing({ fact: "occurrence.year" }) };
  const program = quickProgramOf({
    ...{ settings },
    rules: [rule("R1", { all: [] }, { recurs, deadline: { kind: "statutory" } })],
  });
  const on = (today: string) => makePlan(program, situation({}, today)).tasks[0]?.deadline;
  expect(on("2026-01-01")).toMatchObject({ date: "2026-06-09", assumed: false, basis: [{ year: 2026 }] });
  expect(on("2026-06-10")).toMatchObject({ date: "2027-06-09", assumed: true, basis: [{ year: 2027 }] });
});
