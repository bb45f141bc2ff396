import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fhirId } from "../../../src/export/fhir/ids.ts";
import { toFhir } from "../../../src/export/index.ts";
import { item, planOf } from "../sample-plan.ts";
import { followed } from "./followed.ts";
import { optionsOf, personaOf, personas, program } from "./personas.ts";

const valid = /^[A-Za-z0-9\-.]{1,64}$/;
const part = fc.oneof(
  fc.constantFrom("a", "a.b", "a..b", "b", "", ".", "..", "-", "ä", "a b", "x".repeat(60), "hand.walk"),
  fc.string({ unit: "binary", maxLength: 70 }),
);
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

describe("an id", () => {
  test("is a FHIR id, always the same, and another one for other parts", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(fhirId(...one)).toMatch(valid);
        expect(fhirId(...one)).toBe(fhirId(...one));
        expect(fhirId(...one) === fhirId(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2_000 },
    );
  });

  test("stays readable while it fits", () => {
    expect(fhirId("sirkka", "r40.hba1c")).toBe("sirkka..r40.hba1c");
    expect(fhirId("a..b", "c")).not.toBe(fhirId("a", "b..c"));
  });

  test("is valid and used once in every persona's bundle", () => {
    for (const persona of personas) {
      const { entry } = toFhir(persona.plan, optionsOf(persona));
      expect(entry.filter(({ resource }) => !valid.test(resource.id))).toEqual([]);
      expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length);
    }
  });

  test("of an item is its own, whatever the answers and the day", () => {
    const ids = (name: string) =>
      toFhir(personaOf(name).plan, { customer: "c" }).entry.flatMap(({ resource }) =>
        resource.resourceType === "Task" ? [resource.id] : [],
      );
    const [a2, b] = [new Set(ids("type-2-diabetes A2")), ids("type-2-diabetes B")];
    expect(b.filter((id) => a2.has(id)).length).toBeGreaterThan(5);
    expect(b).toContain("c..r40.hba1c-follow-up");
  });

  test("of the longest item is a hash, and its references follow", () => {
    const id = `${"R".repeat(100)}.${"t".repeat(100)}`;
    const plan = planOf({ tasks: [item(id)] });
    const { entry } = toFhir(plan);
    const task = entry.find(({ resource }) => resource.resourceType === "Task")?.resource;
    const carePlan = entry.find(({ resource }) => resource.resourceType === "CarePlan")?.resource;
    expect(task?.id).toMatch(/^-[0-9a-f]{63}$/);
    expect(task).toMatchObject({ identifier: [{ value: id }] });
    expect(carePlan).toMatchObject({ activity: [{ reference: { reference: `Task/${task?.id}` } }] });
  });
});

/** The list in another order. */
function shuffled<Thing>(list: readonly Thing[]): fc.Arbitrary<Thing[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

describe("the bytes", () => {
  test("of a plan do not hang on the order of its tables, nor of the answers", () => {
    const persona = personaOf("type-2-diabetes B");
    const { plan, situation } = persona;
    const options = optionsOf(persona);
    const expected = JSON.stringify(toFhir(plan, options));
    const hba1c = situation.facts["diabetes.hba1c"] as readonly unknown[];
    const other = fc.record({
      services: shuffled(plan.services),
      organisations: shuffled(plan.organisations),
      facts: shuffled(plan.facts),
      tasks: shuffled(plan.tasks),
      recommendations: shuffled(plan.recommendations),
      settled: shuffled(plan.settled),
    });
    fc.assert(
      fc.property(
        other,
        shuffled(Object.entries(situation.facts)),
        shuffled(hba1c),
        (tables, answers, series) => {
          const facts = { ...Object.fromEntries(answers), "diabetes.hba1c": series };
          const again = toFhir({ ...plan, ...tables }, { ...options, situation: { ...situation, facts } });
          const same = JSON.stringify(again);
          // Series stand in the order of their dates, in the answers too.
          expect(same).toBe(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("of a record do not hang on the order of items, results and consents", () => {
    const expected = JSON.stringify(toFhir(followed, { program }));
    const other = fc.record({
      items: shuffled(followed.items),
      measurements: shuffled(followed.measurements),
      consents: shuffled(followed.consents),
    });
    fc.assert(
      fc.property(other, (tables) => {
        expect(JSON.stringify(toFhir({ ...followed, ...tables }, { program }))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});
