import {
  type Ahead,
  addBits,
  canFail,
  canHold,
  canStayUnknown,
  emptyRow,
  forEachBit,
  isSettled,
  type OpenRow,
  openKind,
  openValue,
  type ProgramRule,
  type ProgramVersion,
  type Row,
  type Slots,
  type State,
  setBit,
  versionOn,
  wordsFor,
} from "../../compile/index.ts";
import type { Awaited } from "./gate-tree.ts";
import type { Look, Looks } from "./looks.ts";
import { addNamed } from "./open.ts";
import { plainView } from "./plain.ts";

/** What can still become of everything in a state, and which questions can change it. */
export interface View {
  /** By slot, as `Ahead` says, if the questions that are left are answered in any way. */
  readonly ahead: Ahead;
  /** Words of 32 questions in a row. */
  readonly words: number;
  /** By step, the questions that can still change it, by their places. */
  readonly rows: readonly Row[];
  /** By step, the questions that decide what is named as needed below it. */
  readonly needs: readonly Row[];
  /** A row without any bit, for all steps that have none. */
  readonly none: Row;
}

/** Looks ahead in a state. `before` is the view of a state in which only what is `stale` was different. */
export function viewOf(state: State, looks: Looks, before?: View, stale?: Row): View {
  const words = wordsFor(state.event.questions.length);
  const view: Making = {
    state,
    looks: looks.steps,
    words,
    none: emptyRow(words),
    ahead: before === undefined ? new Uint8Array(state.slots.length) : before.ahead.slice(),
    rows: before === undefined ? new Array<Row>(looks.steps.length) : before.rows.slice(),
    needs: before === undefined ? new Array<Row>(looks.steps.length) : before.needs.slice(),
  };
  const look = (number: number) => lookAt(looks.steps[number], number, view);
  if (stale === undefined) for (let number = 0; number < looks.steps.length; number++) look(number);
  else forEachBit(stale, look);
  // Not the state: what is remembered of an interview must not hold it.
  const { ahead, rows, needs, none } = view;
  return { ahead, words, rows, needs, none };
}

interface Making extends View {
  readonly state: State;
  readonly looks: readonly Look[];
  readonly rows: Row[];
  readonly needs: Row[];
}

function lookAt(look: Look | undefined, number: number, view: Making): void {
  const { state, ahead, rows, needs, none } = view;
  if (look === undefined) return;
  if (look.plain !== undefined && !state.isOdd) {
    const found = plainView(state, look.plain, ahead, none);
    ahead[look.slot] = openOnly(found.outcomes);
    rows[number] = found.row;
    needs[number] = found.needs;
    return;
  }
  const gate = gateOf(look, view);
  const names: number[] = [];
  const kind = kindOf(look, gate, view, names);
  ahead[look.slot] = kind;
  rows[number] = kind === 0 ? none : rowOf(look, gate, view, names);
  const isNamed = kind !== 0 || state.slots[look.slot] === undefined;
  needs[number] = isNamed ? needsOf(look, number, gate, view) : none;
}

/** What an `ask-if` can still come to, and what can still change it. */
interface GateNow {
  readonly outcomes: number;
  readonly names: readonly number[];
}

function gateOf({ gate }: Look, { state, ahead }: Making): GateNow | undefined {
  if (gate === undefined) return undefined;
  const names: number[] = [];
  const outcomes = gate.open(state.slots, ahead, names);
  return { outcomes, names };
}

/** What can still become of a step; what can still change its conditions is put into `names`. */
function kindOf(look: Look, gate: GateNow | undefined, view: Making, names: number[]): number {
  const { slots } = view.state;
  const { fact, rule, derive, expression } = look;
  if (rule !== undefined) {
    const versions = lookingAhead(look, view);
    let outcomes = canFail;
    for (const { open } of versions) outcomes = open(slots, view.ahead, names);
    return isOpen(view, look.day) ? canHold | canFail | canStayUnknown : openOnly(outcomes);
  }
  if (derive !== undefined) return openOnly(derive.open(slots, view.ahead, names));
  if (fact === undefined) return 0;
  if (expression !== undefined) return expression.some((number) => isOpen(view, number)) ? openKind(fact) : 0;
  if (view.state.given[look.slot] !== undefined) return mayBeSuspended(look, gate, view) ? openValue : 0;
  return mayBeAnswered(look, gate, view) ? openKind(fact) : 0;
}

