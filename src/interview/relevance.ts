import {
  addRow,
  canBeAnswered,
  canHold,
  canStayUnknown,
  dayOf,
  nearestVersion,
  needsOfOpen,
  type ProgramRule,
  type State,
  setBit,
  type Tracing,
  tracing,
  versionOn,
} from "../compile/index.ts";
import type { Looks, RuleLook } from "./look/looks.ts";
import type { Looking, Naming } from "./look/open.ts";
import type { View } from "./look/view.ts";

/** Which questions can still change the plan. All are rows of bits, one bit for each question by its place. */
export interface Relevance {
  /** By rule: questions that can still change its verdict, or, while it can hold, its tasks and dates. */
  readonly rules: Uint32Array;
  /** By rule: questions that an open rule is listed with now. */
  readonly needed: Uint32Array;
  /** Questions that decide how items are shown, or which office is met. */
  readonly settings: Uint32Array;
  /** All questions that can change the plan in one way or another. */
  readonly any: Uint32Array;
}

/** Finds them. `before` is that of a state in which only rules that are `stale` were different. */
export function relevanceOf(
  state: State,
  looks: Looks,
  view: View,
  before?: Relevance,
  isStale: (number: number) => boolean = () => true,
): Relevance {
  const { words } = view;
  const size = looks.rules.length * words;
  const rules = before === undefined ? new Uint32Array(size) : before.rules.slice();
  const needed = before === undefined ? new Uint32Array(size) : before.needed.slice();
  const trace = tracing(state);
  looks.rules.forEach((look, index) => {
    if (!isStale(index)) return;
    const start = index * words;
    rules.fill(0, start, start + words);
    needed.fill(0, start, start + words);
    addRule({ state, looks, view, rows: rules, index }, look);
    for (const name of listedWith(state, look.rule, trace)) {
      const place = state.event.places.get(name);
      if (place !== undefined) setBit(needed, words, index, place);
    }
  });
  const settings = new Uint32Array(words);
  addSettings({ state, looks, view, rows: settings, index: 0 });
  const any = settings.slice();
  for (let index = 0; index < looks.rules.length; index++) addRow(any, 0, rules, index, words);
  return { rules, needed, settings, any };
}

/** A row that is being filled. */
interface Adding {
  readonly state: State;
  readonly looks: Looks;
  readonly view: View;
  readonly rows: Uint32Array;
  readonly index: number;
}

function addFrom({ view: { words }, rows, index }: Adding, from: Uint32Array, number: number): void {
  addRow(rows, index, from, number, words);
}

function addNamed(adding: Adding, naming: Naming, from: Uint32Array): void {
  naming(adding.state.slots, adding.view.ahead, (number) => addFrom(adding, from, number));
}

function addRule(adding: Adding, look: RuleLook): void {
  const { rows } = adding.view;
  addFrom(adding, rows, look.number);
  if (canBeListed(adding, look)) {
    for (const looking of look.conditions) addNamed(adding, looking.open, rows);
    for (const number of look.dates) addFrom(adding, rows, number);
    if (look.showsAllVersions)
      for (const looking of adding.looks.steps[look.number]?.versions.values() ?? [])
        addNamed(adding, looking.open, rows);
  } else for (const looking of outOfForce(adding, look)) addNamed(adding, looking.open, rows);
  addNeeds(adding, look);
}

/**
 * What a plan names, or may come to name, as needed: by an open rule, or by a date or an open task of one that holds. An
 * answer changes that list even where it decides nothing any more because something else was declined.
 */
function addNeeds(adding: Adding, look: RuleLook): void {
  const { state, view } = adding;
  const { rule, number } = look;
  const verdict = state.slots[rule.slot];
  const ahead = view.ahead[rule.slot] ?? 0;
  if (ahead === 0 ? verdict === undefined : (ahead & canStayUnknown) !== 0)
    addFrom(adding, view.needs, number);
  if (!canBeListed(adding, look)) return;
  for (const { conditions, dates } of needsAhead(adding, look)) {
    for (const looking of conditions) addNamed(adding, looking.needs, view.needs);
    for (const date of dates) addFrom(adding, view.needs, date);
  }
}

/** The needs of the version in force; of all versions while the day is open that picks one. */
function needsAhead({ state, view }: Adding, { rule, needs }: RuleLook) {
  if ((view.ahead[rule.daySlot] ?? 0) !== 0) return [...needs.values()];
  const found = needs.get(nearestVersion(rule, dayOf(rule, state.slots)));
  return found === undefined ? [] : [found];
}

/** Whether a rule can still hold. */
function canBeListed({ state, view }: Adding, { rule }: RuleLook): boolean {
  const ahead = view.ahead[rule.slot] ?? 0;
  return ahead === 0 ? state.slots[rule.slot] === true : (ahead & canHold) !== 0;
}

/** A rule that is not in force is named, with what there is instead, unless its conditions fail anyway. */
function outOfForce({ state, looks, view }: Adding, { rule, number }: RuleLook): readonly Looking[] {
  const day = state.slots[rule.daySlot];
  if (rule.type === "indicator" || (view.ahead[rule.daySlot] ?? 0) !== 0 || typeof day !== "string")
    return [];
  if (versionOn(rule, day) !== undefined) return [];
  const looking = looks.steps[number]?.versions.get(nearestVersion(rule, day));
  return looking === undefined ? [] : [looking];
}

/** Questions that decide how items are shown; without any item they decide nothing. */
function addSettings(adding: Adding): void {
  const { looks, view } = adding;
  const add = ({ conditions, facts }: Looks["always"]) => {
    for (const looking of conditions) addNamed(adding, looking.open, view.rows);
    for (const number of facts) addFrom(adding, view.rows, number);
  };
  add(looks.always);
  const listed = looks.rules.filter((look) => look.rule.type !== "indicator" && canBeListed(adding, look));
  if (listed.length > 0) add(looks.shown);
  const offices = new Set([...looks.offices, ...listed.flatMap((look) => look.offices)]);
  for (const number of offices) addFrom(adding, view.rows, number);
}

/** What an open rule is listed with now; nothing when none of it can be answered. */
function listedWith(state: State, rule: ProgramRule, trace: Tracing): readonly string[] {
  if (state.slots[rule.slot] !== undefined) return [];
  const needs = needsOfOpen(state, rule, trace);
  return canBeAnswered(state, needs) ? needs : [];
}
