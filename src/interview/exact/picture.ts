import {
  dayOf,
  lookupIn,
  nearestVersion,
  type ProgramRule,
  type ProgramTask,
  type Slots,
  type State,
  tracing,
  unknownBelow,
  versionFor,
} from "../../compile/index.ts";
import { needsOf } from "../../logic/index.ts";
import type { Conditions } from "../../model/index.ts";

/**
 * What a plan can show of a rule, as one text: two situations with the same text give the same items, dates and needs of
 * it. It may tell more apart than a plan does, never less.
 */
export function pictureOf(rule: ProgramRule, state: State): string {
  const { slots } = state;
  const verdict = slots[rule.slot];
  if (verdict === false) return outOfForce(rule, slots);
  if (verdict === undefined) return openRule(rule, state);
  const version = nearestVersion(rule, dayOf(rule, slots));
  const upgraded = rule.upgrade?.(slots) === true;
  const tasks = version.tasks.map((task) => taskPicture(task, state));
  if (rule.type !== "indicator" && tasks.every((task) => task === false)) return notNamed;
  return JSON.stringify([rule.versions.indexOf(version), slots[rule.daySlot], upgraded, tasks]);
}

/** A rule of which a plan says nothing: none of its tasks counts, or nothing that it needs can be answered. */
const notNamed = "not named";

/** A rule that fails only because it is not in force is named with what there is instead. */
function outOfForce(rule: ProgramRule, slots: Slots): string {
  const day = dayOf(rule, slots);
  if (rule.type === "indicator" || day === undefined || versionFor(rule, slots) !== undefined) return "no";
  const nearest = nearestVersion(rule, day);
  return nearest.decide(slots) === false ? "no" : `not in force ${rule.versions.indexOf(nearest)}`;
}

/** An open rule is listed with its needs, unless none of them can be answered. */
function openRule(rule: ProgramRule, state: State): string {
  const { byName, hasWide } = state.event.trails;
  const name = `rule.${rule.name}`;
  const trail = byName.get(name);
  const isWalked = hasWide || trail === undefined;
  const needs = isWalked ? unknownBelow(state, [name]) : tracing(state).unknown.names(trail);
  const isListed = needs.length === 0 || needs.some((need) => !state.notApplicable.has(need));
  if (isListed) return `open ${needs.join(" ")}`;
  return rule.type === "indicator" ? "no" : notNamed; // an indicator that fails is not named either
}

function taskPicture({ conditions, decide, also, deadline, recurs }: ProgramTask, state: State): unknown {
  const { slots, program } = state;
  const truth = decide === undefined ? true : decide(slots);
  if (truth === false) return false;
  if (truth === undefined) return conditions === undefined ? null : needsIn(state, conditions);
  const valueIn = (name: string) => slots[program.facts.get(name)?.slot ?? -1] ?? null;
  const beside = also.map(({ decide: holds }) => holds === undefined || holds(slots) === true);
  if (deadline === null) return [beside, (recurs?.facts ?? []).map(valueIn)];
  const dates = [deadline.date, deadline.agreed, deadline.target, deadline.from].map(
    (date) => date?.(slots) ?? null,
  );
  const missing = dates[0] === null ? unknownBelow(state, [...deadline.dateFacts]) : [];
  const recurring = recurs === null ? [] : recurs.facts.map(valueIn);
  const unknown = recurs === null ? [] : unknownBelow(state, [...recurs.facts]);
  return [beside, dates, missing, recurring, unknown];
}

function needsIn(state: State, conditions: Conditions): readonly string[] {
  return unknownBelow(state, needsOf(conditions, lookupIn(state), state.program.operators));
}