function openOnly(outcomes: number): number {
  return isSettled(outcomes) ? 0 : outcomes;
}

function isOpen({ looks, ahead }: Making, number: number): boolean {
  const look = looks[number];
  return look !== undefined && ahead[look.slot] !== 0;
}

function versionIn(rule: ProgramRule, slots: Slots): ProgramVersion | undefined {
  const day = slots[rule.daySlot];
  return typeof day === "string" ? versionOn(rule, day) : undefined;
}

/** Whether other answers may suspend an answer, or bring it back. */
function mayBeSuspended({ fact, gateTree }: Look, gate: GateNow | undefined, view: Making): boolean {
  if (gate === undefined || fact?.isKept === true) return false;
  if (!isSettled(gate.outcomes)) return true;
  return gate.outcomes === canStayUnknown && awaitedIn(gateTree, view).length > 0;
}

/** Whether it is, or comes to be, a question that applies. */
function mayBeAnswered({ fact, place }: Look, gate: GateNow | undefined, { state }: Making): boolean {
  if (fact === undefined || place === -1 || state.declined.has(fact.id)) return false;
  return gate === undefined || (gate.outcomes & canHold) !== 0;
}

/**
 * Steps that can still decide whether an `ask-if` without a truth could come to have one. It cannot when what it needs is
 * declined or does not apply; it could when that is only not asked here.
 */
function awaitedIn(tree: readonly Awaited[], view: Making): readonly number[] {
  const found: number[] = [];
  const seen = new Set<Awaited>();
  const queue = [...tree];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (seen.has(one) || view.state.declined.has(one.name)) continue;
    seen.add(one);
    if (isOpen(view, one.number)) found.push(one.number);
    if (!one.isGated) continue;
    queue.push(...one.below);
    view.looks[one.number]?.gate?.open(view.state.slots, view.ahead, found);
  }
  return found;
}

/** The questions that can still change an open step. */
function rowOf(look: Look, gate: GateNow | undefined, view: Making, names: readonly number[]): Row {
  const { rows, state, words } = view;
  const row: OpenRow = emptyRow(words);
  const into = (other: number) => addBits(row, rows[other]);
  for (const other of names) into(other);
  if (look.rule !== undefined) {
    into(look.day);
    return row;
  }
  for (const other of look.expression ?? []) into(other);
  through(look, gate, view, into);
  if (look.place !== -1 && state.given[look.slot] === undefined) setBit(row, look.place);
  return row;
}

/** What decides whether the question applies. */
function through(look: Look, gate: GateNow | undefined, view: Making, into: (number: number) => void): void {
  if (gate === undefined || gate.outcomes === canHold || gate.outcomes === canFail) return;
  for (const number of gate.names) into(number);
  for (const number of awaitedIn(look.gateTree, view)) into(number);
}

/** The versions that can be in force: the one of the day, or all while the day is open. */
function lookingAhead(look: Look, view: Making) {
  if (look.rule === undefined) return [];
  if (isOpen(view, look.day)) return [...look.versions.values()];
  const version = versionIn(look.rule, view.state.slots);
  const looking = version === undefined ? undefined : look.versions.get(version);
  return looking === undefined ? [] : [looking];
}

/** The questions that decide what is named as needed at a step that has no value for good. */
function needsOf(look: Look, number: number, gate: GateNow | undefined, view: Making): Row {
  const { needs, rows, state, words } = view;
  const row: OpenRow = emptyRow(words);
  const into = (other: number) => addBits(row, needs[other]);
  if (look.rule !== undefined) {
    into(look.day);
    for (const looking of lookingAhead(look, view))
      addNamed(row, looking.needs, state.slots, view.ahead, needs);
  } else if (look.derive !== undefined) addNamed(row, look.derive.needs, state.slots, view.ahead, needs);
  else if (look.expression !== undefined) for (const other of look.expression) into(other);
  else {
    // A need that cannot be answered is not listed.
    through(look, gate, view, (other) => addBits(row, rows[other]));
    addBits(row, rows[number]);
  }
  return row;
}
