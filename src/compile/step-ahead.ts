import { type Ahead, openValue } from "./compile-ahead.ts";
import { anything, isSettled, type Outcomes } from "./outcomes.ts";
import type { ProgramFact, ProgramRule } from "./program.ts";
import type { Slots } from "./slots.ts";
import { versionOn } from "./versions.ts";

/** What can still become of a rule's verdict. The day that picks its version may itself be open. */
export function aheadOfRule(rule: ProgramRule, slots: Slots, ahead: Ahead): number {
  if ((ahead[rule.daySlot] ?? 0) !== 0) return anything;
  const day = slots[rule.daySlot];
  if (typeof day !== "string") return 0;
  const version = rule.always ?? versionOn(rule, day);
  return version === undefined ? 0 : openOnly(version.ahead(slots, ahead));
}

/** What can still become of a derived fact. */
export function aheadOfDerived(fact: ProgramFact, slots: Slots, ahead: Ahead): number {
  if (fact.deriveAhead !== undefined) return openOnly(fact.deriveAhead(slots, ahead));
  return fact.derivedFrom.every((slot) => (ahead[slot] ?? 0) === 0) ? 0 : openKind(fact);
}

/** What is unknown and may become anything. */
export function openKind({ type }: ProgramFact): number {
  return type.kind === "boolean" ? anything : openValue;
}

function openOnly(outcomes: Outcomes): number {
  return isSettled(outcomes) ? 0 : outcomes;
}
