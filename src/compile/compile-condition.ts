import type { Operator, Value } from "../logic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import type { Decision, SlotTable } from "./slots.ts";

/** Turns a checked condition into a closure over slots. It means what `decide` means; a property test proves it. */
export function compileCondition(
  condition: Condition,
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
): Decision {
  const compileOne = (part: Condition): Decision => compileCondition(part, table, operators);
  if ("all" in condition) return allOf(condition.all.map(compileOne));
  if ("any" in condition) return anyOf(condition.any.map(compileOne));
  if ("not" in condition) return notOf(compileOne(condition.not));
  return compileComparison(condition, table, operators);
}

function allOf(parts: readonly Decision[]): Decision {
  return (slots) => {
    let open = false;
    for (const part of parts) {
      const truth = part(slots);
      if (truth === false) return false;
      if (truth === undefined) open = true;
    }
    return open ? undefined : true;
  };
}

function anyOf(parts: readonly Decision[]): Decision {
  return (slots) => {
    let open = false;
    for (const part of parts) {
      const truth = part(slots);
      if (truth === true) return true;
      if (truth === undefined) open = true;
    }
    return open ? undefined : parts.length === 0;
  };
}

function notOf(part: Decision): Decision {
  return (slots) => {
    const truth = part(slots);
    return truth === undefined ? undefined : !truth;
  };
}

function compileComparison(
  leaf: Comparison,
  table: SlotTable,
  operators: ReadonlyMap<string, Operator>,
): Decision {
  const operator = operators.get(leaf.operator);
  if (operator === undefined) return () => undefined;
  const { compare, whenUnknown } = operator;
  const left = table.slotOf(leaf.fact);
  if (whenUnknown !== undefined) return (slots) => decided(slots[left], whenUnknown, compare);
  const { value } = leaf;
  if (typeof value === "object" && "fact" in value)
    return compareSlots(left, table.slotOf(value.fact), compare);
  return compareLiteral(left, value as Value, compare); // the check has refused lists that mix types
}

function decided(value: Value | undefined, whenUnknown: boolean, compare: Operator["compare"]): boolean {
  return value === undefined ? whenUnknown : compare(value, true);
}

function compareLiteral(left: number, literal: Value, compare: Operator["compare"]): Decision {
  return (slots) => {
    const value = slots[left];
    return value === undefined ? undefined : compare(value, literal);
  };
}

function compareSlots(left: number, right: number, compare: Operator["compare"]): Decision {
  return (slots) => {
    const value = slots[left];
    const other = slots[right];
    return value === undefined || other === undefined ? undefined : compare(value, other);
  };
}
