import { expect } from "vitest";
import { calculate, checkExpression, type Value, type ValueType } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { deepFreeze, expressionsByName, type Facts, lookupIn, operatorsByName, typesOf } from "./support.ts";

const types: Record<string, ValueType> = {
  today: { kind: "date" },
  start: { kind: "date" },
  end: { kind: "date" },
  n: { kind: "integer" },
  x: { kind: "number" },
  known: { kind: "boolean" },
  place: { kind: "text" },
  finding: { kind: "choice", options: ["normal", "mild", "fact"] },
  debts: { kind: "choices", options: ["tax", "other"] },
  sugar: { kind: "series", unit: "mmol/L" },
  pressure: { kind: "series", unit: "mmHg" },
  fundus: { kind: "series", options: ["normal", "mild"] },
};

/** What an expression gives on these facts, and what the row shows. */
export type Row = readonly [about: string, expression: Expression, facts: Facts, value: Value | undefined];

/** Expects that the expression passes the check and has exactly this value; on frozen data, so that nothing is changed. */
export function expectValue(...[, expression, facts, value]: Row): void {
  const frozen = deepFreeze(structuredClone({ expression, facts }));
  expect(checkExpression(frozen.expression, typesOf(types)).faults).toEqual([]);
  const found = calculate(frozen.expression, lookupIn(frozen.facts), operatorsByName, expressionsByName);
  expect(found).toStrictEqual(value);
}
