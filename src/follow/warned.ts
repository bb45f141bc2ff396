import { type PlanIndicator, type PlanRecord, severities } from "../model/index.ts";
import { itemsOfPlan } from "./items.ts";
import { isEnded } from "./plan-machine.ts";

/**
 * Whether the customer is to hear of an early warning: an indicator for the customer is new, or graver than it was. Not of one
 * that is about nothing but safety, of which the customer is told as such, or `quiet` items; nor in a plan that is over.
 */
export function isWarned(before: PlanRecord, record: PlanRecord, quiet: ReadonlySet<string>): boolean {
  if (isEnded(record.planState.state)) return false;
  const known = new Map(before.plan.indicators.map((one) => [one.rule, one]));
  const raised = record.plan.indicators.filter(
    (one) => one.audience.includes("customer") && isGraver(one, known.get(one.rule)),
  );
  if (raised.length === 0) return false;
  const silent = silentRules(record, quiet);
  return raised.some(({ rules }) => rules.length === 0 || rules.some((rule) => !silent.has(rule)));
}

function isGraver(now: PlanIndicator, before: PlanIndicator | undefined): boolean {
  return before === undefined || severities.indexOf(now.severity) < severities.indexOf(before.severity);
}

/** Rules all of whose items are about safety or quiet. */
function silentRules({ plan, items }: PlanRecord, quiet: ReadonlySet<string>): ReadonlySet<string> {
  const safety = new Set(plan.safety.map(({ id }) => id));
  const listed = new Set(itemsOfPlan(plan).map(({ id }) => id));
  const isSilent = (id: string) => safety.has(id) || quiet.has(id);
  const own = items.filter(({ id }) => listed.has(id) || isSilent(id));
  const loud = new Set(own.filter(({ id }) => !isSilent(id)).map(({ rule }) => rule));
  return new Set(own.flatMap(({ rule }) => (rule === null || loud.has(rule) ? [] : [rule])));
}
