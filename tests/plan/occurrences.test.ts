import { describe, expect, test } from "vitest";
import { makePlan, occurrences } from "../../src/index.ts";
import { asked, derived, rule, situation, text } from "../compile/programs.ts";
import { always, itemOf, linesOf, programWith, wideProgramOf } from "./wide-base.ts";

const letter = { events: [{ name: "letter", text: text("letter") }] };
const onYear = (month: number, day: number) => ({ "date-of": [{ fact: "occurrence.year" }, month, day] });

/** Dates and ids, short. */
function linesIn(
  program: Parameters<typeof linesOf>[0],
  span: Parameters<typeof linesOf>[1],
  facts: Parameters<typeof linesOf>[2] = {},
  today?: string,
) {
  return linesOf(program, span, facts, today).map(({ date, period }) => `${date} ${period}`);
}

describe("a duty of every year", () => {
  test("on 29 February is only in leap years, on the last of February in all", () => {
    const leap = programWith({ recurs: { each: "year", from: 2024, date: onYear(2, 29) } });
    expect(linesIn(leap, ["2024-01-01", "2032-12-31"])).toEqual([
      "2024-02-29 2024",
      "2028-02-29 2028",
      "2032-02-29 2032",
    ]);
    const last = programWith({ recurs: { each: "year", from: 2027, date: { "month-end": onYear(2, 1) } } });
    expect(linesIn(last, ["2027-01-01", "2028-12-31"])).toEqual(["2027-02-28 2027", "2028-02-29 2028"]);
  });

  test("whose date lies in the next year keeps the name of its own", () => {
    const tax = programWith({ recurs: { each: "year", from: 2026, date: { plus: [onYear(2, 28), "P1Y"] } } });
    expect(linesIn(tax, ["2027-01-01", "2028-12-31"])).toEqual(["2027-02-28 2026", "2028-02-28 2027"]);
    expect(itemOf(tax).next).toEqual({ id: "R1.do.2026", period: "2026", expected: false });
  });

  test("that a year end moves into the next year stays one occurrence", () => {
    const end = programWith({
      recurs: { each: "year", from: 2025, until: 2026, date: onYear(12, 31) },
      deadline: { kind: "statutory", shift: "next" },
    });
    const eve = programWith({
      recurs: { each: "year", from: 2025, until: 2028, date: onYear(1, 1) },
      deadline: { kind: "statutory", shift: "previous" },
    });
    expect(linesIn(end, ["2025-12-01", "2027-01-31"])).toEqual(["2025-12-31 2025", "2026-12-31 2026"]);
    expect(linesIn(eve, ["2026-12-01", "2026-12-31"])).toEqual(["2026-12-31 2027"]);
    expect(linesIn(eve, ["2027-01-01", "2027-01-31"])).toEqual([]);
  });

  test.each([
    [{ from: 99999 }, []],
    [{ from: 2026, until: 9999 }, ["2026-06-01 2026", "2027-06-01 2027"]],
    [{ from: 1700 }, ["2026-06-01 2026", "2027-06-01 2027"]],
    [{ from: 2027, until: 2026 }, []],
    [{ from: { fact: "year" } }, []],
    [{ from: 2026, until: { fact: "year" } }, []],
  ])("%j", (bounds, expected) => {
    const program = programWith({ recurs: { each: "year", date: onYear(6, 1), ...bounds } });
    expect(linesIn(program, ["2026-01-01", "2027-12-31"])).toEqual(expected);
  });
});

