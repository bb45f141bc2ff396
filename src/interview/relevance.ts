import {
  addBits,
  addDifference,
  canHold,
  canStayUnknown,
  commonBits,
  countBits,
  dayOf,
  emptyRow,
  isEmptyRow,
  isInForceOn,
  isWithin,
  nearestVersion,
  type OpenRow,
  type ProgramRule,
  type Row,
  type State,
  setBit,
  type Tracing,
  tracing,
  unknownBelow,
  versionOn,
  wordsFor,
} from "../compile/index.ts";
import { isSettledStatus, isSettledTask } from "./answered.ts";
import type { Searched } from "./exact/search.ts";
import type { Looks, RuleLook } from "./look/looks.ts";
import { addNamed, type Looking, type Naming } from "./look/open.ts";
import { type PlainLook, plainNeeded } from "./look/plain.ts";
import type { View } from "./look/view.ts";

/** Which questions can still change the plan, as rows of their places. */
export interface Relevance {
  readonly rules: readonly Concern[];
  /** Questions that decide how items are shown, or which office is met. */
  readonly settings: Row;
  /** All questions that can change the plan in one way or another. */
  readonly any: Row;
  /** By place: how many rules it can change. */
  readonly counts: readonly number[];
  /** By place: how much an answer is expected to settle. */
  readonly effects: readonly number[];
}

/** What questions have to do with one rule. */
export interface Concern {
  /** Questions that can still change its verdict, or, while it can hold, its tasks and dates. */
  readonly row: Row;
  /** Those of them that it is listed with now, while it is open. */
  readonly needed: Row;
  /** What it gives to the effect of each of its questions; 0: it is decided. */
  readonly share: number;
  /**
   * What a search found out about a question, by its place: it follows from the rest, and is only kept here so that nobody
   * searches again as long as the rule stays as it is.
   */
  searched: Map<number, Searched> | undefined;
}

/**
 * What an open rule gives to its questions in equal shares, so that a question that alone keeps a rule open counts whole. As
 * many as 16 divide it without a rest, so that equals stay equal (with more, nearly); and sums of whole numbers are the same in any order.
 */
const wholeEffect = 720_720;

/** Which questions can still change the plan, and what has become different about them. */
export interface Found {
  readonly relevance: Relevance;
  readonly before: Relevance | undefined;
  /** Questions of the rules that were looked at again, now or before. */
  readonly touched: Row;
  /** Questions that some rule has now and had not before, or had before and has not now. */
  readonly changed: Row;
}

