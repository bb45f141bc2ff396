import { describe, expect, test } from "vitest";
import {
  calculate,
  checkExpression,
  decide,
  expressionExamples,
  expressions,
  operatorExamples,
  operators,
} from "../../src/logic/index.ts";
import { deepFreeze, expressionsByName, isOfType, lookupIn, operatorsByName, typesOf } from "./support.ts";

describe.each(operators)("operator $name", (operator) => {
  const examples = operatorExamples[operator.name] ?? [];
  test.each(examples.map((example) => ({ example })))("$example", ({ example }) => {
    const [left, right, answer] = example;
    const lookup = (name: string) => (name === "left" ? left : right);
    const condition = { fact: "left", operator: operator.name, value: { fact: "right" } };
    expect(decide(condition, lookup, operatorsByName)).toBe(answer);
  });

  test("has examples for both answers and for an unknown fact, and a sentence for authors", () => {
    const answers = examples.map(([, , answer]) => answer);
    expect(answers).toContain(true);
    expect(answers).toContain(false);
    expect(examples.some(([left]) => left === undefined)).toBe(true);
    expect(operator.about).not.toBe("");
  });
});

describe.each(expressions)("expression $name", ({ name, about }) => {
  const { examples, types } = expressionExamples[name] ?? { examples: [], types: {} };
  test.each(examples.map((example) => ({ example })))("$example.expression", ({ example }) => {
    const { expression, facts = {}, value } = deepFreeze(example);
    const { type, faults } = checkExpression(expression, typesOf(types));
    expect(faults).toEqual([]);
    expect(calculate(expression, lookupIn(facts), operatorsByName, expressionsByName)).toEqual(value);
    if (value !== undefined) expect(isOfType(value, type)).toBe(true);
  });

  test("has examples of a value and of unknown, and a sentence for authors", () => {
    expect(examples.some((example) => example.value !== undefined)).toBe(true);
    expect(examples.some((example) => example.value === undefined)).toBe(true);
    expect(about).not.toBe("");
  });
});

test("examples are those of operators and expressions, in the same order", () => {
  expect(Object.keys(operatorExamples)).toEqual(operators.map(({ name }) => name));
  expect(Object.keys(expressionExamples)).toEqual(expressions.map(({ name }) => name));
});

test("names are written once, and are no word of a condition", () => {
  const names = [...operators, ...expressions].map((one) => one.name);
  expect(new Set(names).size).toBe(names.length);
  for (const word of ["fact", "all", "any", "not", "of", "value"]) expect(names).not.toContain(word);
});
