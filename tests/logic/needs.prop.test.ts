import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, factsOfCondition, needsOf, reasonsOf, unsettledFactsOf } from "../../src/logic/index.ts";
import { completeFacts, conditionsFor, only, someNames } from "./arbitraries.ts";
import { deepFreeze, type Facts, lookupIn, operatorsByName } from "./support.ts";

/** A condition, partly known facts, and other values that the unknown ones might have. */
const cases = completeFacts.chain((facts) =>
  fc.record({
    condition: conditionsFor(facts, { tests: true, depth: 2 }).map(deepFreeze),
    known: someNames.map((known) => only(facts, known)),
    answers: fc.tuple(fc.constant(facts), completeFacts, completeFacts),
    answered: someNames,
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** Checks one claim on many cases, and that the claim was not empty: that often enough it was about something. */
function claim(about: (one: Case, truth: ReturnType<typeof decide>) => boolean): void {
  let met = 0;
  fc.assert(
    fc.property(cases, (one) => {
      if (about(one, decide(one.condition, lookupIn(one.known), operatorsByName))) met += 1;
    }),
    { numRuns: 1_500 },
  );
  expect(met).toBeGreaterThan(200);
}

/** The facts that are known when some of the unknown ones outside `kept` are answered too. */
function answeredOutside(kept: readonly string[], { known, answered }: Case, answers: Facts): Facts {
  const more = answered.filter((name) => !kept.includes(name) && !Object.hasOwn(known, name));
  return { ...known, ...only(answers, more) };
}

test("an open condition has a need, each unknown and named by it; a decided one has none", () => {
  claim(({ condition, known }, truth) => {
    const needs = needsOf(condition, lookupIn(known), operatorsByName);
    expect(needs.length > 0).toBe(truth === undefined);
    for (const need of needs) {
      expect(Object.hasOwn(known, need)).toBe(false);
      expect(factsOfCondition(condition)).toContain(need);
    }
    expect(new Set(needs).size).toBe(needs.length);
    return truth === undefined;
  });
});

test("answers to facts outside the needs never decide an open condition", () => {
  claim((one, truth) => {
    const needs = needsOf(one.condition, lookupIn(one.known), operatorsByName);
    if (truth !== undefined) return false;
    for (const answers of one.answers) {
      const after = answeredOutside(needs, one, answers);
      expect(decide(one.condition, lookupIn(after), operatorsByName)).toBe(undefined);
    }
    return true;
  });
});

test("answers to facts outside the unsettled ones never change what any condition is", () => {
  claim((one, truth) => {
    const unsettled = unsettledFactsOf(one.condition, lookupIn(one.known), operatorsByName);
    for (const answers of one.answers) {
      const after = answeredOutside(unsettled, one, answers);
      expect(decide(one.condition, lookupIn(after), operatorsByName)).toBe(truth);
    }
    return truth !== undefined;
  });
});

test("when every unsettled fact is answered, the condition is decided for good", () => {
  claim((one, truth) => {
    const unsettled = unsettledFactsOf(one.condition, lookupIn(one.known), operatorsByName);
    const after = { ...one.known, ...only(one.answers[0], unsettled) };
    const settled = decide(one.condition, lookupIn(after), operatorsByName);
    expect(settled).toBe(decide(one.condition, lookupIn({ ...one.answers[0], ...after }), operatorsByName));
    expect(settled).not.toBe(undefined);
    return truth === undefined;
  });
});

test("the reasons of a decided condition decide it alone", () => {
  claim(({ condition, known }, truth) => {
    if (truth === undefined) return false;
    const reasons = reasonsOf(condition, lookupIn(known), operatorsByName);
    expect(decide(condition, lookupIn(only(known, reasons)), operatorsByName)).toBe(truth);
    return true;
  });
});

test("the reasons of an open condition are the known facts that it names", () => {
  claim(({ condition, known }, truth) => {
    if (truth !== undefined) return false;
    const reasons = reasonsOf(condition, lookupIn(known), operatorsByName);
    expect(reasons).toEqual(factsOfCondition(condition).filter((name) => Object.hasOwn(known, name)));
    return true;
  });
});
