import type { Comparison, Condition, Conditions } from "../../../src/model/index.ts";
import type { Dice } from "../random.ts";
import { type Examples, examplesOf } from "./examples.ts";
import type { SyntheticFact } from "./facts.ts";

/** A rule of the synthetic rule base, with an example that holds and one that fails. */
export interface SyntheticRule {
  readonly name: string;
  readonly conditions: Conditions;
  readonly examples: Examples;
}

/** Rules of two to eight comparisons, nested in `all`, `any` and `not`. The first rules are the same for every count. */
export function syntheticRules(
  count: number,
  facts: readonly SyntheticFact[],
  dice: Dice,
): readonly SyntheticRule[] {
  return Array.from({ length: count }, (_, index) => ({ name: `rule${index}`, ...drawn(facts, dice) }));
}

/** Draws until a rule can both hold and fail. */
function drawn(facts: readonly SyntheticFact[], dice: Dice): Omit<SyntheticRule, "name"> {
  for (;;) {
    const conditions = conditionsOf(2 + dice.upTo(6), facts, dice);
    const examples = examplesOf(conditions, facts, dice);
    if (examples !== undefined) return { conditions, examples };
  }
}

/** The outermost group: most rules want everything, some anything, a few the contrary of something. */
function conditionsOf(leaves: number, facts: readonly SyntheticFact[], dice: Dice): Conditions {
  if (dice.often(0.1)) return { not: group(leaves, facts, dice, "all") };
  return group(leaves, facts, dice, dice.often(0.7) ? "all" : "any");
}

/** A group with so many comparisons in and below it; groups within are of the other kind. */
function group(leaves: number, facts: readonly SyntheticFact[], dice: Dice, kind: "all" | "any"): Conditions {
  const parts: Condition[] = [];
  for (let left = leaves; left > 0; ) {
    const inner = left < leaves && left >= 2 && dice.often(0.4) ? 2 + dice.upTo(Math.min(left, 4) - 2) : 1;
    const part =
      inner > 1
        ? group(inner, facts, dice, kind === "all" ? "any" : "all")
        : comparison(dice.pick(facts), facts, dice);
    parts.push(dice.often(0.1) ? { not: part } : part);
    left -= inner;
  }
  return kind === "all" ? { all: parts } : { any: parts };
}

const orders = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const;

/** A comparison that suits the fact's type, with a value that the fact can have. */
function comparison(fact: SyntheticFact, facts: readonly SyntheticFact[], dice: Dice): Comparison {
  const value = dice.pick(fact.domain);
  switch (fact.type) {
    case "boolean":
      return { fact: fact.id, operator: dice.often(0.9) ? "equal" : "notEqual", value };
    case "choice":
      return dice.often(0.5)
        ? { fact: fact.id, operator: dice.often(0.8) ? "equal" : "notEqual", value }
        : { fact: fact.id, operator: dice.often(0.7) ? "in" : "notIn", value: dice.some(fact.domain, 1) };
    case "choices":
      return { fact: fact.id, operator: dice.often(0.7) ? "contains" : "doesNotContain", value };
    case "integer":
    case "money":
      return { fact: fact.id, operator: dice.pick(orders), value };
    case "date":
      return { fact: fact.id, operator: dice.pick(orders), value: dayFor(fact, facts, value, dice) };
  }
}

/** Mostly today or a fixed day, at times another date of the customer. */
function dayFor(
  fact: SyntheticFact,
  facts: readonly SyntheticFact[],
  day: string | number | boolean,
  dice: Dice,
): NonNullable<Comparison["value"]> {
  const others = facts.filter(({ type, id }) => type === "date" && id !== fact.id);
  if (others.length > 0 && dice.often(0.2)) return { fact: dice.pick(others).id };
  return dice.often(0.4) ? { fact: "today" } : day;
}
