import { describe, expect, it } from "vitest";
import { follow, type PlanRecord, replan, startFollowing, viewFor } from "../../src/index.ts";
import { at, tinyProgram } from "./tiny.ts";

const program = tinyProgram();
const day = "2026-11-24";

function start(facts: Record<string, unknown> = {}): PlanRecord {
  return startFollowing(program, { lifeEvent: "small", today: day, facts });
}

type Sent = { readonly type: string; readonly [key: string]: unknown };

function tryTo(record: PlanRecord, event: Sent) {
  return follow(program, record, { at: at(record.today), by: "customer", ...event });
}

function send(record: PlanRecord, ...events: readonly Sent[]): PlanRecord {
  return events.reduce((current, event) => {
    const followed = tryTo(current, event);
    if (followed.refused !== undefined)
      throw new Error(`${event.type} ${followed.refused.code} ${followed.refused.path}`);
    return followed.record;
  }, record);
}

const status = (record: PlanRecord, id: string) => record.items.find((item) => item.id === id)?.status;
const ids = (record: PlanRecord) =>
  record.items.filter(({ because, removed }) => because === null && !removed).map(({ id }) => id);

const withNurse = (record: PlanRecord) =>
  send(
    record,
    { type: "participant-joined", participant: "nina", role: "nurse" },
    { type: "consent-given", participant: "nina", areas: ["health"] },
  );

