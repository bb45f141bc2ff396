import { describe, expect, it } from "vitest";
import { type Effect, type PlanRecord, type Program, replan } from "../../src/index.ts";
import { farmProgram } from "./farm.ts";
import { day, farmFacts, followed, nextDay, type Sent, send, startFarm, withHelpers } from "./farm-record.ts";

const text = (word: string) => `{fi: ${word} fi, sv: ${word} sv, en: ${word} en}`;

/** An indicator of the farm. */
const indicator = (name: string, more: string, conditions: string) =>
  `  - {name: ${name}, conditions: ${conditions}, event: {type: indicator, params: {indicator: ${name.toLowerCase()}}}, title: ${text(name)}, action: ${text("act")}, confidence: K, ${more}}`;
const visitors = (least: number) => `{all: [{fact: event.visitors, operator: greaterThan, value: ${least}}]}`;
const forCustomer = "audience: [customer]";

const crowd = farmProgram(
  [
    indicator("W2", `severity: medium, ${forCustomer}`, visitors(10)),
    indicator("W3", "severity: high, audience: [professional]", visitors(20)),
    indicator("W4", `severity: info, ${forCustomer}, rules: [F30]`, visitors(30)),
    indicator("W5", `severity: critical, ${forCustomer}, rules: [F31]`, visitors(40)),
    indicator("W6", `severity: high, ${forCustomer}, watch: {overdue: true}`, "{all: []}"),
    `  - {name: F30, conditions: {all: []}, event: {type: recommendation, params: {task: course, service: help}}, why: ${text("c")}, deadline: {kind: recommended, date: "2027-03-01"}, confidence: V}`,
    `  - {name: F31, conditions: ${visitors(40)}, event: {type: safety, params: {task: stop, service: help}}, why: ${text("s")}, confidence: V}`,
  ].join("\n"),
);

const warnings = (effects: readonly Effect[]) =>
  effects.filter((effect) => effect.type === "notify" && effect.about === "warning");
const start = startFarm(farmFacts, crowd);
const tell = (record: PlanRecord, event: Sent, program: Program = crowd) => followed(record, event, program);
const visitorsAre = (count: number): Sent => ({ type: "facts-changed", facts: { "event.visitors": count } });

describe("a word about an early warning", () => {
  it("comes once when it is raised by an answer, in three languages, with nothing of what it is about", () => {
    const { record, effects } = tell(start, visitorsAre(15));
    expect(warnings(effects)).toEqual([
      {
        type: "notify",
        to: "customer",
        about: "warning",
        text: {
          fi: "Suunnitelmassasi on uusi varoitus, jotta ehdit toimia ajoissa. Katso se palvelussa.",
          sv: "Det finns en ny varning i din plan, så att du hinner handla i tid. Titta på den i tjänsten.",
          en: "Your plan has a new early warning, so that you can act in time. See it in the service.",
        },
      },
    ]);
    expect(warnings(tell(record, visitorsAre(16)).effects)).toEqual([]);
    expect(warnings(tell(record, nextDay("2026-11-25")).effects)).toEqual([]);
  });

  it("comes again when it was over and is raised anew", () => {
    const over = tell(tell(start, visitorsAre(15)).record, visitorsAre(5));
    expect(warnings(over.effects)).toEqual([]);
    expect(warnings(tell(over.record, visitorsAre(15)).effects)).toHaveLength(1);
  });

  it("comes when a day raises it: a date of the law passed", () => {
    const eve = tell(start, nextDay("2027-06-30")).record;
    const kept = eve.items
      .filter(({ id, status }) => !id.startsWith("F5.") && status === "proposed")
      .reduce((current, { id }) => tell(current, { type: "task-declined", item: id }).record, eve);
    const { record, effects } = tell(kept, nextDay("2027-07-01"));
    expect(record.plan.indicators.find(({ rule }) => rule === "W6")?.rules).toEqual(["F5"]);
    expect(warnings(effects)).toHaveLength(1);
  });

  it("comes with a replan, and when new rules make it graver, not when they make it milder", () => {
    const graver = farmProgram(indicator("W2", `severity: critical, ${forCustomer}`, visitors(10)));
    const milder = farmProgram(indicator("W2", `severity: info, ${forCustomer}`, visitors(10)));
    const { record } = tell(start, visitorsAre(15));
    const situation = { lifeEvent: "farm", today: day, facts: { ...farmFacts, "event.visitors": 15 } };
    expect(warnings(replan(crowd, start, situation).effects)).toHaveLength(1);
    expect(warnings(replan(crowd, record, situation).effects)).toEqual([]);
    expect(warnings(replan(graver, record, situation).effects)).toHaveLength(1);
    expect(warnings(replan(milder, record, situation).effects)).toEqual([]);
  });

  it("does not come for what only professionals see", () => {
    const known = tell(start, visitorsAre(15)).record;
    const { record, effects } = tell(known, visitorsAre(25));
    expect(record.plan.indicators.map(({ rule }) => rule)).toContain("W3");
    expect(warnings(effects)).toEqual([]);
  });

  it("does not come for a declined offer alone", () => {
    const known = tell(start, visitorsAre(25)).record;
    expect(warnings(tell(known, visitorsAre(35)).effects)).toHaveLength(1);
    const declined = tell(known, { type: "task-declined", item: "F30.course" }).record;
    expect(warnings(tell(declined, visitorsAre(35)).effects)).toEqual([]);
  });

  it("does not say a second time what is said about safety", () => {
    const known = tell(start, visitorsAre(35)).record;
    const { record, effects } = tell(known, visitorsAre(45));
    expect(record.plan.indicators.map(({ rule }) => rule)).toContain("W5");
    expect(effects.flatMap((effect) => (effect.type === "notify" ? [effect.about] : []))).toEqual([
      "safety",
      "plan-changed",
    ]);
  });

  it("does not come any more when the plan is over", () => {
    for (const type of ["plan-completed", "plan-discontinued"]) {
      const over = tell(tell(start, { type: "plan-started" }).record, { type }).record;
      expect(warnings(tell(over, visitorsAre(15)).effects)).toEqual([]);
    }
  });
});

