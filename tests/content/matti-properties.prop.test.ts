import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan, type Plan } from "../../src/index.ts";
import { days, partialAnswers, situations } from "./arbitraries.ts";
import { catalogue, itemsOf, lifeEvent, program, rulesOf } from "./matti.ts";

const runs = { numRuns: 120 };

type Situation = Parameters<typeof makePlan>[1];

/** Checks the plans of random answers, complete and not, on days from 2024 to 2028. */
function everyPlan(check: (plan: Plan, situation: Situation) => void): void {
  fc.assert(
    fc.property(situations, (situation) => check(makePlan(program, situation), situation)),
    runs,
  );
}

/** The same answers with one of them changed. */
function changed(situation: Situation, fact: string, value: unknown): readonly string[] {
  const facts = { ...situation.facts, [fact]: value };
  return rulesOf(makePlan(program, { ...situation, facts }));
}

describe("properties of the case brief that hold for every input", () => {
  test("the random answers make all rules hold, and every one can be used", () => {
    const seen = new Set<string>();
    for (const situation of fc.sample(situations, { numRuns: 600, seed: 1 })) {
      const plan = makePlan(program, situation);
      expect(plan.problems).toEqual([]);
      for (const rule of [...rulesOf(plan), ...plan.indicators.map((indicator) => indicator.rule)])
        seen.add(rule);
    }
    const missing = (program.lifeEvents[lifeEvent]?.rules ?? [])
      .map(({ name }) => name)
      .filter((rule) => !seen.has(rule));
    expect(missing.length, missing.join()).toBeLessThanOrEqual(2);
  });

  test("1. safety comes before everything and is never locked or counted in the load limit", () => {
    everyPlan((plan) => {
      for (const item of plan.safety) {
        expect(item).toMatchObject({ status: "open", urgency: "now", after: [] });
        expect(plan.order).not.toContain(item.id);
        expect(plan.focus).not.toContain(item.id);
      }
      const others = [...plan.tasks, ...plan.recommendations, ...plan.information];
      expect(others.filter(({ urgency }) => urgency === "now")).toEqual([]);
    });
  });

  test("2. urgency and order are unique, and the same answers give the same list", () => {
    const topics = program.lifeEvents[lifeEvent]?.topics ?? [];
    const places = catalogue.rules
      .filter(({ topic }) => topics.includes(topic))
      .filter(({ item }) => item.event.type !== "indicator")
      .map(({ item }) => `${item.event.type === "safety" ? "now" : item.urgency} ${item.order}`);
    expect(new Set(places).size).toBe(places.length);
    everyPlan((plan, situation) => {
      expect(JSON.stringify(makePlan(program, situation))).toBe(JSON.stringify(plan));
    });
  });

  test("3. every item has a service and every service one owner", () => {
    everyPlan((plan) => {
      const owners = new Map(plan.services.map(({ id, owner }) => [id, owner]));
      const offices = new Set(plan.organisations.map(({ id }) => id));
      for (const item of itemsOf(plan)) {
        expect(owners.get(item.service), item.id).toBe(item.owner);
        for (const id of [item.service, ...item.also]) expect(offices, id).toContain(owners.get(id));
      }
      expect(new Set(plan.services.map(({ id }) => id)).size).toBe(plan.services.length);
    });
  });

  test("4. what a task waits for stands earlier in the list", () => {
    everyPlan((plan) => {
      for (const item of itemsOf(plan)) {
        const place = plan.order.indexOf(item.id);
        for (const id of item.after) {
          expect(plan.order, item.id).toContain(id);
          expect(plan.order.indexOf(id), item.id).toBeLessThan(place);
        }
      }
    });
  });

  test("5. the therapy guarantee is never for those aged 23 or more, or of unknown age", () => {
    everyPlan((plan, situation) => {
      const age = situation.facts["person.age"];
      if (typeof age === "number" && age < 23) return;
      expect(rulesOf(plan)).not.toContain("R30");
    });
  });

  test("6. self-care is never proposed when there are thoughts of suicide, or no answer", () => {
    everyPlan((plan, situation) => {
      if (situation.facts["health.suicidal-thoughts"] === "no") return;
      expect(rulesOf(plan)).not.toContain("R24");
    });
  });

  test("7. consent to share adds and removes nothing but R45", () => {
    const values = [undefined, null, "yes", "some", "no"];
    const options = program.facts.get("consent.multi-sector")?.type.options ?? [];
    everyPlan((plan, situation) => {
      const without = rulesOf(plan).filter((rule) => rule !== "R45");
      for (const value of [...values.slice(0, 2), ...options]) {
        const rules = changed(situation, "consent.multi-sector", value);
        expect(rules.filter((rule) => rule !== "R45")).toEqual(without);
      }
    });
  });

  test("8. the preferred channel changes no rule, except `with-helper`", () => {
    const options = program.facts.get("channel.preferred")?.type.options ?? [];
    everyPlan((_plan, situation) => {
      const lists = options
        .filter((option) => option !== "with-helper")
        .map((option) => changed(situation, "channel.preferred", option));
      for (const rules of lists) expect(rules).toEqual(lists[0]);
    });
  });

  test("9. a service is proposed only on days when it is in force", () => {
    everyPlan((plan, { today }) => {
      const inForce = new Map(plan.services.map((service) => [service.id, service.inForce]));
      const proposed = itemsOf(plan).flatMap(({ service, also }) => [service, ...also]);
      for (const id of proposed.filter((service) => inForce.get(service) === false)) {
        // Not begun yet, and nothing in the catalogue before it: the plan tells in words what there was.
        expect(program.services.get(id)?.valid?.from ?? "", `${id} on ${today}`).toMatch(/^20/);
        expect((program.services.get(id)?.valid?.from ?? "") > today, `${id} on ${today}`).toBe(true);
        expect(plan.services.find((service) => service.id === id)?.formerly, id).not.toBe(null);
      }
      const instead = plan.leftOut.flatMap((left) => left.instead);
      for (const id of instead) expect(inForce.get(id), `${id} on ${today}`).toBe(true);
      const named = [...proposed, ...instead];
      if (today > "2024-07-31") expect(named).not.toContain("adult-education-allowance");
      if (today > "2026-04-30") {
        expect(named).not.toContain("labour-market-subsidy");
        expect(named).not.toContain("basic-unemployment-allowance");
      } else expect(named).not.toContain("general-benefit");
    });
  });

  test("10. the two benefits of the unemployed are never proposed together", () => {
    everyPlan((plan) => {
      expect(rulesOf(plan).filter((rule) => rule === "R17" || rule === "R19").length).toBeLessThan(2);
    });
  });

  test("11. an uncertain item shows no legal date", () => {
    const legal = ["statutory", "eligibility", "authority-duty"];
    everyPlan((plan) => {
      for (const { id, confidence, deadline } of itemsOf(plan)) {
        if (deadline === null) continue;
        const isUncertain = confidence === "U" && legal.includes(deadline.kind);
        expect(deadline.shown, id).toBe(deadline.date !== null && !isUncertain);
      }
    });
  });
});

