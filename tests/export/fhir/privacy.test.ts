import { describe, expect, test } from "vitest";
import { type FhirResource, toFhir } from "../../../src/export/index.ts";
import { interview, makePlan, PalvelupolkuError } from "../../../src/index.ts";
import { deadline, item, planOf, text } from "../sample-plan.ts";
import { begun, followed } from "./followed.ts";
import { optionsOf, personaOf, personas, program } from "./personas.ts";

const restricted = {
  security: [{ system: "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code: "R" }],
};

function all(...call: Parameters<typeof toFhir>): readonly FhirResource[] {
  return toFhir(...call).entry.map(({ resource }) => resource);
}

function linksIn(resources: readonly FhirResource[]): readonly string[] {
  const response = resources.find(({ resourceType }) => resourceType === "QuestionnaireResponse");
  return [...JSON.stringify(response ?? {}).matchAll(/"linkId":"([^"]+)"/g)].map(([, link]) => String(link));
}

describe("what is not passed on", () => {
  test("the customer is an id and nothing else", () => {
    for (const resources of [all(begun, { program }), all(personaOf("business-failure matti").plan)]) {
      const patients = resources.filter(({ resourceType }) => resourceType === "Patient");
      expect(patients.map((patient) => Object.keys(patient))).toEqual([["resourceType", "id"]]);
    }
  });

  test("a plan alone gives no answer", () => {
    for (const { plan, situation } of personas) {
      const birth = situation.facts["person.birth-date"];
      const output = JSON.stringify(toFhir(plan, { program }));
      if (typeof birth === "string") expect(output).not.toContain(birth);
      expect(output).not.toContain('"resourceType":"QuestionnaireResponse"');
    }
    expect(personas.some(({ situation }) => situation.facts["person.birth-date"] !== undefined)).toBe(true);
  });

  test("messages, the log, and the reasons that people gave stay in the record", () => {
    const secret = "en jaksa enempää";
    const since = "2026-12-05T09:00:00Z";
    const message = {
      id: "m1",
      from: "customer",
      to: ["nina"],
      text: secret,
      area: null,
      at: since,
      readBy: [],
    };
    const log = [
      ...followed.log,
      {
        revision: 99,
        event: { type: "plan-discontinued" as const, by: "customer", at: since, reason: secret },
      },
    ];
    expect(JSON.stringify(toFhir({ ...followed, messages: [message], log }))).not.toContain(secret);
  });

  test("an answer that is suspended or cannot be used", () => {
    const { situation } = personaOf("type-2-diabetes A1");
    const facts = {
      ...situation.facts,
      "diabetes.treatment": ["insulin"],
      "access.digital": "strong-id",
      "work.status": "no such option",
    };
    const changed = { ...situation, facts: { ...facts, "diabetes.diagnosis": "none" } };
    const plan = makePlan(program, changed);
    const asked = interview(program, changed);
    expect(asked.suspended).toContain("diabetes.treatment");
    const links = linksIn(all(plan, { program, situation: changed, interview: asked }));
    expect(links).toContain("access.digital");
    expect(links).not.toContain("diabetes.treatment");
    expect(links).not.toContain("work.status");
  });

  test("a date that is not to be shown", () => {
    const hidden = item("R10.pay-security", {
      doBy: "2027-02-16",
      deadline: deadline("statutory", "2027-02-16", { shown: false, target: "2027-02-10" }),
    });
    const output = JSON.stringify(toFhir(planOf({ tasks: [hidden] })));
    expect(output).not.toContain("2027-02-1");
    expect(output).toContain('"valueCode":"statutory"');
  });

  test("a general reference, which would read as a target", () => {
    const goals = personaOf("type-2-diabetes B").plan.goals;
    const output = JSON.stringify(toFhir(personaOf("type-2-diabetes B").plan));
    const references = goals.flatMap(({ reference }) => (reference === null ? [] : [reference.fi]));
    expect(references.length).toBeGreaterThan(3);
    for (const reference of references) expect(output).not.toContain(reference);
  });
});

describe("what is sensitive is marked", () => {
  test("every task, goal and communication as the plan says, and the bundle when anything is", () => {
    for (const persona of personas) {
      const { plan } = persona;
      const bundle = toFhir(plan, optionsOf(persona));
      const listed = [...plan.safety, ...plan.tasks, ...plan.recommendations, ...plan.information];
      const marked = new Map(bundle.entry.map(({ resource }) => [resource.id, resource["meta"]]));
      for (const { id, type, sensitive } of listed) {
        const key =
          type === "safety" || type === "information"
            ? `${plan.lifeEvent}..item..${id}`
            : `${plan.lifeEvent}..${id}`;
        if (key.length <= 64) expect([id, marked.get(key)]).toEqual([id, sensitive ? restricted : undefined]);
      }
      if (listed.some(({ sensitive }) => sensitive)) expect(bundle).toMatchObject({ meta: restricted });
    }
  });

  test("a plan with nothing sensitive is not", () => {
    expect(toFhir(planOf({ tasks: [item("R1.a")] }))).not.toHaveProperty("meta");
  });

  test("a settled item of which nothing more is known is", () => {
    const settled = [{ id: "R1.a", title: text("Hae apua"), status: "done" as const, doneOn: "2026-11-20" }];
    const [task] = all(planOf({ settled })).filter(({ resourceType }) => resourceType === "Task");
    expect(task).toMatchObject({
      meta: restricted,
      status: "completed",
      executionPeriod: { end: "2026-11-20" },
    });
  });
});

describe("a call that cannot be carried out", () => {
  const { plan, situation } = personaOf("business-failure matti");
  test.each([
    ["another language", { language: "de" }],
    ["a base that is no address", { base: "palvelupolku" }],
    ["a base with a query", { base: "https://a.example/fhir?x=1" }],
    ["no customer", { customer: "" }],
    ["answers of another life event", { situation: { ...situation, lifeEvent: "organic-farm-start" } }],
  ])("%s", (_, options) => {
    const call = () => toFhir(plan, options as Parameters<typeof toFhir>[1]);
    expect(call).toThrow(PalvelupolkuError);
    expect(call).toThrow(expect.objectContaining({ code: "call/bad-option" }));
  });

  test("a plan of no day", () => {
    expect(() => toFhir({ ...plan, today: "soon" })).toThrow(
      expect.objectContaining({ code: "call/not-a-date" }),
    );
  });
});

describe("names", () => {
  test("are under the base that the caller gives, and ids under the customer", () => {
    const bundle = toFhir(planOf({ tasks: [item("R1.a")] }), {
      base: "https://koti.example/r4/",
      customer: "c1",
    });
    const output = JSON.stringify(bundle);
    expect(output).not.toContain("palvelupolku.example");
    expect(bundle.entry.map(({ fullUrl }) => fullUrl)).toContain("https://koti.example/r4/Task/c1..R1.a");
  });

  test("texts are in the language asked for, with the others as translations", () => {
    const title = text("Hae apua", "Sök hjälp", "Get help");
    const [task] = all(planOf({ tasks: [item("R1.a", { title })] }), { language: "sv" }).filter(
      ({ resourceType }) => resourceType === "Task",
    );
    expect(task).toMatchObject({ description: "Sök hjälp" });
    expect(JSON.stringify(task?.["_description"])).toMatch(/Hae apua.*Get help/);
  });
});
