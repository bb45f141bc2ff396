import { describe, expect, test } from "vitest";
import { type FhirResource, toFhir } from "../../../src/export/index.ts";
import type { Plan, Recurrence } from "../../../src/model/index.ts";
import { deadline, goal, item, planOf, service, text } from "../sample-plan.ts";
import { errorsIn } from "./check.ts";
import { followed } from "./followed.ts";
import { personaOf, program } from "./personas.ts";

function resourcesOf(type: string, ...call: Parameters<typeof toFhir>): readonly FhirResource[] {
  const bundle = toFhir(...call);
  expect(errorsIn(bundle)).toEqual([]);
  return bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
}

/** Parts of a task's own extensions. */
function partsOf(change: Parameters<typeof item>[1]): readonly unknown[] {
  const [task] = resourcesOf("Task", planOf({ tasks: [item("R1.a", change)] }));
  const extensions = task?.["extension"] as readonly { readonly extension: readonly unknown[] }[];
  return extensions.flatMap(({ extension }) => extension);
}

describe("a recurring task", () => {
  const timing = (period: number, periodUnit: string) => ({
    url: "recurs",
    valueTiming: { repeat: { frequency: 1, period, periodUnit } },
  });
  test.each<[string, Recurrence, object]>([
    ["every year", { each: "year" }, timing(1, "a")],
    ["every month", { each: "month" }, timing(1, "mo")],
    ["at an interval of months", { every: "P3M", after: "result" }, timing(3, "mo")],
    ["at an interval of weeks", { every: "P2W", after: "date" }, timing(2, "wk")],
    ["at a mixed interval", { every: "P1Y6M", after: "completion" }, { url: "recurs", valueString: "P1Y6M" }],
    ["by a calendar rule", { rrule: "FREQ=YEARLY" }, { url: "recurs", valueString: "RRULE:FREQ=YEARLY" }],
    [
      "after an event",
      { on: "hospital-out", within: "P7D", workingDays: null },
      { url: "recurs", valueString: "event:hospital-out" },
    ],
  ])("%s", (_, recurs, expected) => {
    const next = { id: "R1.a.2027", period: "2027", expected: false };
    expect(partsOf({ recurs, next })).toEqual(
      expect.arrayContaining([expected, { url: "next", valueString: "2027" }]),
    );
  });
});

describe("dates", () => {
  test("a first day after the last day stands in the extension alone", () => {
    const change = { from: "2027-02-01", deadline: deadline("recommended", "2027-01-01") };
    expect(partsOf(change)).toContainEqual({ url: "from", valueDate: "2027-02-01" });
    const [task] = resourcesOf("Task", planOf({ tasks: [item("R1.a", change)] }));
    expect(task).toMatchObject({ restriction: { period: { end: "2027-01-01" } } });
  });

  test("a date that is not certain says so, with its text", () => {
    const change = { deadline: deadline("statutory", "2027-01-01", { assumed: true, text: text("Oletus") }) };
    expect(partsOf(change)).toEqual(
      expect.arrayContaining([
        { url: "uncertain", valueBoolean: true },
        expect.objectContaining({ url: "text", valueString: "Oletus" }),
      ]),
    );
  });

  test("a day that is only recommended is no last day; one that people agreed is", () => {
    const pulled = { doBy: "2026-12-01", deadline: deadline("statutory", null) };
    const [task] = resourcesOf("Task", planOf({ tasks: [item("R1.a", pulled)] }));
    expect(task).not.toHaveProperty("restriction");
    expect(partsOf(pulled)).toContainEqual({ url: "do-by", valueDate: "2026-12-01" });
    const items = followed.items.map((one) =>
      one.id === "r24.driving-health" ? { ...one, changes: { doBy: "2026-12-20" } } : one,
    );
    const tasks = resourcesOf("Task", { ...followed, items });
    expect(tasks.find(({ id }) => id.endsWith("r24.driving-health"))).toMatchObject({
      restriction: { period: { end: "2026-12-20" } },
    });
  });

  test("what is no day is left out", () => {
    const [task] = resourcesOf(
      "Task",
      planOf({ tasks: [item("R1.a", { from: "2027-02-30", doBy: "soon" })] }),
    );
    expect(task).not.toHaveProperty("restriction");
  });
});