test("11. a recommended date is not worded as a duty, and an uncertain rule gives no figure beside its date", () => {
  const duty =
    /\b(pakko|on pakko|täytyy|velvollisuus|velvollinen|sinun on|måste|skyldig\w*|skyldighet|must|have to|obliged|required|duty)\b/iu;
  for (const { item } of catalogue.rules) {
    const texts = [item.deadline?.text, item.title].flatMap((text) =>
      text ? [text.fi, text.sv, text.en] : [],
    );
    if (item.deadline?.kind === "recommended")
      for (const words of texts) expect(words, item.name).not.toMatch(duty);
    if (item.confidence === "U") for (const words of texts) expect(words, item.name).not.toMatch(/\d/);
  }
  for (const { id, title } of catalogue.services)
    for (const words of [title.fi, title.sv, title.en]) expect(words, id).not.toMatch(duty);
});

test("12. the numbers that were closed for good appear nowhere in the product", () => {
  const closed = /2525[^0-9]{0,3}011[3-6]/;
  const root = join(import.meta.dirname, "../..");
  const files = ["rules", "life-events", "src", "examples", "schema"].flatMap((folder) =>
    filesUnder(join(root, folder)),
  );
  expect(files.length).toBeGreaterThan(200);
  expect("Kristelefonen 09 2525 0112 and 09-2525-0114").toMatch(closed);
  for (const path of [...files, join(root, "README.md")])
    expect(readFileSync(path, "utf8"), path).not.toMatch(closed);
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

test("what is undecided is neither in the list nor left out, and says what it needs", () => {
  const someDays = fc.constantFrom(...days);
  const situationsOf = someDays.chain((today) =>
    partialAnswers(today).map((facts) => ({ lifeEvent, today, facts })),
  );
  fc.assert(
    fc.property(situationsOf, (situation) => {
      const plan = makePlan(program, situation);
      const named = new Set([...rulesOf(plan), ...plan.leftOut.map(({ rule }) => rule)]);
      for (const { rule, needs } of plan.undecided) {
        expect(named, rule).not.toContain(rule);
        expect(needs.length, rule).toBeGreaterThan(0);
      }
    }),
    runs,
  );
});
