import { describe, expect, test } from "vitest";
import { type FhirResource, toFhir } from "../../../src/export/index.ts";
import type { PlanRecord } from "../../../src/index.ts";
import { errorsIn } from "./check.ts";
import { begun, drafted, followed, played } from "./followed.ts";
import { program } from "./personas.ts";

function resourcesOf(record: PlanRecord, type: string): readonly FhirResource[] {
  return toFhir(record, { program })
    .entry.map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === type);
}

function one(record: PlanRecord, type: string, key: string): FhirResource {
  const found = resourcesOf(record, type).filter(({ id }) => id.includes(key));
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return found[0] as FhirResource;
}

const own = "https://palvelupolku.example/fhir/CodeSystem";
const business = (code: string) => ({ coding: [{ system: `${own}/business-status`, code }] });

describe("a followed plan", () => {
  test.each([
    ["begun", begun],
    ["drafted", drafted],
    ["followed", followed],
  ])("%s has no fault", (_, record) => {
    expect(errorsIn(toFhir(record, { program }))).toEqual([]);
    expect(errorsIn(toFhir(record))).toEqual([]);
  });

  test("the plan goes from the library's proposal to the agreed plan", () => {
    expect(one(begun, "CarePlan", "sirkka..plan")).toMatchObject({
      status: "draft",
      intent: "proposal",
      author: { reference: "Device/palvelupolku" },
    });
    expect(one(begun, "CarePlan", "sirkka..plan")).not.toHaveProperty("period");
    expect(one(drafted, "CarePlan", "sirkka..plan")).toMatchObject({ status: "draft", intent: "plan" });
    expect(one(followed, "CarePlan", "sirkka..plan")).toMatchObject({
      status: "active",
      intent: "plan",
      created: "2026-11-24",
      period: { start: "2026-11-24" },
      author: { reference: "Patient/sirkka" },
      addresses: [{ reference: "Condition/sirkka..diabetes.diagnosis" }],
    });
    expect([begun, drafted, followed].map((record) => one(record, "CareTeam", "team")["status"])).toEqual([
      "proposed",
      "proposed",
      "active",
    ]);
    expect(
      [begun, drafted, followed].map((record) => one(record, "Goal", "g.hba1c")["lifecycleStatus"]),
    ).toEqual(["proposed", "planned", "active"]);
  });

  test("a target is exported only when it is recorded, with its unit", () => {
    expect(one(followed, "Goal", "g.hba1c")).not.toHaveProperty("target");
    const agreed = played(followed, [
      { type: "facts-changed", facts: { "plan.hba1c-target": 50 }, by: "system" },
    ]);
    expect(one(agreed, "Goal", "g.hba1c")).toMatchObject({
      target: [
        {
          measure: { coding: [{ system: "http://loinc.org", code: "59261-8" }] },
          detailQuantity: {
            value: 50,
            comparator: "<",
            system: "http://unitsofmeasure.org",
            code: "mmol/mol",
          },
        },
      ],
      achievementStatus: { coding: [{ code: "in-progress" }] },
      expressedBy: { reference: "Patient/sirkka" },
    });
  });

  test("a diagnosis is confirmed only when the log shows a professional", () => {
    const state = (record: PlanRecord) => one(record, "Condition", "diagnosis")["verificationStatus"];
    expect(state(begun)).toMatchObject({ coding: [{ code: "unconfirmed" }] });
    expect(state(drafted)).toMatchObject({ coding: [{ code: "confirmed" }] });
    const again = played(drafted, [
      { type: "facts-changed", facts: { "diabetes.diagnosis": "unclear" }, by: "customer" },
    ]);
    expect(one(again, "Condition", "diagnosis")).toMatchObject({
      verificationStatus: { coding: [{ code: "unconfirmed" }] },
      code: { coding: [{ system: "urn:oid:1.2.246.537.6.1", code: "E14" }, { code: "unclear" }] },
    });
    const suspected = played(drafted, [
      { type: "facts-changed", facts: { "diabetes.diagnosis": "suspected" }, by: "customer" },
    ]);
    expect(resourcesOf(suspected, "Condition")).toEqual([]);
    expect(one(suspected, "CarePlan", "sirkka..plan")).not.toHaveProperty("addresses");
  });

  test("consents are those of the record, and a withdrawn one is inactive", () => {
    const anna = resourcesOf(followed, "Consent").filter(({ id }) => id.includes("anna"));
    expect(anna).toMatchObject([
      {
        id: "sirkka..anna..health..1",
        status: "inactive",
        provision: {
          provision: [
            {
              type: "permit",
              class: [{ system: `${own}/area`, code: "health" }],
              actor: [{ reference: { reference: "PractitionerRole/sirkka..anna" } }],
            },
          ],
        },
      },
      { id: "sirkka..anna..health..2", status: "active" },
    ]);
    expect(resourcesOf(followed, "Consent")).toHaveLength(8);
    expect(resourcesOf(begun, "Consent")).toEqual([]);
  });

  test("results have codes, units, who measured them, and a trace when they were withdrawn", () => {
    expect(one(followed, "Observation", "h-1")).toMatchObject({
      status: "entered-in-error",
      performer: [{ reference: "PractitionerRole/sirkka..nina" }],
    });
    expect(one(followed, "Observation", "diabetes.hba1c..2026-11-19")).toMatchObject({
      status: "final",
      category: [{ coding: [{ code: "laboratory" }] }],
      effectiveDateTime: "2026-11-19",
      valueQuantity: { value: 58, code: "mmol/mol" },
    });
    expect(one(followed, "Observation", "bp-1")).toMatchObject({
      code: { coding: [{ system: "http://loinc.org", code: "85354-9" }] },
      performer: [{ reference: "Patient/sirkka" }],
      component: [
        { code: { coding: [{ code: "8462-4" }] }, valueQuantity: { value: 84, code: "mm[Hg]" } },
        { code: { coding: [{ code: "8480-6" }] }, valueQuantity: { value: 138, code: "mm[Hg]" } },
      ],
    });
    expect(one(followed, "Observation", "g-1")).toMatchObject({
      valueQuantity: { value: 6.4, code: "mmol/L" },
      component: [{ valueCodeableConcept: { coding: [{ code: "fasting" }] } }],
    });
    expect(one(followed, "Observation", "tobacco")).toMatchObject({
      code: { coding: [{ code: "72166-2" }] },
      valueCodeableConcept: { coding: [{ system: `${own}/lifestyle.tobacco`, code: "never" }] },
    });
  });

  test("items carry what people made of them, and who did", () => {
    expect(one(followed, "Task", "hand.walk")).toMatchObject({
      description: "Kävele koiran kanssa",
      status: "ready",
      businessStatus: business("overdue"),
      requester: { reference: "PractitionerRole/sirkka..nina" },
      restriction: { period: { end: "2026-12-01" } },
    });
    expect(one(followed, "Task", "r22.")).toMatchObject({
      status: "in-progress",
      businessStatus: business("active"),
      owner: { reference: "PractitionerRole/sirkka..nina" },
      note: [{ text: "Soita \\*ensin\\* Ninalle" }],
      // The day of the law stays; the agreed day stands beside it.
      restriction: { period: { end: "2027-05-24" } },
    });
    expect(one(followed, "Task", "r22.")["extension"]).toContainEqual(
      expect.objectContaining({
        extension: expect.arrayContaining([{ url: "do-by", valueDate: "2026-12-15" }]),
      }),
    );
    expect(one(followed, "Provenance", "item.hand.walk")).toMatchObject({
      target: [{ reference: "Task/sirkka..hand.walk" }],
      agent: [{ who: { reference: "PractitionerRole/sirkka..nina" } }],
    });
    expect(one(followed, "Task", "..r15.nurse-first-visit")).toMatchObject({
      status: "completed",
      executionPeriod: { end: "2026-12-04" },
    });
  });

  test("a joined recommendation is part of her programme, a declined one is not", () => {
    expect(one(followed, "Task", "r28.")).toMatchObject({ status: "accepted", intent: "proposal" });
    expect(one(followed, "Task", "r29.")).toMatchObject({ status: "rejected", intent: "proposal" });
    expect(one(followed, "CarePlan", "programme")).toMatchObject({
      partOf: [{ reference: "CarePlan/sirkka..plan" }],
      activity: [{ reference: { reference: "Task/sirkka..r28.nutrition" } }],
    });
  });

  test("a paused item is on hold, a removed one is not there", () => {
    const change = (id: string, how: object): PlanRecord => ({
      ...followed,
      items: followed.items.map((item) => (item.id === id ? { ...item, ...how } : item)),
    });
    const paused = change("r16.kidney-and-lipid-tests", { paused: true });
    expect(one(paused, "Task", "r16.")).toMatchObject({
      status: "on-hold",
      businessStatus: business("paused"),
    });
    const removed = change("r16.kidney-and-lipid-tests", { removed: true });
    expect(resourcesOf(removed, "Task").filter(({ id }) => id.includes("r16."))).toEqual([]);
    expect(errorsIn(toFhir(removed, { program }))).toEqual([]);
  });

  test("an occurrence with which something was done is part of its task", () => {
    const since = "2026-12-05T09:00:00Z";
    const occurrences = [
      { id: "r40.hba1c-follow-up.2027-02", status: "done" as const, since, doneOn: "2026-12-05" },
      { id: "gone.task.2027", status: "done" as const, since, doneOn: null },
    ];
    const record = { ...followed, occurrences };
    expect(one(record, "Task", "r40.hba1c-follow-up.2027-02")).toMatchObject({
      partOf: [{ reference: "Task/sirkka..r40.hba1c-follow-up" }],
      status: "completed",
    });
    expect(errorsIn(toFhir(record, { program }))).toEqual([]);
  });

  test("a safety item is a communication that ends when it is acknowledged, never a task", () => {
    const wound = played(followed, [
      { type: "facts-changed", facts: { "feet.new-problem": ["wound-or-blister"] }, by: "customer" },
    ]);
    const [first] = toFhir(wound, { program }).entry;
    expect(first?.resource).toMatchObject({
      resourceType: "Communication",
      status: "in-progress",
      priority: "stat",
    });
    expect(errorsIn(toFhir(wound, { program }))).toEqual([]);
    const id = String(wound.plan.safety[0]?.id);
    const seen = played(wound, [{ type: "safety-acknowledged", item: id, by: "customer" }]);
    expect(one(seen, "Communication", id)).toMatchObject({ status: "completed" });
    expect(resourcesOf(wound, "Task").map((task) => task.id)).not.toContain(`sirkka..${id}`);
    expect(resourcesOf(wound, "RiskAssessment")).toEqual([]);
  });
});

test("a consent to one fact is a consent of its own, and inactive when it is withdrawn", () => {
  const given = played(followed, [
    { type: "participant-joined", participant: "pia", role: "podiatrist", by: "customer" },
    { type: "consent-given", participant: "pia", facts: ["lifestyle.tobacco"], by: "customer" },
  ]);
  const withdrawn = played(given, [
    { type: "consent-withdrawn", participant: "pia", facts: ["lifestyle.tobacco"], by: "customer" },
  ]);
  for (const [record, status] of [
    [given, "active"],
    [withdrawn, "inactive"],
  ] as const) {
    const found = resourcesOf(record, "Consent").filter((each) =>
      JSON.stringify(each).includes("lifestyle.tobacco"),
    );
    expect(found).toMatchObject([{ status, patient: {}, provision: { provision: [{ type: "permit" }] } }]);
    expect(errorsIn(toFhir(record, { program }))).toEqual([]);
  }
});
