import {
  dayOf,
  decisiveBelow,
  enter,
  nearestVersion,
  type Program,
  type ProgramRule,
  type State,
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
  return {
    schema: "palvelupolku/findings/1",
    lifeEvent: event.id,
    today,
    catalogue: program.catalogue,
    rules: event.rules.map((rule) => findingOf(state, rule)),
    suspended,
    problems,
  };
}

/** What one rule says. */
export function findingOf(state: State, rule: ProgramRule): Finding {
  const day = dayOf(rule, state.slots, state.program);
  const verdict = verdictOf(state, rule);
  const { from, to } = nearestVersion(rule, day);
  const name = `rule.${rule.name}`;
  return {
    rule: rule.name,
    type: rule.type,
    verdict,
    reason: day !== undefined && versionOn(rule, day) === undefined ? "not-in-force" : "conditions",
    because: verdict === "open" ? [] : decisiveBelow(state, [name]),
    needs: verdict === "open" ? unknownBelow(state, [name]) : [],
    valid: { from, to },
  };
}

/** A rule's verdict, as it stands in the state. */
export function verdictOf(state: State, rule: ProgramRule): Verdict {
  const truth = state.slots[rule.slot];
  return truth === undefined ? "open" : truth === true ? "holds" : "fails";
}