/** Finds them. `before` is that of a state in which only rules that are `stale` were different. */
export function relevanceOf(
  state: State,
  looks: Looks,
  view: View,
  before?: Relevance,
  stale: readonly number[] = looks.rules.map(({ place }) => place),
): Found {
  const { words } = view;
  const size = looks.rules.length;
  const nothing: Concern = { row: view.none, needed: view.none, share: 0, searched: undefined };
  const rules = before?.rules.slice() ?? new Array<Concern>(size).fill(nothing);
  const counts = before?.counts.slice() ?? new Array<number>(state.event.questions.length).fill(0);
  const effects = before?.effects.slice() ?? new Array<number>(state.event.questions.length).fill(0);
  const touched = emptyRow(words);
  const changed = emptyRow(words);
  const listing = listingIn(state);
  const count = ({ row, share }: Concern, by: 1 | -1) => {
    addBits(touched, row);
    const effect = by * share;
    // Not by `forEachBit`: from the start, these are by far the most steps of all.
    for (let word = 0; word < row.length; word++)
      for (let bits = row[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const place = word * 32 + 31 - Math.clz32(bits & -bits);
        counts[place] = (counts[place] ?? 0) + by;
        effects[place] = (effects[place] ?? 0) + effect;
      }
  };
  for (const index of stale) {
    const look = looks.rules[index];
    if (look === undefined) continue;
    const old = rules[index] ?? nothing;
    count(old, -1);
    const row = emptyRow(words);
    addRule({ state, looks, view, row }, look);
    const open = state.slots[look.rule.slot] === undefined ? countBits(row) : 0;
    addDifference(changed, old.row, row);
    const share = open === 0 ? 0 : Math.floor(wholeEffect / open);
    const needed = neededOf(listing, look.rule, looks.steps[look.number]?.plain, row) ?? view.none;
    const concern = { row, needed, share, searched: undefined };
    rules[index] = concern;
    count(concern, 1);
  }
  const settings = emptyRow(words);
  addSettings({ state, looks, view, row: settings });
  const any = settings.slice();
  for (let place = 0; place < counts.length; place++) if (counts[place] !== 0) setBit(any, place);
  const relevance = { rules, settings, any, counts, effects };
  return { relevance, before, touched, changed };
}

/** A row that is being filled. */
interface Adding {
  readonly state: State;
  readonly looks: Looks;
  readonly view: View;
  readonly row: OpenRow;
}

function add({ state, view, row }: Adding, naming: Naming, from: readonly Row[]): void {
  addNamed(row, naming, state.slots, view.ahead, from);
}

function addRule(adding: Adding, look: RuleLook): void {
  const { row, view } = adding;
  const { rows } = view;
  addBits(row, rows[look.number]);
  if (canBeListed(adding, look)) {
    for (const looking of look.conditions) add(adding, looking.open, rows);
    addDates(adding, look.dates, rows);
    if (look.showsAllVersions)
      for (const looking of adding.looks.steps[look.number]?.versions.values() ?? [])
        add(adding, looking.open, rows);
  } else for (const looking of outOfForce(adding, look)) add(adding, looking.open, rows);
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
    addBits(adding.row, view.needs[number]);
  if (!canBeListed(adding, look)) return;
  for (const { conditions, dates } of needsAhead(adding, look)) {
    for (const looking of conditions) add(adding, looking.needs, view.needs);
    addDates(adding, dates, view.needs);
  }
}

/** Adds what dates need: not those of tasks that are settled, or not in force. */
function addDates({ state, row }: Adding, dates: RuleLook["dates"], from: readonly Row[]): void {
  for (const { status, valid, facts } of dates) {
    if (isSettledStatus(state.given[status]) || (valid !== undefined && !isInForceOn(valid, state.today)))
      continue;
    for (const number of facts) addBits(row, from[number]);
  }
}

/** The needs of the version in force; of all versions while the day is open that picks one. */
function needsAhead({ state, view }: Adding, { rule, needs }: RuleLook) {
  if ((view.ahead[rule.daySlot] ?? 0) !== 0) return [...needs.values()];
  const found = needs.get(nearestVersion(rule, dayOf(rule, state.slots)));
  return found === undefined ? [] : [found];
}

/** Whether a rule can still hold. */
function canBeListed({ state, view }: Pick<Adding, "state" | "view">, { rule }: RuleLook): boolean {
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
  const { looks, view, row } = adding;
  const addAll = ({ conditions, facts }: Looks["always"]) => {
    for (const looking of conditions) add(adding, looking.open, view.rows);
    for (const number of facts) addBits(row, view.rows[number]);
  };
  addAll(looks.always);
  for (const number of looks.offices) addBits(row, view.rows[number]);
  for (const look of looks.located)
    if (canBeListed(adding, look)) for (const number of look.offices) addBits(row, view.rows[number]);
  for (const { number, rules, tasks } of looks.evidence)
    if (
      rules.some((look) => canBeListed(adding, look)) ||
      tasks.some((id) => isSettledTask(adding.state, id))
    )
      addBits(row, view.rows[number]);
  if (looks.items.some((look) => canBeListed(adding, look))) addAll(looks.shown);
}

/** The questions of a row that an open rule is listed with now; none when none of what it needs can be answered. */
function neededOf(
  { state, trace, unanswerable }: Listing,
  { name, slot }: ProgramRule,
  plain: PlainLook | undefined,
  row: Row,
): Row | undefined {
  if (plain !== undefined && !state.isOdd)
    return state.slots[slot] === undefined ? plainNeeded(state, plain, row) : undefined;
  const { byName, hasWide } = state.event.trails;
  const trail = byName.get(`rule.${name}`);
  if (state.slots[slot] !== undefined || trail === undefined) return undefined;
  const needs = hasWide ? rowOfFacts(state, unknownBelow(state, [`rule.${name}`])) : trace.unknown.row(trail);
  if (!isEmptyRow(needs) && isWithin(needs, unanswerable)) return undefined;
  // Questions come first among the facts of trails, in the same order.
  return commonBits(row, needs);
}

/** What is needed to tell what open rules are listed with. */
interface Listing {
  readonly state: State;
  readonly trace: Tracing;
  /** Facts whose question does not apply. */
  readonly unanswerable: Row;
}

function listingIn(state: State): Listing {
  return { state, trace: tracing(state), unanswerable: rowOfFacts(state, state.notApplicable) };
}

/** Facts as a row of their places among the facts of trails. */
function rowOfFacts({ event: { trails } }: State, names: Iterable<string>): Row {
  const row = emptyRow(wordsFor(trails.facts.length));
  for (const name of names) {
    const place = trails.byName.get(name)?.place;
    if (place !== undefined) setBit(row, place);
  }
  return row;
}
