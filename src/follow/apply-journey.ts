import type { Program } from "../compile/index.ts";
import type { Area, PlanRecord } from "../model/index.ts";
import { declaredEvent, withHappening } from "./happenings.ts";
import { areasHearing, areasTold, hear } from "./journey.ts";
import { activeParticipant, customerOf, system, visibleAreas } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import { isTooMuch, situationOf } from "./situation-of.ts";
import { againstState, type Handler, tooMuch } from "./step.ts";

/** An event of the journey, from a participant or an authority's system. */
export const applyJourneyEvent: Handler<"journey"> = (program, record, event) => {
  if (!maySend(program, record, event.event, event.by))
    return refuse("event/out-of-role", "this participant may not send this event", "event");
  const hearing = hear(program, record, event.event, situationOf(program, record));
  if (hearing.type === "unknown")
    return refuse("event/unknown-journey-event", "the journey knows no such event", "event");
  if (hearing.type === "not-now") return againstState("the journey");
  const on = event.on ?? record.today;
  if (on > record.today)
    return refuse("event/day-to-come", "an event cannot have happened on a day to come", "on");
  const name = declaredEvent(program, event.event);
  const next = name === undefined ? record : withHappening(record, name, on);
  if (isTooMuch(program, next)) return tooMuch("on");
  return done({
    record: next,
    merge: "facts",
    journey: [{ event: event.event }],
  });
};

/**
 * Whether somebody may move the journey by an event. Some events are the customer's own, others are recorded by professionals
 * only; a helper must be let to see a
 * region that hears it, and every region whose state decides it, so that nothing can be learnt from whether an event is heard.
 */
export function maySend(program: Program, record: PlanRecord, event: string, by: string): boolean {
  const customer = customerOf(record);
  const journey = program.lifeEvents[record.lifeEvent]?.journey;
  const own = journey?.["customer-only"] ?? [];
  if (by === customer) return journey?.["professional-only"]?.includes(event) !== true;
  if (own.includes(event)) return false;
  if (by === system) return true;
  const participant = activeParticipant(record, by);
  const allowed = participant === undefined ? undefined : visibleAreas(record, participant);
  const hearing = areasHearing(program, record.lifeEvent, event);
  const sees = (area: Area | undefined) => area === undefined || allowed?.has(area) === true;
  const isKnown = hearing.some(sees) && areasTold(program, record.lifeEvent, event).every(sees);
  return allowed !== undefined && allowed.size > 0 && (hearing.length === 0 || isKnown);
}
