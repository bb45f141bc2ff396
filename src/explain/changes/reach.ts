import {
  canFail,
  canHold,
  dayOf,
  isInForceOn,
  type Outcomes,
  type Outlook,
  only,
  openProspect,
  outcomesOf,
  outcomesOfAll,
  type Prospect,
  prospectOfDerived,
  prospectOfRule,
  type State,
} from "../../compile/index.ts";
import type { Truth } from "../../logic/index.ts";
import { type Subject, taskIn } from "../subject.ts";
import type { Closure } from "./closure.ts";

/**
 * What a subject can come to when only these facts may be anything. Sound: an outcome that is missing cannot be reached
 * with any of their values. It may hold an outcome too many, because parts are looked at one by one.
 */
export function reachWith(
  state: State,
  subject: Subject,
  closure: Closure,
  open: ReadonlySet<string>,
): Outcomes {
  const prospects = new Map<string, Prospect>();
  const moving = new Set<string>();
  const { program } = state;
  const prospectOf = (name: string): Prospect => prospects.get(name) ?? { settled: true, value: undefined };
  const outlook: Outlook = { prospectOf, operators: program.operators };
  for (const { name, slot, fact, rule } of closure.program.lifeEvents[state.event.id]?.steps ?? []) {
    const isMoved = open.has(name) || (closure.needs.get(name) ?? []).some((need) => moving.has(need));
    const now = state.slots[slot];
    let prospect: Prospect = { settled: true, value: now };
    if (isMoved && rule !== undefined) prospect = prospectOfRule(outlook, rule);
    else if (isMoved && fact?.source?.derive !== undefined)
      prospect = prospectOfDerived(
        outlook,
        { ...fact.source, derive: fact.source.derive },
        program.expressions,
        now,
      );
    else if (
      isMoved &&
      fact !== undefined &&
      (open.has(name) || !isGateSettled(outlook, fact.source?.["ask-if"]))
    )
      prospect = openProspect(fact.type.kind);
    prospects.set(name, prospect);
    if (!prospect.settled) moving.add(name);
  }
  return outcomesOfSubject(state, subject, outlook);
}

/** Whether a question applies for good, or does not. */
function isGateSettled(outlook: Outlook, gate: Parameters<typeof outcomesOf>[1] | undefined): boolean {
  if (gate === undefined) return true;
  const outcomes = outcomesOf(outlook, gate);
  return outcomes === canHold || outcomes === canFail;
}

function outcomesOfSubject(state: State, subject: Subject, outlook: Outlook): Outcomes {
  const { rule } = subject;
  const own = outcomesOfProspect(outlook.prospectOf(`rule.${rule.name}`));
  if (subject.task === null) return own;
  const day = outlook.prospectOf(rule.inForceOn);
  const tasks = rule.versions.flatMap((version) => taskIn(version, subject) ?? []);
  const today = day.settled ? dayOf(rule, state.slots) : undefined;
  const parts = tasks.map((task) => {
    const conditions = task.conditions === undefined ? canHold : outcomesOf(outlook, task.conditions);
    const isOut = today !== undefined && !isInForceOn(task.valid, today);
    return isOut ? canFail : day.settled ? conditions : conditions | canFail;
  });
  return outcomesOfAll([own, parts.reduce((sum, part) => sum | part, 0)]);
}

function outcomesOfProspect(prospect: Prospect): Outcomes {
  if (prospect.settled) return only(prospect.value as Truth); // a rule's value is its verdict
  return prospect.outcomes ?? canHold | canFail;
}
