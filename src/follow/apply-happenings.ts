import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { canSeeFact } from "./apply-facts.ts";
import { maySend } from "./apply-journey.ts";
import { hasHappened, journeyName, withHappening, withoutHappening } from "./happenings.ts";
import { done, type Result, refuse } from "./refusal.ts";
import { isTooMuch } from "./situation-of.ts";
import { type Handler, tooMuch } from "./step.ts";

/** Something happened on a day. Each day is a happening of its own; a duty that it begins has an occurrence for each. */
export const applyEventHappened: Handler<"event-happened"> = (program, record, event) => {
  const { event: name, on } = event;
  const allowed = checkSender(program, record, event);
  if (!allowed.ok) return allowed;
  if (on > record.today)
    return refuse("event/day-to-come", "an event cannot have happened on a day to come", "on");
  if (hasHappened(record, name, on))
    return refuse("event/already-happened", "it is known that this happened on that day", "on");
  const next = withHappening(record, name, on);
  if (isTooMuch(program, next)) return tooMuch("on");
  return done({ record: next, merge: "facts", journey: [{ event: journeyName(name) }] });
};

/** It did not happen after all. What was done about it stays, and so does the log; the journey goes no way back. */
export const applyEventWithdrawn: Handler<"event-withdrawn"> = (program, record, event) => {
  const allowed = checkSender(program, record, event);
  if (!allowed.ok) return allowed;
  if (!hasHappened(record, event.event, event.on))
    return refuse("event/not-happened", "it is not known that this happened on that day", "on");
  return done({ record: withoutHappening(record, event.event, event.on), merge: "facts" });
};

/** Whoever tells of an event must be let to see what it tells about, and to move what hears it. */
function checkSender(
  program: Program,
  record: PlanRecord,
  { event, by }: { readonly event: string; readonly by: string },
): Result<undefined> {
  const fact = `event.${event}.on`;
  if (program.facts.get(fact)?.origin !== "built-in")
    return refuse("event/undeclared", "no topic declares such an event", "event");
  if (!maySend(program, record, journeyName(event), by) || !canSeeFact(program, record, fact, by))
    return refuse("event/out-of-role", "consent or role does not cover this event", "event");
  return done(undefined);
}