describe("services", () => {
  test("have their owner, contacts that are safe, and how they are used", () => {
    const found = resourcesOf(
      "HealthcareService",
      planOf({
        services: [
          service("s1", {
            web: ["oma.fi", "javascript:alert(1)"],
            access: "professional",
            mode: "online",
            phones: [{ number: "116 117", answersIn: [], hours: null }],
          }),
          service("s2", { owner: "nobody" }),
        ],
      }),
    );
    expect(found).toMatchObject([
      {
        id: "s1",
        providedBy: { reference: "Organization/WSC" },
        telecom: [
          { system: "phone", value: "116 117" },
          { system: "url", value: "https://oma.fi" },
        ],
        eligibility: [{ code: { coding: [{ code: "professional" }] } }],
        characteristic: [{ coding: [{ code: "online" }] }],
      },
      { id: "s2" },
    ]);
    expect(found[1]).not.toHaveProperty("providedBy");
  });
});

describe("goals", () => {
  const fact = "bp.home";
  const measured = (change: Partial<Plan["goals"][number]>) =>
    planOf({ goals: [goal("g1", "Verenpaine", { fact, unit: "mmHg", direction: "lower", ...change })] });

  test("targets of several numbers are several targets", () => {
    const [found] = resourcesOf("Goal", measured({ targets: { sys: 130, dia: 80 }, progress: "improving" }));
    expect(found).toMatchObject({
      achievementStatus: { coding: [{ code: "improving" }] },
      target: [
        { measure: { coding: [{ code: "8480-6" }] }, detailQuantity: { value: 130, comparator: "<" } },
        { measure: { coding: [{ code: "8462-4" }] }, detailQuantity: { value: 80, comparator: "<" } },
      ],
    });
  });

  test("a target in a fact without a common code has the library's own, and its unit as a word", () => {
    const change = { fact: "lifestyle.activity", unit: "min", direction: "higher" as const };
    const [found] = resourcesOf("Goal", measured({ ...change, targets: { value: 120 } }));
    expect(found).toMatchObject({
      target: [
        {
          measure: { coding: [{ code: "lifestyle.activity" }] },
          detailQuantity: { value: 120, comparator: ">=", unit: "min" },
        },
      ],
    });
    const [worded] = resourcesOf("Goal", measured({ ...change, fact: null, targets: { value: "rauhassa" } }));
    expect(worded).toMatchObject({ target: [{ detailString: "rauhassa" }] });
  });

  test("of a plan alone give the results that the plan holds, each once", () => {
    const latest = { date: "2026-11-20", value: 138, values: { sys: 138, dia: 84 } };
    const goals = [
      goal("g1", "A", { fact, latest, previous: null }),
      goal("g2", "B", { fact, latest, previous: { date: null, value: "x", values: null } }),
    ];
    const found = resourcesOf("Observation", planOf({ goals }));
    expect(found).toMatchObject([
      {
        effectiveDateTime: "2026-11-20",
        component: [{ valueQuantity: { value: 84 } }, { valueQuantity: { value: 138 } }],
      },
    ]);
  });
});

