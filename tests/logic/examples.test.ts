import { describe, expect, test } from "vitest";
import { calculate, checkExpression, decide, expressions, operators } from "../../src/logic/index.ts";
import { deepFreeze, expressionsByName, isOfType, lookupIn, operatorsByName, typesOf } from "./support.ts";

describe.each(operators)("operator $name", (operator) => {
  test.each(operator.examples.map((example) => ({ example })))("$example", ({ example }) => {
    const [left, right, answer] = example;
    const lookup = (name: string) => (name === "left" ? left : right);
    const condition = { fact: "left", operator: operator.name, value: { fact: "right" } };
    expect(decide(condition, lookup, operatorsByName)).toBe(answer);
  });

  test("has examples for both answers and for an unknown fact, and a sentence for authors", () => {
    const answers = operator.examples.map(([, , answer]) => answer);
    expect(answers).toContain(true);
    expect(answers).toContain(false);
    expect(operator.examples.some(([left]) => left === undefined)).toBe(true);
    expect(operator.about).not.toBe("");
  });
});

describe.each(expressions)("expression $name", ({ about, examples, exampleTypes = {} }) => {
  test.each(examples.map((example) => ({ example })))("$example.expression", ({ example }) => {
    const { expression, facts = {}, value } = deepFreeze(example);
    const { type, faults } = checkExpression(expression, typesOf(exampleTypes));
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

test("names are written once, and are no word of a condition", () => {
  const names = [...operators, ...expressions].map((one) => one.name);
  expect(new Set(names).size).toBe(names.length);
  for (const word of ["fact", "all", "any", "not", "of", "value"]) expect(names).not.toContain(word);
});
