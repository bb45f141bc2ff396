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
import type { Planning } from "./planning.ts";
import { titleOf, titleOfTask } from "./titles.ts";

/** Rules that could still hold, and tasks of rules that hold which could still be added, with the facts that would decide them. */
export function undecidedOf(planning: Planning): readonly Undecided[] {
  const found: Undecided[] = [];
  const finding = findingIn(planning);
  for (const place of planning.standing.unsure) {
    const rule = planning.event.rules[place];
    if (rule === undefined) continue;
    if (verdictOf(planning, rule) === "holds") addOpenTasks(planning, rule, found);
    else {
      const { needs } = finding(rule, place);
      if (canBeAnswered(planning, needs))
        found.push({ rule: rule.name, title: titleOf(planning, rule), needs });
    }
  }
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
export function leftOutOf(planning: Planning): readonly LeftOut[] {
  const found: LeftOut[] = [];
  for (const place of planning.standing.failing) {
    const rule = planning.event.rules[place];
    if (rule !== undefined && rule.type !== "indicator") found.push(leftOut(planning, rule));
  }
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
