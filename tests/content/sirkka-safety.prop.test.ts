import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHtml, toText } from "../../src/export.ts";
import { follow, interview, type Plan, startFollowing, viewFor } from "../../src/index.ts";
import { taskStatuses } from "../../src/model/index.ts";
import { lifeEvent, planOf, program, situationWith, today } from "./sirkka.ts";
import { someAnswers } from "./sirkka-answers.ts";

/** What is dangerous, told by hand: the answers, and the rule that must answer them. */
const dangers: readonly (readonly [rule: string, facts: Readonly<Record<string, unknown>>])[] = [
  ...["unconscious", "confused-drowsy", "chest-pain", "breathing-difficulty", "stroke-signs"].map(
    (sign) => ["r06", { "symptoms.acute": [sign] }] as const,
  ),
  ...["vomiting", "abdominal-pain", "acetone-breath", "fever-very-ill", "sudden-vision-loss"].map(
    (sign) => ["r07", { "symptoms.acute": [sign] }] as const,
  ),
  ...["wound-or-blister", "redness-swelling-warmth", "black-tissue", "spreading-or-fever"].map(
    (sign) => ["r07", { "feet.new-problem": [sign] }] as const,
  ),
  ["r07", { "diabetes.glucose-home": [{ date: today, value: 15.1 }], "symptoms.diabetes": ["thirst"] }],
  ["r08", { "mood.self-harm": "thoughts" }],
  ["r08", { "mood.self-harm": "plans" }],
];

const items: Readonly<Record<string, string>> = {
  r06: "r06.emergency-112",
  r07: "r07.urgent-contact",
  r08: "r08.crisis",
};

/** What else is said about tasks: any status of any of them, but no acknowledgement. */
const otherStatuses = fc
  .array(fc.tuple(fc.constantFrom(...program.tasks.keys()), fc.constantFrom(...taskStatuses)), {
    maxLength: 8,
  })
  .map((pairs) => pairs.filter(([id, status]) => !(Object.values(items).includes(id) && status === "done")))
  .map((pairs) => Object.fromEntries(pairs.map(([id, status]) => [`task.${id}.status`, status])));

/** A danger among whatever else is answered. */
const inDanger = fc
  .tuple(fc.constantFrom(...dangers), someAnswers, otherStatuses)
  .map(([[rule, facts], answers, statuses]) => ({ rule, facts: { ...answers, ...statuses, ...facts } }));

/** Titles of a plan that are not safety, nor the fixed guidance. */
function otherTitles(plan: Plan): readonly string[] {
  const first = new Set(plan.safety.map(({ title }) => title.fi));
  const others = [...plan.tasks, ...plan.recommendations, ...plan.information].map(({ title }) => title.fi);
  return others.filter((title) => !first.has(title));
}

