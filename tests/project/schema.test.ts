import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expressions, operators } from "../../src/logic/index.ts";
import { schemaFiles } from "../../tools/schema/files.ts";

const folder = resolve(import.meta.dirname, "../../schema");
const files = schemaFiles();

/** The topic file's schema, read as an editor reads it. */
function topicSchema() {
  const text = files.find(({ name }) => name === "topic.schema.json")?.text ?? "";
  return JSON.parse(text);
}

const rule = {
  name: "apply",
  conditions: { all: [{ fact: "home.lost", operator: "equal", value: true }] },
  event: { type: "task", params: { service: "housing" } },
  confidence: "V",
};

describe("the files in schema/", () => {
  test("are the model's own kinds of file", () => {
    expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  test.each(files)("$name is what `npm run schema` writes", ({ name, text }) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  test.each(files)("$name names itself and has no reference that leads nowhere", ({ name, text }) => {
    const schema = JSON.parse(text);
    expect(schema).toMatchObject({ $id: `urn:palvelupolku:schema:${name.split(".")[0]}`, type: "object" });
    const references = [...text.matchAll(/"\$ref": "#\/definitions\/([^"]*)"/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    expect(Object.keys(schema.definitions)).toEqual(expect.arrayContaining(references));
  });
});

describe("the schema of a topic", () => {
  test("accepts a rule and refuses a mistyped key, value or nested key", () => {
    const schema = z.fromJSONSchema(topicSchema());
    const accepts = (changed: object) => schema.safeParse({ rules: [{ ...rule, ...changed }] }).success;
    expect(accepts({})).toBe(true);
    expect(accepts({ urgensy: "now" })).toBe(false);
    expect(accepts({ urgency: "soon" })).toBe(false);
    expect(accepts({ conditions: { all: [{ not: { any: [] } }] } })).toBe(false);
  });

  test("offers every operator and expression with its sentence, and still accepts a portal's own", () => {
    const { comparison, expression } = topicSchema().definitions;
    expect(comparison.properties.operator.anyOf).toEqual([
      ...operators.map(({ name, about }) => ({ const: name, description: about })),
      { type: "string" },
    ]);
    const mapping = expression.anyOf.find(({ type }: { type: unknown }) => type === "object");
    expect(Object.keys(mapping.properties)).toEqual(["fact", ...expressions.map(({ name }) => name)]);
    const schema = z.fromJSONSchema(topicSchema());
    const accepts = (derive: object) =>
      schema.safeParse({ facts: [{ id: "a.b", type: "date", derive }] }).success;
    expect(accepts({ plus: [{ fact: "a.c" }, "P3M"] })).toBe(true);
    expect(accepts({ "portal-expression": [{ fact: "a.c" }] })).toBe(true);
  });

  test("says what the model's comments say: of a kind, a key, a spread key and a key inside a key", () => {
    const { rule, fact, service } = topicSchema().definitions;
    expect(rule.description).toMatch(/^A rule in json-rules-engine form/);
    expect(rule.properties.after.description).toMatch(/done first/);
    expect(rule.properties.versions.items.properties.evidence.description).toMatch(/Papers and proofs/);
    expect(rule.properties["in-force-on"]).toMatchObject({
      allOf: [{ $ref: "#/definitions/id" }],
      description: expect.stringMatching(/picks the version/),
    });
    expect(fact.properties.note.description).toMatch(/never shown to the customer/);
    expect(service.properties.mandates.description).toMatch(/nobody else can/);
  });
});
