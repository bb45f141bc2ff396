import {
  aheadAt,
  commonBits,
  emptyRow,
  factsIn,
  isOfBits,
  outcomesIn,
  type ProgramLifeEvent,
  type ProgramRule,
  type Row,
  type State,
  setBit,
  settled,
  trueOrFalse,
  unsettledAt,
} from "../../compile/index.ts";

/**
 * A rule whose conditions compare facts that hang on nothing with literals, always in force: what becomes of it is told from
 * numbers, many times faster than through closures and the rows of what it names.
 */
export interface PlainLook {
  /** Where its conditions begin in the code. */
  readonly at: number;
  /** Of the facts that it names, one by one: their slots, and their places among the questions, -1 for one that is not asked. */
  readonly slots: readonly number[];
  readonly places: readonly number[];
}

/** A rule made ready to look ahead from numbers; `undefined`: its conditions are other ones. */
export function plainLook(event: ProgramLifeEvent, { name, always }: ProgramRule): PlainLook | undefined {
  const { trails, places, filling } = event;
  const reasons = always === undefined ? undefined : trails.byName.get(`rule.${name}`)?.versions.get(always);
  if (reasons?.isPlain !== true || !isOfBits(filling.code().code, reasons.at)) return undefined;
  return {
    at: reasons.at,
    slots: reasons.names.map((fact) => trails.byName.get(fact)?.slot ?? -1),
    places: reasons.names.map((fact) => places.get(fact) ?? -1),
  };
}

/** What can still become of a plain rule, and which questions can change it, or what it is listed with. */
export interface PlainView {
  readonly outcomes: number;
  readonly row: Row;
  readonly needs: Row;
}

/** Looks ahead at a plain rule. `none` is a row without any bit. */
export function plainView(
  { event, registers, slots: values }: State,
  { at, slots, places }: PlainLook,
  ahead: Uint8Array,
  none: Row,
): PlainView {
  const { code } = event.filling.code();
  let open = 0;
  let isLost = false;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] ?? -1;
    if (ahead[slot] !== 0) open |= 4 << index;
    else if (values[slot] === undefined) isLost = true;
  }
  if (open === 0)
    return { outcomes: outcomesIn(aheadAt(code, at, registers, 0, settled)), row: none, needs: none };
  const found = aheadAt(code, at, registers, open, settled);
  const row = rowOf(factsIn(found), places, none.length);
  // Only what is unknown for good makes a difference between what can change a rule and what it is listed with.
  const needs = isLost
    ? rowOf(factsIn(aheadAt(code, at, registers, open, trueOrFalse)), places, none.length)
    : row;
  return { outcomes: outcomesIn(found), row, needs };
}

/** The questions that an open plain rule is listed with now, of those in a row. */
export function plainNeeded(
  { event, registers, slots: values }: State,
  { at, places }: PlainLook,
  row: Row,
): Row {
  const { code } = event.filling.code();
  return commonBits(row, rowOf(unsettledAt(code, at, registers, values) >>> 2, places, row.length));
}

/** The questions among facts, which are named by bits. */
function rowOf(facts: number, places: readonly number[], words: number): Row {
  const row = emptyRow(words);
  for (let bits = facts, index = 0; bits !== 0; bits >>>= 1, index++) {
    const place = places[index] ?? -1;
    if ((bits & 1) !== 0 && place >= 0) setBit(row, place);
  }
  return row;
}
