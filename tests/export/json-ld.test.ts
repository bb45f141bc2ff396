import { describe, expect, test } from "vitest";
import { type JsonLdOptions, toJsonLd } from "../../src/export/index.ts";
import type { Plan } from "../../src/model/index.ts";
import { farmPlan } from "./farm-plan.ts";
import { item, mattiPlan, planOf, safety, service } from "./sample-plan.ts";

interface Node {
  readonly "@id"?: string;
  readonly "@type": string | readonly string[];
  readonly [key: string]: unknown;
}

function graphOf(plan: Plan, options: Partial<JsonLdOptions> = {}): Node[] {
  const parsed: { "@graph": Node[] } = JSON.parse(toJsonLd(plan, { language: "en", ...options }));
  return parsed["@graph"];
}

function ids(plan: Plan, options: Partial<JsonLdOptions> = {}): (string | undefined)[] {
  return graphOf(plan, options).map((node) => node["@id"]);
}

describe("toJsonLd", () => {
  test("services of the crisis guidance first, then the others, their owners and the event", () => {
    expect(ids(mattiPlan(), { sensitive: "show" })).toEqual([
      "#service-emergency-112",
      "#service-crisis-helpline",
      "#service-register-jobseeker",
      "#service-health-centre",
      "#organisation-ERC",
      "#organisation-MIELI",
      "#organisation-EMPL",
      "#organisation-WSC",
      "#event-business-failure",
      undefined,
    ]);
  });

  test("a public service, with its authority, event and channels", () => {
    expect(graphOf(mattiPlan())[0]).toEqual({
      "@id": "#service-emergency-112",
      "@type": ["cpsv:PublicService", "schema:GovernmentService"],
      "dct:identifier": "emergency-112",
      "dct:title": { "@value": "Emergency number", "@language": "en" },
      "schema:name": { "@value": "Emergency number", "@language": "en" },
      "dct:description": { "@value": "If you are in danger, call 112.", "@language": "en" },
      "schema:provider": { "@id": "#organisation-ERC" },
      "cv:hasCompetentAuthority": { "@id": "#organisation-ERC" },
      "cv:isGroupedBy": { "@id": "#event-business-failure" },
      "schema:availableChannel": [
        {
          "@type": "schema:ServiceChannel",
          "schema:servicePhone": { "@type": "schema:ContactPoint", "schema:telephone": "112" },
        },
      ],
    });
  });

  test("what a private or third-sector organisation gives is no public service", () => {
    const [, helpline] = graphOf(mattiPlan());
    expect(helpline).toMatchObject({
      "@type": "schema:Service",
      "schema:provider": { "@id": "#organisation-MIELI" },
    });
    expect(helpline).not.toHaveProperty("cv:hasCompetentAuthority");
    expect(helpline).toMatchObject({
      "schema:availableChannel": [
        { "schema:servicePhone": { "schema:availableLanguage": ["fi"] } },
        { "schema:serviceUrl": { "@id": "https://mieli.fi" } },
      ],
    });
    const types = new Map(graphOf(mattiPlan()).map((node) => [node["@id"], node["@type"]]));
    expect(types.get("#organisation-MIELI")).toBe("schema:Organization");
    expect(types.get("#organisation-ERC")).toEqual([
      "cv:PublicOrganisation",
      "schema:GovernmentOrganization",
    ]);
    expect(types.get("#event-business-failure")).toBe("cv:Event");
  });

  test("items that reveal health or social need are left out, with their services, unless asked for", () => {
    expect(ids(mattiPlan())).not.toContain("#service-health-centre");
    expect(toJsonLd(mattiPlan(), { language: "en" })).not.toContain("Contact the health centre");
    expect(toJsonLd(mattiPlan(), { language: "en", sensitive: "show" })).toContain(
      "Contact the health centre",
    );
  });

  test("the list has positions, titles and dates in words", () => {
    expect(graphOf(mattiPlan()).at(-1)).toMatchObject({
      "@type": "schema:ItemList",
      "schema:numberOfItems": 7,
      "schema:itemListElement": expect.arrayContaining([
        {
          "@type": "schema:ListItem",
          "schema:position": 1,
          "schema:name": { "@value": "Register as unemployed", "@language": "en" },
          "schema:description": { "@value": "Law: no later than Tue 24 November 2026", "@language": "en" },
          "schema:item": { "@id": "#service-register-jobseeker" },
        },
        {
          "@type": "schema:ListItem",
          "schema:position": 6,
          "schema:name": { "@value": "Agree the studies", "@language": "en" },
          "schema:item": { "@id": "#service-register-jobseeker" },
        },
      ]),
    });
  });

  test("a halted plan describes safety and crisis guidance alone", () => {
    const halted = mattiPlan({ safety: [safety("R01.acute", { halt: true, service: "health-centre" })] });
    expect(graphOf(halted).at(-1)).toMatchObject({ "schema:numberOfItems": 1 });
    expect(ids(halted)).not.toContain("#service-register-jobseeker");
  });

  test("what the plan does not hold is left out, and an id of any kind is a fragment", () => {
    const odd = service("a b/ä#<", { owner: "nobody" });
    const plan = planOf({
      help: null,
      tasks: [item("R1.a", { service: odd.id, also: ["nowhere"] })],
      services: [odd],
    });
    expect(ids(plan)).toEqual(["#service-a%20b%2F%C3%A4%23%3C", "#event-business-failure", undefined]);
  });

  test("evidence is an input of the public services that take it, and is described once", () => {
    const graph = graphOf(farmPlan());
    expect(graph.filter((node) => node["@type"] === "cv:Evidence")).toEqual([
      {
        "@id": "#evidence-plan",
        "@type": "cv:Evidence",
        "dct:identifier": "plan",
        "dct:title": { "@value": "The plan", "@language": "en" },
      },
      {
        "@id": "#evidence-degree",
        "@type": "cv:Evidence",
        "dct:identifier": "degree",
        "dct:title": { "@value": "Degree certificate", "@language": "en" },
      },
    ]);
    const inputs = new Map(graph.map((node) => [node["@id"], node["cpsv:hasInput"]]));
    expect(inputs.get("#service-special")).toEqual([{ "@id": "#evidence-degree" }]);
    expect(inputs.get("#service-register-jobseeker")).toEqual([{ "@id": "#evidence-plan" }]);
    expect(inputs.get("#service-emergency-112")).toBeUndefined();
  });

  test("evidence of a sensitive item alone, or of a halted plan, is not described", () => {
    const tasks = farmPlan().tasks.map((task) => ({ ...task, sensitive: task.id === "organic.join" }));
    expect(ids(farmPlan({ tasks }))).toContain("#evidence-plan");
    expect(ids(farmPlan({ tasks }))).not.toContain("#evidence-degree");
    expect(ids(farmPlan({ tasks }), { sensitive: "show" })).toContain("#evidence-degree");
    const halted = farmPlan({ safety: [safety("R01.acute", { halt: true })] });
    expect(ids(halted).filter((id) => id?.startsWith("#evidence"))).toEqual([]);
  });

  test("advice stands before the date that binds", () => {
    expect(graphOf(farmPlan()).at(-1)).toMatchObject({
      "schema:itemListElement": expect.arrayContaining([
        expect.objectContaining({
          "schema:description": {
            "@value":
              "Good to do by Mon 1 March 2027. Condition for the benefit or right: no later than Fri 30 April 2027",
            "@language": "en",
          },
        }),
      ]),
    });
  });
});
