import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHtml, toText } from "../../src/export.ts";
import { languages, makePlan, type Text } from "../../src/index.ts";
import type { RuleSource } from "../../src/model/index.ts";
import { type Breach, breachesIn, tellsADiagnosis, textsIn } from "./care-words.ts";
import { wholeCatalogue as catalogue, wholeProgram as program } from "./matti.ts";
import { lifeEvent, situationWith } from "./sirkka.ts";
import { someAnswers } from "./sirkka-answers.ts";

/** Texts of the whole rule base that are put out: everything but examples and editors' notes. */
const texts = [...textsIn({ ...catalogue, examples: [] }, "catalogue")];

function found(texts: Iterable<readonly [string, Text]>): readonly string[] {
  return [...texts].flatMap(([path, text]) =>
    languages.flatMap((language) =>
      breachesIn(text[language], language).map((breach) => `${path}.${language}: ${breach}`),
    ),
  );
}

function textOf(en: string): Text {
  return { fi: en, sv: en, en };
}

describe("no text speaks where only a professional may", () => {
  test("no medicine by name, no dose, and no reference value that does not say that it is general", () => {
    expect(texts.length).toBeGreaterThan(2000);
    expect(found(texts)).toEqual([]);
  });

  test("general references are there, so that the rule above has something to look at", () => {
    const values = texts.filter(([, { en }]) => /\d (mmol|mmHg)/.test(en));
    expect(values.length).toBeGreaterThan(3);
  });

  test.each<[string, Breach]>([
    ["Ota metformiinia aamulla", "medicine"],
    ["Semaglutid kan passa dig", "medicine"],
    ["Take sertraline in the evening", "medicine"],
    ["Ota 500 mg kahdesti päivässä", "dose"],
    ["Ta 2 tabletter om dagen", "dose"],
    ["Pistä 10 yksikköä insuliinia", "dose"],
    ["Ta 12 enheter insulin", "dose"],
    ["Inject 8 units of insulin", "dose"],
    ["Tavoitteesi on alle 53 mmol/mol", "reference"],
    ["Ditt mål är under 135/80 mmHg", "reference"],
    ["Your blood pressure should be below 130/80.", "reference"],
  ])("a planted breach is caught: %s", (planted, breach) => {
    const [rule, ...others] = catalogue.rules;
    const spoilt = [{ ...rule, item: { ...rule?.item, why: textOf(planted) } }, ...others];
    const breaches = found(textsIn({ ...catalogue, examples: [], rules: spoilt }, "catalogue"));
    expect(new Set(breaches.map((line) => line.replace(/\.(fi|sv|en): /, " ")))).toContain(
      `catalogue.rules.0.item.why ${breach}`,
    );
  });

  test.each([
    "Virtsan U-AlbKre ilmoitetaan yksikössä mg/mmol",
    "At least 4 animal units",
    "Yleinen viite: alle 53 mmol/mol",
    "Insulin or another diabetes medicine",
    "Laki 1326/2010",
  ])("what may be said is let through: %s", (text) => {
    expect(breachesIn(text, "fi").concat(breachesIn(text, "sv"), breachesIn(text, "en"))).not.toContain(
      "dose",
    );
    expect(breachesIn(text, "fi")).toEqual([]);
  });
});

describe("what is put out", () => {
  const people = Object.entries(program.lifeEvents).flatMap(([event, { personas }]) =>
    personas.map((persona) => [event, persona.id, persona] as const),
  );

  test.each(people)("%s %s: text and page in three languages", (event, _id, persona) => {
    const plan = makePlan(program, { lifeEvent: event, today: persona.today, facts: persona.facts });
    for (const language of languages) {
      const out = `${toText(plan, { language })}\n${toHtml(plan, { language })}`;
      const lines = out.split("\n").filter((line) => !breachesIn(line, language).every(isReference));
      expect(lines, language).toEqual([]);
    }
  });

  /** Measured values and recorded targets are told as they were given, so they stand without the words. */
  function isReference(breach: Breach): boolean {
    return breach === "reference";
  }
});

describe("an illness is told only to those whose diagnosis is recorded", () => {
  const readsDiagnosis = (facts: readonly string[]) => facts.includes("diabetes.diagnosis");

  function textsOfRule({ title, why, action, tasks, deadline, event, versions }: RuleSource) {
    const services = [event.params?.service, ...(tasks ?? []).map(({ service }) => service)];
    const titles = services.map((id) => program.services.get(id ?? "")?.title);
    return [...textsIn({ title, why, action, tasks, deadline, versions, titles }, "rule")];
  }

  test("rules", () => {
    const telling = catalogue.rules.filter(({ item }) =>
      textsOfRule(item).some(([, text]) => tellsADiagnosis(text)),
    );
    expect(telling.map(({ item }) => item.name)).toContain("r37");
    for (const { item } of telling)
      expect(readsDiagnosis(program.rules.get(item.name)?.facts ?? []), item.name).toBe(true);
  });

  test("questions", () => {
    const telling = catalogue.facts.filter(({ item }) => tellsADiagnosis(item.question));
    expect(telling.map(({ item }) => item.id)).toContain("diabetes.treatment");
    for (const { item } of telling)
      expect(JSON.stringify(item["ask-if"] ?? {}), item.id).toContain("diabetes.diagnosis");
  });

  test("a planted sentence is recognised", () => {
    for (const text of ["Sinulla on masennus.", "Du har diabetes.", "You have type 2 diabetes."])
      expect(tellsADiagnosis(textOf(text)), text).toBe(true);
    expect(tellsADiagnosis(textOf("Vastauksesi voivat viitata masennukseen."))).toBe(false);
  });
});

describe("targets", () => {
  const goals = program.lifeEvents[lifeEvent]?.source.goals ?? [];

  test("some goals have a target that people record", () => {
    expect(goals.filter((goal) => goal["target-fact"] ?? goal.targets).length).toBeGreaterThan(3);
  });

  test("a goal's target is what was recorded, and is absent when nothing was", () => {
    fc.assert(
      fc.property(someAnswers, (facts) => {
        const plan = makePlan(program, situationWith(facts));
        for (const goal of goals) {
          const named = goal.targets ?? [{ field: goal.field ?? "value", fact: goal["target-fact"] ?? "" }];
          const recorded = named.map(({ field, fact }) => [field, facts[fact] ?? null] as const);
          const whole = recorded.every(([, value]) => value !== null);
          const shown = plan.goals.find(({ id }) => id === goal.id);
          expect(shown?.targets, goal.id).toEqual(whole ? Object.fromEntries(recorded) : {});
        }
      }),
      { numRuns: 100 },
    );
  });
});
