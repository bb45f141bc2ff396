import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toFhir } from "../../../src/export/index.ts";
import type { Plan } from "../../../src/model/index.ts";
import { mattiPlan, safety } from "../sample-plan.ts";
import { errorsIn } from "./check.ts";
import { followed } from "./followed.ts";
import { program } from "./personas.ts";

const pieces = [
  ...[
    "<script>alert(1)</script>",
    '"',
    "\\",
    '"},{"resourceType":"Patient"',
    "[x](javascript:alert(1))",
    "`",
    "**",
  ],
  ...[
    "\u0000",
    "\u0007",
    "\u001B[31m",
    "\r\n",
    "\u2028",
    "\u202E",
    "\u200B",
    "\uD800",
    "\uDC00",
    "😀",
    "ä",
    "",
  ],
  ...["   ", "\t", "Patient/other", "https://evil.example|1", "#", "__proto__", "../..", "%2e%2e"],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 5 })
  .map((parts) => parts.join(""));

/** Every text in three languages is replaced; `next` gives the words. */
function withTexts(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withTexts(each, next));
  if (typeof value !== "object" || value === null) return value;
  if ("fi" in value) return { fi: next(), sv: next(), en: next() };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each, next)]));
}

/** Every id is replaced where it stands and where it is named. */
function withIds(value: unknown, rename: (id: string) => string): unknown {
  const names = new Set([
    "id",
    "service",
    "owner",
    "also",
    "after",
    "order",
    "focus",
    "services",
    "role",
    "rule",
    "indicator",
  ]);
  const change = (each: unknown, key: string): unknown => {
    if (typeof each === "string") return names.has(key) ? rename(each) : each;
    if (Array.isArray(each)) return each.map((one) => change(one, key));
    if (typeof each !== "object" || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, one]) => [name, change(one, name)]));
  };
  return change(value, "");
}

/** Names of elements, and how many values there are. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.entries(value).map(([key, each]) => [key, shape(each)]);
}

const plan = mattiPlan({ safety: [safety("R01.acute", { halt: true })] });

function expectClean(output: string): void {
  expect(output).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(output).not.toMatch(/\\u[0-9a-f]{4}|\\n|\\r|\\t/);
}

describe("hostile", () => {
  test("texts stay texts: a valid bundle of the same shape", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 3, maxLength: 20 }), (texts) => {
        let index = 0;
        // The keys are the plan's own, so the shape is kept.
        const changed = withTexts(plan, () => String(texts[index++ % texts.length])) as Plan;
        const bundle = toFhir(changed);
        expectClean(JSON.stringify(bundle).replaceAll("\\\\", "").replaceAll('\\"', ""));
        expect(shape(bundle)).toEqual(shape(toFhir(plan)));
        expect(errorsIn(bundle)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("ids stay ids: every reference still leads to its resource", () => {
    fc.assert(
      fc.property(hostile, (word) => {
        const bundle = toFhir(withIds(plan, (id) => `${id}${word}`) as Plan);
        expect(errorsIn(bundle)).toEqual([]);
        expect(bundle.entry).toHaveLength(toFhir(plan).entry.length);
      }),
      { numRuns: 25 },
    );
  });

  test("words of people stay texts: titles, notes, names, free answers, contexts", () => {
    fc.assert(
      fc.property(hostile, (word) => {
        const written = word === "" ? "-" : word;
        const record = {
          ...followed,
          facts: { ...followed.facts, "person.municipality": written },
          participants: followed.participants.map((person) => ({ ...person, name: written })),
          measurements: followed.measurements.map((one) => ({
            ...one,
            measurement: { ...one.measurement, context: written },
          })),
          items: followed.items.map((one) => ({
            ...one,
            changes: { ...one.changes, note: written },
            content: one.content === null ? null : { ...one.content, title: written, why: written },
          })),
        };
        const bundle = toFhir(record, { program });
        expectClean(JSON.stringify(bundle).replaceAll("\\\\", "").replaceAll('\\"', ""));
        expect(errorsIn(bundle)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
