import {
  canBeAnswered,
  dayOf,
  nearestVersion,
  neededForDate,
  needsOfOpen,
  type ProgramRule,
  ruleTitleOnDay,
  type Slots,
  type State,
  tracing,
  unknownBelow,
  versionFor,
} from "../../compile/index.ts";
import { dateFactsOf } from "../tasks.ts";
import { type Entry, recursInAny, taskPicture } from "./task-picture.ts";

/**
 * What a plan can show of a rule: two situations with the same pictures give the same items, dates and needs of it. Where
 * `shown` is another, so is the plan; where only `behind` is, it may be.
 */
export interface Picture {
  readonly shown: string;
  /** What goes into calculations whose results are not looked at here. */
  readonly behind: string;
}

/** The picture of a rule in a state. */
export function pictureOf(rule: ProgramRule, state: State): Picture {
  const { slots } = state;
  const verdict = slots[rule.slot];
  if (verdict === false) return alone(outOfForce(rule, slots));
  if (verdict === undefined) return alone(openRule(rule, state));
  const version = nearestVersion(rule, dayOf(rule, slots));
  const upgraded = rule.type === "recommendation" && rule.upgrade?.(slots) === true;
  const tasks = version.tasks.map((task) => taskPicture(rule, version, task, state));
  const recurring = recurringIn(rule, state);
  const named = tasks.flatMap(({ open }) => (open === undefined ? [] : [open]));
  const behind = [slots[rule.daySlot] ?? null, upgraded, recurring, tasks.map((task) => task.behind)];
  if (rule.type !== "indicator" && tasks.every(({ item }) => item === undefined))
    return { shown: undecided(named), behind: recurring === null ? "" : JSON.stringify(behind) };
  const items = tasks.map(({ item }) => item ?? null);
  const holds = [rule.versions.indexOf(version), upgraded, items, named];
  // One that watches the items of others is only named when there is something to see.
  if (rule.source.watch !== undefined) return { shown: "no", behind: JSON.stringify([holds, behind]) };
  return { shown: JSON.stringify(holds), behind: JSON.stringify(behind) };
}

function alone(shown: string): Picture {
  return { shown, behind: "" };
}

/** What the occurrences of a recurring duty hang on: occurrences of other versions are listed as well. */
function recurringIn(rule: ProgramRule, state: State): unknown {
  const { slots, program } = state;
  if (!recursInAny(rule)) return null;
  const valueIn = (name: string) => slots[program.facts.get(name)?.slot ?? -1] ?? null;
  return rule.versions.map(({ decide, tasks }) => [
    decide(slots) ?? null,
    tasks.map((task) => {
      const facts = dateFactsOf(task);
      const needed = [unknownBelow(state, facts), neededForDate(state, facts)];
      return [task.decide?.(slots) ?? null, facts.map(valueIn), needed];
    }),
  ]);
}

/**
 * What a plan says of a rule without an item: the titles and needs of what is open, whether that is the rule itself or its
 * tasks. Nothing, when none of its tasks counts or nothing that it needs can be answered.
 */
function undecided(entries: readonly Entry[]): string {
  return JSON.stringify(entries);
}

/** A rule that fails only because it is not in force is named with what there is instead. */
function outOfForce(rule: ProgramRule, slots: Slots): string {
  const day = dayOf(rule, slots);
  if (rule.type === "indicator" || day === undefined || versionFor(rule, slots) !== undefined) return "no";
  const nearest = nearestVersion(rule, day);
  return nearest.decide(slots) === false ? "no" : `not in force ${rule.versions.indexOf(nearest)}`;
}

/** An open rule is listed with its needs, unless none of them can be answered. */
function openRule(rule: ProgramRule, state: State): string {
  const needs = needsOfOpen(state, rule, tracing(state));
  // An indicator that fails is not named either.
  if (!canBeAnswered(state, needs)) return rule.type === "indicator" ? "no" : undecided([]);
  return undecided([[ruleTitleOnDay(state.program, rule, state.today), needs]]);
}