describe("answers", () => {
  const { plan, situation } = personaOf("business-failure matti");
  const answersTo = (
    facts: Readonly<Record<string, unknown>>,
    options: Parameters<typeof toFhir>[1] = {},
  ) => {
    const call = { program, situation: { ...situation, facts }, ...options };
    const [response] = resourcesOf("QuestionnaireResponse", plan, call);
    const sections = (response?.["item"] ?? []) as readonly { readonly item: readonly unknown[] }[];
    return { response, items: sections.flatMap(({ item }) => item) };
  };

  test.each([
    [
      "declined",
      { "health.mood": null },
      [{ linkId: "health.mood", extension: [{ valueCode: "asked-declined" }] }],
    ],
    ["a number", { "person.age": 52 }, [{ linkId: "person.age", answer: [{ valueInteger: 52 }] }]],
    ["a word where a number is asked", { "person.age": "52" }, []],
    ["no option of the question", { "health.mood": "purple" }, []],
    ["a word where yes or no is asked", { "life.unopened-mail": "yes" }, []],
    ["no day", { "housing.move-out-date": "2027-02-30" }, []],
    ["a number where words are asked", { "person.municipality": 837 }, []],
    ["half a number", { "person.age": 5.5 }, []],
    ["no list where several may be chosen", { "debt.liabilities": "tax" }, []],
  ])("%s", (_, facts, expected) => {
    expect(answersTo(facts).items).toMatchObject(expected);
    expect(answersTo(facts).items).toHaveLength(expected.length);
  });

  test("are complete only when the interview says so", () => {
    expect(answersTo({}).response).toMatchObject({ status: "in-progress" });
    const interview = {
      questions: [],
      skipped: [],
      suspended: [],
      complete: true,
      progress: { answered: 0, left: 0, mayCome: 0, share: 1, why: null },
      problems: [],
    };
    expect(answersTo({}, { interview }).response).toMatchObject({ status: "completed" });
  });

  test("a date may be never, a list may be empty, results stand in the order of their days", () => {
    const sirkka = personaOf("type-2-diabetes A2");
    const series = [
      { date: "2026-11-19", value: 58 },
      { date: "2026-08-01", value: 60 },
      { date: "soon", value: 1 },
      "x",
    ];
    const facts = {
      "symptoms.diabetes": [],
      "diabetes.hba1c": series,
      "eyes.fundus": [{ date: "2026-06-22", value: "normal" }],
    };
    const call = { program, situation: { ...sirkka.situation, facts } };
    const [response] = resourcesOf("QuestionnaireResponse", sirkka.plan, call);
    const text = JSON.stringify(response);
    expect(text).toContain('{"linkId":"symptoms.diabetes"}');
    expect(text).toMatch(/2026-08-01.*2026-11-19/);
    expect(text).toMatch(/"linkId":"eyes.fundus\/value","answer":\[\{"valueCoding":\{[^}]*"code":"normal"/);
    expect(text).not.toContain("soon");
    const observations = resourcesOf("Observation", sirkka.plan, call);
    expect(observations.map(({ id }) => id)).toEqual([
      "type-2-diabetes..diabetes.hba1c..2026-08-01.1",
      "type-2-diabetes..diabetes.hba1c..2026-11-19.1",
      "type-2-diabetes..eyes.fundus..2026-06-22.1",
    ]);
    expect(observations[2]).toMatchObject({ valueCodeableConcept: { coding: [{ code: "normal" }] } });
  });

  test("a date that may be never has a part for it", () => {
    const [found] = [...program.facts.values()].filter(({ source }) => source?.never !== undefined);
    const event = Object.values(program.lifeEvents).find(({ questions }) =>
      questions.some(({ fact }) => fact.id === found?.id),
    );
    const persona = personaOf(`${event?.id} ${event?.personas[0]?.id}`);
    const call = { program, situation: { ...persona.situation, facts: { [String(found?.id)]: "never" } } };
    const [response] = resourcesOf("QuestionnaireResponse", persona.plan, call);
    const [form] = resourcesOf("Questionnaire", persona.plan, call);
    for (const resource of [response, form])
      expect(JSON.stringify(resource)).toContain(`"${found?.id}/never"`);
    expect(JSON.stringify(response)).toContain('"valueBoolean":true');
  });
});

describe("people", () => {
  test("someone close is a RelatedPerson, one who came back is there once, and a role may act", () => {
    const [since, until] = ["2026-11-24T10:00:00Z", "2026-11-30T10:00:00Z"];
    const person = { role: "friend", name: "Ville", sees: [], may: [], since, until: null };
    const participants = [
      ...followed.participants,
      { ...person, id: "ville", until },
      { ...person, id: "ville", since: until },
    ];
    const record = { ...followed, participants };
    expect(resourcesOf("RelatedPerson", record, { program })).toMatchObject([
      {
        id: "sirkka..ville",
        active: true,
        name: [{ text: "Ville" }],
        patient: { reference: "Patient/sirkka" },
      },
    ]);
  });

  test("a task of somebody else is owned by who has that role, else by the organisation", () => {
    const acts = (actor: string) => {
      const change = (one: Plan["tasks"][number]) => (one.rule === "r24" ? { ...one, actor } : one);
      const plan = { ...followed.plan, tasks: followed.plan.tasks.map(change) };
      const tasks = resourcesOf("Task", { ...followed, plan }, { program });
      return tasks.find(({ id }) => id === "sirkka..r24.driving-health")?.["owner"];
    };
    expect(acts("customer")).toEqual({ reference: "Patient/sirkka" });
    expect(acts("doctor")).toEqual({ reference: "PractitionerRole/sirkka..anna" });
    expect(acts("podiatrist")).toEqual({ reference: "Organization/own.care-unit" });
  });
});

describe("what the record does not know", () => {
  test("is a name, a word of its own, or not there", () => {
    const items = followed.items.map((one) => (one.id === "hand.walk" ? { ...one, addedBy: "gone" } : one));
    const measurements = followed.measurements.map((one) => ({ ...one, by: "system" }));
    const since = "2026-12-05T09:00:00Z";
    const occurrences = [
      { id: "r16.kidney-and-lipid-tests.2027", status: "proposed" as const, since, doneOn: null },
    ];
    const participants = followed.participants.map((person) => ({ ...person, name: null }));
    const record = { ...followed, items, measurements, occurrences, participants };
    const tasks = resourcesOf("Task", record);
    expect(tasks.find(({ id }) => id.endsWith("hand.walk"))).toMatchObject({
      requester: { display: "gone" },
    });
    expect(tasks.find(({ id }) => id.endsWith(".2027"))).toMatchObject({ status: "ready" });
    const [result] = resourcesOf("Observation", record).filter(({ id }) => id.endsWith("bp-1"));
    expect(result).not.toHaveProperty("performer");
    expect(resourcesOf("PractitionerRole", record)[0]).not.toHaveProperty("practitioner");
    expect(resourcesOf("Condition", record)[0]).toMatchObject({
      code: { coding: [{}, {}, { code: "type2" }] },
    });
  });

  test("information that was declined was not given", () => {
    const items = followed.items.map((one) =>
      one.rule === "r23" ? { ...one, status: "declined" as const } : one,
    );
    const messages = resourcesOf("Communication", { ...followed, items });
    expect(messages.find(({ id }) => id.includes("r23"))).toMatchObject({ status: "not-done" });
  });
});

describe("indicators", () => {
  const { plan } = personaOf("type-2-diabetes B");
  const [first] = plan.indicators;
  const only = (change: Partial<Plan["indicators"][number]>) => ({
    ...plan,
    indicators: plan.indicators.slice(0, 1).map((one) => ({ ...one, ...change })),
  });
  const alerts = (of: Plan) =>
    resourcesOf("Communication", of).filter(({ id }) => id.includes("..indicator.."));

  test.each([
    ["critical", "asap"],
    ["high", "urgent"],
    ["medium", "routine"],
  ] as const)("%s is told to the customer as %s, and flagged for professionals", (severity, priority) => {
    const of = only({ severity, shown: true, audience: ["customer", "professional"] });
    expect(alerts(of)).toMatchObject([{ priority, category: [{ coding: [{ code: "alert" }, {}] }] }]);
    expect(resourcesOf("Flag", of)).toMatchObject([
      { status: "active", category: [{ coding: [{ code: severity }] }] },
    ]);
  });

  test("one that is not shown to the customer is only a flag, one for the customer alone is none", () => {
    expect(first).toBeDefined();
    expect(alerts(only({ shown: false, audience: ["customer", "professional"] }))).toEqual([]);
    expect(alerts(only({ shown: true, audience: ["professional"] }))).toEqual([]);
    expect(resourcesOf("Flag", only({ shown: true, audience: ["customer"] }))).toEqual([]);
  });
});
