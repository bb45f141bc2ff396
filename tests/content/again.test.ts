import { describe, expect, it, test } from "vitest";
import {
  follow,
  type PlanRecord,
  replan,
  restoreRecord,
  saveRecord,
  situationOf,
  startFollowing,
  viewFor,
} from "../../src/index.ts";
import { wholeProgram as program } from "./matti.ts";

/** A record that goes through days and events; what is refused fails the test. */
function started(lifeEvent: string, facts: Readonly<Record<string, unknown>>): PlanRecord {
  return startFollowing(program, { lifeEvent, today: "2026-11-24", facts });
}

function sent(record: PlanRecord, day: string, ...events: readonly { readonly type: string }[]): PlanRecord {
  const at = `${day}T09:00:00Z`;
  const begun = day === record.today ? [] : [{ type: "day", today: day, by: "system" }];
  return [...begun, ...events].reduce((before, event) => {
    const { record: after, refused } = follow(program, before, { by: "customer", at, ...event });
    expect(refused).toBeUndefined();
    return after;
  }, record);
}

const facts = (changed: object) => ({ type: "facts-changed", facts: changed });
const done = (item: string, on: string, results = {}) => ({ type: "task-done", item, on, results });

describe("what happens again is to be dealt with again, and what was done before is kept", () => {
  const able = {
    "bankruptcy.status": "opened",
    "health.work-ability": "able",
    "housing.status": "rented-stable",
    "money.essentials": "ok",
  };
  const registered = { ...able, "unemployment.registered": true };
  const ill = (start: string) => ({
    "health.work-ability": "unable-certified",
    "health.sick-leave-start": start,
  });

  test.each([
    [
      "a second refusal",
      "R50.benefit-refused",
      registered,
      { "unemployment.benefit-state": "refused" },
      { "unemployment.benefit-state": "applied" },
    ],
    [
      "a second sick leave",
      "R27.sickness-allowance",
      registered,
      ill("2026-11-20"),
      { "health.work-ability": "able" },
    ],
    [
      "the notice of it",
      "R28.sick-leave-notice",
      registered,
      ill("2026-11-20"),
      { "health.work-ability": "able" },
    ],
    [
      "a relapse",
      "R23.seek-care",
      { ...able, "health.care": "none" },
      { "health.mood": "most-days" },
      { "health.mood": "no" },
    ],
    [
      "a month without money",
      "R38.basic-social-assistance",
      able,
      { "money.essentials": "under-one-month" },
      { "money.essentials": "ok" },
    ],
    [
      "letters that pile up again",
      "R07.open-the-mail",
      able,
      { "life.unopened-mail": true },
      { "life.unopened-mail": false },
    ],
    [
      "no strength for the days again",
      "R33.social-needs-assessment",
      able,
      { "life.daily-coping": "not-coping" },
      { "life.daily-coping": "ok" },
    ],
    [
      "a relapse into substances",
      "R32.substance-support",
      able,
      { "health.substance-worry": true },
      { "health.substance-worry": false },
    ],
    [
      "loans to pay loans again",
      "R43.stop-borrowing",
      able,
      { "debt.borrowing-to-pay": true },
      { "debt.borrowing-to-pay": false },
    ],
    [
      "strain with children again",
      "R48.family-support",
      { ...able, "household.children-under-18": 2 },
      { "life.daily-coping": "strained" },
      { "life.daily-coping": "ok" },
    ],
    [
      "a second low mood",
      "R49.crisis-centre-talk",
      { ...able, "life.daily-coping": "ok" },
      { "health.mood": "some" },
      { "health.mood": "no" },
    ],
    [
      "the programme for it",
      "R24.self-care-programme",
      { ...able, "health.suicidal-thoughts": "no" },
      { "health.mood": "some" },
      { "health.mood": "no" },
    ],
    [
      "a second bankruptcy",
      "R08.cooperate-with-estate",
      able,
      { "bankruptcy.status": "opened" },
      { "bankruptcy.status": "closed" },
    ],
    [
      "an insurance that runs again",
      "R11.end-yel",
      able,
      { "pension.yel-status": "active" },
      { "pension.yel-status": "ended" },
    ],
    [
      "work that ended again",
      "R14.register-now",
      able,
      { "unemployment.registered": false },
      { "unemployment.registered": true },
    ],
  ])("%s", (_name, item, base, begins, ends) => {
    const first = sent(started("business-failure", base), "2026-11-25", facts(begins));
    expect(first.plan.order).toContain(item);
    const over = sent(first, "2026-11-26", done(item, "2026-11-26"), facts(ends));
    expect(over.plan.order).not.toContain(item);
    const second = sent(over, "2027-08-27", facts(begins));
    expect(second.plan.order).toContain(item);
    expect(second.items.find(({ id }) => id === item)).toMatchObject({ status: "proposed", doneOn: null });
    expect(second.occurrences).toContainEqual(
      expect.objectContaining({ id: `${item}.2026-11-26`, status: "done", doneOn: "2026-11-26" }),
    );
  });

  test("a new sick leave that follows another without a day of work between", () => {
    const first = sent(
      started("business-failure", { ...registered, ...ill("2026-11-20") }),
      "2026-11-25",
      done("R27.sickness-allowance", "2026-11-25"),
    );
    expect(sent(first, "2027-05-01").plan.order).not.toContain("R27.sickness-allowance");
    const second = sent(first, "2027-05-01", facts(ill("2027-04-20")));
    const item = second.plan.tasks.find(({ id }) => id === "R27.sickness-allowance");
    expect(item?.deadline?.date).toBe("2027-06-20");
  });

  it("stays done while an answer is only unknown for a time", () => {
    const first = sent(
      started("business-failure", { ...able, "unemployment.benefit-state": "refused" }),
      "2026-11-25",
      done("R50.benefit-refused", "2026-11-25"),
      { type: "facts-changed", facts: {}, clear: ["unemployment.benefit-state"] } as never,
      facts({ "unemployment.benefit-state": "refused" }),
    );
    expect(first.plan.order).not.toContain("R50.benefit-refused");
    expect(first.items.find(({ id }) => id === "R50.benefit-refused")?.status).toBe("done");
  });

  test.each([
    ["was declined", { "health.mood": null }, []],
    ["was taken back", {}, ["health.mood"]],
  ])("a relapse, although the answer %s since", (_name, changed, clear) => {
    const low = facts({ "health.mood": "most-days" });
    const over = sent(
      started("business-failure", { ...able, "health.care": "none", "health.mood": "most-days" }),
      "2026-11-25",
      done("R23.seek-care", "2026-11-25"),
      facts({ "health.mood": "no" }),
      { ...facts(changed), clear } as never,
    );
    expect(over.items.find(({ id }) => id === "R23.seek-care")?.status).toBe("done");
    const again = sent(over, "2027-08-27", low);
    expect(again.plan.order).toContain("R23.seek-care");
    expect(replan(program, again, situationOf(program, again)).record).toBe(again);
    expect(restoreRecord(program, saveRecord(over)).ok).toBe(true);
    const twice = sent(again, "2027-08-28", done("R23.seek-care", "2027-08-28"), low);
    expect(twice.plan.order).not.toContain("R23.seek-care");
  });

  test("the day that somebody chose for the time before is not the day of the next", () => {
    const item = "R27.sickness-allowance";
    const first = sent(
      started("business-failure", { ...registered, ...ill("2026-11-20") }),
      "2026-11-25",
      { type: "item-edited", item, changes: { doBy: "2026-12-01", note: "Bring the certificate" } } as never,
      done(item, "2026-11-25"),
      facts({ "health.work-ability": "able" }),
    );
    const second = sent(first, "2027-05-01", facts(ill("2027-04-20")));
    const seen = viewFor(second, "customer").items.find(({ id }) => id === item);
    expect(seen).toMatchObject({ doBy: "2027-06-20", late: false, note: "Bring the certificate" });
  });

  test("a second moving date", () => {
    const mustMove = {
      ...able,
      "housing.status": "own-lost-must-move",
      "housing.move-out-date": "2026-12-15",
    };
    const first = sent(
      started("business-failure", mustMove),
      "2026-12-16",
      done("R39.notify-move", "2026-12-16"),
    );
    const home = sent(first, "2027-01-10", facts({ "housing.status": "rented-stable" }));
    expect(home.plan.order).not.toContain("R39.notify-move");
    const second = sent(
      home,
      "2027-09-01",
      facts({ "housing.status": "rented-arrears", "housing.move-out-date": "2027-09-20" }),
    );
    expect(second.plan.tasks.find(({ id }) => id === "R39.notify-move")?.deadline?.date).toBe("2027-09-27");
  });

  test("what was proved once is not asked for again after a sick leave", () => {
    const proved = sent(
      started("business-failure", registered),
      "2026-11-25",
      done("R16.prove-business-ended", "2026-11-25"),
      done("R20.initial-interview", "2026-11-25"),
      facts(ill("2026-11-25")),
    );
    const back = sent(proved, "2027-02-01", facts({ "health.work-ability": "able" }));
    expect(back.plan.order).not.toContain("R16.prove-business-ended");
    expect(back.plan.order).not.toContain("R20.initial-interview");
  });

  test.each([
    ["low mood", "r36.mood-follow-up", { "mood.two-questions": 2 }, { "mood.two-questions": 0 }],
    ["a new job", "r37.occupational-health", { "work.status": "employed" }, { "work.status": "job-seeker" }],
    ["tobacco", "r31.tobacco", { "lifestyle.tobacco": "daily" }, { "lifestyle.tobacco": "quit" }],
    [
      "a new need of support",
      "r38.social-need-assessment",
      { "social.support-need": ["money"] },
      { "social.support-need": [] },
    ],
  ])("%s beside diabetes", (_name, item, begins, ends) => {
    const first = sent(
      started("type-2-diabetes", { "diabetes.diagnosis": "type2", ...begins }),
      "2026-11-25",
      done(item, "2026-11-25"),
      facts(ends),
    );
    expect(first.plan.order).not.toContain(item);
    expect(sent(first, "2027-11-25", facts(begins)).plan.order).toContain(item);
  });
});

