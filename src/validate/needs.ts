import { factsOfCondition, factsOfExpression } from "../logic/index.ts";
import type { Conditions, DeadlineSource, FactSource, RuleSource } from "../model/index.ts";
import { isConditions } from "./derivation.ts";

/** Facts that a fact's derivation or `ask-if` names. */
export function needsOfFact(fact: FactSource): readonly string[] {
  const { derive, "ask-if": askIf } = fact;
  const derived =
    derive === undefined ? [] : isConditions(derive) ? factsOfCondition(derive) : factsOfExpression(derive);
  return [...derived, ...named(askIf)];
}

/** Facts that decide whether a rule, in any version, holds. */
export function needsOfRule(rule: RuleSource): readonly string[] {
  const versions = (rule.versions ?? []).flatMap(({ conditions }) => named(conditions));
  const inForceOn = rule["in-force-on"] === undefined ? [] : [rule["in-force-on"]];
  return [...named(rule.conditions), ...versions, ...inForceOn];
}

/** Facts that decide what a rule that holds gives: conditions of its tasks, and dates. */
export function needsOfTasks(rule: RuleSource): readonly string[] {
  const parts = [rule, ...(rule.versions ?? []), ...(rule.tasks ?? [])];
  return [
    ...(rule.tasks ?? []).flatMap(({ conditions }) => named(conditions)),
    ...parts.flatMap(({ deadline }) => needsOfDeadline(deadline)),
  ];
}

/** Facts that a deadline's dates name. */
export function needsOfDeadline(deadline: DeadlineSource | undefined): readonly string[] {
  const expressions = [deadline?.date, deadline?.from].filter((expression) => expression !== undefined);
  return expressions.flatMap((expression) => factsOfExpression(expression));
}

function named(conditions: Conditions | undefined): readonly string[] {
  return conditions === undefined ? [] : factsOfCondition(conditions);
}
