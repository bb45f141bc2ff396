import {
  dayOf,
  lookupIn,
  nearestVersion,
  neededIn,
  type ProgramRule,
  type ProgramTask,
  type State,
  unknownBelow,
} from "../compile/index.ts";
import { type Finding, findingOf, verdictOf } from "../evaluate/index.ts";
import { decide } from "../logic/index.ts";
import type { LeftOut, Text, Undecided } from "../model/index.ts";
import { isInForce, serviceOn } from "./services.ts";

/** Rules that could still hold, and tasks of rules that hold which could still be added, with the facts that would decide them. */
export function undecidedOf(state: State): readonly Undecided[] {
  return state.event.rules.flatMap((rule) => {
    const verdict = verdictOf(state, rule);
    if (verdict === "fails") return [];
    if (verdict === "holds") return openTasksOf(state, rule);
    const needs = unknownBelow(state, [`rule.${rule.name}`]);
    return canBeAnswered(state, needs) ? [{ rule: rule.name, title: titleOf(state, rule), needs }] : [];
  });
}

/** Whether something of what is needed could still be answered: a question that does not apply cannot. */
function canBeAnswered({ notApplicable }: State, needs: readonly string[]): boolean {
  return needs.length === 0 || needs.some((name) => !notApplicable.has(name));
}

/** Tasks of a rule that holds whose own conditions are open: unknown is not "no". */
function openTasksOf(state: State, rule: ProgramRule): readonly Undecided[] {
  const version = nearestVersion(rule, dayOf(rule, state.slots, state.program));
  return version.tasks.flatMap((task) => {
    const { conditions, decide: decideTask } = task;
    if (conditions === undefined || decideTask?.(state.slots) !== undefined) return [];
    return [{ rule: rule.name, title: titleOfTask(state, task), needs: neededIn(state, conditions) }];
  });
}

/** Rules that do not hold, by name; indicators are not listed. */
export function leftOutOf(state: State): readonly LeftOut[] {
  return state.event.rules
    .filter((rule) => rule.type !== "indicator" && verdictOf(state, rule) === "fails")
    .map((rule) => leftOut(state, rule, findingOf(state, rule)));
}

function leftOut(state: State, rule: ProgramRule, finding: Finding): LeftOut {
  const { conditions } = nearestVersion(rule, dayOf(rule, state.slots, state.program));
  const wouldHold = decide(conditions, lookupIn(state), state.program.operators) !== false;
  const notInForce = finding.reason === "not-in-force" && wouldHold;
  return {
    rule: rule.name,
    title: titleOf(state, rule),
    reason: notInForce ? "not-in-force" : "conditions",
    facts: rule.facts,
    inForce: notInForce ? finding.valid : null,
    instead: notInForce ? insteadOf(state, rule) : [],
  };
}

/** The services named for days before or after the rule, when they are in force on the day. */
function insteadOf({ program, today }: State, rule: ProgramRule): readonly string[] {
  const named = rule.source["predecessor-services"] ?? [];
  const resolved = new Set(named.map((id) => serviceOn(program, id, today)));
  return [...resolved].filter((id) => isInForce(program, id, today));
}

/** A rule's title: its own, or that of its first service. */
function titleOf(state: State, rule: ProgramRule): Text | null {
  const task = rule.versions[0]?.tasks[0];
  return rule.source.title ?? (task === undefined ? null : titleOfTask(state, task));
}

function titleOfTask({ program, today }: State, task: ProgramTask): Text | null {
  return task.title ?? program.services.get(serviceOn(program, task.service, today))?.title ?? null;
}
