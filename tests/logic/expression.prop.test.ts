import fc from "fast-check";
import { expect, test } from "vitest";
import { calculate, checkExpression, factsOfExpression } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { only } from "./arbitraries.ts";
import { expressionOf, factNames, types, worstFacts } from "./expression-arbitraries.ts";
import {
  deepFreeze,
  expressionsByName,
  type Facts,
  isOfType,
  lookupIn,
  operatorsByName,
  typesOf,
} from "./support.ts";

const kinds = ["date", "integer", "number", "boolean", "choice", "text"] as const;
const kind = fc.constantFrom(...kinds);

/** An expression of a kind, partly known facts, and all facts. */
function drawn(silent: boolean) {
  return kind.chain((of) =>
    fc.record({
      kind: fc.constant(of),
      expression: expressionOf(of, 3, silent).map(deepFreeze),
      facts: worstFacts.map(deepFreeze),
      known: factNames,
    }),
  );
}

function valueOn(expression: Expression, facts: Facts) {
  return calculate(expression, lookupIn(facts), operatorsByName, expressionsByName);
}

test("every well-typed expression passes the check and gives a value of its type or unknown, on any facts", () => {
  const given = new Map(kinds.map((one) => [one as string, 0]));
  fc.assert(
    fc.property(drawn(false), ({ kind, expression, facts, known }) => {
      const { type, faults } = checkExpression(expression, typesOf(types), [kind]);
      expect(faults).toEqual([]);
      for (const some of [facts, only(facts, known)]) {
        const value = valueOn(expression, some);
        if (value === undefined) continue;
        expect(isOfType(value, type)).toBe(true);
        given.set(kind, (given.get(kind) ?? 0) + 1);
      }
    }),
    { numRuns: 3_000 },
  );
  // Not all unknown: of each kind there were many values.
  for (const [one, count] of given) expect(count, one).toBeGreaterThan(200);
});

test("no other fact than those that an expression names can change its value", () => {
  fc.assert(
    fc.property(drawn(false), ({ expression, facts }) => {
      const named = factsOfExpression(expression);
      expect(valueOn(expression, only(facts, named))).toStrictEqual(valueOn(expression, facts));
    }),
    { numRuns: 1_000 },
  );
});

test("one more answer never changes a known value, but where silence is taken for an answer", () => {
  let met = 0;
  fc.assert(
    fc.property(drawn(true), factNames, ({ expression, facts, known }, more) => {
      const before = valueOn(expression, only(facts, known));
      if (before === undefined) return;
      met += 1;
      expect(valueOn(expression, only(facts, [...known, ...more]))).toStrictEqual(before);
    }),
    { numRuns: 1_500 },
  );
  expect(met).toBeGreaterThan(300);
});

/** Names and values that occur in expressions, so that damaged arguments come close to right ones. */
const words = fc.constantFrom(
  "start",
  "n",
  "sugar",
  "debt",
  "tax",
  "P1M",
  "2026-11-24",
  "equal",
  "2026",
  "sys",
  "",
  "__proto__",
);
const keys = fc.constantFrom(
  ...[
    "fact",
    "of",
    "table",
    "year",
    "values",
    "otherwise",
    "when",
    "then",
    "days",
    "operator",
    "value",
    "steps",
  ],
  ...[
    "field",
    "context",
    "until",
    "all",
    "any",
    "not",
    "__proto__",
    "constructor",
    "sum",
    "plus",
    "choose",
    "first-known",
  ],
);
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(words, fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, 1e300), fc.constant({ fact: "n" })),
    fc.array(tie("anything"), { maxLength: 4 }),
    fc
      .array(fc.tuple(keys, tie("anything")), { maxLength: 4 })
      .map((entries) =>
        JSON.parse(
          `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`,
        ),
      ),
  ),
}));

/** The same with one part, the `place`-th in the order of reading, exchanged for another. */
function exchange(whole: unknown, place: number, other: unknown): unknown {
  let left = place;
  const walk = (part: unknown): unknown => {
    left -= 1;
    if (left < 0 && left >= -1) return other;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(whole);
}

const damaged = fc
  .tuple(
    kind.chain((of) => expressionOf(of, 2)),
    fc.nat({ max: 12 }),
    anything,
  )
  .map(([whole, place, other]) => exchange(whole, place, other));

/** What holds for anything that JSON can hold. Tells whether it passed the check. */
function survives(written: unknown, facts: Facts, expected: (typeof kinds)[number] | undefined): boolean {
  const expression = deepFreeze(written) as Expression; // or nothing like it
  const { type, faults } = checkExpression(expression, typesOf(types), expected && [expected]);
  expect(type !== undefined || faults.length > 0).toBe(true);
  expect(Array.isArray(factsOfExpression(expression))).toBe(true);
  if (faults.length > 0) return false;
  const value = valueOn(expression, facts);
  if (value !== undefined) expect(isOfType(value, type)).toBe(true);
  return true;
}

test("whatever stands in the arguments, the check gives a type or a fault and never throws", () => {
  const args = fc.oneof({ weight: 4, arbitrary: anything }, { weight: 1, arbitrary: fc.jsonValue() });
  fc.assert(
    fc.property(args, worstFacts, fc.option(kind, { nil: undefined }), (written, facts, expected) => {
      for (const name of expressionsByName.keys()) survives({ [name]: written }, facts, expected);
    }),
    { numRuns: 1_000 },
  );
});

test("the same for expressions with one damaged part; what passes nevertheless can be calculated", () => {
  const counts = { passed: 0, refused: 0 };
  fc.assert(
    fc.property(damaged, worstFacts, fc.option(kind, { nil: undefined }), (written, facts, expected) => {
      counts[survives(written, facts, expected) ? "passed" : "refused"] += 1;
    }),
    { numRuns: 4_000 },
  );
  expect(counts.passed).toBeGreaterThan(300);
  expect(counts.refused).toBeGreaterThan(1_000);
});
