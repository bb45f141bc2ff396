import {
  type Ahead,
  addRow,
  canFail,
  canHold,
  canStayUnknown,
  isSettled,
  openKind,
  openValue,
  type ProgramRule,
  type ProgramVersion,
  type Slots,
  type State,
  setBit,
  versionOn,
} from "../../compile/index.ts";
import type { Awaited } from "./gate-tree.ts";
import type { Look, Looks } from "./looks.ts";

/** What can still become of everything in a state, and which questions can change it. */
export interface View {
  /** By slot, as `Ahead` says, if the questions that are left are answered in any way. */
  readonly ahead: Ahead;
  /** Words of 32 questions in a row. */
  readonly words: number;
  /** By step, a row of bits: the questions that can still change it. */
  readonly rows: Uint32Array;
  /** By step, a row of bits: the questions that decide what is named as needed below it. */
  readonly needs: Uint32Array;
}

/** Looks ahead in a state. `before` is the view of a state in which only what is `stale` was different. */
export function viewOf(state: State, looks: Looks, before?: View, stale?: Uint8Array): View {
  const words = Math.max(1, (state.event.questions.length + 31) >> 5);
  const size = looks.steps.length * words;
  const view: Making = {
    state,
    looks: looks.steps,
    words,
    ahead: before === undefined ? new Uint8Array(state.slots.length) : before.ahead.slice(),
    rows: before === undefined ? new Uint32Array(size) : before.rows.slice(),
    needs: before === undefined ? new Uint32Array(size) : before.needs.slice(),
  };
  looks.steps.forEach((look, number) => {
    if (stale === undefined || stale[number] === 1) lookAt(look, number, view);
  });
  return view;
}

interface Making extends View {
  readonly state: State;
  readonly looks: readonly Look[];
}

function lookAt(look: Look, number: number, view: Making): void {
  const { state, ahead, rows, needs, words } = view;
  rows.fill(0, number * words, (number + 1) * words);
  needs.fill(0, number * words, (number + 1) * words);
  const gate = look.gate?.outcomes(state.slots, ahead);
  const kind = kindOf(look, gate, view);
  ahead[look.slot] = kind;
  if (kind !== 0) fillRow(look, number, gate, view);
  if (kind !== 0 || state.slots[look.slot] === undefined) fillNeeds(look, number, gate, view);
}

/** What can still become of a step. */
function kindOf(look: Look, gate: number | undefined, view: Making): number {
  const { slots } = view.state;
  const { fact, rule, derive, expression } = look;
  if (rule !== undefined) {
    if (isOpen(view, look.day)) return canHold | canFail | canStayUnknown;
    const version = versionIn(rule, slots);
    return openOnly(version === undefined ? canFail : outcomesIn(look, version, view));
  }
  if (derive !== undefined) return openOnly(derive.outcomes(slots, view.ahead));
  if (fact === undefined) return 0;
  if (expression !== undefined) return expression.some((number) => isOpen(view, number)) ? openKind(fact) : 0;
  if (view.state.given[look.slot] !== undefined) return mayBeSuspended(look, gate, view) ? openValue : 0;
  return mayBeAnswered(look, gate, view) ? openKind(fact) : 0;
}

function outcomesIn(look: Look, version: ProgramVersion, { state, ahead }: Making): number {
  return look.versions.get(version)?.outcomes(state.slots, ahead) ?? canFail;
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
function mayBeSuspended({ fact, gateTree }: Look, gate: number | undefined, view: Making): boolean {
  if (gate === undefined || fact?.isKept === true) return false;
  if (!isSettled(gate)) return true;
  return gate === canStayUnknown && awaitedIn(gateTree, view).length > 0;
}

/** Whether it is, or comes to be, a question that applies. */
function mayBeAnswered({ fact, place }: Look, gate: number | undefined, { state }: Making): boolean {
  if (fact === undefined || place === -1 || state.declined.has(fact.id)) return false;
  return gate === undefined || (gate & canHold) !== 0;
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
    view.looks[one.number]?.gate?.open(view.state.slots, view.ahead, (number) => found.push(number));
  }
  return found;
}

/** The questions that can still change an open step. */
function fillRow(look: Look, number: number, gate: number | undefined, view: Making): void {
  const { rows, state, words } = view;
  const into = (other: number) => addRow(rows, number, rows, other, words);
  if (look.rule !== undefined) {
    into(look.day);
    for (const looking of lookingAhead(look, view)) looking.open(state.slots, view.ahead, into);
    return;
  }
  look.derive?.open(state.slots, view.ahead, into);
  for (const other of look.expression ?? []) into(other);
  through(look, gate, view, into);
  if (look.place !== -1 && state.given[look.slot] === undefined) setBit(rows, words, number, look.place);
}

/** What decides whether the question applies. */
function through(look: Look, gate: number | undefined, view: Making, into: (number: number) => void): void {
  if (look.gate === undefined || gate === undefined || gate === canHold || gate === canFail) return;
  look.gate.open(view.state.slots, view.ahead, into);
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
function fillNeeds(look: Look, number: number, gate: number | undefined, view: Making): void {
  const { needs, rows, state, words } = view;
  const into = (other: number) => addRow(needs, number, needs, other, words);
  if (look.rule !== undefined) {
    into(look.day);
    for (const looking of lookingAhead(look, view)) looking.needs(state.slots, view.ahead, into);
  } else if (look.derive !== undefined) look.derive.needs(state.slots, view.ahead, into);
  else if (look.expression !== undefined) for (const other of look.expression) into(other);
  else {
    // A need that cannot be answered is not listed.
    through(look, gate, view, (other) => addRow(needs, number, rows, other, words));
    addRow(needs, number, rows, number, words);
  }
}
