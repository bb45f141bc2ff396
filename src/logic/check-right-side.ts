import type { Comparison } from "../model/index.ts";
import { checkLiteral, quote } from "./check-literal.ts";
import { describeType } from "./describe-type.ts";
import { type FactTypes, unknownFact } from "./fact-types.ts";
import type { Fault } from "./fault.ts";
import type { RightSide } from "./operator.ts";
import { haveSameKind, type ValueType } from "./value.ts";

/** The faults of what a fact of this type is compared with, where the operator needs this right side. */
export function checkRightSide(
  comparison: Comparison,
  type: ValueType,
  side: RightSide,
  types: FactTypes,
  path: readonly PropertyKey[],
): Fault[] {
  const { fact, value } = comparison;
  const at = [...path, "value"];
  if (side === "none") return checkNoValue(comparison, at);
  if (value === undefined) {
    const message = `the comparison of ${quote(fact)} has no \`value\``;
    return [{ code: "schema/missing-key", path, message }];
  }
  if (typeof value === "object" && "fact" in value)
    return checkOtherFact(fact, type, side, value.fact, types, [...at, "fact"]);
  const single: ValueType = side === "option" ? { kind: "choice", options: type.options } : type;
  if (side === "list") return checkList(fact, single, value, at);
  const fault = checkLiteral(value, single, at, quote(fact));
  return fault === undefined ? [] : [fault];
}

/** json-rules-engine wants a `value` everywhere; `true` is harmless, but `false` would read like the contrary. */
function checkNoValue({ operator, value }: Comparison, path: readonly PropertyKey[]): Fault[] {
  if (value === undefined || value === true) return [];
  const message = `${quote(operator)} compares with no value, so ${quote(value)} would have no effect`;
  const help = "leave `value` out; for the contrary use the other one of `known` and `unknown`";
  return [{ code: "type/value", path, message, help }];
}

function checkList(fact: string, type: ValueType, value: unknown, path: readonly PropertyKey[]): Fault[] {
  if (!Array.isArray(value)) {
    const message = `${quote(value)} is not a list of values to compare ${quote(fact)} with`;
    return [{ code: "type/value", path, message, help: "write a list: `[first, second]`" }];
  }
  const faults = value.map((item, index) => checkLiteral(item, type, [...path, index], quote(fact)));
  return faults.filter((fault) => fault !== undefined);
}

function checkOtherFact(
  fact: string,
  type: ValueType,
  side: RightSide,
  name: string,
  types: FactTypes,
  path: readonly PropertyKey[],
): Fault[] {
  const other = types.typeOf(name);
  if (other === undefined) return [unknownFact(name, types, path)];
  if (areComparable(type, side, other)) return [];
  const message = `${quote(fact)} is ${describeType(type)} and cannot be compared with ${quote(name)}, which is ${describeType(other)}`;
  return [{ code: "type/value", path, message }];
}

/** Whether another fact can stand on the right: same kind and unit; a choice with any choice. */
function areComparable(left: ValueType, side: RightSide, right: ValueType): boolean {
  if (side === "list") return left.kind === "choice" && right.kind === "choices";
  if (side === "option") return right.kind === "choice";
  const sameUnit = left.unit === undefined || right.unit === undefined || left.unit === right.unit;
  return haveSameKind(left, right) && sameUnit;
}
