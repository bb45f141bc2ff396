import { isCivilDate } from "../../src/calendar/index.ts";
import {
  type ExpressionTypes,
  expressions,
  type Fault,
  type Lookup,
  operators,
  type Value,
  type ValueType,
} from "../../src/logic/index.ts";
import { conditionsSchema } from "../../src/model/index.ts";

/** The operators by name, as decide takes them. */
export const operatorsByName = new Map(operators.map((operator) => [operator.name, operator]));
export const expressionsByName = new Map(expressions.map((operator) => [operator.name, operator]));

export type Facts = Readonly<Record<string, Value>>;

/** Reads facts by their own keys alone. */
export function lookupIn(facts: Facts): Lookup {
  return (name) => (Object.hasOwn(facts, name) ? facts[name] : undefined);
}

/** What a check knows, for facts of these types. */
export function typesOf(facts: Readonly<Record<string, ValueType>>): ExpressionTypes {
  return {
    typeOf: (name) => (Object.hasOwn(facts, name) ? facts[name] : undefined),
    names: () => Object.keys(facts),
    operators: operatorsByName,
    expressions: expressionsByName,
    conditionShape: shapeOf,
  };
}

/** The shape's faults, as the stage `validate` gives them: what the model's schema refuses. */
function shapeOf(condition: unknown): Fault[] {
  const read = conditionsSchema.safeParse(condition);
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => ({ code: "schema/wrong-type", path, message }));
}

/** The same value, frozen to its last leaf. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

/** Whether a value is one of the type that a check has found. */
export function isOfType(value: Value, type: ValueType | undefined): boolean {
  switch (type?.kind) {
    case "integer":
      return Number.isInteger(value);
    case "number":
    case "money":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return isCivilDate(value);
    case "choice":
      return typeof value === "string" && type.options?.includes(value) !== false;
    case "text":
      return typeof value === "string";
    default:
      return Array.isArray(value);
  }
}
