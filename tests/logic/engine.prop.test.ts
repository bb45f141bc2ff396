import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCondition, decide } from "../../src/logic/index.ts";
import { completeFacts, conditionsFor, factTypes } from "./arbitraries.ts";
import { engineSays } from "./engine.ts";
import { deepFreeze, lookupIn, operatorsByName, typesOf } from "./support.ts";

const rulesPerRun = 250;
const runs = 84;
const types = typesOf(Object.fromEntries(factTypes));

const cases = completeFacts.chain((facts) =>
  fc.record({
    facts: fc.constant(facts),
    conditions: fc.array(conditionsFor(facts, { tests: true, depth: 2 }), {
      minLength: rulesPerRun,
      maxLength: rulesPerRun,
      size: "max",
    }),
  }),
);

test("every drawn condition passes the type check", () => {
  fc.assert(
    fc.property(cases, ({ conditions }) => {
      for (const condition of conditions) expect(checkCondition(condition, types)).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

test("on complete facts decide says what json-rules-engine says, on 20 000 conditions and more", async () => {
  const counts = { holds: 0, fails: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ facts, conditions }) => {
      const said = await engineSays(conditions, facts);
      const decided = deepFreeze(conditions).map((condition) =>
        decide(condition, lookupIn(deepFreeze(facts)), operatorsByName),
      );
      expect(decided).toEqual(said);
      for (const truth of decided) counts[truth ? "holds" : "fails"] += 1;
    }),
    { numRuns: runs },
  );
  const total = counts.holds + counts.fails;
  expect(total).toBeGreaterThanOrEqual(20_000);
  expect(counts.holds / total, `${counts.holds} of ${total} hold`).toBeGreaterThan(0.2);
  expect(counts.fails / total, `${counts.fails} of ${total} fail`).toBeGreaterThan(0.2);
  console.log(`decide = json-rules-engine: ${counts.holds} hold, ${counts.fails} fail`);
}, 60_000);