describe("a duty whose rule has a new version", () => {
  const each = { each: "year", from: 2026, until: 2029 };
  const dutyOf = (old: unknown, fresh: unknown, more: Parameters<typeof programWith>[0] = {}) =>
    programWith({
      recurs: { ...each, date: old },
      valid: { to: "2027-06-30" },
      versions: [{ valid: { from: "2027-07-01" }, recurs: { ...each, ...more, date: fresh } }],
    });

  test("has the date of the version in force on it, whichever is in force today", () => {
    const program = dutyOf(onYear(3, 1), onYear(9, 1), { from: 2028 });
    const expected = ["2026-03-01 2026", "2027-03-01 2027", "2028-09-01 2028", "2029-09-01 2029"];
    for (const today of ["2026-01-01", "2028-01-01"])
      expect(linesIn(program, ["2026-01-01", "2030-12-31"], {}, today)).toEqual(expected);
    expect(itemOf(program, {}, "2027-03-02").next?.period).toBe("2028");
  });

  test("has one year once, although both versions have a date in their own time for it", () => {
    const program = dutyOf(onYear(3, 1), onYear(9, 1));
    expect(linesIn(program, ["2027-01-01", "2028-12-31"])).toEqual(["2027-03-01 2027", "2028-09-01 2028"]);
    expect(linesIn(program, ["2027-07-01", "2027-12-31"])).toEqual([]);
  });

  test("loses no year that the old version did not have any more", () => {
    const ended = programWith({
      recurs: { each: "year", from: 2026, until: 2026, date: onYear(3, 1) },
      valid: { to: "2027-06-30" },
      versions: [{ valid: { from: "2027-07-01" }, recurs: { each: "year", from: 2027, date: onYear(9, 1) } }],
    });
    expect(linesIn(ended, ["2026-01-01", "2027-12-31"])).toEqual(["2026-03-01 2026", "2027-09-01 2027"]);
  });

  test("has no date of a version whose own conditions do not hold", () => {
    const program = programWith({
      recurs: { ...each, date: onYear(3, 1) },
      valid: { to: "2027-06-30" },
      versions: [
        {
          valid: { from: "2027-07-01" },
          conditions: { all: [{ fact: "year", operator: "equal", value: 1 }] },
          recurs: { ...each, from: 2028, date: onYear(9, 1) },
        },
      ],
    });
    const years = (facts: Parameters<typeof linesOf>[2]) =>
      linesIn(program, ["2026-01-01", "2029-12-31"], facts).length;
    expect([years({}), years({ year: 0 }), years({ year: 1 })]).toEqual([2, 2, 4]);
  });
});

describe("a duty of every month", () => {
  test("on the 31st is on the last day of a shorter month, and never moves after it", () => {
    const program = programWith({
      recurs: { each: "month", from: "2027-11-30", date: { "with-day": [{ fact: "occurrence.month" }, 31] } },
    });
    expect(linesIn(program, ["2027-11-01", "2028-04-30"])).toEqual([
      "2027-11-30 2027-11",
      "2027-12-31 2027-12",
      "2028-01-31 2028-01",
      "2028-02-29 2028-02",
      "2028-03-31 2028-03",
      "2028-04-30 2028-04",
    ]);
  });

  test("can be begun with its month, or its lead before its date", () => {
    const recurs = {
      each: "month",
      from: "2026-11-01",
      date: { "with-day": [{ fact: "occurrence.month" }, 30] },
    };
    expect(itemOf(programWith({ recurs })).from).toBe("2026-11-01");
    const led = programWith({ recurs, deadline: { kind: "statutory", lead: "P7D" } });
    expect(itemOf(led)).toMatchObject({ from: "2026-11-23", status: "open", doBy: "2026-11-30" });
    expect(itemOf(led, {}, "2026-11-22").status).toBe("upcoming");
  });
});

