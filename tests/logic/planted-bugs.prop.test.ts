import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { decide } from "../../src/logic/index.ts";
import { completeFacts, conditionsFor, only, someNames } from "./arbitraries.ts";
import { laws, type Meaning } from "./laws.ts";
import { bugs, unbroken } from "./mutants.ts";
import { lookupIn, operatorsByName } from "./support.ts";

/** The laws that an implementation breaks. */
async function lawsBrokenBy(meaning: Meaning): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { name, check } of laws) {
    try {
      // A bug need not be made small, only found.
      await check(meaning, { endOnFailure: true });
    } catch {
      broken.push(name);
    }
  }
  return broken;
}

const killed: string[] = [];
afterAll(() => console.log(["planted bugs killed:", ...killed].join("\n  ")));

test("decide rebuilt from its pieces obeys every law", async () => {
  expect(await lawsBrokenBy(unbroken)).toEqual([]);
});

test("decide rebuilt from its pieces says what decide says", () => {
  const cases = completeFacts.chain((facts) =>
    fc.record({
      condition: conditionsFor(facts, { tests: true, depth: 2 }),
      known: someNames.map((names) => lookupIn(only(facts, names))),
    }),
  );
  fc.assert(
    fc.property(cases, ({ condition, known }) => {
      const rebuilt = unbroken.decide(condition, known, operatorsByName);
      expect(rebuilt).toBe(decide(condition, known, operatorsByName));
    }),
    { numRuns: 500 },
  );
});

test("at least eight bugs are planted", () => {
  expect(Object.keys(bugs).length).toBeGreaterThanOrEqual(8);
});

test.each(Object.entries(bugs))("killed: %s", async (name, meaning) => {
  const broken = await lawsBrokenBy(meaning);
  expect(broken, `no law notices that ${name}`).not.toEqual([]);
  killed.push(`${name} (${broken.join("; ")})`);
});
