import {
  canHold,
  canStayUnknown,
  isSettled,
  never,
  openProspect,
  outcomesOf,
  type ProgramFact,
  type Prospect,
  prospectOfDerived,
  prospectOfRule,
  type State,
} from "../../../src/compile/index.ts";
import { gateOf, namesBehindGate } from "./gates.ts";
import type { Outlook } from "./open-names.ts";

/**
 * Looks ahead from a state. Sound: what is settled never changes, whatever else is answered. The steps come in an order
 * in which everything needed is looked at first, so that no chain of facts is too long.
 */
export function outlookOf(state: State): Outlook {
  const prospects = new Map<string, Prospect>();
  const prospectOf = (name: string) => prospects.get(name) ?? never;
  const outlook: Outlook = { state, prospectOf, operators: state.program.operators };
  for (const { name, fact, rule } of state.event.steps)
    prospects.set(name, rule === undefined ? prospectOfFact(outlook, fact) : prospectOfRule(outlook, rule));
  return outlook;
}

function prospectOfFact(outlook: Outlook, { id, slot, type, source }: ProgramFact): Prospect {
  const { program, answers, slots } = outlook.state;
  const now = slots[slot];
  if (source?.derive !== undefined)
    return prospectOfDerived(outlook, { ...source, derive: source.derive }, program.expressions, now);
  const mayChange = answers.has(id) ? mayBeSuspended(outlook, id) : mayBeAnswered(outlook, id);
  return mayChange ? openProspect(answers.has(id) ? "text" : type.kind) : { settled: true, value: now };
}

/** Whether other answers may suspend an answer, or bring it back. */
function mayBeSuspended(outlook: Outlook, id: string): boolean {
  const { program } = outlook.state;
  const gate = gateOf(outlook.state, id);
  if (gate === undefined || program.facts.get(id)?.source?.["when-not-asked"] === "keep") return false;
  const outcomes = outcomesOf(outlook, gate);
  if (!isSettled(outcomes)) return true;
  return outcomes === canStayUnknown && namesBehindGate(outlook, gate).length > 0;
}

/** Whether it is, or comes to be, a question that applies. */
function mayBeAnswered(outlook: Outlook, id: string): boolean {
  const { event, declined } = outlook.state;
  if (!event.places.has(id) || declined.has(id)) return false;
  const gate = gateOf(outlook.state, id);
  return gate === undefined || (outcomesOf(outlook, gate) & canHold) !== 0;
}
