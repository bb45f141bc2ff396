import {
  type Listing,
  type ProgramLifeEvent,
  type ProgramRule,
  type ProgramVersion,
  type Row,
  type State,
  type Tracing,
  type Trail,
  versionFor,
} from "../compile/index.ts";
import type { Finding } from "./findings.ts";

/** Findings that are kept for each rule. */
const most = 8;

/** A finding, and all that it follows from. */
interface Kept {
  readonly version: ProgramVersion;
  /** The rule's truth. */
  readonly truth: unknown;
  /** The facts that it names, as a row of bits. */
  readonly row: Row;
  readonly finding: Finding;
}

/** What is kept for the rules of a life event, by place. It says nothing that the program does not. */
interface KeptRules {
  readonly trails: readonly (Trail | undefined)[];
  readonly kept: readonly Kept[][];
  next: number;
}

const keptFor = new WeakMap<ProgramLifeEvent, KeptRules>();

/**
 * Finds what rules say whose facts lie below others: of the same version, with the same verdict and the same facts, a finding
 * is not made again. `undefined` for a rule that is not in force.
 */
export function tracedFindings(
  state: State,
  trace: Tracing,
  make: (rule: ProgramRule) => Finding,
): (rule: ProgramRule, place: number) => Finding | undefined {
  const { event, slots } = state;
  const rules = keptOf(event);
  return (rule, place) => {
    const version = versionFor(rule, slots);
    const trail = rules.trails[place];
    const kept = rules.kept[place];
    if (version === undefined || trail === undefined || kept === undefined) return undefined;
    const truth = slots[rule.slot];
    const listing = truth === undefined ? trace.unknown : trace.decisive;
    const known = knownAmong(kept, version, truth, trail, listing);
    if (known !== undefined) return known.finding;
    const made: Kept = { version, truth, row: listing.row(trail), finding: make(rule) };
    if (kept.length < most) kept.push(made);
    else kept[rules.next++ % most] = made;
    return made.finding;
  };
}

function knownAmong(
  kept: readonly Kept[],
  version: ProgramVersion,
  truth: unknown,
  trail: Trail,
  listing: Listing,
): Kept | undefined {
  for (const one of kept)
    if (one.version === version && one.truth === truth && listing.isRow(trail, one.row)) return one;
  return undefined;
}

/** With conditions that name too many facts, reasons are found by walking: then nothing is kept. */
function keptOf(event: ProgramLifeEvent): KeptRules {
  const known = keptFor.get(event);
  if (known !== undefined) return known;
  const { byName, hasWide } = event.trails;
  const made: KeptRules = {
    trails: event.rules.map(({ name }) => (hasWide ? undefined : byName.get(`rule.${name}`))),
    kept: event.rules.map(() => []),
    next: 0,
  };
  keptFor.set(event, made);
  return made;
}
