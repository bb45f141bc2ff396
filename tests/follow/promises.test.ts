import { describe, expect, it } from "vitest";
import {
  follow,
  type PlanRecord,
  type Program,
  replan,
  restoreRecord,
  saveRecord,
  startFollowing,
  viewFor,
} from "../../src/index.ts";
import { canonicalJson, sha256 } from "../../src/validate/index.ts";
import { realProgram } from "./real.ts";
import { at, tinyProgram } from "./tiny.ts";

const day = "2026-11-24";
type Sent = { readonly type: string; readonly [key: string]: unknown };

function start(program: Program, facts: Record<string, unknown>, lifeEvent = "small"): PlanRecord {
  return startFollowing(program, { lifeEvent, today: day, facts });
}

function send(program: Program, record: PlanRecord, ...events: readonly Sent[]): PlanRecord {
  return events.reduce((current, event) => {
    const followed = follow(program, current, { at: at(current.today), by: "customer", ...event });
    if (followed.refused !== undefined)
      throw new Error(`${event.type} ${followed.refused.code} ${followed.refused.path}`);
    return followed.record;
  }, record);
}

function refusal(program: Program, record: PlanRecord, event: Sent) {
  return follow(program, record, { at: at(record.today), by: "customer", ...event }).refused?.code;
}

const tiny = tinyProgram();
const real = realProgram();
const itemOf = (record: PlanRecord, id: string) => record.items.find((item) => item.id === id);

describe("nothing is lost", () => {
  it("an undefined answer erases nothing", () => {
    const record = start(tiny, { "safe.here": "no" });
    const after = send(tiny, record, { type: "facts-changed", facts: { "safe.here": undefined } });
    expect(after.facts).toEqual(record.facts);
    expect(after.plan.safety).toHaveLength(1);
  });

  it("a replan keeps an answer that it cannot use, says so, and takes no foreign life event", () => {
    const record = start(tiny, { "safe.here": "no" });
    const { record: after, problems } = replan(tiny, record, {
      lifeEvent: "small",
      today: day,
      facts: { "safe.here": "No" },
    });
    expect(after.plan.safety).toHaveLength(1);
    expect(problems.map(({ code, fact }) => [code, fact])).toEqual([["answer/not-an-option", "safe.here"]]);
    expect(() => replan(real, record, { lifeEvent: "business-failure", today: day, facts: {} })).toThrow(
      expect.objectContaining({ code: "call/unknown-life-event" }),
    );
  });

  it("work that has begun goes on when its rule stops to hold: a refusal can still come and be appealed", () => {
    let record = start(tiny, { "money.short": true });
    record = send(
      tiny,
      record,
      { type: "task-submitted", item: "T2.apply" },
      { type: "facts-changed", facts: { "money.short": false } },
    );
    expect(itemOf(record, "T2.apply")).toMatchObject({
      status: "waiting",
      because: { reason: "conditions" },
    });
    record = send(
      tiny,
      record,
      { type: "task-decided", item: "T2.apply", outcome: "negatively" },
      { type: "task-appealed", item: "T2.apply" },
    );
    expect(itemOf(record, "T2.apply")?.status).toBe("appealed");
  });

  it("a task that was done before the record began stays done, although its rule does not hold", () => {
    const record = start(tiny, {
      "mood.low": false,
      "task.T1.care.status": "done",
      "task.T1.care.done-on": "2026-11-01",
    });
    expect(itemOf(record, "T1.care")).toMatchObject({ status: "done", doneOn: "2026-11-01" });
    const ended = start(tiny, { "mood.low": true, "task.T1.care.status": "no-longer-applies" });
    expect(itemOf(ended, "T1.care")?.status).toBe("proposed");
  });

  it("results known at the start stay beside those recorded later", () => {
    const record = start(tiny, { weight: [{ date: "2026-11-20", value: 119 }] });
    const after = send(tiny, record, {
      type: "measurement-recorded",
      fact: "weight",
      id: "m1",
      measurement: { date: "2026-11-01", value: 90 },
    });
    expect(after.plan.tasks.map(({ rule }) => rule)).toContain("T4");
  });

  it("long names are stored and restored", () => {
    const record = send(tiny, start(tiny, {}), {
      type: "item-added",
      item: "a".repeat(100),
      content: { title: "x", area: "health" },
    });
    expect(restoreRecord(tiny, saveRecord(record)).ok).toBe(true);
  });
});