describe("following", () => {
  it("starts with every item proposed, the plan a draft and the journey at its beginning", () => {
    const record = start({ "mood.low": true });
    expect(record.items.map(({ id, status: now }) => [id, now])).toEqual([
      ["T1.care", "proposed"],
      ["T4.weigh", "proposed"],
    ]);
    expect(record.planState.state).toBe("draft");
    expect(record.journey).toEqual({ way: "start", mood: "low" });
    expect(record.revision).toBe(0);
  });

  it("takes statuses and days of events that the situation gives", () => {
    const record = start({
      "mood.low": true,
      "task.T1.care.status": "done",
      "task.T1.care.done-on": "2026-11-20",
      "event.relapse-signal.on": "2026-11-01",
    });
    expect(status(record, "T1.care")).toBe("done");
    expect(ids(record)).toContain("T5.next");
    expect(record.plan.indicators.map(({ rule }) => rule)).toEqual(["I1"]);
  });

  it("moves a task by its machine and refuses what it cannot do", () => {
    let record = start({ "mood.low": true });
    record = send(
      record,
      { type: "task-accepted", item: "T1.care" },
      { type: "task-started", item: "T1.care" },
      { type: "task-submitted", item: "T1.care" },
    );
    record = send(
      record,
      { type: "task-correction-asked", item: "T1.care" },
      { type: "task-submitted", item: "T1.care" },
    );
    record = send(
      record,
      { type: "task-decided", item: "T1.care", outcome: "negatively" },
      { type: "task-appealed", item: "T1.care" },
    );
    record = send(record, { type: "task-decided", item: "T1.care", outcome: "partly" });
    expect(status(record, "T1.care")).toBe("decided-partly");
    expect(tryTo(record, { type: "task-accepted", item: "T1.care" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
    record = send(record, { type: "task-done", item: "T1.care", on: day });
    expect(record.items.find(({ id }) => id === "T1.care")).toMatchObject({ status: "done", doneOn: day });
    record = send(
      record,
      { type: "task-reopened", item: "T1.care" },
      { type: "task-declined", item: "T1.care", reason: "not now" },
    );
    expect(status(record, "T1.care")).toBe("declined");
  });

  it("unlocks what waits for a task that is done, and what hangs on its being done", () => {
    let record = start({ "mood.low": true, "money.short": true });
    expect(record.plan.tasks.find(({ rule }) => rule === "T2")?.status).toBe("locked");
    record = send(record, { type: "task-done", item: "T1.care", on: day });
    expect(record.plan.tasks.find(({ rule }) => rule === "T2")?.status).toBe("open");
    expect(record.plan.information.map(({ rule }) => rule)).toEqual(["T5"]);
    expect(record.plan.settled.map(({ id }) => id)).toEqual(["T1.care"]);
  });

  it("gives the original plan with its progress when an answer is changed and changed back", () => {
    const before = send(start({ "mood.low": true, "money.short": true }), {
      type: "task-accepted",
      item: "T2.apply",
    });
    const changed = send(before, { type: "facts-changed", facts: { "money.short": false } });
    expect(status(changed, "T2.apply")).toBe("no-longer-applies");
    expect(changed.items.find(({ id }) => id === "T2.apply")?.because).toEqual({
      reason: "conditions",
      facts: ["home.date", "money.short"],
    });
    const back = send(changed, { type: "facts-changed", facts: { "money.short": true } });
    expect(back.plan).toEqual(before.plan);
    expect(back.items.map(({ id, status: now }) => [id, now])).toEqual(
      before.items.map(({ id, status: now }) => [id, now]),
    );
  });

  it("clears an answer, and refuses one that cannot be used without repeating it", () => {
    const record = start({ "mood.low": true });
    expect(ids(send(record, { type: "facts-changed", facts: {}, clear: ["mood.low"] }))).not.toContain(
      "T1.care",
    );
    const wrong = tryTo(record, { type: "facts-changed", facts: { "mood.low": "secret-word" } });
    expect(wrong).toMatchObject({ refused: { code: "answer/wrong-type", path: "facts.mood.low" }, record });
    expect(JSON.stringify(wrong.refused)).not.toContain("secret-word");
  });

  it("holds recommended dates where they were first given, and moves the others", () => {
    let record = start({ "mood.low": true, "money.short": true, "home.date": "2026-12-01" });
    record = send(record, { type: "day", today: "2026-11-25", by: "system" });
    expect(record.plan.tasks.map(({ rule, doBy }) => [rule, doBy])).toEqual([
      ["T1", "2026-11-26"],
      ["T2", "2027-01-01"],
      ["T4", null],
    ]);
    const moved = tryTo(record, { type: "facts-changed", facts: { "home.date": "2026-12-31" } });
    if (moved.refused !== undefined) throw new Error("followed");
    expect(moved.changes).toEqual([
      { type: "date-moved", item: "T2.apply", from: "2027-01-01", to: "2027-01-31", because: "facts" },
    ]);
    expect(moved.effects.filter(({ type }) => type === "remind")).toMatchObject([
      { on: "2027-01-30", item: "T2.apply" },
    ]);
  });

  it("records results, refuses implausible ones, and keeps withdrawn ones", () => {
    let record = start();
    const result = (id: string, value: number, date = day) => ({
      type: "measurement-recorded",
      fact: "weight",
      id,
      measurement: { date, value },
    });
    record = send(record, result("m1", 110), result("m2", 90, "2026-11-23"));
    expect(ids(record)).toContain("T4.weigh");
    expect(tryTo(record, result("m1", 80))).toMatchObject({ refused: { code: "event/duplicate-id" } });
    expect(tryTo(record, result("m3", 4000))).toMatchObject({ refused: { code: "event/implausible" } });
    expect(tryTo(record, result("m3", 80, "2026-11-25"))).toMatchObject({
      refused: { code: "answer/not-a-date" },
    });
    expect(tryTo(record, { ...result("m3", 80), fact: "mood.low" })).toMatchObject({
      refused: { code: "event/not-a-measurement" },
    });
    expect(tryTo(record, { type: "facts-changed", facts: { weight: [] } })).toMatchObject({
      refused: { code: "event/not-a-measurement" },
    });
    record = send(record, { type: "measurement-withdrawn", fact: "weight", id: "m1" });
    expect(ids(record)).not.toContain("T4.weigh");
    expect(record.measurements.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      ["m1", true],
      ["m2", false],
    ]);
    expect(tryTo(record, { type: "measurement-withdrawn", fact: "weight", id: "m1" })).toMatchObject({
      refused: { code: "event/unknown-item" },
    });
  });

  it("shows safety at once, lets it only be acknowledged, and begins anew the next time", () => {
    let record = start();
    const acute = tryTo(record, { type: "facts-changed", facts: { "safe.here": "no" } });
    if (acute.refused !== undefined) throw new Error("followed");
    expect(acute.effects[0]).toMatchObject({ type: "notify", about: "safety" });
    record = acute.record;
    expect(tryTo(record, { type: "task-declined", item: "S1.call" })).toMatchObject({
      refused: { code: "event/safety-item" },
    });
    record = send(record, { type: "safety-acknowledged", item: "S1.call" });
    expect(record.plan.safety).toMatchObject([{ acknowledged: true }]);
    expect(tryTo(record, { type: "safety-acknowledged", item: "S1.call" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
    expect(tryTo(record, { type: "safety-acknowledged", item: "nothing" })).toMatchObject({
      refused: { code: "event/unknown-item" },
    });
    const again = send(record, { type: "facts-changed", facts: { "safe.here": "no" } });
    expect(again.plan.safety).toMatchObject([{ acknowledged: false }]);
    const later = send(
      record,
      { type: "facts-changed", facts: { "safe.here": "yes" } },
      { type: "facts-changed", facts: { "safe.here": "no" } },
    );
    expect(later.plan.safety).toMatchObject([{ acknowledged: false }]);
  });

  it("moves the journey with parallel regions and history, pauses and resumes, raises and activates", () => {
    let record = start({ "money.short": true });
    record = send(
      record,
      { type: "journey", event: "GO" },
      { type: "journey", event: "NEXT" },
      { type: "journey", event: "RELAPSE_SIGNAL" },
    );
    expect(record.journey).toEqual({ way: "resting", mood: "fine" });
    expect(record.happened).toEqual({ "relapse-signal": [day] });
    expect(record.raised).toEqual([{ rule: "I1", regions: ["way"] }]);
    expect(record.items.find(({ id }) => id === "T2.apply")?.paused).toBe(true);
    record = send(record, { type: "journey", event: "RESUME" });
    expect(record.journey).toEqual({ way: { going: "second" }, mood: "fine" });
    expect(record.items.find(({ id }) => id === "T2.apply")?.paused).toBe(false);
    record = send(record, { type: "facts-changed", facts: { "mood.low": true } });
    expect(record.activated).toEqual([{ rule: "T4", regions: ["mood"] }]);
    expect(ids(record)).toContain("T4.weigh");
    record = send(record, {
      type: "measurement-recorded",
      fact: "weight",
      id: "m1",
      measurement: { date: day, value: 80 },
    });
    expect(ids(record)).not.toContain("T4.weigh");
    expect(send(record, { type: "journey", event: "ASK_A_PERSON" }).journey).toEqual(record.journey);
    expect(tryTo(record, { type: "journey", event: "NEVER_HEARD" })).toMatchObject({
      refused: { code: "event/unknown-journey-event" },
    });
    expect(tryTo(record, { type: "journey", event: "GO" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
  });

  it("reads a guard again only when a fact that it reads has changed", () => {
    let record = start({ "mood.low": true });
    record = send(record, { type: "facts-changed", facts: { "mood.low": false } });
    expect(record.journey).toMatchObject({ mood: "fine" });
    record = { ...record, journey: { way: "start", mood: "low" } };
    record = send(record, { type: "facts-changed", facts: { "money.short": true } });
    expect(record.journey).toMatchObject({ mood: "low" });
  });

  it("is agreed when all parties agree, and then changes only after it is reopened", () => {
    let record = withNurse(start({ "mood.low": true }));
    record = send(record, {
      type: "item-added",
      item: "walk",
      by: "nina",
      content: { title: "Kävele joka päivä", area: "health" },
    });
    record = send(record, { type: "plan-proposed" });
    expect(record.planState).toMatchObject({ state: "in-negotiation", agreedBy: ["customer"] });
    record = send(record, {
      type: "item-edited",
      item: "hand.walk",
      changes: { doBy: "2026-12-01", note: "alku rauhassa", responsible: "nina" },
    });
    expect(record.planState.agreedBy).toEqual([]);
    record = send(record, { type: "plan-agreed" }, { type: "plan-agreed", by: "nina" });
    expect(record.planState.state).toBe("agreed");
    expect(record.items.filter(({ agreed }) => agreed).map(({ id }) => id)).toEqual([
      "T1.care",
      "T4.weigh",
      "hand.walk",
    ]);
    record = send(record, { type: "plan-started" });
    expect(tryTo(record, { type: "item-edited", item: "hand.walk", changes: { doBy: null } })).toMatchObject({
      refused: { code: "event/agreed" },
    });
    expect(tryTo(record, { type: "item-removed", item: "hand.walk" })).toMatchObject({
      refused: { code: "event/agreed" },
    });
    const kept = tryTo(record, { type: "facts-changed", facts: { "mood.low": false } });
    if (kept.refused !== undefined) throw new Error("followed");
    expect(kept.changes).toMatchObject([
      { type: "kept", item: "T1.care", kept: "agreed" },
      { type: "kept", item: "T4.weigh", kept: "agreed" },
    ]);
    record = send(
      record,
      { type: "plan-review-due" },
      { type: "plan-reviewed", kept: false },
      { type: "item-edited", item: "hand.walk", changes: { doBy: null } },
    );
    expect(record.items.find(({ id }) => id === "hand.walk")?.changes).toEqual({
      note: "alku rauhassa",
      responsible: "nina",
    });
    record = send(record, { type: "item-removed", item: "hand.walk" });
    expect(viewFor(record, "customer").items.map(({ id }) => id)).not.toContain("hand.walk");
    expect(record.happened).toEqual({ "review-held": [day] });
  });

  it("ends and can be opened again", () => {
    const record = send(start(), { type: "plan-started" }, { type: "plan-completed" });
    expect(record.planState.state).toBe("completed");
    expect(send(record, { type: "plan-reopened" }).planState.state).toBe("draft");
    expect(send(start(), { type: "plan-discontinued" }).planState.state).toBe("discontinued");
    expect(tryTo(record, { type: "plan-started" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
    expect(tryTo(start(), { type: "plan-reviewed", kept: true })).toMatchObject({
      refused: { code: "event/against-state" },
    });
    expect(tryTo(start(), { type: "plan-agreed" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
    expect(tryTo(record, { type: "plan-proposed" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
  });

  it("carries messages between people who may see their area", () => {
    let record = withNurse(start());
    record = send(record, { type: "message-sent", message: "m1", to: ["nina"], text: "Hei", area: "health" });
    expect(viewFor(record, "nina").messages).toHaveLength(1);
    record = send(record, { type: "message-read", message: "m1", by: "nina" });
    expect(record.messages[0]?.readBy).toEqual(["nina"]);
    expect(tryTo(record, { type: "message-read", message: "m1", by: "nina" })).toMatchObject({
      refused: { code: "event/against-state" },
    });
    expect(tryTo(record, { type: "message-read", message: "m1" })).toMatchObject({
      refused: { code: "event/unknown-item" },
    });
    expect(tryTo(record, { type: "message-sent", message: "m1", to: ["nina"], text: "Hei" })).toMatchObject({
      refused: { code: "event/duplicate-id" },
    });
    expect(tryTo(record, { type: "message-sent", message: "m2", to: ["nobody"], text: "Hei" })).toMatchObject(
      { refused: { code: "event/unknown-participant" } },
    );
    expect(
      tryTo(record, { type: "message-sent", message: "m2", to: ["nina"], text: "Hei", area: "money" }),
    ).toMatchObject({ refused: { code: "event/out-of-role" } });
  });

  it("lets people join, see by consent, and leave", () => {
    let record = withNurse(start({ "mood.low": true, "money.short": true }));
    expect(viewFor(record, "nina").items.map(({ id }) => id)).toEqual(["T1.care", "T4.weigh"]);
    expect(viewFor(record, "nina").facts.map(({ id }) => id)).toEqual(["mood.low"]);
    record = send(record, { type: "consent-withdrawn", participant: "nina", areas: ["health"] });
    expect(viewFor(record, "nina").items).toEqual([]);
    record = send(record, { type: "participant-left", participant: "nina" });
    expect(() => viewFor(record, "nina")).toThrow(
      expect.objectContaining({ code: "event/unknown-participant" }),
    );
    const refusals: readonly (readonly [Sent, string])[] = [
      [{ type: "participant-joined", participant: "x", role: "wizard" }, "event/unknown-role"],
      [{ type: "participant-joined", participant: "x", role: "customer" }, "event/unknown-role"],
      [{ type: "participant-joined", participant: "nina", role: "nurse" }, "event/duplicate-id"],
      [{ type: "participant-joined", participant: "system", role: "nurse" }, "event/duplicate-id"],
      [{ type: "participant-left", participant: "nina" }, "event/unknown-participant"],
      [{ type: "participant-left", participant: "customer" }, "event/out-of-role"],
      [{ type: "consent-given", participant: "nina", areas: ["health"] }, "event/unknown-participant"],
      [{ type: "consent-given", participant: "customer", areas: ["health"] }, "event/unknown-participant"],
      [{ type: "consent-withdrawn", participant: "nina", areas: ["health"] }, "event/against-state"],
    ];
    for (const [event, code] of refusals)
      expect(tryTo(record, event)).toMatchObject({ refused: { code }, record });
    const clerk = send(record, {
      type: "participant-joined",
      participant: "carl",
      role: "clerk",
      name: "Carl",
    });
    expect(tryTo(clerk, { type: "consent-given", participant: "carl", areas: ["health"] })).toMatchObject({
      refused: { code: "event/out-of-role" },
    });
  });

  it("refuses, with a code and without change, what is unknown, forged, stale, out of role or misshapen", () => {
    const record = withNurse(start({ "mood.low": true, "money.short": true }));
    const refusals: readonly (readonly [unknown, string, string?])[] = [
      [null, "event/invalid"],
      ["day", "event/invalid"],
      [{ type: "xstate.init" }, "event/unknown-type", "type"],
      [{ type: "xstate.done.state.task", at: at(day), by: "customer" }, "event/unknown-type", "type"],
      [{ type: "__proto__", at: at(day), by: "customer" }, "event/unknown-type", "type"],
      [{ type: "journey", event: "xstate.stop", at: at(day), by: "customer" }, "event/invalid", "event"],
      [{ type: "day", today: "2026-02-30x", at: at(day), by: "system" }, "event/invalid", "today"],
      [{ type: "plan-started", at: "yesterday", by: "customer" }, "event/invalid", "at"],
      [{ type: "plan-started", at: at(day), by: "customer", extra: 1 }, "event/invalid"],
      [{ type: "plan-started", at: at(day), by: "stranger" }, "event/out-of-role", "by"],
      [{ type: "plan-started", at: at(day), by: "system" }, "event/out-of-role", "by"],
      [
        { type: "viewed", participant: "nina", at: at(day), by: "stranger" },
        "event/out-of-role",
        "participant",
      ],
      [{ type: "day", today: "2026-11-25", at: at(day), by: "customer" }, "event/out-of-role", "by"],
      [{ type: "day", today: "2026-11-23", at: at(day), by: "system" }, "event/day-backwards", "today"],
      [
        { type: "plan-started", at: at(day), by: "customer", expectedRevision: 0 },
        "event/stale",
        "expectedRevision",
      ],
      [
        { type: "task-done", item: "T1.care", on: "2026-11-25", at: at(day), by: "customer" },
        "event/day-to-come",
        "on",
      ],
      [
        { type: "task-done", item: "T2.apply", on: day, at: at(day), by: "nina" },
        "event/unknown-item",
        "item",
      ],
      [
        { type: "facts-changed", facts: { "money.short": false }, at: at(day), by: "nina" },
        "event/out-of-role",
        "facts",
      ],
      [
        { type: "facts-changed", facts: { nothing: 1 }, at: at(day), by: "customer" },
        "answer/unknown-fact",
        "facts.nothing",
      ],
      [
        { type: "facts-changed", facts: { today: day }, at: at(day), by: "customer" },
        "answer/unknown-fact",
        "facts.today",
      ],
      [
        { type: "facts-changed", facts: { "weight.latest": 1 }, at: at(day), by: "customer" },
        "answer/derived-fact",
        "facts.weight.latest",
      ],
      [{ type: "item-removed", item: "T1.care", at: at(day), by: "customer" }, "event/rule-item", "item"],
      [{ type: "item-removed", item: "T9.none", at: at(day), by: "customer" }, "event/unknown-item", "item"],
      [
        { type: "item-edited", item: "T9.none", changes: {}, at: at(day), by: "customer" },
        "event/unknown-item",
        "item",
      ],
      [
        {
          type: "item-edited",
          item: "T1.care",
          changes: { doBy: "2026-02-30" },
          at: at(day),
          by: "customer",
        },
        "call/not-a-date",
        "changes.doBy",
      ],
      [
        {
          type: "item-edited",
          item: "T1.care",
          changes: { responsible: "nobody" },
          at: at(day),
          by: "customer",
        },
        "event/unknown-participant",
        "changes.responsible",
      ],
      [
        { type: "item-added", item: "x", content: { title: "x", area: "money" }, at: at(day), by: "nina" },
        "event/out-of-role",
        "content.area",
      ],
      [
        {
          type: "item-added",
          item: "x",
          content: { title: "x", area: "health", doBy: "2026-02-30" },
          at: at(day),
          by: "nina",
        },
        "call/not-a-date",
        "content.doBy",
      ],
      [
        {
          type: "item-added",
          item: "x",
          content: { title: "x", area: "health", owner: "NONE" },
          at: at(day),
          by: "nina",
        },
        "event/unknown-owner",
        "content.owner",
      ],
      [
        {
          type: "measurement-recorded",
          fact: "weight",
          id: "m",
          measurement: { date: day, value: 80 },
          at: at(day),
          by: "carl",
        },
        "event/out-of-role",
        "by",
      ],
      [
        { type: "replanned", today: "2026-11-23", facts: {}, at: at(day), by: "system" },
        "event/day-backwards",
        "today",
      ],
    ];
    for (const [event, code, path] of refusals) {
      const followed = follow(program, record, event);
      expect([event, followed.refused?.code]).toEqual([event, code]);
      if (path !== undefined) expect(followed.refused?.path).toBe(path);
      expect(followed.record).toBe(record);
    }
    const withWalk = send(record, {
      type: "item-added",
      item: "walk",
      content: { title: "walk", area: "health" },
    });
    expect(
      tryTo(withWalk, { type: "item-added", item: "walk", content: { title: "again", area: "health" } }),
    ).toMatchObject({ refused: { code: "event/duplicate-id" } });
  });

  it("logs who saw what, what customers say, and finds two writers on one revision", () => {
    const record = send(
      withNurse(start()),
      { type: "viewed", participant: "nina", by: "nina" },
      { type: "effort-answered", score: 2, askedAgain: 1 },
    );
    expect(record.log.at(-2)?.event).toMatchObject({ type: "viewed", by: "nina" });
    const first = tryTo(record, { type: "plan-started", expectedRevision: record.revision });
    const second = tryTo(first.record, { type: "plan-discontinued", expectedRevision: record.revision });
    expect(first.refused).toBeUndefined();
    expect(second).toMatchObject({ refused: { code: "event/stale" }, record: first.record });
  });

  it("replans for another situation and other rules, once and for all", () => {
    const record = send(start({ "mood.low": true, "money.short": true }), {
      type: "task-done",
      item: "T1.care",
      on: day,
    });
    const situation = { lifeEvent: "small", today: "2026-11-30", facts: { "money.short": true } };
    const once = replan(program, record, situation);
    expect(once.changes).toMatchObject(
      [
        { type: "no-longer-applies", item: "T4.weigh" },
        { type: "kept", item: "T1.care", kept: "done" },
      ].slice(1),
    );
    const twice = replan(program, once.record, situation);
    expect(twice).toEqual({ record: once.record, changes: [], effects: [], problems: [] });
    expect(() => replan(program, once.record, { ...situation, today: day })).toThrow(
      expect.objectContaining({ code: "call/not-a-date" }),
    );
    const extra = `  - {name: T9, conditions: {all: []}, event: {type: task, params: {task: new, service: help}}, urgency: later, order: 9, why: {fi: a, sv: b, en: c}, confidence: K}`;
    const newer = replan(tinyProgram(extra), once.record, situation);
    expect(newer.changes).toEqual([{ type: "added", item: "T9.new" }]);
    const older = replan(program, newer.record, situation);
    expect(older.changes).toEqual([
      { type: "no-longer-applies", item: "T9.new", because: { reason: "rule-removed", facts: [] } },
    ]);
  });
});