describe("a duty at an interval", () => {
  test("counts from the first date, so that a short month moves none", () => {
    const program = programWith({ recurs: { every: "P1M", from: "2026-12-31" } });
    expect(linesIn(program, ["2027-01-01", "2027-04-30"])).toEqual([
      "2027-01-31 2027-01-31",
      "2027-02-28 2027-02-28",
      "2027-03-31 2027-03-31",
      "2027-04-30 2027-04-30",
    ]);
  });

  test("that began long ago goes on", () => {
    const program = programWith({ recurs: { every: "P1W", from: "1990-01-01" } });
    expect(itemOf(program).next?.period).toBe("2026-11-30");
    const daily = programWith({ recurs: { every: "P1D", from: "1900-01-01" } });
    expect(itemOf(daily).next?.period).toBe("2026-11-24");
    expect(linesOf(daily, ["2010-01-01", "2029-12-31"])).toHaveLength(20 * 365 + 5);
  });

  test("is nothing when it has no length or no first date", () => {
    expect(
      linesIn(programWith({ recurs: { every: "P0D", from: "2026-01-01" } }), ["2026-01-01", "2026-12-31"]),
    ).toEqual([]);
    const unknown = programWith({
      recurs: { every: "P1Y", from: { fact: "day" } },
      deadline: { kind: "statutory" },
    });
    expect(itemOf(unknown)).toMatchObject({ next: null, status: "upcoming", deadline: { needs: ["day"] } });
  });

  test("whose first date is never has no occurrence", () => {
    const never = programWith(
      { recurs: { every: "P1Y", from: { fact: "end" } } },
      { facts: [asked("end", "date", { never: text("never") })] },
    );
    expect(linesIn(never, ["2026-01-01", "2030-12-31"], { end: "never" })).toEqual([]);
    expect(linesIn(never, ["2026-01-01", "2027-12-31"], { end: "2026-03-01" })).toHaveLength(2);
  });

  test("that is counted from a completion is not in the calendar", () => {
    const program = programWith({ recurs: { every: "P1Y", after: "completion" } });
    expect(linesIn(program, ["2026-01-01", "2030-12-31"])).toEqual([]);
    expect(itemOf(program)).toMatchObject({ next: null, status: "open" });
  });
});

describe("a duty that an event begins", () => {
  const moved = { on: "letter", within: "P7D", first: { fact: "start" } };
  const program = programWith({ recurs: moved, deadline: { kind: "statutory", shift: "next" } }, letter);
  const span = ["2026-01-01", "2027-12-31"] as const;
  const happened = (...days: readonly string[]) =>
    Object.fromEntries(days.map((day) => [`event.letter.${day}.on`, day]));

  test("is expected before the event, and moves no expected date", () => {
    const [line] = linesOf(program, span, { start: "2026-12-06" });
    expect(line).toMatchObject({ type: "expected", date: "2026-12-06", late: false });
    expect(itemOf(program, { start: "2026-12-06" }).next?.expected).toBe(true);
    expect(itemOf(program)).toMatchObject({ next: null, status: "upcoming" });
  });

  test("is counted from each day on which the event happened", () => {
    const facts = {
      start: "2026-12-06",
      ...happened("2026-11-29", "2026-11-10"),
      "event.letter.on": "2026-12-05",
    };
    expect(linesOf(program, span, facts).map(({ date, original, type }) => [date, original, type])).toEqual([
      ["2026-11-17", null, "recurring"],
      ["2026-12-07", "2026-12-06", "recurring"],
      ["2026-12-14", "2026-12-12", "recurring"],
    ]);
  });

  test("is late when its date is past, and is next until it is settled, however long ago", () => {
    const facts = happened("2026-03-02", "2026-11-23");
    expect(linesOf(program, span, facts).map(({ late }) => late)).toEqual([true, false]);
    expect(itemOf(program, facts)).toMatchObject({ next: { period: "2026-03-02" }, late: true });
    const settled = { ...facts, "task.R1.do.2026-03-02.status": "done" };
    expect(itemOf(program, settled)).toMatchObject({ next: { period: "2026-11-23" }, late: false });
    expect(linesOf(program, span, settled).map(({ status, late }) => [status, late])).toEqual([
      ["done", false],
      ["proposed", false],
    ]);
  });

  test("is found after hundreds that are settled", () => {
    const days = Array.from({ length: 300 }, (_, index) => {
      const day = `${(index % 28) + 1}`.padStart(2, "0");
      return `20${10 + Math.floor(index / 28)}-05-${day}`;
    });
    const settled = Object.fromEntries(days.map((day) => [`task.R1.do.${day}.status`, "done"]));
    const facts = { ...happened(...days, "2026-11-20"), ...settled };
    expect(itemOf(program, facts).next?.period).toBe("2026-11-20");
  });

  test("within working days, or without a time of its own", () => {
    const working = programWith({ recurs: { on: "letter", "working-days": 15 } }, letter);
    expect(linesIn(working, span, happened("2026-11-24"))).toEqual(["2026-12-15 2026-11-24"]);
    const none = programWith({ recurs: { on: "letter", within: null } }, letter);
    expect(linesIn(none, span, happened("2026-11-24"))).toEqual([]);
    expect(itemOf(none, happened("2026-11-24"))).toMatchObject({
      next: { period: "2026-11-24" },
      doBy: null,
    });
  });
});

