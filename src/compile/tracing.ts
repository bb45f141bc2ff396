import type { ProgramRule, RuleReasons, Trail } from "./program.ts";
import { addRow, forEachBit, setBit } from "./rows.ts";
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
  readonly row: (trail: Trail) => Uint32Array;
  /** Whether the list is that of a row that was kept. */
  readonly isRow: (trail: Trail, row: Uint32Array) => boolean;
}

/** What a tracing reads of a state. */
export type Traced = Pick<State, "event" | "slots" | "given" | "reasons">;

/** Traces in a state. */
export function tracing(state: Traced): Tracing {
  return { decisive: listing(state, decisiveIn), unknown: listing(state, unknownIn) };
}

/** Most calls inside one another. */
const mostDeep = 200;

/** Sets of facts by name, as rows of bits in one array; each is filled once, from rows filled before. */
interface Rows {
  readonly all: readonly Trail[];
  readonly words: number;
  readonly bits: Uint32Array;
  readonly isFilled: Uint8Array;
  readonly collect: Collect;
  /** How many calls are inside one another now. */
  depth: number;
}

/** Puts into the row of a trail its own place, and the rows of what lies below. */
type Collect = (state: Traced, trail: Trail, rows: Rows) => void;

function listing(state: Traced, collect: Collect): Listing {
  const { all, facts } = state.event.trails;
  const words = (facts.length + 31) >> 5;
  // Made when they are first needed: most rules tell their reasons without them.
  let made: Rows | undefined;
  const filledFor = (trail: Trail): Rows => {
    made ??= {
      all,
      words,
      bits: new Uint32Array(all.length * words),
      isFilled: new Uint8Array(all.length),
      collect,
      depth: 0,
    };
    fill(state, made, trail.index);
    return made;
  };
  const row = (trail: Trail) => filledFor(trail).bits.slice(trail.index * words, (trail.index + 1) * words);
  return {
    row,
    names: (trail) => namesOfRow(row(trail), facts),
    isRow: (trail, kept) => {
      const { bits } = filledFor(trail);
      const start = trail.index * words;
      for (let word = 0; word < words; word++) if (bits[start + word] !== kept[word]) return false;
      return true;
    },
  };
}

function fill(state: Traced, rows: Rows, index: number): void {
  const trail = rows.all[index];
  if (trail === undefined || rows.isFilled[index] === 1) return;
  if (rows.depth === mostDeep) fillFromStart(state, rows, index);
  rows.isFilled[index] = 1;
  rows.depth += 1;
  rows.collect(state, trail, rows);
  rows.depth -= 1;
}

/** Whatever lies below a trail comes before it: from the start, no chain is deep. */
function fillFromStart(state: Traced, rows: Rows, index: number): void {
  rows.depth = 0;
  for (let before = 0; before < index; before++) fill(state, rows, before);
  rows.depth = mostDeep;
}

function addPlace({ bits, words }: Rows, { index, place = 0 }: Trail): void {
  setBit(bits, words, index, place);
}

function addBelow(state: Traced, rows: Rows, { index }: Trail, other: number): void {
  if (other < 0) return;
  fill(state, rows, other);
  addRow(rows.bits, index, rows.bits, other, rows.words);
}

function namesOfRow(row: Uint32Array, facts: readonly string[]): readonly string[] {
  const names: string[] = [];
  forEachBit(row, row.length, 0, (place) => {
    const name = facts[place];
    if (name !== undefined && name !== "today") names.push(name);
  });
  return names;
}

function decisiveIn(state: Traced, trail: Trail, rows: Rows): void {
  const { slots, given } = state;
  const { fact, rule, reasons, expression } = trail;
  if (rule !== undefined) {
    const found = reasonsInForce(trail, rule, slots);
    if (found !== undefined) addAll(state, rows, trail, found.below, decisiveOf(state, trail, found));
    addBelow(state, rows, trail, trail.day);
  } else if (expression !== undefined) for (const index of trail.below) addBelow(state, rows, trail, index);
  else {
    if (fact?.derive === undefined) addPlace(rows, trail);
    const skips = fact?.isKept === true && given[fact.slot] !== undefined;
    if (reasons !== undefined && !skips) addAll(state, rows, trail, trail.below, reasons.decisive(slots));
  }
}

/** The reason of a rule, which filling the slots may have told already; that of an open one is all that it names. */
function decisiveOf({ slots, reasons }: Traced, { rulePlace }: Trail, found: RuleReasons): number {
  const known = reasons[rulePlace] ?? -1;
  return known < 0 || (known & 2) !== 0 ? found.decisive(slots) : known;
}

function unknownIn(state: Traced, trail: Trail, rows: Rows): void {
  const { slots } = state;
  const { fact, rule, reasons, expression, below } = trail;
  if (slots[trail.slot] !== undefined) return;
  if (rule !== undefined) {
    const found = reasonsInForce(trail, rule, slots);
    if (found !== undefined) addAll(state, rows, trail, found.below, found.unsettled(slots));
    addBelow(state, rows, trail, trail.day);
    return;
  }
  let isNamed = false;
  if (expression !== undefined)
    for (const index of below) {
      const other = rows.all[index];
      if (other === undefined || slots[other.slot] !== undefined) continue;
      isNamed = true;
      addBelow(state, rows, trail, index);
    }
  else if (fact?.derive !== undefined && reasons !== undefined) {
    const reason = reasons.unsettled(slots);
    isNamed = reason >>> 2 !== 0;
    addAll(state, rows, trail, below, reason);
  }
  // One that has no value although all below it is known, such as a table without the year, is named itself.
  if (!isNamed) addPlace(rows, trail);
}

/** Goes on below the names whose bits stand in a reason. */
function addAll(state: Traced, rows: Rows, trail: Trail, numbers: readonly number[], reason: number): void {
  for (let bits = reason >>> 2, index = 0; bits !== 0; bits >>>= 1, index++)
    if (bits & 1) addBelow(state, rows, trail, numbers[index] ?? -1);
}

/** The reasons of the version in force. */
export function reasonsInForce(trail: Trail, rule: ProgramRule, slots: Slots): RuleReasons | undefined {
  const version = versionFor(rule, slots);
  return version === undefined ? undefined : trail.versions.get(version);
}
