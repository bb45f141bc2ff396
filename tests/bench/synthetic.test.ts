import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/index.ts";
import { syntheticBase } from "../../tools/bench/synthetic/base.ts";
import { completeCustomers, partialCustomers } from "../../tools/bench/synthetic/customers.ts";

const size = { rules: 40, facts: 30 };
const drawn = (seed: number) => syntheticBase(size, seed, "a hundred rules a file");

describe("a synthetic rule base", () => {
  test("is the same to the byte for the same seed, and another for another", () => {
    expect(drawn(5).files).toEqual(drawn(5).files);
    expect(drawn(6).files).not.toEqual(drawn(5).files);
  });

  test.each(["a hundred rules a file", "a file for each rule"] as const)(
    "loads without a warning: %s",
    (spread) => {
      const loaded = loadCatalogue(syntheticBase(size, 5, spread).files);
      expect(loaded.ok ? loaded.warnings : loaded.diagnostics).toEqual([]);
      expect(loaded.ok && loaded.catalogue.rules.length).toBe(size.rules);
    },
  );

  test("begins with the rules of a smaller one", () => {
    const smaller = syntheticBase({ ...size, rules: 10 }, 5, "bare").rules;
    expect(drawn(5).rules.slice(0, 10)).toEqual(smaller);
  });

  test("has the same customers for the same seed, who answer all or some", () => {
    const { facts } = drawn(5);
    expect(completeCustomers(facts, 3, 1)).toEqual(completeCustomers(facts, 3, 1));
    for (const answers of completeCustomers(facts, 3, 1))
      expect(Object.keys(answers)).toHaveLength(facts.length);
    const counts = partialCustomers(facts, 5, 1).map((answers) => Object.keys(answers).length);
    expect([counts[0], counts[4]]).toEqual([0, facts.length]);
  });
});
