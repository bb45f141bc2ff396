import {
  checkCondition,
  checkExpression,
  type ExpressionOperator,
  type ExpressionTypes,
  type Fault,
  type ValueType,
} from "../logic/index.ts";
import {
  type Conditions,
  conditionsSchema,
  type Expression,
  occurrenceMonth,
  occurrenceYear,
} from "../model/index.ts";
import { type Finding, findingOf, type Located, nearest } from "./located.ts";
import type { Names } from "./names.ts";
import { shapeFaults } from "./shape-fault.ts";
import { valueAt } from "./value-at.ts";

type Path = readonly PropertyKey[];

/** Checks of conditions and expressions against everything that is declared. */
export interface LogicCheck {
  readonly names: Names;
  readonly conditions: (
    place: Located<unknown>,
    conditions: Conditions | undefined,
    path: Path,
  ) => readonly Finding[];
  /** The type of an expression, or its faults. */
  readonly expression: (
    place: Located<unknown>,
    expression: Expression,
    path: Path,
    expected: readonly ValueType["kind"][],
  ) => { readonly type: ValueType | undefined; readonly findings: readonly Finding[] };
  /** The same for an expression that may also name the year or the month of an occurrence. */
  readonly ofOccurrence: LogicCheck["expression"];
}

/** Facts that only the date of a recurring duty may name: the year, and the first day of the month, of one occurrence. */
const ofOccurrence: ReadonlyMap<string, ValueType> = new Map([
  [occurrenceYear, { kind: "integer" }],
  [occurrenceMonth, { kind: "date" }],
]);

/** Makes the checks. Faults about damaged facts are left out: their own fault is reported already. */
export function logicCheck(names: Names, expressions: readonly ExpressionOperator[]): LogicCheck {
  const types: ExpressionTypes = {
    typeOf: names.typeOf,
    // The nearest name is looked for later, and only for faults that are listed.
    names: () => [],
    operators: names.operators,
    expressions: new Map(expressions.map((operator) => [operator.name, operator])),
    conditionShape,
  };
  const within = { ...types, typeOf: (name: string) => ofOccurrence.get(name) ?? names.typeOf(name) };
  const check =
    (known: ExpressionTypes): LogicCheck["expression"] =>
    (place, expression, path, expected) => {
      const { type, faults } = checkExpression(expression, known, expected);
      return { type, findings: report(names, place, path, faults) };
    };
  return {
    names,
    conditions: (place, conditions, path) =>
      conditions === undefined ? [] : report(names, place, path, checkCondition(conditions, types)),
    expression: check(types),
    ofOccurrence: check(within),
  };
}

/** The shape of a condition inside an expression, whose own shape is free. */
function conditionShape(condition: unknown): readonly Fault[] {
  return shapeFaults(conditionsSchema, condition).map(({ help, key: _, ...fault }) => {
    const found = typeof help === "function" ? help() : help;
    return found === undefined ? fault : { ...fault, help: found };
  });
}

function report(
  names: Names,
  place: Located<unknown>,
  path: Path,
  faults: readonly Fault[],
): readonly Finding[] {
  return faults.flatMap((fault) => {
    if (fault.code === "reference/unknown-expression") return [unknownExpression(place, path, fault)];
    if (fault.code !== "reference/unknown-fact") return [findingOf(place, path, fault)];
    const name = String(valueAt(place.item, [...path, ...fault.path]));
    if (names.isDamaged(name)) return [];
    return [{ ...findingOf(place, path, fault), help: nearest(name, names.names) }];
  });
}

/** A derivation is a condition or an expression, so the unknown name may be a mistyped `all`, `any` or `not`. */
function unknownExpression(place: Located<unknown>, path: Path, fault: Fault): Finding {
  const groups = fault.path.length === 1 ? ["all", "any", "not"] : [];
  const help = fault.help ?? nearest(String(fault.path.at(-1)), () => groups);
  return { ...findingOf(place, path, fault), help };
}