describe("safety", () => {
  it("no event acknowledges it beforehand", () => {
    const record = start(tiny, {});
    const forged = { type: "replanned", by: "system", today: day, facts: { "task.S1.call.status": "done" } };
    expect(refusal(tiny, record, forged)).toBe("answer/unknown-fact");
    expect(refusal(tiny, record, { ...forged, facts: { nope: 1 } })).toBe("answer/unknown-fact");
    expect(refusal(tiny, record, { ...forged, facts: { "mood.low": "x" } })).toBe("answer/wrong-type");
  });

  it("is first in every view, and nobody puts it off", () => {
    const record = send(
      tiny,
      start(tiny, { "safe.here": "no", "mood.low": true }),
      { type: "participant-joined", participant: "nina", role: "nurse" },
      { type: "consent-given", participant: "nina", areas: ["health"] },
    );
    expect(viewFor(record, "customer").items[0]).toMatchObject({
      id: "S1.call",
      halt: true,
      acknowledged: false,
    });
    expect(viewFor(record, "nina").items[0]?.id).toBe("S1.call");
    expect(
      refusal(tiny, record, {
        type: "item-edited",
        item: "S1.call",
        changes: { note: "not urgent" },
        by: "nina",
      }),
    ).toBe("event/safety-item");
  });

  it("is not acknowledged because the task was done before it became a safety item", () => {
    const safer = tinyProgram(
      "  - {name: T8, conditions: {all: []}, event: {type: safety, params: {task: new, service: help, halt: true}}, order: 9, why: {fi: a, sv: b, en: c}, confidence: K}",
    );
    const before = tinyProgram(
      "  - {name: T8, conditions: {all: []}, event: {type: task, params: {task: new, service: help}}, order: 9, why: {fi: a, sv: b, en: c}, confidence: K}",
    );
    const record = send(before, start(before, {}), { type: "task-done", item: "T8.new", on: day });
    const { record: after } = replan(safer, record, { lifeEvent: "small", today: day, facts: {} });
    expect(after.plan.safety).toMatchObject([{ rule: "T8", acknowledged: false }]);
  });
});

describe("what the journey switches on ends with it", () => {
  it("a refusal that was corrected is no longer shown", () => {
    let record = start(real, {}, "business-failure");
    const journey = (event: string, by = "customer") => ({ type: "journey", event, by });
    record = send(real, record, journey("REGISTERED", "system"), journey("BENEFIT_REFUSED", "system"));
    expect(record.plan.order.map((id) => id.split(".")[0])).toContain("R50");
    record = send(real, record, journey("CORRECTED_OR_APPEALED"), journey("BENEFIT_GRANTED", "system"));
    expect(record.plan.order.map((id) => id.split(".")[0])).not.toContain("R50");
    expect(record.activated.map(({ rule }) => rule)).not.toContain("R50");
  });
});

