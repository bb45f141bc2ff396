import { compareText, type Truth } from "../logic/index.ts";
import type { Period, Program, ProgramRule, ProgramVersion } from "./program.ts";
import type { Slots } from "./slots.ts";

/** Whether a rule holds: by the version in force; a rule that is not in force fails, one whose day is unknown is open. */
export function decideRule(rule: ProgramRule, slots: Slots, program: Program): Truth {
  if (rule.always !== undefined) return rule.always.decide(slots);
  const day = dayOf(rule, slots, program);
  if (day === undefined) return undefined;
  const version = versionOn(rule, day);
  return version === undefined ? false : version.decide(slots);
}

/** The day that picks the rule's version: `today`, or the day of the event that the law follows. */
export function dayOf({ daySlot }: ProgramRule, slots: Slots, _program: Program): string | undefined {
  const day = slots[daySlot];
  return typeof day === "string" ? day : undefined;
}

/**
 * The version in force on a day: the one whose period it lies in, else the one that ended last before it when that end is
 * not confirmed. It goes on provisionally.
 */
export function versionOn(rule: ProgramRule, day: string): ProgramVersion | undefined {
  let last: ProgramVersion | undefined;
  for (const version of rule.versions) {
    if (liesIn(version, day)) return version;
    const { to } = version;
    if (to !== null && to < day && (last?.to == null || to > last.to)) last = version;
  }
  return last?.toConfirmed === false ? last : undefined;
}

/** Whether a day lies in a period, or after an end of it that is not confirmed. */
export function isInForceOn(period: Period, day: string): boolean {
  return liesIn(period, day) || isProvisionalOn(period, day);
}

/** Whether a day lies after the end of a period, and that end is not confirmed. */
export function isProvisionalOn({ to, toConfirmed }: Period, day: string): boolean {
  return !toConfirmed && to !== null && to < day;
}

function liesIn({ from, to }: Period, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/**
 * The version that tells most of a rule on a day: the one in force, else the first that begins later, else the last
 * that has ended. Without a day the last one.
 */
export function nearestVersion(rule: ProgramRule, day: string | undefined): ProgramVersion {
  const inForce = day === undefined ? undefined : versionOn(rule, day);
  if (inForce !== undefined) return inForce;
  const sorted = inOrder(rule.versions);
  const next = sorted.find(({ from }) => day !== undefined && from !== null && from > day);
  const found = next ?? sorted.at(-1);
  if (found === undefined) throw new TypeError("a rule has at least one version"); // compile makes one for every rule
  return found;
}

/** Versions by their first day. */
function inOrder(versions: readonly ProgramVersion[]): readonly ProgramVersion[] {
  return versions.length < 2
    ? versions
    : [...versions].sort((a, b) => compareText(a.from ?? "", b.from ?? ""));
}
