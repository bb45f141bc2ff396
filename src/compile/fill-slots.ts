import { compareText, type Value } from "../logic/index.ts";
import type { Ahead } from "./compile-ahead.ts";
import { canHold } from "./outcomes.ts";
import type { Filling as FillingOrder, Program, ProgramFact, ProgramLifeEvent, Step } from "./program.ts";
import type { Slots } from "./slots.ts";
import { aheadOfDerived, aheadOfRule, openKind } from "./step-ahead.ts";
import { decideRule } from "./versions.ts";

/** What follows from the answers. */
export interface Filled {
  readonly slots: Slots;
  /** What can still become of the slots that decide on questions. */
  readonly ahead: Ahead;
  /** Questions, answered or not, whose `ask-if` fails or can no longer hold. */
  readonly notApplicable: ReadonlySet<string>;
  /** Answers that are not used, because their question no longer applies. */
  readonly suspended: readonly string[];
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
  const { direct, later, blank } = event.filling;
  const slots: Slots = blank.slice();
  const ahead: Ahead = new Uint8Array(event.gates.size === 0 ? 0 : slots.length);
  const notApplicable = new Set<string>();
  const filling: Filling = { slots, ahead, given, declined, notApplicable };
  for (const fact of direct) fillDirect(blank, fact, filling);
  slots[event.filling.today] = today;
  for (const step of later) fillLater(step, filling);
  return { slots, ahead, notApplicable, suspended: suspendedAmong(program, notApplicable, given) };
}

/** Fills the slot of a fact that hangs on nothing. */
export function fillDirect(
  blank: Slots,
  { slot, name, open }: FillingOrder["direct"][number],
  { slots, ahead, given, declined }: Filling,
): void {
  const value = given[slot];
  slots[slot] = value ?? blank[slot];
  if (value === undefined && open !== 0 && !declined.has(name)) ahead[slot] = open;
}

/** Fills the slot of another step; what it needs has been filled. */
export function fillLater(
  { name, slot, fact, rule, isGate }: FillingOrder["later"][number],
  { slots, ahead, given, declined, notApplicable }: Filling,
): void {
  if (fact !== undefined && !mayApply(fact, slots, ahead)) notApplicable.add(name);
  slots[slot] =
    rule === undefined ? valueFrom(fact, slots, given, notApplicable.has(name)) : decideRule(rule, slots);
  if (slots[slot] !== undefined || !isGate || declined.has(name) || notApplicable.has(name)) return;
  ahead[slot] = rule === undefined ? aheadOfUnknown(fact, slots, ahead) : aheadOfRule(rule, slots, ahead);
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

function valueFrom(fact: ProgramFact, slots: Slots, given: Slots, isOut: boolean): Value | undefined {
  if (fact.derive !== undefined) return fact.derive(slots);
  return isOut && !fact.isKept ? undefined : (given[fact.slot] ?? fact.otherwise);
}

/** What an unknown fact can still become; an answer may come from the customer, a register or elsewhere. */
function aheadOfUnknown(fact: ProgramFact, slots: Slots, ahead: Ahead): number {
  return fact.derive === undefined ? openKind(fact) : aheadOfDerived(fact, slots, ahead);
}

/** Makes a life event's filling ready. */
export function fillingOf(steps: readonly Step[], gates: ReadonlySet<string>, slots: number): FillingOrder {
  const blank: Slots = new Array(slots).fill(undefined);
  const isDirect = ({ fact }: Step) =>
    fact !== undefined && fact.derive === undefined && fact.askIf === undefined;
  const firsts = steps.filter(isDirect);
  for (const { slot, fact } of firsts) blank[slot] = fact?.otherwise;
  return {
    blank,
    today: steps.find(({ name }) => name === "today")?.slot ?? 0,
    direct: firsts
      .filter(({ name }) => name !== "today")
      .map(({ slot, name, fact }) => ({
        slot,
        name,
        open: gates.has(name) && fact !== undefined && fact.otherwise === undefined ? openKind(fact) : 0,
      })),
    later: steps.filter((step) => !isDirect(step)).map((step) => ({ ...step, isGate: gates.has(step.name) })),
  };
}
