import {
  dayOf,
  decisiveBelow,
  enter,
  namesIn,
  nearestVersion,
  type Program,
  type ProgramRule,
  type ProgramVersion,
  type State,
  type Tracing,
  tracing,
  unknownBelow,
  versionOn,
} from "../compile/index.ts";
import type { Situation, Verdict } from "../model/index.ts";
import type { Finding, Findings } from "./findings.ts";

/**
 * Every rule's verdict in a situation: `holds`, `fails` or `open`, with the facts that decided it or that it needs.
 * Unknown is never "no". Faulty answers come back in `problems`; the sound ones beside them count.
 * Throws `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function evaluate(program: Program, situation: Situation): Findings {
  return findingsOf(enter(program, situation));
}

/** The findings of a situation that has been entered. */
export function findingsOf(state: State): Findings {
  const { program, event, today, suspended, problems } = state;
  const trace = tracingIn(state);
  return {
    schema: "palvelupolku/findings/1",
    lifeEvent: event.id,
    today,
    catalogue: program.catalogue,
    rules: event.rules.map((rule) => findingOf(state, rule, trace)),
    suspended,
    problems,
  };
}

/** What one rule says. */
export function findingOf(state: State, rule: ProgramRule, trace = tracingIn(state)): Finding {
  const day = dayOf(rule, state.slots, state.program);
  const inForce = rule.always ?? (day === undefined ? undefined : versionOn(rule, day));
  const { from, to } = inForce ?? nearestVersion(rule, day);
  const verdict = verdictOf(state, rule);
  return {
    rule: rule.name,
    type: rule.type,
    verdict,
    reason: day !== undefined && inForce === undefined ? "not-in-force" : "conditions",
    because: verdict === "open" ? [] : becauseOf(state, rule, inForce, trace),
    needs: verdict === "open" ? needsOf(state, rule, inForce, trace) : [],
    valid: { from, to },
  };
}

function tracingIn({ event, slots, given }: State): Tracing {
  return tracing(event.trails, slots, given);
}

/** The facts that decided a rule, as `decisiveBelow` finds them. */
function becauseOf(
  state: State,
  rule: ProgramRule,
  version: ProgramVersion | undefined,
  trace: Tracing,
): readonly string[] {
  const { trails } = state.event;
  const name = `rule.${rule.name}`;
  const trail = trails.byName.get(name);
  const reasons = version === undefined ? undefined : trail?.versions.get(version);
  if (reasons?.isPlain === true) return namesIn(reasons.names, reasons.decisive(state.slots));
  return trails.hasWide || trail === undefined ? decisiveBelow(state, [name]) : trace.decisive(trail);
}

/** The unknown facts that an open rule needs, as `unknownBelow` finds them. */
function needsOf(
  state: State,
  rule: ProgramRule,
  version: ProgramVersion | undefined,
  trace: Tracing,
): readonly string[] {
  const { trails } = state.event;
  const name = `rule.${rule.name}`;
  const trail = trails.byName.get(name);
  const reasons = version === undefined ? undefined : trail?.versions.get(version);
  if (reasons?.isPlain === true) return namesIn(reasons.names, reasons.unsettled(state.slots));
  return trails.hasWide || trail === undefined ? unknownBelow(state, [name]) : trace.unknown(trail);
}

/** A rule's verdict, as it stands in the state. */
export function verdictOf(state: State, rule: ProgramRule): Verdict {
  const truth = state.slots[rule.slot];
  return truth === undefined ? "open" : truth === true ? "holds" : "fails";
}
