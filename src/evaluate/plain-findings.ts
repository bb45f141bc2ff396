import {
  namesIn,
  type ProgramLifeEvent,
  type ProgramVersion,
  type RuleReasons,
  reasonsInForce,
  type State,
  unsettledAt,
  versionFor,
} from "../compile/index.ts";
import type { Verdict } from "../model/index.ts";
import { type Finding, fixedFinding } from "./findings.ts";

/** Findings that are kept for each version of a rule, in sets of four. */
const sets = 8;
const ways = 4;

/**
 * What rules say whose facts hang on nothing: a finding follows from the reason, which is one number. A few are kept for each
 * version, so that most are not made again; they say nothing that the program does not.
 */
interface Kept {
  /** For each rule the number of the version that is always in force, when it is plain; else -1. */
  readonly numbers: Int32Array;
  /** Where the conditions of that version begin in the code. */
  readonly starts: Int32Array;
  readonly reasons: Int32Array;
  readonly findings: (Finding | undefined)[];
  /** Which of a set is overwritten next. */
  next: number;
}

const keptFor = new WeakMap<ProgramLifeEvent, Kept>();

/** Finds what plain rules say in a state, by their places; `undefined` for a rule that is not plain. */
export function plainFindings(state: State): (place: number) => Finding | undefined {
  const { event, reasons, registers, slots } = state;
  const kept = keptOf(event);
  const { numbers, starts } = kept;
  const { code } = event.filling.code();
  return (place) => {
    const decisive = reasons[place] ?? -1;
    if (decisive < 0) return undefined;
    let number = numbers[place] ?? -1;
    let begins = starts[place] ?? -1;
    if (number < 0) {
      const version = versionNow(state, place);
      if (version?.isPlain !== true) return undefined;
      number = version.number;
      begins = version.at;
    }
    const reason = (decisive & 2) === 0 ? decisive : unsettledAt(code, begins, registers, slots);
    const start = (number * sets + (((reason >> 2) ^ (reason >> 5)) & (sets - 1))) * ways;
    for (let at = start; at < start + ways; at++) if (kept.reasons[at] === reason) return kept.findings[at];
    const finding = makeFinding(state, place, reason);
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
  const plain = event.rules.map(({ always, name }) => plainReasons(event, always, name));
  const made: Kept = {
    numbers: Int32Array.from(plain, (version) => version?.number ?? -1),
    starts: Int32Array.from(plain, (version) => version?.at ?? -1),
    reasons: new Int32Array(size).fill(-1),
    findings: new Array<Finding | undefined>(size).fill(undefined),
    next: 0,
  };
  keptFor.set(event, made);
  return made;
}

function plainReasons(
  { trails }: ProgramLifeEvent,
  always: ProgramVersion | undefined,
  rule: string,
): RuleReasons | undefined {
  const reasons = always === undefined ? undefined : trails.byName.get(`rule.${rule}`)?.versions.get(always);
  return reasons?.isPlain === true ? reasons : undefined;
}

/** The reasons of the version in force. */
function versionNow({ event, slots }: State, place: number): RuleReasons | undefined {
  const rule = event.rules[place];
  const trail = rule === undefined ? undefined : event.trails.byName.get(`rule.${rule.name}`);
  return rule === undefined || trail === undefined ? undefined : reasonsInForce(trail, rule, slots);
}

const none: readonly string[] = Object.freeze([]);

const verdicts: readonly Verdict[] = ["fails", "holds", "open"];

function makeFinding(state: State, place: number, reason: number): Finding | undefined {
  const rule = state.event.rules[place];
  const verdict = verdicts[reason & 3];
  const version = rule === undefined ? undefined : versionFor(rule, state.slots);
  const names = versionNow(state, place)?.names;
  if (rule === undefined || verdict === undefined || version === undefined || names === undefined)
    return undefined;
  const found = namesIn(names, reason);
  return fixedFinding({
    rule: rule.name,
    type: rule.type,
    verdict,
    reason: "conditions",
    because: verdict === "open" ? none : found,
    needs: verdict === "open" ? found : none,
    valid: { from: version.from, to: version.to },
  });
}