describe("a safety result", () => {
  test("is first, open, never locked, never counted, and halts the list", () => {
    fc.assert(
      fc.property(inDanger, ({ rule, facts }) => {
        const plan = planOf(situationWith(facts));
        const item = plan.safety.find((found) => found.rule === rule);
        expect(item).toMatchObject({
          status: "open",
          halt: true,
          acknowledged: false,
          after: [],
          waitsFor: [],
        });
        expect(item?.deadline?.kind).toBe("immediate");
        expect([...plan.order, ...plan.focus]).not.toContain(item?.id);
        expect(plan.settled.map(({ id }) => id)).not.toContain(item?.id);
        expect(plan.leftOut.map((left) => left.rule)).not.toContain(rule);
        const life = plan.safety.map((found) => found.urgency === "now");
        expect(life, "danger to life before what is urgent").toEqual([...life].sort().reverse());
      }),
      { numRuns: 300 },
    );
  });

  test("can be reached by phone, by everyone, in every plan", () => {
    fc.assert(
      fc.property(inDanger, ({ rule, facts }) => {
        const plan = planOf(situationWith(facts));
        const item = plan.safety.find((found) => found.rule === rule);
        expect(item?.channels.filter(({ usable }) => usable).map(({ channel }) => channel)).toContain(
          "phone",
        );
        const service = plan.services.find(({ id }) => id === item?.service);
        expect(service).toMatchObject({ identification: "none", inForce: true });
        expect(service?.phones.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test("is the only thing on paper and screen until it is acknowledged, and stays first after that", () => {
    fc.assert(
      fc.property(inDanger, ({ facts }) => {
        const plan = planOf(situationWith(facts));
        const [text, html] = [toText(plan, { language: "fi" }), toHtml(plan, { language: "fi" })];
        for (const { title } of plan.safety) expect(text).toContain(title.fi);
        for (const title of otherTitles(plan)) expect(text).not.toContain(title);
        expect(html).not.toMatch(/<details|\shidden[\s=>]|display:\s*none|visibility:\s*hidden/i);

        const statuses = plan.safety.map(({ id }) => [`task.${id}.status`, "done"]);
        const after = planOf(situationWith({ ...facts, ...Object.fromEntries(statuses) }));
        expect(after.safety.map(({ id }) => id)).toEqual(plan.safety.map(({ id }) => id));
        expect(after.safety.every(({ acknowledged }) => acknowledged)).toBe(true);
        const whole = toText(after, { language: "fi" });
        const places = otherTitles(after).map((title) => whole.indexOf(title));
        for (const { title } of after.safety)
          for (const place of places) expect(whole.indexOf(title.fi)).toBeLessThan(place);
      }),
      { numRuns: 40 },
    );
  });

  test("comes before every question, and no question is needed for it", () => {
    for (const [rule, facts] of dangers) {
      const situation = situationWith(facts);
      expect(
        planOf(situation).safety.map((item) => item.rule),
        rule,
      ).toContain(rule);
      const { questions } = interview(program, situation);
      const kinds = questions.map(({ safety }) => safety);
      expect(kinds.indexOf(false), "safety questions first").toBeGreaterThanOrEqual(kinds.lastIndexOf(true));
    }
  });

  test("is absent when nobody is in danger, so that it is taken seriously", () => {
    const calm = {
      "symptoms.acute": [],
      "feet.new-problem": [],
      "mood.self-harm": "none",
      "symptoms.diabetes": [],
    };
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(planOf(situationWith({ ...answers, ...calm })).safety).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a safety item that is followed", () => {
  const by = "customer";
  const at = `${today}T09:00:00Z`;
  const putOff = ["task-declined", "task-done", "task-accepted", "item-removed", "task-started"] as const;

  test("goes away neither by another answer nor by being put off: only by its acknowledgement", () => {
    fc.assert(
      fc.property(inDanger, someAnswers, fc.constantFrom(...putOff), ({ rule, facts }, later, type) => {
        const start = startFollowing(program, situationWith(facts));
        const own = Object.keys(facts).filter((fact) => facts[fact] !== null && isOfDanger(fact));
        const changes = Object.fromEntries(
          Object.entries(later).filter(([fact]) => !own.includes(fact) && !isSeries(fact) && !isTarget(fact)),
        );
        const changed = follow(program, start, { type: "facts-changed", by, at, facts: changes });
        expect(changed.refused).toBeUndefined();
        const answered = changed.record;
        const item = items[rule] ?? "";
        const tried = follow(program, answered, { type, by, at, item, on: today });
        expect(tried.refused?.code).toMatch(/^event\//);
        for (const record of [start, answered, tried.record]) {
          expect(record.plan.safety.find((found) => found.id === item)).toMatchObject({
            acknowledged: false,
          });
          expect(viewFor(record, by).items[0]).toMatchObject({ halt: true, acknowledged: false });
        }
        const seen = follow(program, tried.record, { type: "safety-acknowledged", by, at, item });
        expect(seen.refused).toBeUndefined();
        expect(seen.record.plan.safety.find((found) => found.id === item)?.acknowledged).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  /** Targets are agreed with a professional, and some values are set by one: they are not answered. */
  function isTarget(fact: string): boolean {
    if (program.facts.get(fact)?.source?.["set-by"] === "professional") return true;
    const goals = program.lifeEvents[lifeEvent]?.source.goals ?? [];
    return goals.some(
      (goal) => goal["target-fact"] === fact || goal.targets?.some((one) => one.fact === fact),
    );
  }

  /** Measurements have an event of their own. */
  function isSeries(fact: string): boolean {
    return program.facts.get(fact)?.type.kind === "series";
  }

  /** Facts that a safety rule of the life event reads. */
  function isOfDanger(fact: string): boolean {
    const rules = program.lifeEvents[lifeEvent]?.rules.filter(({ type }) => type === "safety") ?? [];
    return rules.some(({ facts }) => facts.includes(fact));
  }
});
