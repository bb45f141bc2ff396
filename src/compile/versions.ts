import { compareText, type Truth } from "../logic/index.ts";
import type { Program, ProgramRule, ProgramVersion } from "./program.ts";
import type { Slots } from "./slots.ts";

/** Whether a rule holds: by the version in force; a rule that is not in force fails, one whose day is unknown is open. */
export function decideRule(rule: ProgramRule, slots: Slots, program: Program): Truth {
  const day = dayOf(rule, slots, program);
  if (day === undefined) return undefined;
  const version = versionOn(rule, day);
  return version === undefined ? false : version.decide(slots);
}

/** The day that picks the rule's version: `today`, or the day of the event that the law follows. */
export function dayOf(rule: ProgramRule, slots: Slots, program: Program): string | undefined {
  const slot = program.facts.get(rule.inForceOn)?.slot;
  const day = slot === undefined ? undefined : slots[slot];
  return typeof day === "string" ? day : undefined;
}

/** The version in force on a day. */
export function versionOn(rule: ProgramRule, day: string): ProgramVersion | undefined {
  return rule.versions.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
}

/**
 * The version that tells most of a rule on a day: the one in force, else the first that begins later, else the last
 * that has ended. Without a day the last one.
 */
export function nearestVersion(rule: ProgramRule, day: string | undefined): ProgramVersion {
  const sorted = [...rule.versions].sort((a, b) => compareText(a.from ?? "", b.from ?? ""));
  const inForce = day === undefined ? undefined : versionOn(rule, day);
  const next = sorted.find(({ from }) => day !== undefined && from !== null && from > day);
  const found = inForce ?? next ?? sorted.at(-1);
  if (found === undefined) throw new TypeError("a rule has at least one version"); // compile makes one for every rule
  return found;
}