const reminders = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "remind" ? [`${effect.item} ${effect.on}`] : []));

describe("reminders when the plan is started", () => {
  it("come for every open item with a date to come, each once", () => {
    const found = reminders(tell(start, { type: "plan-started" }).effects);
    expect(found).toEqual(
      expect.arrayContaining([
        "F1.register 2027-03-31",
        "F2.return 2028-04-11",
        "F2.return 2028-05-01",
        "F5.keep 2027-06-29",
        "F30.course 2027-02-28",
      ]),
    );
    expect(new Set(found).size).toBe(found.length);
    const dated = start.plan.order.filter((id) =>
      [...start.plan.tasks, ...start.plan.recommendations, ...start.plan.information].some(
        (item) => item.id === id && (item.doBy ?? "") > day,
      ),
    );
    expect(dated.length).toBeGreaterThan(5);
    for (const id of dated) expect([id, found.some((one) => one.startsWith(`${id} `))]).toEqual([id, true]);
  });

  it("do not come again for what was told before: on a change, or when it was started the first time", () => {
    const changed = tell(start, { type: "facts-changed", facts: { "open.date": "2027-07-01" } });
    const told = reminders(changed.effects);
    expect(told).toContain("F1.register 2027-04-30");
    const later = reminders(tell(changed.record, { type: "plan-started" }).effects);
    expect(later.filter((one) => told.includes(one))).toEqual([]);
    expect(later).toEqual(expect.arrayContaining(["F30.course 2027-02-28"]));
    const known = reminders(tell(startFarm({}, crowd), visitorsAre(5)).effects);
    expect(known).toEqual([]);
  });

  it("come once in the life of a plan, whichever way it is started", () => {
    const agreed = [
      { type: "plan-proposed" },
      { type: "plan-agreed", by: "ada" },
      { type: "plan-started" },
    ].reduce<{ record: PlanRecord; effects: readonly Effect[] }>(({ record }, event) => tell(record, event), {
      record: withHelpers(startFarm()),
      effects: [],
    });
    expect(reminders(agreed.effects)).toContain("F1.register 2027-03-31");
    const again = [{ type: "plan-reopened" }, { type: "plan-agreed", by: "ada" }].reduce(
      (record, event) => send(record, event),
      agreed.record,
    );
    const once = send(again, { type: "plan-agreed" });
    expect(reminders(followed(once, { type: "plan-started" }).effects)).toEqual([]);
    const review = send(agreed.record, { type: "plan-review-due" });
    expect(reminders(followed(review, { type: "plan-reviewed", kept: true }).effects)).toEqual([]);
  });

  it("do not come for what is settled, declined or about safety", () => {
    const busy = [
      { type: "task-done", item: "F1.register", on: day },
      { type: "task-declined", item: "F30.course" },
      visitorsAre(45),
    ].reduce((record, event) => tell(record, event).record, start);
    const found = reminders(tell(busy, { type: "plan-started" }).effects).join("\n");
    expect(found).toContain("F5.keep");
    for (const id of ["F1.register", "F30.course", "F31.stop"]) expect(found).not.toContain(id);
  });
});