describe("people", () => {
  const withPeople = () =>
    send(
      tiny,
      start(tiny, { "mood.low": true, "money.short": true }),
      { type: "participant-joined", participant: "nina", role: "nurse" },
      { type: "participant-joined", participant: "carl", role: "clerk" },
      { type: "consent-given", participant: "nina", areas: ["health"] },
    );

  it("without consent nobody moves the journey, starts or completes the plan", () => {
    const record = send(
      real,
      start(real, {}, "business-failure"),
      { type: "participant-joined", participant: "dora", role: "debt-counsellor" },
      { type: "participant-joined", participant: "cleo", role: "employment-expert" },
    );
    expect(refusal(real, record, { type: "journey", event: "NOWHERE_TO_GO", by: "dora" })).toBe(
      "event/out-of-role",
    );
    expect(refusal(real, record, { type: "journey", event: "RECOVERED", by: "dora" })).toBe(
      "event/out-of-role",
    );
    const consented = send(real, record, { type: "consent-given", participant: "dora", areas: ["money"] });
    expect(
      refusal(real, consented, { type: "journey", event: "CUSTOMER_SAYS_SAFE_FOR_NOW", by: "dora" }),
    ).toBe("event/out-of-role");
    expect(refusal(real, consented, { type: "journey", event: "RECOVERED", by: "dora" })).toBe(
      "event/out-of-role",
    );
    expect(refusal(real, consented, { type: "plan-started", by: "cleo" })).toBe("event/out-of-role");
  });

  it("a message of an area is gone with the consent to it, and hidden people are not named", () => {
    let record = withPeople();
    record = send(
      tiny,
      record,
      { type: "message-sent", message: "m1", to: ["nina"], text: "Hei", area: "health" },
      { type: "message-sent", message: "m2", to: ["nina", "carl"], text: "Moi" },
    );
    expect(viewFor(record, "nina").messages.map(({ to }) => to)).toEqual([["nina"], ["nina"]]);
    record = send(tiny, record, { type: "consent-withdrawn", participant: "nina", areas: ["health"] });
    expect(viewFor(record, "nina").messages.map(({ id }) => id)).toEqual(["m2"]);
  });

  it("the customer sees every answer, and a helper's facts depend on nothing hidden", () => {
    const record = start(
      real,
      { "company.other-active-business": false, "education.vocational-qualification": false },
      "business-failure",
    );
    expect(viewFor(record, "customer").facts.map(({ id }) => id)).toEqual([
      "company.other-active-business",
      "education.vocational-qualification",
    ]);
    const seen = (status: string) => {
      const changed = send(
        real,
        record,
        { type: "facts-changed", facts: { "bankruptcy.status": status } },
        { type: "participant-joined", participant: "sam", role: "study-counsellor" },
        { type: "consent-given", participant: "sam", areas: ["work"] },
      );
      return JSON.stringify(viewFor(changed, "sam"));
    };
    expect(seen("opened")).toBe(seen("none"));
  });

  it("agreement is to what everyone has seen", () => {
    let record = send(
      tiny,
      withPeople(),
      { type: "plan-proposed" },
      { type: "facts-changed", facts: { "money.short": false } },
    );
    expect(record.planState).toMatchObject({ state: "in-negotiation", agreedBy: [] });
    record = send(tiny, record, { type: "plan-agreed" }, { type: "participant-left", participant: "nina" });
    expect(record.planState.state).toBe("agreed");
    const declined = send(tiny, withPeople(), { type: "plan-proposed" }, { type: "plan-agreed", by: "nina" });
    expect(refusal(tiny, declined, { type: "task-declined", item: "T1.care", by: "nina" })).toBe(
      "event/agreed",
    );
  });

  it("a role that is narrowed by new rules sees and does less from the next merge on", () => {
    const record = withPeople();
    const narrowed = {
      ...record,
      participants: record.participants.map((person) =>
        person.id === "nina" ? { ...person, sees: ["money" as const] } : person,
      ),
    };
    expect(
      replan(tiny, narrowed, {
        lifeEvent: "small",
        today: day,
        facts: record.facts,
      }).record.participants.find(({ id }) => id === "nina")?.sees,
    ).toEqual(["health"]);
  });

  it("others do not remove what the customer made, nor see for somebody else", () => {
    const record = send(tiny, withPeople(), {
      type: "item-added",
      item: "mine",
      content: { title: "oma", area: "health" },
    });
    expect(refusal(tiny, record, { type: "item-removed", item: "hand.mine", by: "nina" })).toBe(
      "event/out-of-role",
    );
    expect(refusal(tiny, record, { type: "viewed", participant: "carl", by: "nina" })).toBe(
      "event/out-of-role",
    );
    expect(
      refusal(tiny, record, { type: "measurement-withdrawn", fact: "weight", id: "m", by: "carl" }),
    ).toBe("event/out-of-role");
    expect(() =>
      startFollowing(tiny, { lifeEvent: "small", today: day, facts: {} }, { customer: "system" }),
    ).toThrow(expect.objectContaining({ code: "call/bad-option" }));
  });
});

