import { suggest } from "../diagnostic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import { quote } from "./check-literal.ts";
import { checkRightSide } from "./check-right-side.ts";
import { describeKind } from "./describe-type.ts";
import { type FactTypes, unknownFact } from "./fact-types.ts";
import type { Fault } from "./fault.ts";
import type { ValueType } from "./value.ts";

/** The faults of a condition of the right shape: unknown facts and operators, and values of the wrong type. */
export function checkCondition(
  condition: Condition,
  types: FactTypes,
  path: readonly PropertyKey[] = [],
): Fault[] {
  if ("all" in condition) return checkGroup(condition.all, types, [...path, "all"]);
  if ("any" in condition) return checkGroup(condition.any, types, [...path, "any"]);
  if ("not" in condition) return checkCondition(condition.not, types, [...path, "not"]);
  return checkComparison(condition, types, path);
}

function checkGroup(group: readonly Condition[], types: FactTypes, path: readonly PropertyKey[]): Fault[] {
  return group.flatMap((part, index) => checkCondition(part, types, [...path, index]));
}

function checkComparison(comparison: Comparison, types: FactTypes, path: readonly PropertyKey[]): Fault[] {
  const type = types.typeOf(comparison.fact);
  const operator = types.operators.get(comparison.operator);
  const faults: Fault[] = [];
  if (type === undefined) faults.push(unknownFact(comparison.fact, types, [...path, "fact"]));
  if (operator === undefined) faults.push(unknownOperator(comparison.operator, types, [...path, "operator"]));
  if (type === undefined || operator === undefined) return faults;
  const side = operator.rightSide(type);
  if (side === undefined) return [unsuitable(comparison, type, types, [...path, "operator"])];
  return checkRightSide(comparison, type, side, types, path);
}

function unknownOperator(name: string, types: FactTypes, path: readonly PropertyKey[]): Fault {
  const names = [...types.operators.keys()];
  const near = suggest(name, names);
  const help =
    near === undefined ? `the operators are ${names.map(quote).join(", ")}` : `did you mean \`${near}\`?`;
  return { code: "reference/unknown-operator", path, message: `no operator is named ${quote(name)}`, help };
}

function unsuitable(
  { fact, operator }: Comparison,
  type: ValueType,
  types: FactTypes,
  path: readonly PropertyKey[],
): Fault {
  const fitting = [...types.operators.values()].filter((other) => other.rightSide(type) !== undefined);
  return {
    code: "type/operator",
    path,
    message: `${quote(operator)} does not suit ${quote(fact)}, which is ${describeKind(type.kind)}`,
    help: `use one of ${fitting.map((other) => quote(other.name)).join(", ")}`,
  };
}
