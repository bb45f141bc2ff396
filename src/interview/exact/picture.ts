import {
  canBeAnswered,
  dayOf,
  lookupIn,
  nearestVersion,
  needsOfOpen,
  type ProgramRule,
  type ProgramTask,
  type Slots,
  type State,
  tracing,
  unknownBelow,
  versionFor,
} from "../../compile/index.ts";
import { needsOf } from "../../logic/index.ts";
import type { Conditions, Text } from "../../model/index.ts";
import { dateFactsOf } from "../tasks.ts";

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
  const upgraded = rule.upgrade?.(slots) === true;
  const tasks = version.tasks.map((task) => taskPicture(task, state));
  const recurring = recurringIn(rule, state);
  const behind = JSON.stringify([slots[rule.daySlot] ?? null, recurring]);
  const named = version.tasks.flatMap((task, index) =>
    tasks[index] === "open" ? [entryOf(task, state)] : [],
  );
  if (rule.type !== "indicator" && tasks.every((task) => task === false || task === "open"))
    return { shown: undecided(named), behind: recurring === null ? "" : behind };
  return { shown: JSON.stringify([rule.versions.indexOf(version), upgraded, tasks, named]), behind };
}

function alone(shown: string): Picture {
  return { shown, behind: "" };
}

/** What the occurrences of a recurring duty hang on: occurrences of other versions are listed as well. */
function recurringIn({ versions }: ProgramRule, state: State): unknown {
  const { slots, program } = state;
  if (!versions.some(({ tasks }) => tasks.some(({ recurs }) => recurs !== null))) return null;
  const valueIn = (name: string) => slots[program.facts.get(name)?.slot ?? -1] ?? null;
  return versions.map(({ decide, tasks }) => [
    decide(slots) ?? null,
    tasks.map((task) => {
      const facts = dateFactsOf(task);
      return [task.decide?.(slots) ?? null, facts.map(valueIn), unknownBelow(state, facts)];
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

type Entry = readonly [title: Text | string | null, needs: readonly string[]];

function entryOf(task: ProgramTask, state: State): Entry {
  return [titleOf(task), task.conditions === undefined ? [] : needsIn(state, task.conditions)];
}

/** The title of a task, or the service that has it. */
function titleOf({ title, service }: ProgramTask): Text | string {
  return title ?? service;
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
  const first = rule.versions[0]?.tasks[0];
  return undecided([[rule.source.title ?? (first === undefined ? null : titleOf(first)), needs]]);
}

/** `false`: it does not count, `"open"`: that is not decided. */
function taskPicture({ decide, also, deadline, recurs }: ProgramTask, state: State): unknown {
  const { slots } = state;
  const truth = decide === undefined ? true : decide(slots);
  if (truth === false) return false;
  if (truth === undefined) return "open";
  const beside = also.map(({ decide: holds }) => holds === undefined || holds(slots) === true);
  if (deadline === null || recurs !== null) return [beside]; // dates of a recurring duty: see `recurringIn`
  const dates = [deadline.date, deadline.agreed, deadline.target, deadline.from].map(
    (date) => date?.(slots) ?? null,
  );
  const { dateFacts, targetFacts } = deadline;
  const missing =
    dates[0] === null && dates[1] === null
      ? unknownBelow(state, dates[2] === null ? [...dateFacts, ...targetFacts] : dateFacts)
      : [];
  // The settings that a date was calculated from say whether it is assumed.
  const basis = dates[1] === null ? (deadline.basis?.(slots) ?? null) : null;
  return [beside, dates, missing, basis];
}

function needsIn(state: State, conditions: Conditions): readonly string[] {
  return unknownBelow(state, needsOf(conditions, lookupIn(state), state.program.operators));
}
