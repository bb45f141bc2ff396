import type { Reasons } from "./compile-reasons.ts";
import type { ProgramRule, Trail, Trails } from "./program.ts";
import type { Slots } from "./slots.ts";
import { versionFor } from "./versions.ts";

/** Finds the reasons of names in one situation; each is looked at once. */
export interface Tracing {
  /** Facts that decided a fact or rule, in the questionnaire's order. */
  readonly decisive: (trail: Trail) => readonly string[];
  /** Facts that are unknown among or below a fact or rule, in the questionnaire's order. */
  readonly unknown: (trail: Trail) => readonly string[];
}

/** Traces in the slots of a situation. `given` are the answers by slot. */
export function tracing(trails: Trails, slots: Slots, given: Slots): Tracing {
  return {
    decisive: listing(trails, decisiveIn(slots, given)),
    unknown: listing(trails, unknownIn(trails, slots)),
  };
}

/** Puts facts into a set: its own place, and the sets of what lies below. */
interface Collecting {
  readonly place: (place: number) => void;
  readonly below: (index: number) => void;
}

type Collect = (trail: Trail, into: Collecting) => void;

/** Most calls inside one another. */
const mostDeep = 200;

/** Sets of facts by name, as rows of bits in one array; each is filled once, from rows filled before. */
function listing({ all, facts }: Trails, collect: Collect): (trail: Trail) => readonly string[] {
  const words = (facts.length + 31) >> 5;
  // Made when they are first needed: most rules tell their reasons without them.
  let rows = new Uint32Array(0);
  let isFilled = new Uint8Array(0);
  const fill = (index: number, depth = 0) => {
    const trail = all[index];
    if (trail === undefined || isFilled[index] === 1) return;
    // Whatever lies below comes before: from the start, no chain is deep.
    if (depth > mostDeep) for (let before = 0; before < index; before++) fill(before);
    isFilled[index] = 1;
    const start = index * words;
    collect(trail, {
      place: (place) => {
        rows[start + (place >> 5)] = (rows[start + (place >> 5)] ?? 0) | (1 << (place & 31));
      },
      below: (other) => {
        if (other < 0) return;
        fill(other, depth + 1);
        for (let word = 0; word < words; word++)
          rows[start + word] = (rows[start + word] ?? 0) | (rows[other * words + word] ?? 0);
      },
    });
  };
  return ({ index }) => {
    if (isFilled.length === 0) {
      rows = new Uint32Array(all.length * words);
      isFilled = new Uint8Array(all.length);
    }
    fill(index);
    return namesOfRow(rows.subarray(index * words, (index + 1) * words), facts);
  };
}

function namesOfRow(row: Uint32Array, facts: readonly string[]): readonly string[] {
  const names: string[] = [];
  row.forEach((bits, word) => {
    for (let left = bits; left !== 0; left &= left - 1) {
      const name = facts[word * 32 + 31 - Math.clz32(left & -left)];
      if (name !== undefined && name !== "today") names.push(name);
    }
  });
  return names;
}

function decisiveIn(slots: Slots, given: Slots): Collect {
  return (trail, into) => {
    const { place = 0, fact, rule, reasons, expression } = trail;
    if (rule !== undefined) {
      const found = reasonsInForce(trail, rule, slots);
      if (found !== undefined) through(found, found.below, found.decisive(slots), into);
      into.below(trail.day);
    } else if (expression !== undefined) trail.below.forEach(into.below);
    else {
      if (fact?.derive === undefined) into.place(place);
      const skips = fact?.isKept === true && given[fact.slot] !== undefined;
      if (reasons !== undefined && !skips) through(reasons, trail.below, reasons.decisive(slots), into);
    }
  };
}

function unknownIn({ all }: Trails, slots: Slots): Collect {
  const isUnknown = (index: number) => {
    const other = all[index];
    return other !== undefined && slots[other.slot] === undefined;
  };
  return (trail, into) => {
    const { place = 0, fact, rule, reasons, expression } = trail;
    if (slots[trail.slot] !== undefined) return;
    if (rule !== undefined) {
      const found = reasonsInForce(trail, rule, slots);
      if (found !== undefined) through(found, found.below, found.unsettled(slots), into);
      into.below(trail.day);
      return;
    }
    let isNamed = false;
    const below = (index: number) => {
      isNamed = true;
      into.below(index);
    };
    if (expression !== undefined) {
      for (const index of trail.below) if (isUnknown(index)) below(index);
    } else if (fact?.derive !== undefined && reasons !== undefined)
      through(reasons, trail.below, reasons.unsettled(slots), { ...into, below });
    // One that has no value although all below it is known, such as a table without the year, is named itself.
    if (!isNamed) into.place(place);
  };
}

/** Goes on below the names that a reason holds. */
function through({ names }: Reasons, numbers: readonly number[], reason: number, into: Collecting): void {
  for (let index = 0; index < names.length; index++)
    if ((reason >>> (index + 2)) & 1) into.below(numbers[index] ?? -1);
}

function reasonsInForce(trail: Trail, rule: ProgramRule, slots: Slots) {
  const version = versionFor(rule, slots);
  return version === undefined ? undefined : trail.versions.get(version);
}
