import { expect } from "vitest";
import { checkExpression, type Fault, type ValueType } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { typesOf } from "./support.ts";

/** Facts of every type, for the checks of expressions. */
export const exampleFacts: Record<string, ValueType> = {
  today: { kind: "date" },
  start: { kind: "date" },
  coping: { kind: "choice", options: ["ok", "strained"] },
  mood: { kind: "choice", options: ["low", "ok"] },
  debts: { kind: "choices", options: ["tax"] },
  paid: { kind: "boolean" },
  age: { kind: "integer", unit: "year" },
  children: { kind: "integer" },
  size: { kind: "number", unit: "ha" },
  rent: { kind: "money", unit: "EUR" },
  wage: { kind: "money", unit: "EUR" },
  place: { kind: "text" },
  sugar: { kind: "series", unit: "mmol/L" },
  fundus: { kind: "series", options: ["normal", "mild"] },
};

/** A faulty expression and all that is said about it: code, path, message and help. */
export interface Row {
  readonly about: string;
  readonly expression: unknown;
  readonly expected?: readonly ValueType["kind"][];
  readonly faults: readonly [code: Fault["code"], path: string, message: string, help?: string][];
}

/** Expects exactly these faults, in this order, with paths below `derive`. */
export function expectFaults(row: Row): void {
  const expression = row.expression as Expression; // some rows are deliberately none
  const { faults } = checkExpression(expression, typesOf(exampleFacts), row.expected, ["derive"]);
  const found = faults.map(({ code, path, message, help }) => [code, path.join("."), message, help]);
  const wanted = row.faults.map(([code, path, message, help]) => [
    code,
    `derive.${path}`.replace(/\.$/, ""),
    message,
    help,
  ]);
  expect(found).toEqual(wanted);
}

/** A condition that one fact has one value. */
export function is(fact: string, value: string | boolean) {
  return { all: [{ fact, operator: "equal", value }] };
}
