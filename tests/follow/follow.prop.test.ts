import fc from "fast-check";
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
import { areas } from "../../src/model/index.ts";
import { at, tinyProgram } from "./tiny.ts";

const program = tinyProgram();
const newer = tinyProgram(
  `  - {name: T9, conditions: {all: []}, event: {type: task, params: {task: new, service: help}}, urgency: later, order: 9, why: {fi: a, sv: b, en: c}, confidence: K}`,
);

/** Days from a start, always later ones, so that time goes forward. */
const dayAfter = (record: PlanRecord, days: number) =>
  new Date(Date.parse(`${record.today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const items = [
  "S1.call",
  "T1.care",
  "T2.apply",
  "T3.read",
  "T4.weigh",
  "T5.next",
  "T9.new",
  "hand.a",
  "hand.b",
  "nothing",
];
const people = ["customer", "nina", "carl", "lars", "system", "ghost"];
const item = fc.constantFrom(...items);
const by = fc.constantFrom(...people);
const plain = (type: string) => fc.record({ type: fc.constant(type), by });
const ofItem = (type: string) => fc.record({ type: fc.constant(type), by, item });

const anyEvent: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("facts-changed"),
      by: fc.constantFrom("customer", "nina"),
      facts: fc.oneof(
        fc.record({ "mood.low": fc.constantFrom(true, false, null) }),
        fc.record({ "money.short": fc.constantFrom(true, false, null) }),
        fc.record({ "safe.here": fc.constantFrom("yes", "no", null) }),
        fc.record({ "home.date": fc.constantFrom("2026-12-01", "2027-01-31") }),
        fc.record({ "mood.low": fc.constant("garbage") }),
      ),
    }),
  },
  fc.record({
    type: fc.constant("facts-changed"),
    by,
    facts: fc.constant({}),
    clear: fc.subarray(["mood.low", "money.short"]),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("day"),
      by: fc.constantFrom("system", "customer"),
      days: fc.integer({ min: -1, max: 20 }),
    }),
  },
  ofItem("task-accepted"),
  ofItem("task-declined"),
  ofItem("task-started"),
  ofItem("task-submitted"),
  fc.record({
    type: fc.constant("task-decided"),
    by,
    item,
    outcome: fc.constantFrom("positively", "negatively", "partly"),
  }),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("task-done"), by, item, on: fc.constant("2026-11-24") }),
  },
  ofItem("task-reopened"),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("item-added"),
      by,
      item: fc.constantFrom("a", "b"),
      content: fc.record({ title: fc.constant("title"), area: fc.constantFrom(...areas) }),
    }),
  },
  fc.record({
    type: fc.constant("item-edited"),
    by,
    item,
    changes: fc.record({ note: fc.constantFrom("note", null), doBy: fc.constantFrom("2026-12-24", null) }),
  }),
  ofItem("item-removed"),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("participant-joined"),
      by,
      participant: fc.constantFrom("nina", "carl", "lars"),
      role: fc.constantFrom("nurse", "clerk", "landlord"),
    }),
  },
  fc.record({ type: fc.constant("participant-left"), by, participant: fc.constantFrom(...people) }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("consent-given"),
      by: fc.constant("customer"),
      participant: fc.constantFrom("nina", "carl"),
      areas: fc.subarray([...areas], { minLength: 1, maxLength: 2 }),
    }),
  },
  fc.record({
    type: fc.constant("consent-given"),
    by: fc.constant("customer"),
    participant: fc.constant("nina"),
    areas: fc.constant(["health"]),
  }),
  fc.record({
    type: fc.constant("consent-withdrawn"),
    by: fc.constant("customer"),
    participant: fc.constantFrom("nina", "carl"),
    areas: fc.constant(["health"]),
  }),
  { weight: 2, arbitrary: plain("plan-proposed") },
  { weight: 2, arbitrary: plain("plan-agreed") },
  plain("plan-started"),
  plain("plan-reopened"),
  plain("plan-review-due"),
  plain("plan-completed"),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("journey"),
      by,
      event: fc.constantFrom(
        "GO",
        "NEXT",
        "PAUSE_IT",
        "RESUME",
        "RELAPSE_SIGNAL",
        "END",
        "ASK_A_PERSON",
        "NO_SUCH",
      ),
    }),
  },
  fc.record({
    type: fc.constant("measurement-recorded"),
    by,
    fact: fc.constant("weight"),
    id: fc.constantFrom("m1", "m2"),
    measurement: fc.record({ date: fc.constant("2026-11-20"), value: fc.constantFrom(80, 120, 4000) }),
  }),
  fc.record({
    type: fc.constant("measurement-corrected"),
    by,
    fact: fc.constant("weight"),
    id: fc.constantFrom("m1", "m2"),
    measurement: fc.record({ date: fc.constant("2026-11-21"), value: fc.constantFrom(81, 121, 4000) }),
  }),
  fc.record({
    type: fc.constant("measurement-withdrawn"),
    by,
    fact: fc.constant("weight"),
    id: fc.constantFrom("m1", "m2"),
  }),
  fc.record({ type: fc.constant("safety-acknowledged"), by, item }),
  fc.record({ type: fc.constantFrom("xstate.init", "xstate.done.actor", "", "toString"), by }),
  fc.anything().map((garbage) => ({ type: "facts-changed", facts: garbage })),
);

function toEvent(record: PlanRecord, { days, ...event }: Record<string, unknown>): Record<string, unknown> {
  const dated = typeof days === "number" ? { ...event, today: dayAfter(record, days) } : event;
  return { at: at(record.today), ...dated };
}

/** What must never be lost, as a plain model beside the record. */
interface Model {
  readonly done: Set<string>;
  readonly hand: Set<string>;
}

function checkAgainst(
  model: Model,
  before: PlanRecord,
  after: PlanRecord,
  event: Record<string, unknown>,
): void {
  const byId = new Map(after.items.map((one) => [one.id, one]));
  for (const id of model.done) expect([id, byId.get(id)?.status]).toEqual([id, "done"]);
  for (const id of model.hand) expect(byId.has(id)).toBe(true);
  for (const one of before.items) {
    const now = byId.get(one.id);
    expect([one.id, now === undefined]).toEqual([one.id, false]);
    if (one.agreed && now !== undefined)
      expect([event["type"], one.id, now.agreed]).toEqual([event["type"], one.id, true]);
  }
  expect(after.log).toHaveLength(after.revision);
  expect(after.log.slice(0, before.log.length)).toEqual(before.log);
}

describe("a followed plan, whatever happens to it", () => {
  it("loses nothing, refuses without change, replays from its log, and survives storage and newer rules", () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 0, max: 13 }),
        (events, upgradeAt) => {
          let rules: Program = program;
          const situation = { lifeEvent: "small", today: "2026-11-24", facts: { "mood.low": true } };
          let record = startFollowing(program, situation);
          const model: Model = { done: new Set(), hand: new Set() };
          events.forEach((raw, index) => {
            const event = toEvent(record, raw);
            const before = record;
            const frozen = JSON.stringify(before);
            const followed = follow(rules, before, event);
            expect(JSON.stringify(before)).toBe(frozen);
            if (followed.refused !== undefined) {
              expect(followed.record).toBe(before);
              expect(followed.refused.code).toMatch(/^(event|answer|call)\//);
            } else {
              record = followed.record;
              update(model, event);
              for (const { id } of record.plan.safety) model.done.delete(id);
              if (event["type"] !== "facts-changed" || before.plan.safety.length === 0)
                checkAgainst(withoutSafety(model), before, record, event);
            }
            if (index === upgradeAt) {
              rules = newer;
              record = replan(newer, record, {
                lifeEvent: "small",
                today: record.today,
                facts: record.facts,
              }).record;
            }
            const restored = restoreRecord(rules, saveRecord(record));
            if (!restored.ok) throw new Error(`${restored.code} ${restored.path}`);
            expect(restored.record).toEqual(record);
          });
          const again = replan(rules, record, {
            lifeEvent: "small",
            today: record.today,
            facts: record.facts,
          });
          expect(
            replan(rules, again.record, { lifeEvent: "small", today: record.today, facts: record.facts }),
          ).toEqual({ record: again.record, changes: [], effects: [], problems: [] });
          if (rules === program) expect(replay(record)).toEqual(record);
        },
      ),
      { numRuns: 1000 },
    );
  }, 240_000);

  it("shows nobody what role and consent do not allow, and a hidden fact changes no byte of a view", () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 10 }),
        fc.constantFrom("nina", "carl", "lars"),
        fc.constantFrom(true, false, null),
        (events, who, other) => {
          const record = events.reduce<PlanRecord>(
            (current, raw) => follow(program, current, toEvent(current, raw)).record,
            joined(),
          );
          if (!record.participants.some(({ id, until }) => id === who && until === null)) return;
          const view = viewFor(record, who);
          const allowed = new Set<string>(view.areas);
          for (const one of view.items) expect(one.areas.every((area) => allowed.has(area))).toBe(true);
          for (const indicator of view.indicators)
            expect(indicator.areas.every((area) => allowed.has(area))).toBe(true);
          if (!allowed.has("health")) {
            expect(view.facts.map(({ id }) => id)).not.toContain("mood.low");
            expect(JSON.stringify(viewFor(changed(record, { "mood.low": other }), who))).toBe(
              JSON.stringify(viewFor(changed(record, { "mood.low": null }), who)),
            );
          }
          if (!allowed.has("money")) {
            expect(JSON.stringify(viewFor(changed(record, { "money.short": other }), who))).toBe(
              JSON.stringify(viewFor(changed(record, { "money.short": null }), who)),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  it("costs the same per event however long its log is", () => {
    let record = startFollowing(program, { lifeEvent: "small", today: "2026-11-24", facts: {} });
    const times: number[] = [];
    for (let count = 0; count < 10_000; count++) {
      const begun = performance.now();
      record = follow(program, record, {
        type: "effort-answered",
        score: 1 + (count % 7),
        by: "customer",
        at: at("2026-11-24"),
      }).record;
      times.push(performance.now() - begun);
    }
    const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const ratio = median(times.slice(-100)) / median(times.slice(1_000, 1_100));
    expect(record.log).toHaveLength(10_000);
    expect(ratio).toBeLessThan(5);
  });
});

function update({ done, hand }: Model, event: Record<string, unknown>): void {
  const id = String(event["item"]);
  if (event["type"] === "task-done") done.add(id);
  if (event["type"] === "task-reopened") done.delete(id);
  if (event["type"] === "item-added") hand.add(`hand.${id}`);
}

function withoutSafety({ done, hand }: Model): Model {
  return { done: new Set([...done].filter((id) => id !== "S1.call")), hand };
}

function replay(record: PlanRecord): PlanRecord {
  const start = startFollowing(
    program,
    { lifeEvent: record.lifeEvent, today: record.start.today, facts: record.start.facts },
    { at: record.start.at },
  );
  return record.log.reduce<PlanRecord>((current, { event }) => follow(program, current, event).record, start);
}

function joined(): PlanRecord {
  const start = startFollowing(program, {
    lifeEvent: "small",
    today: "2026-11-24",
    facts: { "mood.low": true, "money.short": true },
  });
  const events = [
    { type: "participant-joined", participant: "nina", role: "nurse" },
    { type: "participant-joined", participant: "carl", role: "clerk" },
    { type: "participant-joined", participant: "lars", role: "landlord" },
    { type: "consent-given", participant: "nina", areas: ["health"] },
    { type: "consent-given", participant: "carl", areas: ["money", "housing"] },
  ];
  return events.reduce<PlanRecord>(
    (record, event) => follow(program, record, { ...event, by: "customer", at: at("2026-11-24") }).record,
    start,
  );
}

function changed(record: PlanRecord, facts: Record<string, unknown>): PlanRecord {
  return follow(program, record, { type: "facts-changed", facts, by: "customer", at: at(record.today) })
    .record;
}
