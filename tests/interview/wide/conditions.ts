import type { Data } from "../../compile/programs.ts";
import type { Dice } from "../dice.ts";
import type { Fact, Kind } from "./facts.ts";

/** Operators that compare a fact with a value. */
const operators: Readonly<Record<Kind, readonly string[]>> = {
  boolean: ["equal", "notEqual"],
  choice: ["equal", "notEqual", "in", "notIn"],
  choices: ["contains", "doesNotContain"],
  integer: ["equal", "lessThan", "greaterThanInclusive", "in", "notEqual"],
  number: ["equal", "lessThan", "greaterThan"],
  money: ["lessThan", "greaterThanInclusive"],
  date: ["equal", "lessThanInclusive", "greaterThan"],
  text: ["equal", "notEqual", "in"],
  series: ["known", "unknown"],
  status: ["equal", "notEqual", "in"],
};

const literals: Readonly<Record<Kind, readonly unknown[]>> = {
  boolean: [true, false],
  choice: ["x", "y", "z"],
  choices: ["x", "y", "z"],
  integer: [0, 1, 2, 20],
  number: [0.5, 1, 2],
  money: [50, 100, 99.99],
  date: ["2026-11-20", "2026-11-24", "2026-12-06"],
  text: ["a", "Helsinki"],
  series: [],
  status: ["done", "declined", "proposed", "waiting"],
};

const comparable: ReadonlySet<Kind> = new Set(["boolean", "integer", "number", "money", "date", "text"]);

/** Draws conditions on these facts; lists may be empty. */
export function drawnCondition(dice: Dice, facts: readonly Fact[], depth: number): Data {
  const part = (): Data =>
    depth > 0 && dice.often(3) ? drawnCondition(dice, facts, depth - 1) : drawnLeaf(dice, facts);
  const key = dice.pick(["not", "any", "any", "all", "all"]);
  if (key === "not") return { not: part() };
  return { [key]: dice.list(key === "all" && dice.often(1) ? 0 : 1, 3, part) };
}

function drawnLeaf(dice: Dice, facts: readonly Fact[]): Data {
  const { id, kind } = dice.pick(facts);
  if (kind === "series" || dice.often(2))
    return { fact: id, operator: dice.pick(["known", "unknown"]), value: true };
  const operator = dice.pick(operators[kind]);
  const literal = () => dice.pick(literals[kind]);
  if (operator === "in" || operator === "notIn")
    return { fact: id, operator, value: [...new Set(dice.list(1, 3, literal))] };
  const others = facts.filter((other) => other.id !== id && other.kind === kind && comparable.has(kind));
  const value = others.length > 0 && dice.often(2) ? { fact: dice.pick(others).id } : literal();
  return { fact: id, operator, value };
}