describe("a second move in the same county", () => {
  const moved = { "diabetes.diagnosis": "suspected", "move.date": "2026-11-20", "move.notified": false };
  const item = "r01.move-notification";

  test.each([{}, { "move.notified": true }])(
    "must be notified too, when the first one gave %j",
    (results) => {
      const first = sent(started("type-2-diabetes", moved), "2026-11-25", done(item, "2026-11-25", results));
      expect(first.plan.order).not.toContain(item);
      const second = sent(first, "2028-02-01", facts({ "move.date": "2028-01-30" }));
      expect(second.facts["move.notified"]).not.toBe(true);
      expect(second.plan.tasks.find(({ id }) => id === item)?.deadline?.date).toBe("2028-02-06");
    },
  );

  test("must be notified too when the plan is made anew for the whole situation", () => {
    const first = sent(
      started("type-2-diabetes", moved),
      "2026-11-25",
      done(item, "2026-11-25", { "move.notified": true }),
    );
    const { "move.notified": _given, ...facts } = situationOf(program, first).facts;
    const situation = {
      lifeEvent: "type-2-diabetes",
      today: "2028-02-01",
      facts: { ...facts, "move.date": "2028-01-30" },
    };
    const second = replan(program, first, situation);
    expect(second.record.plan.order).toContain(item);
    expect(replan(program, second.record, situation).record).toBe(second.record);
  });

  test("is not asked about when the customer says that it was", () => {
    const first = sent(
      started("type-2-diabetes", moved),
      "2026-11-25",
      done(item, "2026-11-25", { "move.notified": true }),
    );
    const second = sent(first, "2028-02-01", facts({ "move.date": "2028-01-30", "move.notified": true }));
    expect(second.facts["move.notified"]).toBe(true);
    expect(second.plan.order).not.toContain(item);
  });

  test("a day that is only put right changes nothing", () => {
    const first = sent(
      started("type-2-diabetes", moved),
      "2026-11-25",
      done(item, "2026-11-25", { "move.notified": true }),
    );
    const right = sent(first, "2026-11-26", facts({ "move.date": "2026-11-21" }));
    expect(right.facts["move.notified"]).toBe(true);
    expect(right.plan.order).not.toContain(item);
  });
});
