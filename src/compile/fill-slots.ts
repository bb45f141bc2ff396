import { compareText, type Value } from "../logic/index.ts";
import { lookupIn } from "./lookup.ts";
import { canHold } from "./outcomes.ts";
import { type Outlook, outcomesOf, type Prospect } from "./outlook.ts";
import type { Program, ProgramFact, ProgramLifeEvent, Step } from "./program.ts";
import { never, openProspect, prospectOfDerived, prospectOfRule } from "./prospects.ts";
import type { Slots } from "./slots.ts";
import { decideRule } from "./versions.ts";

/** What follows from the answers. */
export interface Filled {
  readonly slots: Slots;
  /** Questions, answered or not, whose `ask-if` fails or can no longer hold. */
  readonly notApplicable: ReadonlySet<string>;
  /** Answers that are not used, because their question no longer applies. */
  readonly suspended: readonly string[];
}

/** What the slots are filled from. */
export interface Given {
  readonly today: string;
  readonly answers: ReadonlyMap<string, Value>;
  readonly declined: ReadonlySet<string>;
}

/** Fills the slots in the order of the life event's steps, in which everything that is needed comes first. */
export function fillSlots(program: Program, event: ProgramLifeEvent, given: Given): Filled {
  const slots: Slots = new Array(program.slots).fill(undefined);
  const notApplicable = new Set<string>();
  const unknown = new Map<string, Prospect>();
  const lookup = lookupIn({ program, slots });
  const prospectOf = (name: string): Prospect => unknown.get(name) ?? { settled: true, value: lookup(name) };
  const outlook = { prospectOf, operators: program.operators };
  for (const step of event.steps) {
    const { name, slot, fact, rule } = step;
    if (fact !== undefined && !mayApply(fact, slots, outlook)) notApplicable.add(name);
    const counts = !notApplicable.has(name) || isKept(fact);
    slots[slot] =
      rule === undefined ? valueFrom(fact, slots, given, counts) : decideRule(rule, slots, program);
    if (slots[slot] !== undefined || !event.gates.has(name)) continue;
    const isOver = given.declined.has(name) || notApplicable.has(name);
    unknown.set(name, isOver ? never : prospectOfUnknown(outlook, step, program));
  }
  const isSuspended = (name: string) => given.answers.has(name) && !isKept(program.facts.get(name));
  return { slots, notApplicable, suspended: [...notApplicable].filter(isSuspended).sort(compareText) };
}

/** Whether a question applies, or could come to apply. */
function mayApply({ askIf, source }: ProgramFact, slots: Slots, outlook: Outlook): boolean {
  const gate = source?.["ask-if"];
  if (askIf === undefined || gate === undefined) return true;
  return askIf(slots) ?? (outcomesOf(outlook, gate) & canHold) !== 0;
}

/** Whether its answer counts even when it is not asked. */
function isKept(fact: ProgramFact | undefined): boolean {
  return fact?.source?.["when-not-asked"] === "keep";
}

function valueFrom(fact: ProgramFact, slots: Slots, given: Given, counts: boolean): Value | undefined {
  if (fact.id === "today") return given.today;
  if (fact.derive !== undefined) return fact.derive(slots);
  return counts ? (given.answers.get(fact.id) ?? fact.otherwise) : undefined;
}

/** What an unknown fact or rule can still become; an answer may come from the customer, a register or elsewhere. */
function prospectOfUnknown(outlook: Outlook, { fact, rule }: Step, program: Program): Prospect {
  if (rule !== undefined) return prospectOfRule(outlook, rule);
  const { source, type } = fact;
  return source?.derive === undefined
    ? openProspect(type.kind)
    : prospectOfDerived(outlook, { ...source, derive: source.derive }, program.expressions, undefined);
}
