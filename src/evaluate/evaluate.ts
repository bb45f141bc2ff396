import {
  dayOf,
  decisiveBelow,
  enter,
  hasBit,
  linksOf,
  type Memo,
  memoKey,
  memoOf,
  namesIn,
  nearestVersion,
  needsOfOpen,
  type Program,
  type ProgramRule,
  type Row,
  reasonsInForce,
  type State,
  type Tracing,
  touchedAbove,
  tracing,
  versionFor,
} from "../compile/index.ts";
import type { Situation, Verdict } from "../model/index.ts";
import { type Finding, type Findings, fixedFinding } from "./findings.ts";
import { plainFindings } from "./plain-findings.ts";
import { tracedFindings } from "./traced-findings.ts";

/**
 * Every rule's verdict in a situation: `holds`, `fails` or `open`, with the facts that decided it or that it needs.
 * Unknown is never "no". Faulty answers come back in `problems`; the sound ones beside them count.
 * Throws `call/not-a-program`, `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function evaluate(program: Program, situation: Situation): Findings {
  const memo = memoOf(situation, program);
  if (memo === undefined) return findingsOf(enter(program, situation));
  return findingsWith(memo.state, rememberedRules(memo));
}

/** The findings of a situation that has been entered. */
export function findingsOf(state: State): Findings {
  const find = findingIn(state);
  const { rules } = state.event;
  const found = new Array<Finding>(rules.length);
  for (let place = 0; place < rules.length; place++) {
    const rule = rules[place];
    if (rule !== undefined) found[place] = find(rule, place);
  }
  return findingsWith(state, found);
}

/** Finds what a rule says, by its place among the life event's rules. */
export function findingIn(state: State): (rule: ProgramRule, place: number) => Finding {
  const trace = tracing(state);
  const plain = plainFindings(state);
  const make = (rule: ProgramRule) => fixedFinding(findingOf(state, rule, trace));
  const traced = tracedFindings(state, trace, make);
  return (rule, place) => plain(place) ?? traced(rule, place) ?? make(rule);
}

function findingsWith(state: State, rules: readonly Finding[]): Findings {
  const { program, event, today, suspended, problems } = state;
  return {
    schema: "palvelupolku/findings/1",
    lifeEvent: event.id,
    today,
    catalogue: program.catalogue,
    rules,
    suspended: [...suspended],
    problems: [...problems],
  };
}

const findingsKey = memoKey<readonly Finding[]>("findings");

/** The findings of a situation that `answer` made: those of rules for which nothing has changed stay. */
function rememberedRules(memo: Memo): readonly Finding[] {
  const { state } = memo;
  const before = memo.remembered(findingsKey);
  if (before?.isCurrent === true) return [...before.value];
  const find = findingIn(state);
  const isStale = before === undefined ? () => true : staleRules(state, before.touched);
  const found = state.event.rules.map((rule, index) => {
    const known = before?.value[index];
    return known === undefined || isStale(rule) ? find(rule, index) : known;
  });
  memo.remember(findingsKey, found);
  return [...found];
}

/** Whether something that a rule's finding tells of has changed. */
function staleRules({ program, event }: State, touched: Row): (rule: ProgramRule) => boolean {
  const links = linksOf(program, event);
  const above = touchedAbove(links, touched);
  return ({ name }) => hasBit(above, links.indexOf.get(`rule.${name}`) ?? -1);
}

/** What one rule says. */
export function findingOf(state: State, rule: ProgramRule, trace = tracing(state)): Finding {
  const day = dayOf(rule, state.slots);
  const inForce = versionFor(rule, state.slots);
  const { from, to } = inForce ?? nearestVersion(rule, day);
  const verdict = verdictOf(state, rule);
  return {
    rule: rule.name,
    type: rule.type,
    verdict,
    reason: day !== undefined && inForce === undefined ? "not-in-force" : "conditions",
    because: verdict === "open" ? [] : factsBehind(state, rule, trace, "decisive"),
    needs: verdict === "open" ? factsBehind(state, rule, trace, "unknown") : [],
    valid: { from, to },
  };
}

/** The facts that decided a rule, or those that an open one needs: what `decisiveBelow` and `unknownBelow` find. */
function factsBehind(
  state: State,
  rule: ProgramRule,
  trace: Tracing,
  which: "decisive" | "unknown",
): readonly string[] {
  const name = `rule.${rule.name}`;
  const { byName, hasWide } = state.event.trails;
  const trail = byName.get(name);
  const reasons = trail === undefined ? undefined : reasonsInForce(trail, rule, state.slots);
  if (reasons?.isPlain === true) {
    const reasonOf = which === "decisive" ? reasons.decisive : reasons.unsettled;
    return namesIn(reasons.names, reasonOf(state.slots));
  }
  if (which === "unknown") return needsOfOpen(state, rule, trace);
  return hasWide || trail === undefined ? decisiveBelow(state, [name]) : trace.decisive.names(trail);
}

/** A rule's verdict, as it stands in the state. */
export function verdictOf(state: State, rule: ProgramRule): Verdict {
  const truth = state.slots[rule.slot];
  return truth === undefined ? "open" : truth === true ? "holds" : "fails";
}
