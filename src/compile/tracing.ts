import type { ProgramRule, RuleReasons, Trail } from "./program.ts";
import {
  addBits,
  emptyRow,
  forEachBit,
  isSameRow,
  type OpenRow,
  type Row,
  setBit,
  wordsFor,
} from "./rows.ts";
import { unsettledAt } from "./run-code.ts";
import type { Slots } from "./slots.ts";
import type { State } from "./state.ts";
import { versionFor } from "./versions.ts";

/** Finds the reasons of names in one situation; each is looked at once. */
export interface Tracing {
  /** Facts that decided a fact or rule, in the questionnaire's order. */
  readonly decisive: Listing;
  /** Facts that are unknown among or below a fact or rule, in the questionnaire's order. */
  readonly unknown: Listing;
}

/** Lists of facts by name. */
export interface Listing {
  readonly names: (trail: Trail) => readonly string[];
  /** The list as a row of bits, to be kept. */
  readonly row: (trail: Trail) => Row;
  /** Whether the list is that of a row that was kept. */
  readonly isRow: (trail: Trail, row: Row) => boolean;
}

/** What a tracing reads of a state. */
export type Traced = Pick<State, "event" | "slots" | "given" | "reasons" | "registers" | "isOdd">;

/** Traces in a state. */
export function tracing(state: Traced): Tracing {
  return {
    decisive: listing(state, decisiveIn, isDecisive),
    unknown: listing(state, unknownIn, isUnknown),
  };
}

/** Most calls inside one another. */
const mostDeep = 200;

/** Sets of facts by name, as rows of bits; each is filled once, from rows filled before. */
interface Rows {
  readonly all: readonly Trail[];
  readonly words: number;
  /** By the index of the trail; `undefined`: it has not been looked at. */
  readonly rows: (OpenRow | undefined)[];
  readonly collect: Collect;
  readonly isListed: IsListed;
  /** How many calls are inside one another now. */
  depth: number;
}

/** Puts into the row of a trail its own place, and the rows of what lies below. */
type Collect = (state: Traced, trail: Trail, row: OpenRow, rows: Rows) => void;

/** Whether something without anything below it is listed; `undefined`: there is something below it. */
type IsListed = (state: Traced, trail: Trail) => boolean | undefined;

function listing(state: Traced, collect: Collect, isListed: IsListed): Listing {
  const { all, facts } = state.event.trails;
  // Made when they are first needed: most rules tell their reasons without them.
  let made: Rows | undefined;
  const row = (trail: Trail): Row => {
    made ??= { all, words: wordsFor(facts.length), rows: new Array(all.length), collect, isListed, depth: 0 };
    return rowAt(state, made, trail.index) ?? [];
  };
  return {
    row,
    names: (trail) => namesOfRow(row(trail), facts),
    isRow: (trail, kept) => isSameRow(row(trail), kept),
  };
}

function rowAt(state: Traced, rows: Rows, index: number): Row | undefined {
  const known = rows.rows[index];
  const trail = rows.all[index];
  if (known !== undefined || trail === undefined) return known;
  if (rows.depth === mostDeep) fillFromStart(state, rows, index);
  const row = emptyRow(rows.words);
  rows.rows[index] = row;
  rows.depth += 1;
  rows.collect(state, trail, row, rows);
  rows.depth -= 1;
  return row;
}

/** Whatever lies below a trail comes before it: from the start, no chain is deep. */
function fillFromStart(state: Traced, rows: Rows, index: number): void {
  rows.depth = 0;
  for (let before = 0; before < index; before++) rowAt(state, rows, before);
  rows.depth = mostDeep;
}

function addBelow(state: Traced, row: OpenRow, rows: Rows, other: number): void {
  const trail = rows.all[other];
  if (trail === undefined) return;
  const isListed = rows.isListed(state, trail);
  if (isListed === undefined) addBits(row, rowAt(state, rows, other));
  else if (isListed) setBit(row, trail.place ?? 0);
}

function isDecisive(_: Traced, { fact, reasons }: Trail): boolean | undefined {
  return fact !== undefined && fact.derive === undefined && reasons === undefined ? true : undefined;
}

function isUnknown({ slots }: Traced, { fact, slot }: Trail): boolean | undefined {
  return fact !== undefined && fact.derive === undefined ? slots[slot] === undefined : undefined;
}

function namesOfRow(row: Row, facts: readonly string[]): readonly string[] {
  const names: string[] = [];
  forEachBit(row, (place) => {
    const name = facts[place];
    if (name !== undefined && name !== "today") names.push(name);
  });
  return names;
}

function decisiveIn(state: Traced, trail: Trail, row: OpenRow, rows: Rows): void {
  const { slots, given } = state;
  const { fact, rule, reasons, expression } = trail;
  if (rule !== undefined) {
    const found = reasonsInForce(trail, rule, slots);
    if (found !== undefined) addAll(state, row, rows, found.below, decisiveOf(state, trail, found));
    addBelow(state, row, rows, trail.day);
  } else if (expression !== undefined) for (const index of trail.below) addBelow(state, row, rows, index);
  else {
    if (fact?.derive === undefined) setBit(row, trail.place ?? 0);
    const skips = fact?.isKept === true && given[fact.slot] !== undefined;
    if (reasons !== undefined && !skips) addAll(state, row, rows, trail.below, reasons.decisive(slots));
  }
}

/** The reason of a rule, which filling the slots may have told already; that of an open one is all that it names. */
function decisiveOf({ slots, reasons }: Traced, { rulePlace }: Trail, found: RuleReasons): number {
  const known = reasons[rulePlace] ?? -1;
  return known < 0 || (known & 2) !== 0 ? found.decisive(slots) : known;
}

/** What could still change a rule. */
function unsettledOf({ event, slots, registers, isOdd }: Traced, { at, unsettled }: RuleReasons): number {
  return isOdd ? unsettled(slots) : unsettledAt(event.filling.code().code, at, registers, slots);
}

function unknownIn(state: Traced, trail: Trail, row: OpenRow, rows: Rows): void {
  const { slots } = state;
  const { fact, rule, reasons, expression, below } = trail;
  if (slots[trail.slot] !== undefined) return;
  if (rule !== undefined) {
    const found = reasonsInForce(trail, rule, slots);
    if (found !== undefined) addAll(state, row, rows, found.below, unsettledOf(state, found));
    addBelow(state, row, rows, trail.day);
    return;
  }
  let isNamed = false;
  if (expression !== undefined)
    for (const index of below) {
      const other = rows.all[index];
      if (other === undefined || slots[other.slot] !== undefined) continue;
      isNamed = true;
      addBelow(state, row, rows, index);
    }
  else if (fact?.derive !== undefined && reasons !== undefined) {
    const reason = reasons.unsettled(slots);
    isNamed = reason >>> 2 !== 0;
    addAll(state, row, rows, below, reason);
  }
  // One that has no value although all below it is known, such as a table without the year, is named itself.
  if (!isNamed) setBit(row, trail.place ?? 0);
}

/** Goes on below the names whose bits stand in a reason. */
function addAll(state: Traced, row: OpenRow, rows: Rows, numbers: readonly number[], reason: number): void {
  for (let bits = reason >>> 2, index = 0; bits !== 0; bits >>>= 1, index++)
    if (bits & 1) addBelow(state, row, rows, numbers[index] ?? -1);
}

/** The reasons of the version in force. */
export function reasonsInForce(trail: Trail, rule: ProgramRule, slots: Slots): RuleReasons | undefined {
  const version = versionFor(rule, slots);
  return version === undefined ? undefined : trail.versions.get(version);
}
