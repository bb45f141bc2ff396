import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { hear, type JourneyEffect, type JourneyStep, regionValue } from "./journey.ts";
import { roundsBegun } from "./round.ts";
import { situationOf } from "./situation-of.ts";
import type { JourneyCall } from "./step.ts";

/** Events that one event may cause in turn; a chart that sends itself events for ever is cut here. */
const longestChain = 20;

/** A record whose journey has heard events, and whether the rules are to be evaluated anew. */
export interface Heard {
  readonly record: PlanRecord;
  readonly evaluate: boolean;
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
    const moved = takeStep(current, hearing.step);
    evaluate ||= moved.evaluate;
    current = moved.record;
    const { effects } = hearing.step;
    queue.push(
      ...effects.flatMap((effect) =>
        effect.type === "send-event" ? [{ event: String(effect.params["event"]) }] : [],
      ),
    );
  }
  return { record: current, evaluate };
}

/** Takes a step of the journey: the new state, what ends with the old one, and what the step switches on. */
export function takeStep(record: PlanRecord, { state, effects, regions }: JourneyStep): Heard {
  const history = Object.fromEntries(Object.entries(state.history).map(([id, nodes]) => [id, [...nodes]]));
  const lasts = ({ regions: own }: Activation) =>
    own.every((region) => regionValue(record.journey, region) === regionValue(state.value, region));
  const activated = record.activated.filter(lasts);
  const raised = record.raised.filter(lasts);
  const ended = activated.length !== record.activated.length || raised.length !== record.raised.length;
  const moved: PlanRecord = { ...record, activated, raised, journey: state.value, journeyHistory: history };
  const next = effects.reduce<PlanRecord>((current, effect) => applyEffect(current, effect, regions), moved);
  return {
    record: next,
    evaluate: ended || effects.some(({ type }) => type !== "note" && type !== "send-event"),
  };
}

type Activation = PlanRecord["activated"][number];

/** One action of the closed set. */
function applyEffect(
  record: PlanRecord,
  { type, params }: JourneyEffect,
  regions: readonly string[],
): PlanRecord {
  const rules = Array.isArray(params["rules"]) ? params["rules"].map(String) : [];
  const pause = (paused: boolean) => ({
    ...record,
    items: record.items.map((item) =>
      item.rule !== null && rules.includes(item.rule) ? { ...item, paused } : item,
    ),
  });
  switch (type) {
    case "raise-indicator":
      return { ...record, raised: withRule(record.raised, String(params["indicator"]), regions) };
    case "activate-rule":
      return { ...record, activated: withRule(record.activated, String(params["rule"]), regions) };
    case "pause-tasks":
      return pause(true);
    case "resume-tasks":
      return pause(false);
    case "begin-anew":
      return roundsBegun(record, rules);
    default:
      return record;
  }
}

function withRule(
  activations: readonly Activation[],
  rule: string,
  regions: readonly string[],
): Activation[] {
  const others = activations.filter((other) => other.rule !== rule);
  return [...others, { rule, regions: [...regions] }].sort((a, b) => compareText(a.rule, b.rule));
}
