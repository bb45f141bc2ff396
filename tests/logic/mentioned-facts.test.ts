// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import { expect, test } from "vitest";
import {
  type ExpressionOperator,
  expressionExamples,
  factsOfCondition,
  factsOfExpression,
} from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { expressionsByName } from "./support.ts";

test("a condition's facts, each once, in the order in which they stand", () => {
  const condition = {
    any: [
      { fact: "b", operator: "equal", value: "c" },
      { not: { all: [{ fact: "a", operator: "lessThan", value: { fact: "d" } }] } },
      { fact: "b", operator: "in", value: ["e", "f"] },
    ],
  };
  expect(factsOfCondition(condition)).toEqual(["b", "a", "d"]);
});

test.each<[string, Expression, readonly string[]]>([
  ["a literal has none", "fact", []],
  ["a fact", { fact: "a" }, ["a"]],
  [
    "inside lists and calculations, each once",
    { earliest: [{ fact: "b" }, { plus: [{ fact: "a" }, "P1M"] }, { fact: "b" }] },
    ["b", "a"],
  ],
  [
    "conditions inside: what stands under `value` is a literal unless it is a fact",
    {
      choose: [
        {
          when: {
            all: [
              { fact: "a", operator: "equal", value: "b" },
              { fact: "c", operator: "in", value: ["d", "e"] },
              { not: { fact: "f", operator: "lessThan", value: { fact: "g" } } },
            ],
          },
          then: { fact: "h" },
        },
        { otherwise: { fact: "i" } },
      ],
    },
    ["a", "c", "f", "g", "h", "i"],
  ],
  ["conditions that are counted", { "count-true": [{ all: [{ fact: "a", operator: "known" }] }] }, ["a"]],
  [
    "a table's own keys are no facts, not even `fact`; its values are looked into",
    { lookup: { of: { fact: "a" }, table: { fact: "b", other: { fact: "c" } }, otherwise: { fact: "d" } } },
    ["a", "c", "d"],
  ],
  [
    "values by year",
    { "by-year": { year: { "year-of": { fact: "a" } }, values: { "2026": { fact: "b" } } } },
    ["a", "b"],
  ],
  [
    "a count up to now needs `today` unwritten; a context or field that is called so is none",
    {
      "count-within": {
        of: { fact: "a" },
        days: 7,
        operator: "equal",
        value: 1,
        context: "fact",
        field: "fact",
      },
    },
    ["a", "today"],
  ],
])("an expression's facts: %s", (_, expression, facts) => {
  expect(factsOfExpression(expression)).toEqual(facts);
});

test("a portal's own operator says itself what it reads", () => {
  const own: ExpressionOperator = {
    name: "distance-to",
    about: "kilometres from home",
    type: () => ({ kind: "number" }),
    prepare: () => () => undefined,
    parts: (args) => [args, { fact: "home" }],
    examples: [],
  };
  const expression = { "distance-to": { fact: "school" } };
  expect(factsOfExpression(expression)).toEqual(["school"]);
  expect(factsOfExpression(expression, new Map([...expressionsByName, [own.name, own]]))).toEqual([
    "school",
    "home",
  ]);
});

test("a damaged expression has no facts and does no harm", () => {
  for (const damaged of [null, [null], { lookup: null }, { "count-within": [] }, { fact: 5 }])
    expect(factsOfExpression(damaged as unknown as Expression).filter((name) => name !== "today")).toEqual(
      [],
    ); // not what the type allows
});

test("every example names its facts, and `today` where it reads it", () => {
  for (const { examples, types } of Object.values(expressionExamples)) {
    for (const { expression, facts = {} } of examples) {
      const named = factsOfExpression(expression);
      for (const name of named) expect(Object.keys(types)).toContain(name);
      for (const name of Object.keys(facts)) expect(named).toContain(name);
    }
  }
});
