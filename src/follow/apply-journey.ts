import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { hear, type JourneyEffect } from "./journey.ts";
import { done, refuse } from "./refusal.ts";
import { situationOf } from "./situation-of.ts";
import { againstState, type Handler, type JourneyCall } from "./step.ts";

/** Events that one event may cause in turn; a chart that sends itself events for ever is cut here. */
const longestChain = 20;

/** A record whose journey has heard events, and whether the rules are to be evaluated anew. */
export interface Heard {
  readonly record: PlanRecord;
  readonly evaluate: boolean;
}

/** An event of the journey, from a participant or an authority's system. */
export const applyJourneyEvent: Handler<"journey"> = (program, record, event) => {
  const hearing = hear(program, record, event.event, situationOf(program, record));
  if (hearing.type === "unknown")
    return refuse("event/unknown-journey-event", "the journey knows no such event", "event");
  if (hearing.type === "not-now") return againstState("the journey");
  return done({
    record: withHappened(program, record, event.event),
    merge: "facts",
    journey: [{ event: event.event }],
  });
};

/** An event whose name a topic declares has happened today: `RELAPSE_SIGNAL` is `event.relapse-signal.on`. */
function withHappened(program: Program, record: PlanRecord, event: string): PlanRecord {
  const name = event.toLowerCase().replaceAll("_", "-");
  return program.facts.has(`event.${name}.on`)
    ? { ...record, happened: { ...record.happened, [name]: record.today } }
    : record;
}

/** Lets the journey hear events, and those that they cause; what it cannot hear now is passed over. */
export function hearAll(program: Program, record: PlanRecord, calls: readonly JourneyCall[]): Heard {
  const queue = [...calls];
  let current = record;
  let evaluate = false;
  for (let count = 0; count < longestChain; count++) {
    const call = queue.shift();
    if (call === undefined) break;
    const hearing = hear(program, current, call.event, situationOf(program, current), call.changed);
    if (hearing.type !== "moved") continue;
    const { state, effects } = hearing.step;
    const history = Object.fromEntries(Object.entries(state.history).map(([id, nodes]) => [id, [...nodes]]));
    current = effects.reduce(applyEffect, { ...current, journey: state.value, journeyHistory: history });
    evaluate ||= effects.some(({ type }) => type !== "note" && type !== "send-event");
    queue.push(
      ...effects.flatMap((effect) =>
        effect.type === "send-event" ? [{ event: String(effect.params["event"]) }] : [],
      ),
    );
  }
  return { record: current, evaluate };
}

/** One action of the closed set. */
function applyEffect(record: PlanRecord, { type, params }: JourneyEffect): PlanRecord {
  const rules = Array.isArray(params["rules"]) ? params["rules"].map(String) : [];
  const pause = (paused: boolean) => ({
    ...record,
    items: record.items.map((item) =>
      item.rule !== null && rules.includes(item.rule) ? { ...item, paused } : item,
    ),
  });
  switch (type) {
    case "raise-indicator":
      return { ...record, raised: withName(record.raised, String(params["indicator"])) };
    case "activate-rule":
      return { ...record, activated: withName(record.activated, String(params["rule"])) };
    case "pause-tasks":
      return pause(true);
    case "resume-tasks":
      return pause(false);
    default:
      return record;
  }
}

function withName(names: readonly string[], name: string): string[] {
  return [...new Set([...names, name])].sort();
}
