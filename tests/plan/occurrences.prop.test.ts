import fc from "fast-check";
import { expect, test } from "vitest";
import type { Occurrence } from "../../src/index.ts";
import { dayAt, place } from "../calendar/oracle.ts";
import { dutyOf, expectedLines, rhythm, shift, shown, someDay, someSpan } from "./rhythms.ts";
import { itemOf, linesOf, programWith } from "./wide-base.ts";

/** Seven years from a day on: longer than any interval that is drawn. */
function yearsFrom(today: string): readonly [from: string, to: string] {
  return [today, dayAt(place(today) + 7 * 365)];
}

/** What comes next is the first line, or lies after all lines. */
function expectFirst(
  next: string | undefined,
  date: string | null,
  lines: readonly Occurrence[],
  to: string,
) {
  const [first] = lines;
  if (first !== undefined || next === undefined) expect(next).toBe(first?.id);
  else expect(date !== null && date > to).toBe(true);
}

test("a calendar has exactly the days that are counted out one by one, moved, sorted and within the period", () => {
  fc.assert(
    fc.property(rhythm, shift, someSpan, (one, move, span) => {
      const lines = linesOf(dutyOf(one, move), span);
      expect(shown(lines)).toEqual(expectedLines(one, move, ...span));
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    }),
    { numRuns: 150 },
  );
});

test("the calendars of two adjacent periods are together the calendar of both, wherever it is cut", () => {
  fc.assert(
    fc.property(rhythm, shift, someSpan, fc.nat(2_500), (one, move, [from, to], cut) => {
      const duty = dutyOf(one, move);
      const middle = dayAt(Math.min(place(from) + cut, place(to)));
      const after = dayAt(place(middle) + 1);
      const second = after > to ? [] : linesOf(duty, [after, to]);
      expect([...linesOf(duty, [from, middle]), ...second]).toEqual(linesOf(duty, [from, to]));
    }),
    { numRuns: 150 },
  );
});

test("what comes next is the first of the calendar from today on", () => {
  fc.assert(
    fc.property(rhythm, shift, someDay, (one, move, today) => {
      const duty = dutyOf(one, move);
      const item = itemOf(duty, {}, today);
      const lines = linesOf(duty, yearsFrom(today), {}, today);
      const [first] = lines;
      expectFirst(item.next?.id, item.doBy, lines, yearsFrom(today)[1]);
      expect(item.status === "upcoming").toBe(first === undefined || (first.from ?? "") > today);
      if (first === undefined) return;
      expect(item.deadline?.date).toBe(first.date);
      expect(item.deadline?.original).toBe(first.original);
    }),
    { numRuns: 150 },
  );
});

test("what is settled is passed over, and stays in the calendar with where it stands", () => {
  fc.assert(
    fc.property(rhythm, shift, someDay, fc.nat(30), (one, move, today, count) => {
      const duty = dutyOf(one, move);
      const all = linesOf(duty, yearsFrom(today), {}, today);
      const settled = all.slice(0, Math.min(count, all.length));
      const facts = Object.fromEntries(settled.map(({ id }) => [`task.${id}.status`, "done"]));
      const { next, doBy } = itemOf(duty, facts, today);
      expectFirst(next?.id, doBy, all.slice(settled.length), yearsFrom(today)[1]);
      const again = linesOf(duty, yearsFrom(today), facts, today);
      expect(shown(again)).toEqual(shown(all));
      expect(again.filter(({ status }) => status === "done").map(({ id }) => id)).toEqual(
        settled.map(({ id }) => id),
      );
      expect(again.filter(({ late }) => late)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("nothing comes after a verified end, all goes on after one that is not, and only that is provisional", () => {
  fc.assert(
    fc.property(rhythm, shift, someDay, fc.nat(3_000), fc.boolean(), fc.boolean(), (...drawn) => {
      const [one, move, today, length, isConfirmed, isTask] = drawn;
      const end = dayAt(place(today) + length);
      const valid = { from: "2000-01-01", to: end, ...(isConfirmed ? {} : { "to-confirmed": false }) };
      const more = isTask ? { params: {}, tasks: [{ task: "do", service: "help", valid }] } : { valid };
      const all = linesOf(dutyOf(one, move), yearsFrom(today), {}, today);
      const duty = dutyOf(one, move, more);
      const lines = linesOf(duty, yearsFrom(today), {}, today);
      const before = all.filter(({ date }) => date <= end);
      expect(shown(lines)).toEqual(shown(isConfirmed ? before : all));
      for (const { date, provisional } of lines) expect(provisional, date).toBe(date > end);
      const { next, doBy, deadline } = itemOf(duty, {}, today);
      expectFirst(next?.id, doBy, lines, yearsFrom(today)[1]);
      expect(deadline?.provisional).toBe(doBy !== null && doBy > end);
    }),
    { numRuns: 100 },
  );
});

test("an occurrence is by the version of the rule in force on its date, once", () => {
  fc.assert(
    fc.property(rhythm, rhythm, shift, someSpan, fc.nat(2_500), (before, after, move, span, cut) => {
      const [from, to] = span;
      const change = dayAt(Math.min(place(from) + cut, place(to)));
      const last = dayAt(place(change) - 1);
      const duty = dutyOf(before, move, {
        valid: { to: last },
        versions: [{ valid: { from: change }, recurs: after.recurs }],
      });
      const lines = linesOf(duty, span);
      const old = last < from ? [] : expectedLines(before, move, from, last);
      const ofOld = new Set(expectedLines(before, move, "2000-01-01", last).map((line) => line.slice(11)));
      const fresh = expectedLines(after, move, change, to).filter((line) => !ofOld.has(line.slice(11)));
      expect(shown(lines)).toEqual([...old, ...fresh]);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    }),
    { numRuns: 100 },
  );
});

test("ids name the period, so that they stay when its date moves", () => {
  const months = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 28 });
  fc.assert(
    fc.property(months, day, months, day, (month, first, otherMonth, second) => {
      const on = (date: unknown) => {
        const recurs = { each: "year", from: 2024, until: 2030, date };
        const duty = programWith({ recurs, deadline: { kind: "statutory", shift: "next" } });
        return linesOf(duty, ["2023-01-01", "2032-12-31"]);
      };
      const before = on({ "date-of": [{ fact: "occurrence.year" }, month, first] });
      const after = on({ "date-of": [{ fact: "occurrence.year" }, otherMonth, second] });
      expect(before.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
      expect(before.map(({ period }) => period)).toEqual([
        "2024",
        "2025",
        "2026",
        "2027",
        "2028",
        "2029",
        "2030",
      ]);
    }),
    { numRuns: 100 },
  );
});
