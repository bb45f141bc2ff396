import { compareText, type Truth, type Value } from "../logic/index.ts";
import type { Ahead } from "./compile-ahead.ts";
import type { Written } from "./compile-code.ts";
import { canHold } from "./outcomes.ts";
import type {
  DirectStep,
  LaterStep,
  Program,
  ProgramFact,
  ProgramLifeEvent,
  ProgramRule,
} from "./program.ts";
import { asNumber, odd, type Register } from "./registers.ts";
import { type Code, decisiveAt, type Registers } from "./run-code.ts";
import type { Slots } from "./slots.ts";
import { aheadOfDerived, aheadOfRule, openKind } from "./step-ahead.ts";
import { writeTruths } from "./truths.ts";
import { decideRule, versionFor } from "./versions.ts";

/** What follows from the answers. */
export interface Filled {
  readonly slots: Slots;
  /** What can still become of the slots that decide on questions. */
  readonly ahead: Ahead;
  /** Questions, answered or not, whose `ask-if` fails or can no longer hold. */
  readonly notApplicable: ReadonlySet<string>;
  /** Answers that are not used, because their question no longer applies. */
  readonly suspended: readonly string[];
  /** The values that the conditions of rules read, as numbers. */
  readonly registers: Registers;
  /** Some value cannot be written as a number: then conditions read slots. */
  readonly isOdd: boolean;
  /** What decided each of the life event's rules, as `decisiveAt` says; -1: it has not been asked. */
  readonly reasons: readonly number[];
}

/** What the slots are filled from. */
export interface Given {
  readonly today: string;
  /** Valid answers by slot, those included that are then suspended. */
  readonly given: Slots;
  readonly declined: ReadonlySet<string>;
}

/** Slots that are being filled. */
export interface Filling extends Omit<Given, "today"> {
  readonly slots: Slots;
  readonly ahead: Ahead;
  readonly notApplicable: Set<string>;
  readonly registers: Registers;
  readonly reasons: number[];
  isOdd: boolean;
}

/**
 * Fills the slots in the order of the life event's steps, in which everything that is needed comes first. Facts that hang on
 * nothing are filled at once.
 */
export function fillSlots(
  program: Program,
  event: ProgramLifeEvent,
  { today, given, declined }: Given,
): Filled {
  const order = event.filling;
  const written = order.code();
  const { direct, later } = order;
  const { slots, registers, reasons } = order.blank();
  const ahead: Ahead = new Uint8Array(event.gates.size === 0 ? 0 : slots.length);
  const filling: Filling = {
    slots,
    ahead,
    given,
    declined,
    notApplicable: new Set(),
    registers,
    reasons,
    isOdd: false,
  };
  for (let index = 0; index < direct.length; index++) {
    const step = direct[index];
    if (step !== undefined) fillDirect(step, filling, written);
  }
  slots[order.today.slot] = today;
  write(filling, written, order.today.register, today);
  const simple = order.simple();
  for (let index = 0; index < later.length; index++) {
    const start = filling.isOdd ? -1 : (simple.starts[index] ?? -1);
    if (start >= 0) {
      const reason = decisiveAt(written.code, start, registers, slots);
      reasons[simple.places[index] ?? 0] = reason;
      slots[simple.slots[index] ?? 0] = truthOf[reason & 3];
      continue;
    }
    const step = later[index];
    if (step !== undefined) fillLater(step, filling, written);
  }
  return filledFrom(program, filling);
}

/** A copy of what was filled, to be filled on from these answers. */
export function fillingAgain(before: Filled, given: Slots, declined: ReadonlySet<string>): Filling {
  const { slots, ahead, notApplicable, registers, reasons, isOdd } = before;
  return {
    slots: slots.slice(),
    ahead: ahead.slice(),
    given,
    declined,
    notApplicable: notApplicable.size === 0 ? new Set() : new Set(notApplicable),
    registers: { values: registers.values.slice(), truths: registers.truths.slice() },
    reasons: reasons.slice(),
    isOdd,
  };
}

