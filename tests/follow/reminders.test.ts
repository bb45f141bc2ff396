import { describe, expect, it } from "vitest";
import { replan } from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import { day, farmFacts, followed, nextDay, send, startFarm } from "./farm-record.ts";

const reminders = (effects: readonly { readonly type: string }[]) =>
  effects.filter(({ type }) => type === "remind");

describe("reminders of duties that recur", () => {
  it("come the day before the next occurrence, and with a lead on its first day", () => {
    const { effects } = followed(startFarm(), { type: "task-done", item: "F2.return", on: day });
    expect(reminders(effects)).toMatchObject([
      { on: "2029-04-09", item: "F2.return" },
      { on: "2029-04-29", item: "F2.return" },
    ]);
    const monthly = followed(startFarm(), { type: "task-done", item: "F5.keep", on: day });
    expect(reminders(monthly.effects)).toMatchObject([{ on: "2027-07-30", item: "F5.keep" }]);
  });

  it("come when the calendar moves on to another occurrence, without a word about changes", () => {
    const before = send(startFarm(), nextDay("2027-06-01"));
    const { effects, changes } = followed(before, nextDay("2027-06-02"));
    expect(changes).toContainEqual({
      type: "comes-next",
      item: "F6.inspect",
      from: "F6.inspect.2027-06-01",
      to: "F6.inspect.2027-09-01",
    });
    expect(reminders(effects)).toContainEqual(
      expect.objectContaining({ on: "2027-08-31", item: "F6.inspect" }),
    );
    expect(effects.filter(({ type }) => type === "notify")).toEqual([]);
  });

  it("of a legal duty come for the next date when the one that was missed is settled", () => {
    const missed = followed(send(startFarm(), nextDay("2027-06-30")), nextDay("2027-07-01"));
    expect(missed.changes).not.toContainEqual(expect.objectContaining({ item: "F5.keep" }));
    const { effects } = followed(missed.record, { type: "task-done", item: "F5.keep", on: "2027-07-01" });
    expect(reminders(effects)).toMatchObject([{ on: "2027-07-30", item: "F5.keep" }]);
  });

  it("come for a date that is no legal one although the legal one must not be shown", () => {
    const rules = farmProgram(
      `  - {name: F20, conditions: {all: []}, event: {type: task, params: {task: guess, service: help}}, why: {fi: a, sv: b, en: c}, deadline: {kind: statutory, date: "2027-03-01", target: "2027-02-01"}, confidence: U}
  - {name: F21, conditions: {all: []}, event: {type: task, params: {task: guess, service: help}}, why: {fi: a, sv: b, en: c}, deadline: {kind: statutory, date: "2027-03-01"}, confidence: U}`,
    );
    const { effects } = replan(rules, startFarm(), { lifeEvent: "farm", today: day, facts: farmFacts });
    expect(reminders(effects)).toMatchObject([{ on: "2027-01-31", item: "F20.guess" }]);
  });

  it("come for the next round of a duty that rests, and the duty comes again on its first day", () => {
    const rules = farmProgram("", (text) =>
      text.replace(
        "recurs: {every: P6M, after: completion}",
        "deadline: {kind: guideline, lead: P14D}, recurs: {every: P6M, after: completion}",
      ),
    );
    const done = followed(
      startFarm(farmFacts, rules),
      { type: "task-done", item: "F7.train", on: day },
      rules,
    );
    expect(reminders(done.effects)).toMatchObject([
      { on: "2027-05-10", item: "F7.train" },
      { on: "2027-05-23", item: "F7.train" },
    ]);
    const later = followed(done.record, nextDay("2027-05-12"), rules).record;
    expect(later.plan.tasks.find(({ id }) => id === "F7.train")).toMatchObject({
      status: "open",
      doBy: "2027-05-24",
    });
    const again = followed(later, { type: "task-done", item: "F7.train", on: "2027-05-12" }, rules).record;
    expect(again.occurrences.map(({ id }) => id)).toEqual([`F7.train.${day}`, "F7.train.2027-05-12"]);
  });

  it("are not given for days that have passed", () => {
    const record = send(
      startFarm(),
      { type: "task-done", item: "F2.return", on: day },
      nextDay("2028-04-15"),
    );
    const { effects } = followed(record, { type: "task-reopened", item: "F2.return.2027" });
    expect(reminders(effects)).toMatchObject([{ on: "2028-05-01", item: "F2.return" }]);
    const late = followed(send(record, nextDay("2028-05-02")), {
      type: "task-reopened",
      item: "F2.return.2027",
    });
    expect(reminders(late.effects)).toEqual([]);
  });
});
