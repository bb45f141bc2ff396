import fc from "fast-check";
import { expect, test } from "vitest";
import { makePlan, occurrences, type PlanItem } from "../../src/index.ts";
import { dayAt, isFree, place } from "../calendar/oracle.ts";
import { program } from "../content/liisa.ts";
import { customer } from "./liisa-customers.ts";
import { itemsOf } from "./wide-base.ts";

/** Whether an item's date may hurry others: it is shown, and not for an authority to keep. */
function mayHurry({ doBy, deadline, pulledBy }: PlanItem): boolean {
  if (doBy === null) return false;
  if (pulledBy !== null) return true;
  return deadline?.kind !== "authority-duty" && (doBy !== deadline?.date || deadline.shown);
}

test("what comes first is never to be done later than what needs it, unless it recurs", () => {
  fc.assert(
    fc.property(customer, (situation) => {
      const items = itemsOf(makePlan(program, situation));
      const byId = new Map(items.map((item) => [item.id, item]));
      for (const item of items.filter(mayHurry)) {
        for (const id of item.waitsFor) {
          const first = byId.get(id);
          if (first === undefined || first.recurs !== null) continue;
          const isInTime = first.doBy !== null && item.doBy !== null && first.doBy <= item.doBy;
          expect(isInTime, `${id} ${first.doBy} before ${item.id} ${item.doBy}`).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("a target is on a working day and never after the date; a moved date is on a working day", () => {
  fc.assert(
    fc.property(customer, (situation) => {
      for (const { id, deadline, doBy } of itemsOf(makePlan(program, situation))) {
        if (deadline === null) continue;
        const { date, target, original } = deadline;
        if (target !== null) expect(isFree(target), `${id} ${target}`).toBe(false);
        if (target !== null && date !== null) expect(target <= date, `${id} ${target} ${date}`).toBe(true);
        if (original !== null) expect(date === null || isFree(date), `${id} ${date}`).toBe(false);
        if (original !== null) expect(isFree(original), `${id} ${original}`).toBe(true);
        expect(doBy === null || date === null || doBy <= date, id).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("the calendar of two years: sorted, within, each line once, and the same when it is cut in two", () => {
  fc.assert(
    fc.property(customer, fc.nat(700), (situation, cut) => {
      const [from, to] = [situation.today, dayAt(place(situation.today) + 730)];
      const middle = dayAt(place(from) + cut);
      const whole = occurrences(program, situation, from, to);
      const keys = whole.map(({ date, id }) => `${date} ${id}`);
      expect(keys).toEqual([...keys].sort());
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      for (const { date, id } of whole) expect(from <= date && date <= to, id).toBe(true);
      const parts = [
        ...occurrences(program, situation, from, middle),
        ...occurrences(program, situation, dayAt(place(middle) + 1), to),
      ];
      expect(parts).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test("what comes next of a duty is its first line in the calendar", () => {
  fc.assert(
    fc.property(customer, (situation) => {
      const to = dayAt(place(situation.today) + 4 * 365);
      const lines = occurrences(program, situation, situation.today, to);
      for (const { id, next, deadline, recurs } of itemsOf(makePlan(program, situation))) {
        if (recurs === null || next === null) continue;
        const first = lines.find(({ task }) => task === id);
        const date = deadline === null ? undefined : deadline.date;
        if (date === null || (date !== undefined && (date > to || date < situation.today))) continue;
        expect(first?.id, id).toBe(next.id);
        if (date !== undefined) expect(first?.date, id).toBe(date);
      }
    }),
    { numRuns: 40 },
  );
});

test("no item and no line comes after a verified end of its rule or task", () => {
  fc.assert(
    fc.property(customer, (situation) => {
      const verifiedEnds = (rule: string, task: string, day: string) =>
        (program.rules.get(rule)?.versions ?? []).every((version) => {
          const own = version.tasks.find(({ id }) => id === task)?.valid;
          const isOver = (valid: typeof own) => (valid?.to ?? day) < day && valid?.toConfirmed === true;
          return isOver(version) || isOver(own);
        });
      for (const { id, rule } of itemsOf(makePlan(program, situation)))
        expect(verifiedEnds(rule, id, situation.today), id).toBe(false);
      const to = dayAt(place(situation.today) + 6 * 365);
      for (const { task, rule, type, date } of occurrences(program, situation, situation.today, to))
        if (type !== "last-day") expect(verifiedEnds(rule, task, date), `${task} ${date}`).toBe(false);
    }),
    { numRuns: 40 },
  );
});
