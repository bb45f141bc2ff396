import { factsOfExpression, prepare } from "../logic/index.ts";
import type { DeadlineSource, Expression, Recurrence, RecurrenceSource } from "../model/index.ts";
import { needsOfRecurrence } from "../validate/index.ts";
import { basisOf } from "./assumed.ts";
import { slotReading } from "./compile-facts.ts";
import type { ProgramDeadline, ProgramRecurrence } from "./program.ts";
import type { Tools } from "./tools.ts";

/** Makes the dates of a deadline ready. */
export function compileDeadline(deadline: DeadlineSource, tools: Tools): ProgramDeadline {
  const ready = readyIn(tools);
  const facts = (expression: Expression | undefined) =>
    expression === undefined ? [] : factsOfExpression(expression, tools.expressions);
  return {
    kind: deadline.kind,
    date: ready(deadline.date),
    dateFacts: facts(deadline.date),
    basis: deadline.date === undefined ? undefined : basisOf(deadline.date, tools, slotReading(tools)),
    agreed: ready(deadline.agreed),
    agreedFacts: facts(deadline.agreed),
    target: ready(deadline.target),
    targetFacts: facts(deadline.target),
    lead: deadline.lead,
    from: ready(deadline.from),
    fromFacts: facts(deadline.from),
    shift: deadline.shift ?? "none",
    text: deadline.text ?? null,
  };
}

/** Makes the dates of a recurring duty ready. */
export function compileRecurrence(recurs: RecurrenceSource, tools: Tools): ProgramRecurrence {
  const ready = readyIn(tools);
  const date = "date" in recurs ? recurs.date : undefined;
  return {
    source: plainOf(recurs),
    from: ready("from" in recurs ? recurs.from : "again" in recurs ? recurs.again : undefined),
    until: ready("until" in recurs ? recurs.until : undefined),
    date: ready(date),
    basis: date === undefined ? undefined : basisOf(date, tools, slotReading(tools)),
    first: ready("first" in recurs ? recurs.first : undefined),
    facts: needsOfRecurrence(recurs, tools.expressions),
  };
}

function readyIn(tools: Tools) {
  return (expression: Expression | undefined) =>
    expression === undefined ? undefined : prepare(expression, slotReading(tools));
}

/** Without its calculations: plain data for the plan. */
function plainOf(recurs: RecurrenceSource): Recurrence {
  if ("rrule" in recurs) return { rrule: recurs.rrule };
  if ("each" in recurs) return { each: recurs.each };
  if ("after" in recurs) return { every: recurs.every, after: recurs.after };
  if ("every" in recurs) return { every: recurs.every, after: "date" };
  const { on, within = null, "working-days": workingDays = null } = recurs;
  return { on, within, workingDays };
}
