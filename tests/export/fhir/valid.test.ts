import { describe, expect, test } from "vitest";
import { toFhir } from "../../../src/export/index.ts";
import { languages } from "../../../src/model/index.ts";
import { errorsIn, structureErrors } from "./check.ts";
import { walk } from "./check-codes.ts";
import { optionsOf, personaOf, personas } from "./personas.ts";

const sirkka = personaOf("type-2-diabetes B");

describe("every persona's bundle", () => {
  test.each(personas.map((persona) => [persona.name, persona] as const))("%s has no fault", (_, persona) => {
    expect(errorsIn(toFhir(persona.plan, optionsOf(persona)))).toEqual([]);
  });

  test.each(["business-failure matti", "organic-farm-start liisa", "type-2-diabetes A2"])(
    "%s has none without program and answers",
    (name) => {
      const bundle = toFhir(personaOf(name).plan);
      expect(errorsIn(bundle)).toEqual([]);
      const types = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
      expect(types).not.toContain("QuestionnaireResponse");
      expect(types).not.toContain("Condition");
    },
  );

  test.each(languages)("in %s has none", (language) => {
    const bundle = toFhir(sirkka.plan, { ...optionsOf(sirkka), language });
    expect(errorsIn(bundle)).toEqual([]);
    expect(bundle).toMatchObject({ language });
  });
});

describe("codes", () => {
  test("come from named systems alone, and LOINC, SNOMED CT and ICD-10 only as listed", () => {
    const codings = personas.flatMap((persona) => walk(toFhir(persona.plan, optionsOf(persona))).codings);
    const foreign = codings.filter(({ system }) => !system.startsWith("https://palvelupolku.example/fhir/"));
    const common = foreign.filter(
      ({ system }) => !system.startsWith("http://terminology.hl7.org/CodeSystem/"),
    );
    const found = new Set(common.map(({ system, code }) => `${system} ${code}`));
    expect([...found].sort()).toEqual(
      [
        "http://loinc.org 29463-7",
        "http://loinc.org 59261-8",
        "http://loinc.org 62238-1",
        "http://loinc.org 72166-2",
        "http://loinc.org 8302-2",
        "http://loinc.org 8462-4",
        "http://loinc.org 8480-6",
        "http://loinc.org 85354-9",
        "http://loinc.org 32294-1",
        "http://snomed.info/sct 44054006",
        "http://snomed.info/sct 734163000",
        "urn:oid:1.2.246.537.6.1 E11",
      ].sort(),
    );
  });
});

describe("a planted fault is caught", () => {
  const bundle = toFhir(sirkka.plan, { situation: sirkka.situation });
  test("in a bundle that has none without it", () => {
    expect(errorsIn(bundle)).toEqual([]);
  });

  const planted = (type: string, change: Readonly<Record<string, unknown>>) => {
    const index = bundle.entry.findIndex(({ resource }) => resource.resourceType === type);
    expect(index).toBeGreaterThanOrEqual(0);
    const entry = bundle.entry.map((one, place) =>
      place === index ? { ...one, resource: { ...one.resource, ...change } } : one,
    );
    return errorsIn({ ...bundle, entry });
  };

  test.each([
    ["an element that R4 does not have", "Task", { deadline: "2027-01-01" }],
    ["a missing status", "Task", { status: undefined }],
    ["a status outside the value set", "Task", { status: "overdue" }],
    ["a status of another resource", "CarePlan", { status: "ready" }],
    ["an intent outside the value set", "CarePlan", { intent: "wish" }],
    ["a date that is none", "Task", { restriction: { period: { end: "soon" } } }],
    [
      "a period that ends before it begins",
      "Task",
      { restriction: { period: { start: "2027-02-01", end: "2027-01-01" } } },
    ],
    [
      "an activity with both a reference and a detail",
      "CarePlan",
      {
        activity: [{ reference: { reference: "Task/x" }, detail: { status: "not-started" } }],
      },
    ],
    ["a goal without a description", "Goal", { description: undefined }],
    ["a reference that leads nowhere", "Task", { basedOn: [{ reference: "CarePlan/other" }] }],
    [
      "a reference to a wrong type",
      "Task",
      {
        for: { reference: "Patient/type-2-diabetes" },
        owner: { reference: "CarePlan/type-2-diabetes..plan" },
      },
    ],
    ["an id that is too long", "Task", { id: "x".repeat(65) }],
    ["an id with other signs", "Task", { id: "a_b" }],
    [
      "a code that HL7 does not have",
      "Goal",
      {
        achievementStatus: {
          coding: [{ system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code: "hoped" }],
        },
      },
    ],
    ["a list where one is asked", "Condition", { subject: [{ reference: "Patient/type-2-diabetes" }] }],
    ["an empty text", "CarePlan", { title: "" }],
  ])("%s", (_, type, change) => {
    expect(planted(type, change)).not.toEqual([]);
  });

  test("a resource by itself is looked at too", () => {
    expect(structureErrors({ resourceType: "Consent", id: "c", status: "active" })).not.toEqual([]);
    expect(structureErrors({ resourceType: "Patient", id: "p" })).toEqual([]);
  });
});
