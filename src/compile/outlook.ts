import { decide, factsOfCondition, type Operator, type Value } from "../logic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import {
  anything,
  canFail,
  canHold,
  negated,
  type Outcomes,
  only,
  outcomesOfAll,
  outcomesOfAny,
} from "./outcomes.ts";

/** What a name can still become: a value (or unknown) for good, or, of a boolean, a set of outcomes, or anything. */
export type Prospect =
  | { readonly settled: true; readonly value: Value | undefined }
  | { readonly settled: false; readonly outcomes: Outcomes | undefined };

/** What can still become of facts and rules (`rule.<name>`). */
export interface Outlook {
  readonly prospectOf: (name: string) => Prospect;
  readonly operators: ReadonlyMap<string, Operator>;
}

/** What a condition can still come to. It may hold an outcome too many, because parts are looked at one by one. */
export function outcomesOf(outlook: Outlook, condition: Condition): Outcomes {
  const outcomesOfPart = (part: Condition) => outcomesOf(outlook, part);
  if ("all" in condition) return outcomesOfAll(condition.all.map(outcomesOfPart));
  if ("any" in condition) return outcomesOfAny(condition.any.map(outcomesOfPart));
  if ("not" in condition) return negated(outcomesOfPart(condition.not));
  return outcomesOfComparison(outlook, condition);
}

/** Outcomes of a comparison from what its two sides can become. */
export function outcomesOfComparison(outlook: Outlook, leaf: Comparison): Outcomes {
  const { operators, prospectOf } = outlook;
  const isTest = operators.get(leaf.operator)?.whenUnknown !== undefined;
  const [left, right] = (isTest ? [leaf.fact] : factsOfCondition(leaf)).map(prospectOf);
  const decideWith = (value?: Value) =>
    decide(
      leaf,
      (name) => (name === leaf.fact && value !== undefined ? value : valueIn(prospectOf(name))),
      operators,
    );
  if (isNever(left) || isNever(right) || (isSettled(left) && isSettled(right))) return only(decideWith());
  const otherwise = isTest ? canHold | canFail : anything;
  if (left?.settled !== false || left.outcomes === undefined || !isSettled(right)) return otherwise;
  return valuesOf(left.outcomes).reduce<Outcomes>((sum, value) => sum | only(decideWith(value)), 0);
}

function isSettled(prospect: Prospect | undefined): boolean {
  return prospect?.settled !== false;
}

/** Whether it stays unknown. */
function isNever(prospect: Prospect | undefined): boolean {
  return prospect?.settled === true && prospect.value === undefined;
}

function valueIn(prospect: Prospect): Value | undefined {
  return prospect.settled ? prospect.value : undefined;
}

function valuesOf(outcomes: Outcomes): readonly (boolean | undefined)[] {
  return [true, false, undefined].filter((value) => (outcomes & only(value)) !== 0);
}
