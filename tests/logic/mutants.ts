import {
  allOf,
  anyOf,
  type decide,
  type Lookup,
  notOf,
  type Operator,
  type Truth,
  type Value,
} from "../../src/logic/index.ts";
import type { Comparison, Condition } from "../../src/model/index.ts";
import type { Meaning } from "./laws.ts";
import { operatorsByName } from "./support.ts";

/** The pieces of which `decide` is made; a planted bug exchanges one. */
interface Pieces {
  readonly allOf: (truths: readonly Truth[]) => Truth;
  readonly anyOf: (truths: readonly Truth[]) => Truth;
  readonly notOf: (truth: Truth) => Truth;
  readonly whenLeftUnknown: (operator: Operator) => Truth;
  readonly whenRightUnknown: (operator: Operator) => Truth;
  readonly operand: (value: Comparison["value"], lookup: Lookup) => Value | undefined;
  readonly compare: (operator: Operator, left: Value, right: Value) => boolean;
}

const right: Pieces = {
  allOf,
  anyOf,
  notOf,
  whenLeftUnknown: (operator) => operator.whenUnknown,
  whenRightUnknown: () => undefined,
  operand: (value, lookup) =>
    typeof value === "object" ? ("fact" in value ? lookup(value.fact) : (value as readonly string[])) : value, // as in decide
  compare: (operator, left, other) => operator.compare(left, other),
};

/** `decide` put together from pieces. With the right ones it is proved equal to the real one. */
function decideFrom(pieces: Pieces): typeof decide {
  return function decideOne(condition: Condition, lookup: Lookup, operators): Truth {
    const inner = (part: Condition): Truth => decideOne(part, lookup, operators);
    if ("all" in condition) return pieces.allOf(condition.all.map(inner));
    if ("any" in condition) return pieces.anyOf(condition.any.map(inner));
    if ("not" in condition) return pieces.notOf(inner(condition.not));
    const operator = operators.get(condition.operator);
    if (operator === undefined) return undefined;
    const left = lookup(condition.fact);
    if (left === undefined) return pieces.whenLeftUnknown(operator);
    if (operator.whenUnknown !== undefined) return pieces.compare(operator, left, true);
    const operand = pieces.operand(condition.value, lookup);
    return operand === undefined
      ? pieces.whenRightUnknown(operator)
      : pieces.compare(operator, left, operand);
  };
}

function meaning(pieces: Partial<Pieces> = {}): Meaning {
  return { decide: decideFrom({ ...right, ...pieces }), operators: operatorsByName };
}

/** A bug in one operator on known values. */
function operatorBug(name: string, compare: (left: Value, right: Value) => boolean): Meaning {
  return meaning({
    compare: (operator, left, other) =>
      operator.name === name ? compare(left, other) : operator.compare(left, other),
  });
}

function firesOnUnknown(...names: readonly string[]): Meaning {
  return meaning({
    whenLeftUnknown: (operator) => (names.includes(operator.name) ? true : operator.whenUnknown),
  });
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
const compareOf = (name: string) => operatorsByName.get(name)?.compare ?? (() => false);

/** `decide` rebuilt without a bug: every law must let it live. */
export const unbroken: Meaning = meaning();

/** Planted bugs by name: every one must be killed by a law. */
export const bugs: Readonly<Record<string, Meaning>> = {
  "an unknown fact is read as no": meaning({
    whenLeftUnknown: (operator) => operator.whenUnknown ?? false,
  }),
  "an unknown fact is read as yes": meaning({ whenLeftUnknown: (operator) => operator.whenUnknown ?? true }),
  "an unknown other fact is read as no": meaning({ whenRightUnknown: () => false }),
  "notEqual fires on an unknown fact": firesOnUnknown("notEqual"),
  "notIn fires on an unknown fact": firesOnUnknown("notIn"),
  "doesNotContain fires on an unknown fact": firesOnUnknown("doesNotContain"),
  "all passes over what is unknown": meaning({ allOf: (truths) => !truths.includes(false) }),
  "all lets unknown win over false": meaning({
    allOf: (truths) => (truths.includes(undefined) ? undefined : !truths.includes(false)),
  }),
  "all fails without parts": meaning({ allOf: (truths) => (truths.length === 0 ? false : allOf(truths)) }),
  "any passes over what is unknown": meaning({
    anyOf: (truths) => truths.length === 0 || truths.includes(true),
  }),
  "any lets unknown win over true": meaning({
    anyOf: (truths) => (truths.includes(undefined) ? undefined : anyOf(truths)),
  }),
  "not of unknown is true": meaning({ notOf: (truth) => !truth }),
  "not does nothing": meaning({ notOf: (truth) => truth }),
  "lessThan is inclusive": operatorBug("lessThan", compareOf("lessThanInclusive")),
  "greaterThanInclusive is exclusive": operatorBug("greaterThanInclusive", compareOf("greaterThan")),
  "in and notIn are exchanged": meaning({
    compare: (operator, left, other) => {
      const exchanged = { in: "notIn", notIn: "in" }[operator.name];
      return (exchanged === undefined ? operator.compare : compareOf(exchanged))(left, other);
    },
  }),
  "equal does not tell upper from lower case": operatorBug(
    "equal",
    (left, other) => String(left).toLowerCase() === String(other).toLowerCase(),
  ),
  "contains is content with a beginning": operatorBug(
    "contains",
    (left, other) => isList(left) && left.some((option) => option.startsWith(String(other))),
  ),
  "contains looks at the first option only": operatorBug(
    "contains",
    (left, other) => isList(left) && left[0] === other,
  ),
  "the name of another fact is taken for its value": meaning({
    operand: (value) =>
      typeof value === "object" && "fact" in value ? value.fact : right.operand(value, () => undefined),
  }),
  "a fact that is false is not known": operatorBug("known", (left) => left !== false),
  "an empty list is not known": operatorBug("known", (left) => !isList(left) || left.length > 0),
};