describe("what a line of the calendar says", () => {
  const base = { kind: "eligibility", date: { fact: "day" } };

  test("of the last day of a task that is done once: where it stands, and whether it is late", () => {
    const program = programWith({ deadline: base });
    const lineOn = (facts: Parameters<typeof linesOf>[2]) =>
      linesOf(program, ["2026-01-01", "2027-12-31"], facts)[0];
    expect(lineOn({ day: "2026-12-01" })).toMatchObject({
      type: "last-day",
      status: "proposed",
      late: false,
    });
    expect(lineOn({ day: "2026-11-24" })?.late).toBe(false);
    expect(lineOn({ day: "2026-11-23" })?.late).toBe(true);
    expect(lineOn({ day: "2026-12-01", "task.R1.do.status": "waiting" })?.status).toBe("waiting");
    expect(lineOn({ day: "2026-12-01", "task.R1.do.status": "done" })).toBe(undefined);
    expect(lineOn({})).toBe(undefined);
  });

  test.each([
    ["statutory", 1],
    ["eligibility", 1],
    ["set-by-authority", 1],
    ["agreed", 1],
    ["recommended", 0],
    ["logical", 0],
    ["guideline", 0],
    ["authority-duty", 0],
    ["immediate", 0],
  ])("%s: %i last days", (kind, count) => {
    const program = programWith({ deadline: { kind, date: "2026-12-01" } });
    expect(linesOf(program, ["2026-12-01", "2026-12-01"])).toHaveLength(count);
    expect(linesOf(program, ["2026-12-02", "2026-12-31"])).toEqual([]);
    expect(linesOf(program, ["2026-11-01", "2026-11-30"])).toEqual([]);
  });

  test("of an uncertain rule: a legal date is in the data and not shown, also when none comes next", () => {
    const recurs = { each: "year", from: 2024, until: 2025, date: onYear(6, 1) };
    const shownOf = (confidence: string, kind: string) =>
      linesOf(programWith({ recurs, deadline: { kind }, confidence }), ["2024-01-01", "2025-12-31"]).map(
        ({ shown }) => shown,
      );
    expect(shownOf("V", "statutory")).toEqual([true, true]);
    expect(shownOf("U", "statutory")).toEqual([false, false]);
  });
});

describe("occurrences", () => {
  const program = programWith({ deadline: { kind: "statutory", date: "2026-12-01" } });

  test.each([
    ["2026-12-02", "2026-12-01"],
    ["2026-02-30", "2026-12-01"],
    ["2026-01-01", "tomorrow"],
    ["2026-01-01", "2047-01-01"],
    ["", ""],
  ])("of %s to %s are refused", (from, to) => {
    expect(() => occurrences(program, situation({}), from, to)).toThrow(
      expect.objectContaining({ code: "call/not-a-date" }),
    );
  });

  test("of one day, and of 20 years", () => {
    expect(linesOf(program, ["2026-12-01", "2026-12-01"])).toHaveLength(1);
    expect(linesOf(program, ["2026-01-01", "2046-12-31"])).toHaveLength(1);
  });

  test("hold only what is in the plan", () => {
    const yes = wideProgramOf({
      facts: [
        asked("a", "boolean"),
        derived("b", "boolean", { all: [{ fact: "a", operator: "equal", value: true }] }),
      ],
      rules: [
        rule(
          "R1",
          { all: [{ fact: "b", operator: "equal", value: true }] },
          {
            deadline: { kind: "agreed", date: "2026-12-01" },
          },
        ),
        rule("R2", always, { type: "safety", deadline: { kind: "agreed", date: "2026-12-01" } }),
      ],
    });
    const ids = (a: boolean) =>
      occurrences(yes, situation({ a }), "2026-01-01", "2026-12-31").map(({ id }) => id);
    expect(ids(true)).toEqual(["R1.do"]);
    expect(ids(false)).toEqual([]);
    expect(makePlan(yes, situation({ a: false })).tasks).toEqual([]);
  });
});
