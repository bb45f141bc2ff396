import fc from "fast-check";
import {
  haveSameKind,
  operators,
  type RightSide,
  type Value,
  type ValueType,
} from "../../src/logic/index.ts";
import type { Comparison, Condition, Conditions, Operand } from "../../src/model/index.ts";
import type { Facts } from "./support.ts";

const options = ["tax", "tax-other", "ta", "none"];
const texts = ["ok", "OK", "2026-11-24", ""];
const dates = ["2026-02-28", "2026-11-23", "2026-11-24", "2026-11-25", "2027-01-01"];

/** Two facts of each type, so that every comparison of two facts can be drawn. */
export const factTypes = new Map<string, ValueType>([
  ["coping.a", { kind: "boolean" }],
  ["coping.b", { kind: "boolean" }],
  ["home.a", { kind: "choice", options }],
  ["home.b", { kind: "choice", options }],
  ["debts.a", { kind: "choices", options }],
  ["debts.b", { kind: "choices", options }],
  ["children.a", { kind: "integer" }],
  ["children.b", { kind: "integer" }],
  ["size.a", { kind: "number", unit: "ha" }],
  ["income.a", { kind: "money", unit: "EUR" }],
  ["income.b", { kind: "money", unit: "EUR" }],
  ["day.a", { kind: "date" }],
  ["day.b", { kind: "date" }],
  ["name.a", { kind: "text" }],
  ["name.b", { kind: "text" }],
  ["sugar.a", { kind: "series", unit: "mmol/L" }],
]);

/** A value of a type. The sets are small, so that equal values and neighbours come up often. */
export function valueArbitrary(type: ValueType): fc.Arbitrary<Value> {
  switch (type.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...(type.options ?? options));
    case "choices":
      return fc.subarray([...(type.options ?? options)]);
    case "integer":
      return fc.integer({ min: -2, max: 2 });
    case "number":
    case "money":
      return fc.constantFrom(-1, 0, 0.5, 1, 1.5, 2);
    case "date":
      return fc.constantFrom(...dates);
    case "text":
      return fc.constantFrom(...texts);
    case "series":
      return fc.array(fc.record({ date: fc.constantFrom(...dates), value: fc.integer({ min: 1, max: 9 }) }), {
        maxLength: 3,
      });
  }
}

/** A value for every fact. */
export const completeFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries([...factTypes].map(([name, type]) => [name, valueArbitrary(type)])),
);

/** Names of facts that are known, or that become known. */
export const someNames: fc.Arbitrary<readonly string[]> = fc.subarray([...factTypes.keys()]);

/** Of the facts, those with these names. */
export function only(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}

/** What a drawn condition may hold. */
export interface Drawing {
  /** Leaves are about these facts; all unless given. */
  readonly names?: readonly string[];
  /** Whether tests for `known` and `unknown` come up. */
  readonly tests: boolean;
  readonly depth: number;
}

/** A condition that type-checks, with values drawn from these facts, so that both answers come up. */
export function conditionFor(facts: Facts, drawing: Drawing): fc.Arbitrary<Condition> {
  const leaf = comparisonFor(facts, drawing);
  if (drawing.depth === 0) return leaf;
  const inner = conditionFor(facts, { ...drawing, depth: drawing.depth - 1 });
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: groupOf(inner) });
}

/** The same with a group outermost, as a rule has it. */
export function conditionsFor(facts: Facts, drawing: Drawing): fc.Arbitrary<Conditions> {
  return groupOf(conditionFor(facts, drawing));
}

function groupOf(part: fc.Arbitrary<Condition>): fc.Arbitrary<Conditions> {
  return fc.oneof(
    fc.record({ all: fc.array(part, { minLength: 0, maxLength: 3 }) }),
    fc.record({ any: fc.array(part, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: part }),
  );
}

function comparisonFor(facts: Facts, drawing: Drawing): fc.Arbitrary<Comparison> {
  const names = (drawing.names ?? [...factTypes.keys()]).filter(
    (name) => drawing.tests || typeOf(name).kind !== "series",
  );
  return fc.constantFrom(...names).chain((fact) => {
    const type = typeOf(fact);
    const fitting = operators.filter(({ rightSide }) => {
      const side = rightSide(type);
      return side !== undefined && (side !== "none" || drawing.tests);
    });
    return fc.constantFrom(...fitting).chain((operator) => {
      const side = operator.rightSide(type) ?? "none";
      return operandFor(fact, side, facts, names).map((value) => ({ fact, operator: operator.name, value }));
    });
  });
}

function operandFor(
  fact: string,
  side: RightSide,
  facts: Facts,
  names: readonly string[],
): fc.Arbitrary<Operand | undefined> {
  if (side === "none") return fc.constant(undefined);
  const type = typeOf(fact);
  const own = facts[fact] ?? [];
  const item = side === "option" ? valueArbitrary({ ...type, kind: "choice" }) : valueArbitrary(type);
  const literal = fc.oneof(item, fc.constantFrom(...(Array.isArray(own) && own.length > 0 ? own : [own])));
  const written = (
    side === "list" ? fc.array(literal, { maxLength: 3 }) : literal.filter(isScalar)
  ) as fc.Arbitrary<Operand>; // all drawn values here are scalars
  const others = names.filter((other) => areComparable(type, side, typeOf(other)));
  if (others.length === 0) return written;
  return fc.oneof(
    { weight: 3, arbitrary: written },
    { weight: 1, arbitrary: fc.constantFrom(...others).map((name) => ({ fact: name })) },
  );
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object";
}

function areComparable(type: ValueType, side: RightSide, other: ValueType): boolean {
  if (side === "list") return type.kind === "choice" && other.kind === "choices";
  if (side === "option") return other.kind === "choice";
  const units = type.unit === undefined || other.unit === undefined || type.unit === other.unit;
  return units && haveSameKind(type, other);
}

function typeOf(name: string): ValueType {
  return factTypes.get(name) ?? { kind: "text" };
}
