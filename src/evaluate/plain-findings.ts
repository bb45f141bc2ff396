import {
  namesIn,
  type ProgramLifeEvent,
  type ProgramRule,
  type RuleReasons,
  type State,
  unsettledAt,
  versionFor,
} from "../compile/index.ts";
import type { Verdict } from "../model/index.ts";
import { type Finding, fixedFinding } from "./findings.ts";

/** Findings that are kept for each version of a rule, in sets of four. */
const sets = 4;
const ways = 4;

/**
 * What rules say whose facts hang on nothing: a finding follows from the reason, which is one number. A few are kept for each
 * version, so that most are not made again; they say nothing that the program does not.
 */
interface Kept {
  /** For each rule the version that is always in force, when it is plain. */
  readonly always: readonly (RuleReasons | undefined)[];
  readonly reasons: Int32Array;
  readonly findings: (Finding | undefined)[];
  /** Which of a set is overwritten next. */
  next: number;
}

const keptFor = new WeakMap<ProgramLifeEvent, Kept>();

/** Finds what plain rules say in a state; `undefined` for a rule that is not plain. */
export function plainFindings(state: State): (rule: ProgramRule, place: number) => Finding | undefined {
  const { event, reasons, registers, slots } = state;
  const kept = keptOf(event);
  const code = event.filling.code();
  return (rule, place) => {
    const decisive = reasons[place] ?? -1;
    if (decisive < 0) return undefined;
    const version = kept.always[place] ?? versionNow(state, rule);
    if (version?.isPlain !== true) return undefined;
    const reason = (decisive & 2) === 0 ? decisive : unsettledAt(code, version.at, registers, slots);
    const start = (version.number * sets + (((reason >> 2) ^ (reason >> 5)) & (sets - 1))) * ways;
    for (let at = start; at < start + ways; at++) if (kept.reasons[at] === reason) return kept.findings[at];
    const finding = makeFinding(state, rule, version, reason);
    const at = start + (kept.next++ & (ways - 1));
    kept.reasons[at] = reason;
    kept.findings[at] = finding;
    return finding;
  };
}

function keptOf(event: ProgramLifeEvent): Kept {
  const known = keptFor.get(event);
  if (known !== undefined) return known;
  const size = event.trails.count * sets * ways;
  const made: Kept = {
    always: event.rules.map(({ always, name }) =>
      always === undefined ? undefined : event.trails.byName.get(`rule.${name}`)?.versions.get(always),
    ),
    reasons: new Int32Array(size).fill(-1),
    findings: new Array<Finding | undefined>(size).fill(undefined),
    next: 0,
  };
  keptFor.set(event, made);
  return made;
}

function versionNow({ event, slots }: State, rule: ProgramRule): RuleReasons | undefined {
  const version = versionFor(rule, slots);
  return version === undefined
    ? undefined
    : event.trails.byName.get(`rule.${rule.name}`)?.versions.get(version);
}

const verdicts: readonly Verdict[] = ["fails", "holds", "open"];

function makeFinding(
  { slots }: State,
  rule: ProgramRule,
  { names }: RuleReasons,
  reason: number,
): Finding | undefined {
  const verdict = verdicts[reason & 3];
  const version = versionFor(rule, slots);
  if (verdict === undefined || version === undefined) return undefined;
  const found = namesIn(names, reason);
  return fixedFinding({
    rule: rule.name,
    type: rule.type,
    verdict,
    reason: "conditions",
    because: verdict === "open" ? [] : found,
    needs: verdict === "open" ? found : [],
    valid: { from: version.from, to: version.to },
  });
}
