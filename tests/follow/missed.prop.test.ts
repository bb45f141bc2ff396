import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { follow, metrics, occurrences, type PlanRecord } from "../../src/index.ts";
import { farm, nextDay, planned, type Sent, send, startFarm } from "./farm-record.ts";
import { at } from "./tiny.ts";

const opening = "2026-12-01";
const begin = "2026-11-24";
const duties = ["F2.return", "F5.keep"];
const toDo = ["proposed", "accepted", "under-way", "correction-asked", "reopened"];

const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const start = startFarm({ "open.date": opening, "has.animals": true, "has.alcohol": true });

/** A step, or some days that go by. */
type Move = Sent | { readonly days: number };

const step: fc.Arbitrary<Move> = fc.record({
  type: fc.constantFrom("task-started", "task-submitted", "task-done", "task-reopened", "task-declined"),
  item: fc.constantFrom(
    ...["F5.keep", "F6.inspect", "F5.keep.2026-12", "F5.keep.2027-02", "F5.keep.2027-03"],
    ...["F2.return.2026", "F2.return.2027", "F6.inspect.2027-03-01"],
  ),
});
const days: fc.Arbitrary<Move> = fc.record({ days: fc.integer({ min: 1, max: 70 }) });
const moves = fc.array(fc.oneof(step, days), { minLength: 1, maxLength: 14 });

/** The record after moves; what cannot be done where it stands is passed over. */
function played(all: readonly Move[], perDay: boolean): PlanRecord {
  return all.reduce<PlanRecord>((record, move) => {
    if (!("days" in move) || typeof move.days !== "number")
      return follow(farm, record, { by: "customer", at: at(record.today), on: record.today, ...move }).record;
    const until = plus(record.today, move.days);
    if (!perDay) return send(record, nextDay(until));
    return Array.from({ length: move.days }).reduce<PlanRecord>(
      (current) => send(current, nextDay(plus(current.today, 1))),
      record,
    );
  }, start);
}

/** Last days of a duty that have passed since the beginning, with something still to do, the oldest first. */
function openOf(record: PlanRecord, duty: string): readonly string[] {
  return occurrences(farm, record, begin, plus(record.today, -1))
    .filter(({ task, doneOn, status }) => task === duty && doneOn === null && toDo.includes(status))
    .map(({ id }) => id);
}

describe("last days that the law sets", () => {
  it("never vanish while something is to be done: the oldest is next and late, else the next is to come", () => {
    let late = 0;
    fc.assert(
      fc.property(moves, (all) => {
        const record = played(all, false);
        for (const duty of duties) {
          const item = planned(record, duty);
          if (record.today === begin || item === undefined) continue;
          const oldest = openOf(record, duty)[0];
          if (oldest === undefined) expect((item.doBy ?? "") >= record.today).toBe(true);
          else expect([item.next?.id, item.late]).toEqual([oldest, true]);
          late += Number(item.late);
        }
      }),
      { numRuns: 150 },
    );
    expect(late).toBeGreaterThan(20);
  }, 120_000);

  it("are the same whether the days go by one by one or are jumped over", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const [jumped, walked] = [played(all, false), played(all, true)];
        const told = ({ occurrences: known }: PlanRecord) =>
          known.map(({ id, status, doneOn, missed }) => ({ id, status, doneOn, missed }));
        expect(told(jumped)).toEqual(told(walked));
        expect(jumped.plan.tasks.map(({ next, doBy }) => [next, doBy])).toEqual(
          walked.plan.tasks.map(({ next, doBy }) => [next, doBy]),
        );
        expect(metrics([jumped]).missedStatutory).toBe(metrics([walked]).missedStatutory);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("never go away again, each stands once, and other rhythms never look back", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const before = played(all.slice(0, -1), false);
        const record = played(all, false);
        const missed = record.occurrences.filter((one) => one.missed !== undefined);
        for (const { id, missed: date } of before.occurrences)
          if (date !== undefined) expect(missed.find((one) => one.id === id)?.missed).toBe(date);
        expect(new Set(missed.map(({ id }) => id)).size).toBe(missed.length);
        for (const { id, missed: date } of missed) {
          expect(duties.some((duty) => id.startsWith(`${duty}.`))).toBe(true);
          expect([begin <= (date ?? ""), (date ?? "") < record.today]).toEqual([true, true]);
        }
        const inspect = planned(record, "F6.inspect");
        if (inspect !== undefined) expect((inspect.doBy ?? "") >= record.today).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
