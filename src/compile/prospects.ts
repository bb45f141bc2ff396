import { type ExpressionOperator, factsOfExpression, type Value } from "../logic/index.ts";
import type { FactSource } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import { anything, canFail, canHold, isSettled, type Outcomes } from "./outcomes.ts";
import { type Outlook, outcomesOf, type Prospect } from "./outlook.ts";
import type { ProgramRule } from "./program.ts";
import { versionOn } from "./versions.ts";

/** What stays unknown. */
export const never: Prospect = { settled: true, value: undefined };

/** What is unknown and may become known. */
export function openProspect(kind: FactSource["type"]): Prospect {
  return { settled: false, outcomes: kind === "boolean" ? anything : undefined };
}

/** What a rule's verdict can still become. The day that picks its version may itself be open. */
export function prospectOfRule(outlook: Outlook, rule: ProgramRule): Prospect {
  const day = outlook.prospectOf(rule.inForceOn);
  if (!day.settled) return openProspect("boolean");
  if (typeof day.value !== "string") return never;
  const version = versionOn(rule, day.value);
  return settledOr(version === undefined ? canFail : outcomesOf(outlook, version.conditions));
}

/** What a derived fact can still become; `now` is its value. */
export function prospectOfDerived(
  outlook: Outlook,
  source: FactSource & { readonly derive: NonNullable<FactSource["derive"]> },
  expressions: ReadonlyMap<string, ExpressionOperator>,
  now: Value | undefined,
): Prospect {
  if (isConditions(source.derive)) return settledOr(outcomesOf(outlook, source.derive));
  const parts = factsOfExpression(source.derive, expressions);
  const isSettledPart = (part: string) => outlook.prospectOf(part).settled;
  return parts.every(isSettledPart) ? { settled: true, value: now } : openProspect(source.type);
}

function settledOr(outcomes: Outcomes): Prospect {
  if (!isSettled(outcomes)) return { settled: false, outcomes };
  return { settled: true, value: outcomes === canHold ? true : outcomes === canFail ? false : undefined };
}
