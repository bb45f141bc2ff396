import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Effect, follow, type PlanRecord } from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import { farmFacts, nextDay, type Sent, startFarm } from "./farm-record.ts";
import { at } from "./tiny.ts";

const text = (word: string) => `{fi: ${word} fi, sv: ${word} sv, en: ${word} en}`;
const warning = (name: string, least: number, more: string) =>
  `  - {name: ${name}, conditions: {all: [{fact: event.visitors, operator: greaterThan, value: ${least}}]}, event: {type: indicator, params: {indicator: i}}, severity: medium, title: ${text(name)}, action: ${text("act")}, confidence: K, ${more}}`;
const rules = farmProgram(
  [
    warning("W2", 10, "audience: [customer]"),
    warning("W3", 20, "audience: [professional]"),
    warning("W4", 30, "audience: [customer, professional], rules: [F5]"),
    warning("W5", 15, "audience: [customer], rules: [F40]"),
    `  - {name: F40, conditions: {all: []}, event: {type: safety, params: {task: stop, service: help}}, why: ${text("s")}, confidence: V}`,
  ].join("\n"),
);
/** Indicators of which the customer hears. */
const heard = ["W1", "W2", "W4"];

const events: fc.Arbitrary<readonly Sent[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("facts-changed"),
      facts: fc.oneof(
        fc.record({ "event.visitors": fc.constantFrom(5, 12, 25, 35, null) }),
        fc.record({ "open.date": fc.constantFrom("2027-06-01", "2027-08-15", null) }),
        fc.record({ "has.alcohol": fc.boolean() }),
      ),
    }),
    fc.record({ type: fc.constant("day"), days: fc.integer({ min: 1, max: 90 }) }),
    fc.record({
      type: fc.constantFrom("task-done", "task-declined", "task-accepted"),
      item: fc.constantFrom("F1.register", "F5.keep", "F6.inspect", "F8.plan", "F10.draft"),
    }),
    fc.record({
      type: fc.constantFrom("plan-started", "plan-started", "plan-completed", "plan-reopened"),
    }),
  ),
  { minLength: 1, maxLength: 14 },
);

/** A step of a play: the record before and after, and what was told. */
interface Played {
  readonly before: PlanRecord;
  readonly after: PlanRecord;
  readonly effects: readonly Effect[];
}

function play(all: readonly Sent[]): readonly Played[] {
  let before = startFarm(farmFacts, rules);
  return all.flatMap(({ days, ...event }) => {
    const today = new Date(Date.parse(`${before.today}T00:00:00Z`) + Number(days ?? 0) * 86_400_000);
    const sent = days === undefined ? event : nextDay(today.toISOString().slice(0, 10));
    const result = follow(rules, before, {
      at: at(before.today),
      by: "customer",
      on: event["type"] === "task-done" ? before.today : undefined,
      ...sent,
    });
    if (result.refused !== undefined) return [];
    const step = { before, after: result.record, effects: result.effects };
    before = result.record;
    return [step];
  });
}

const isOver = ({ planState: { state } }: PlanRecord) => state === "completed" || state === "discontinued";
const raised = ({ plan }: PlanRecord) => plan.indicators.map(({ rule }) => rule);

describe("what a customer is told", () => {
  it("is always one word when an early warning is raised, and never one when none is", () => {
    let told = 0;
    fc.assert(
      fc.property(events, (all) => {
        for (const { before, after, effects } of play(all)) {
          const known = raised(before);
          const isNew = raised(after).some((rule) => heard.includes(rule) && !known.includes(rule));
          const words = effects.filter((effect) => effect.type === "notify" && effect.about === "warning");
          expect(words).toHaveLength(isNew && !isOver(after) ? 1 : 0);
          told += words.length;
        }
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(20);
  }, 120_000);

  it("is every date that is open, by the time the plan is started, and never one reminder twice in an event", () => {
    let started = 0;
    fc.assert(
      fc.property(events, (all) => {
        const reminded = new Set<string>();
        let count = 0;
        for (const { before, after, effects } of play(all)) {
          const own = effects.flatMap((effect) =>
            effect.type === "remind" ? [`${effect.item} ${effect.on}`] : [],
          );
          expect(new Set(own).size).toBe(own.length);
          for (const one of own) reminded.add(one);
          const isStart = before.planState.state !== "followed" && after.planState.state === "followed";
          if (!isStart) continue;
          if (count > 0) expect(own).toEqual([]);
          count += 1;
          started += 1;
          for (const { id, doBy } of after.plan.tasks) {
            if (doBy === null || doBy <= after.today) continue;
            const on = new Date(Date.parse(`${doBy}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
            expect([...reminded]).toContain(`${id} ${on}`);
          }
        }
      }),
      {
        numRuns: 150,
        examples: [
          [
            [
              { type: "facts-changed", facts: { "open.date": null } },
              { type: "plan-started" },
              { type: "plan-completed" },
              { type: "plan-reopened" },
              { type: "facts-changed", facts: { "open.date": "2027-06-01" } },
              { type: "plan-started" },
            ],
          ],
        ],
      },
    );
    expect(started).toBeGreaterThan(20);
  }, 120_000);
});
