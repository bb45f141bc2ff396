import {
  canBeAnswered,
  dayOf,
  isInForce,
  nearestVersion,
  neededIn,
  type ProgramRule,
  type State,
  serviceOn,
  versionFor,
} from "../compile/index.ts";
import { findingIn, verdictOf } from "../evaluate/index.ts";
import type { LeftOut, Undecided } from "../model/index.ts";
import { titleOf, titleOfTask } from "./titles.ts";

/** Rules that could still hold, and tasks of rules that hold which could still be added, with the facts that would decide them. */
export function undecidedOf(state: State): readonly Undecided[] {
  const found: Undecided[] = [];
  const finding = findingIn(state);
  state.event.rules.forEach((rule, place) => {
    const verdict = verdictOf(state, rule);
    if (verdict === "fails") return;
    if (verdict === "holds") addOpenTasks(state, rule, found);
    else {
      const { needs } = finding(rule, place);
      if (canBeAnswered(state, needs)) found.push({ rule: rule.name, title: titleOf(state, rule), needs });
    }
  });
  return found;
}

/** Adds the tasks of a rule that holds whose own conditions are open: unknown is not "no". */
function addOpenTasks(state: State, rule: ProgramRule, found: Undecided[]): void {
  const version = nearestVersion(rule, dayOf(rule, state.slots));
  for (const task of version.tasks) {
    const { conditions, decide } = task;
    if (conditions === undefined || decide?.(state.slots) !== undefined) continue;
    found.push({ rule: rule.name, title: titleOfTask(state, task), needs: neededIn(state, conditions) });
  }
}

/** Rules that do not hold, by name; indicators are not listed. */
export function leftOutOf(state: State): readonly LeftOut[] {
  const found: LeftOut[] = [];
  for (const rule of state.event.rules)
    if (rule.type !== "indicator" && verdictOf(state, rule) === "fails") found.push(leftOut(state, rule));
  return found;
}

function leftOut(state: State, rule: ProgramRule): LeftOut {
  const inForce = whenInForce(state, rule);
  return {
    rule: rule.name,
    title: titleOf(state, rule),
    reason: inForce === null ? "conditions" : "not-in-force",
    facts: rule.facts,
    inForce,
    instead: inForce === null ? [] : insteadOf(state, rule),
  };
}

/** The days on which a rule is in force that fails for nothing else; `null`: its conditions fail, also on such a day. */
function whenInForce({ slots }: State, rule: ProgramRule): LeftOut["inForce"] {
  const day = dayOf(rule, slots);
  if (day === undefined || versionFor(rule, slots) !== undefined) return null;
  const { from, to, decide } = nearestVersion(rule, day);
  return decide(slots) === false ? null : { from, to };
}

/** The services named for days before or after the rule, when they are in force on the day. */
function insteadOf({ program, today }: State, rule: ProgramRule): readonly string[] {
  const named = rule.source["predecessor-services"] ?? [];
  if (named.length === 0) return [];
  const resolved = new Set(named.map((id) => serviceOn(program, id, today)));
  return [...resolved].filter((id) => isInForce(program, id, today));
}
