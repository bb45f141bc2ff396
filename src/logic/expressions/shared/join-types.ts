import { describeKind } from "../../describe-type.ts";
import type { Typing } from "../../expression-operator.ts";
import { haveSameKind, type ValueType } from "../../value.ts";

/** The type of one part of an expression, and the part's place below the operator. */
export interface TypedPart {
  readonly type: ValueType;
  readonly path: readonly PropertyKey[];
}

/**
 * The one type of values that are added up, compared or may stand for each other: same kind, all numbers being one kind,
 * and same unit where known. Reports the first part that differs, `type/value`; `undefined` for no part at all.
 */
export function joinTypes(parts: readonly TypedPart[], typing: Typing): ValueType | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  let joined = first.type;
  for (const { type, path } of others) {
    const conflict = conflictOf(joined, type);
    if (conflict !== undefined) {
      typing.report({ code: "type/value", path, message: conflict });
      return undefined;
    }
    joined = joinTwo(joined, type);
  }
  return joined;
}

/** The one type of numbers that are multiplied: their kind, without a unit. */
export function withoutUnits(parts: readonly TypedPart[], typing: Typing): ValueType | undefined {
  const kinds = parts.map(({ type, path }) => ({ type: { kind: type.kind }, path }));
  return joinTypes(kinds, typing);
}

function conflictOf(left: ValueType, right: ValueType): string | undefined {
  if (!haveSameKind(left, right))
    return `this is ${describeKind(right.kind)}, but what stands before it is ${describeKind(left.kind)}`;
  if (left.unit === undefined || right.unit === undefined || left.unit === right.unit) return undefined;
  return `this is in ${right.unit}, but what stands before it is in ${left.unit}`;
}

/** Whole only when both are; money when one is; a choice among the options of both. */
function joinTwo(left: ValueType, right: ValueType): ValueType {
  const kind = left.kind === right.kind ? left.kind : mixedKind(left, right);
  const unit = left.unit ?? right.unit;
  if (left.options === undefined || right.options === undefined) return { kind, unit };
  return { kind, unit, options: [...new Set([...left.options, ...right.options])] };
}

function mixedKind(left: ValueType, right: ValueType): ValueType["kind"] {
  return left.kind === "money" || right.kind === "money" ? "money" : "number";
}