/** What has been filled. */
export function filledFrom(program: Program, filling: Filling): Filled {
  const { slots, ahead, notApplicable, given, registers, reasons, isOdd } = filling;
  const suspended = suspendedAmong(program, notApplicable, given);
  return { slots, ahead, notApplicable, suspended, registers, reasons, isOdd };
}

/** Fills the slot of a fact that hangs on nothing. */
export function fillDirect(step: DirectStep, filling: Filling, written: Written): void {
  const { slot, name, open, register, otherwise } = step;
  const { slots, ahead, given, declined } = filling;
  const value = given[slot];
  const known = value ?? otherwise;
  slots[slot] = known;
  if (register !== undefined) write(filling, written, register, known);
  if (value === undefined && open !== 0 && !declined.has(name)) ahead[slot] = open;
}

/** Fills the slot of another step; what it needs has been filled. */
export function fillLater(step: LaterStep, filling: Filling, written: Written): void {
  const { slots, ahead, declined, notApplicable } = filling;
  const { name, slot, fact, rule, register } = step;
  if (fact !== undefined && !mayApply(fact, slots, ahead)) notApplicable.add(name);
  const value =
    rule === undefined
      ? valueFrom(fact, filling, notApplicable)
      : verdictOf(step, rule, filling, written.code);
  slots[slot] = value;
  if (register !== undefined) write(filling, written, register, value);
  if (value !== undefined || !step.isGate || declined.has(name) || notApplicable.has(name)) return;
  ahead[slot] = rule === undefined ? aheadOfUnknown(fact, slots, ahead) : aheadOfRule(rule, slots, ahead);
}

/** Whether a rule holds; what decided it is noted. */
function verdictOf(step: LaterStep, rule: ProgramRule, filling: Filling, code: Code): Truth {
  const { slots, registers, reasons } = filling;
  const version = step.always === undefined ? versionFor(rule, slots) : undefined;
  const found = version === undefined ? step.always : step.versions.get(version);
  const isWritten = found !== undefined && !filling.isOdd;
  const reason = isWritten ? decisiveAt(code, found.at, registers, slots) : -1;
  if (step.place >= 0) reasons[step.place] = reason;
  if (reason < 0) return decideRule(rule, slots);
  return truthOf[reason & 3];
}

const truthOf: readonly Truth[] = [false, true, undefined];

/** Writes a value as a number. */
function write(
  filling: Filling,
  { tables }: Written,
  register: Register | undefined,
  value: Value | undefined,
): void {
  if (register === undefined) return;
  const { registers } = filling;
  const number = asNumber(register.coding, register.options, value);
  const table = tables[register.index];
  registers.values[register.index] = number;
  if (number === odd) filling.isOdd = true;
  else if (table !== undefined) writeTruths(table, number, registers);
}

/** Facts whose answers are not used, although there are some. */
export function suspendedAmong(
  program: Program,
  names: ReadonlySet<string>,
  given: Slots,
): readonly string[] {
  if (names.size === 0) return [];
  return [...names]
    .filter((name) => {
      const fact = program.facts.get(name);
      return fact !== undefined && !fact.isKept && given[fact.slot] !== undefined;
    })
    .sort(compareText);
}

/** Whether a question applies, or could come to apply. */
function mayApply({ askIf, askIfAhead }: ProgramFact, slots: Slots, ahead: Ahead): boolean {
  if (askIf === undefined || askIfAhead === undefined) return true;
  return askIf(slots) ?? (askIfAhead(slots, ahead) & canHold) !== 0;
}

function valueFrom(
  fact: ProgramFact,
  { slots, given }: Filling,
  notApplicable: ReadonlySet<string>,
): Value | undefined {
  if (fact.derive !== undefined) return fact.derive(slots);
  return !fact.isKept && notApplicable.has(fact.id) ? undefined : (given[fact.slot] ?? fact.otherwise);
}

/** What an unknown fact can still become; an answer may come from the customer, a register or elsewhere. */
function aheadOfUnknown(fact: ProgramFact, slots: Slots, ahead: Ahead): number {
  return fact.derive === undefined ? openKind(fact) : aheadOfDerived(fact, slots, ahead);
}
