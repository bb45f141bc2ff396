import { type ExpressionOperator, factsOfCondition, factsOfExpression } from "../logic/index.ts";
import {
  type Conditions,
  type DeadlineSource,
  type FactSource,
  occurrenceMonth,
  occurrenceYear,
  type RecurrenceSource,
  type RuleSource,
} from "../model/index.ts";
import { isConditions } from "./derivation.ts";

/** All expressions, where a portal has some of its own; else the closed set. */
type Expressions = ReadonlyMap<string, ExpressionOperator> | undefined;

/** Facts that a fact's derivation or `ask-if` names. */
export function needsOfFact(fact: FactSource, expressions?: Expressions): readonly string[] {
  const { derive, "ask-if": askIf } = fact;
  const derived =
    derive === undefined
      ? []
      : isConditions(derive)
        ? factsOfCondition(derive)
        : factsOfExpression(derive, expressions);
  return [...derived, ...named(askIf)];
}

/** Facts that decide whether a rule, in any version, holds. */
export function needsOfRule(rule: RuleSource): readonly string[] {
  const versions = (rule.versions ?? []).flatMap(({ conditions }) => named(conditions));
  const inForceOn = rule["in-force-on"] === undefined ? [] : [rule["in-force-on"]];
  return [...named(rule.conditions), ...versions, ...inForceOn];
}

/** Facts that decide what a rule that holds gives: conditions of its tasks, and dates. */
export function needsOfTasks(rule: RuleSource, expressions?: Expressions): readonly string[] {
  const parts = [rule, ...(rule.versions ?? []), ...(rule.tasks ?? [])];
  const also = [rule.event.params ?? {}, ...(rule.tasks ?? [])].flatMap((task) => task.also ?? []);
  return [
    ...named(rule.upgrade?.conditions),
    ...also.flatMap((beside) => (typeof beside === "string" ? [] : named(beside.conditions))),
    ...(rule.tasks ?? []).flatMap(({ conditions }) => named(conditions)),
    ...parts.flatMap(({ deadline }) => needsOfDeadline(deadline, expressions)),
    ...parts.flatMap(({ recurs }) => needsOfRecurrence(recurs, expressions)),
  ];
}

/** Facts that the dates of a recurring duty name; not those that only name the occurrence. */
export function needsOfRecurrence(
  recurs: RecurrenceSource | undefined,
  expressions?: Expressions,
): readonly string[] {
  if (recurs === undefined || "rrule" in recurs) return [];
  const dates = [
    "from" in recurs ? recurs.from : undefined,
    "until" in recurs ? recurs.until : undefined,
    "date" in recurs ? recurs.date : undefined,
    "first" in recurs ? recurs.first : undefined,
    "again" in recurs ? recurs.again : undefined,
  ].filter((date) => date !== undefined);
  const named = dates.flatMap((date) => factsOfExpression(date, expressions));
  const happening = "on" in recurs ? [`event.${recurs.on}.on`] : [];
  return [...happening, ...named.filter((name) => name !== occurrenceYear && name !== occurrenceMonth)];
}

/** Facts that a deadline's dates name. */
export function needsOfDeadline(
  deadline: DeadlineSource | undefined,
  expressions?: Expressions,
): readonly string[] {
  const dates = [deadline?.date, deadline?.agreed, deadline?.target, deadline?.from].filter(
    (date) => date !== undefined,
  );
  return dates.flatMap((date) => factsOfExpression(date, expressions));
}

function named(conditions: Conditions | undefined): readonly string[] {
  return conditions === undefined ? [] : factsOfCondition(conditions);
}