describe("time and shape", () => {
  it("refuses days that do not exist and moments before the last", () => {
    const record = start(tiny, { "mood.low": true });
    expect(refusal(tiny, record, { type: "task-done", item: "T1.care", on: "2026-02-31" })).toBe(
      "call/not-a-date",
    );
    expect(refusal(tiny, record, { type: "day", today: "2026-12-32", by: "system" })).toBe("call/not-a-date");
    expect(refusal(tiny, record, { type: "plan-started", at: "2026-99-99T10:00:00Z" })).toBe(
      "call/not-a-date",
    );
    expect(refusal(tiny, record, { type: "plan-started", at: "1999-01-01T10:00:00Z" })).toBe(
      "event/day-backwards",
    );
  });

  it("neither freezes, keeps nor runs what a caller sends", () => {
    const record = start(tiny, {});
    const facts = { "mood.low": true };
    follow(tiny, record, { type: "facts-changed", facts, by: "customer", at: at(day) });
    expect(Object.isFrozen(facts)).toBe(false);
    const cyclic: Record<string, unknown> = { type: "facts-changed", by: "customer", at: at(day) };
    cyclic["facts"] = cyclic;
    const thrower = {
      type: "facts-changed",
      by: "customer",
      at: at(day),
      get facts() {
        throw new Error("secret");
      },
    };
    const long = {
      type: "facts-changed",
      by: "customer",
      at: at(day),
      facts: { "mood.low": "x".repeat(2_000_000) },
    };
    for (const event of [cyclic, thrower, long, 5n, undefined, () => 1])
      expect(follow(tiny, record, event).refused?.code).toBe("event/invalid");
  });

  it("a recommended date of an earlier time does not come back with the item", () => {
    let record = start(tiny, { "mood.low": true });
    expect(record.plan.tasks.find(({ rule }) => rule === "T1")?.doBy).toBe("2026-11-26");
    record = send(
      tiny,
      record,
      { type: "facts-changed", facts: { "mood.low": false } },
      { type: "day", today: "2027-06-01", by: "system" },
      { type: "facts-changed", facts: { "mood.low": true } },
    );
    expect(record.plan.tasks.find(({ rule }) => rule === "T1")?.doBy).toBe("2027-06-03");
  });

  it("new rules are the reason of what they move", () => {
    const faster = tinyProgram(
      '  - {name: T9, conditions: {all: []}, event: {type: task, params: {task: new, service: help}}, urgency: later, order: 9, why: {fi: a, sv: b, en: c}, deadline: {kind: statutory, date: "2027-01-01"}, confidence: K}',
    );
    const slower = tinyProgram(
      '  - {name: T9, conditions: {all: []}, event: {type: task, params: {task: new, service: help}}, urgency: later, order: 9, why: {fi: a, sv: b, en: c}, deadline: {kind: statutory, date: "2027-02-01"}, confidence: K}',
    );
    const { changes, effects } = replan(faster, start(slower, {}), {
      lifeEvent: "small",
      today: day,
      facts: {},
    });
    expect(changes).toEqual([
      { type: "date-moved", item: "T9.new", from: "2027-02-01", to: "2027-01-01", because: "rules" },
    ]);
    expect(effects.map(({ type }) => type)).toEqual(["notify", "remind"]);
  });

  it("an uncertain law's date is neither shown nor reminded of", () => {
    const facts = {
      "company.unpaid-wages": true,
      "bankruptcy.status": "opened",
      "bankruptcy.opened-date": "2026-11-16",
    };
    const record = start(real, facts, "business-failure");
    expect(viewFor(record, "customer").items.find(({ id }) => id.startsWith("R10."))).toMatchObject({
      doBy: null,
      deadline: { date: null },
    });
  });
});

describe("records by somebody who can compute a hash", () => {
  const honest = send(tiny, start(tiny, { "safe.here": "no", "mood.low": true }), {
    type: "task-started",
    item: "T1.care",
  });
  const forge = (change: (record: Record<string, never>) => void) => {
    const record = JSON.parse(canonicalJson(honest)) as Record<string, never>;
    change(record);
    return restoreRecord(
      tiny,
      JSON.stringify({
        format: "palvelupolku/stored-record/1",
        hash: sha256(canonicalJson(record)),
        record,
        signature: null,
      }),
    );
  };

  const cases: readonly (readonly [string, (record: Record<string, never>) => void])[] = [
    ["safety taken away", (record) => Object.assign(record["plan"] ?? {}, { safety: [] })],
    ["an item that is gone", (record) => Object.assign(record, { items: [] })],
    ["a fact of the wrong type", (record) => Object.assign(record["facts"] ?? {}, { "mood.low": "x" })],
    ["a day that does not exist", (record) => Object.assign(record, { today: "2026-13-77" })],
    ["an order of nothing", (record) => Object.assign(record["plan"] ?? {}, { order: ["x"] })],
  ];

  it.each(cases)("%s", (_name, change) => {
    expect(forge(change)).toMatchObject({ ok: false, code: "record/invalid" });
  });

  it("nested without end is refused, not thrown", () => {
    const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    expect(
      restoreRecord(
        tiny,
        `{"format":"palvelupolku/stored-record/1","hash":"x","record":${deep},"signature":null}`,
      ).ok,
    ).toBe(false);
  });
});
