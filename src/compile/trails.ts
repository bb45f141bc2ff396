import { compareText, factsOfExpression } from "../logic/index.ts";
import type { Conditions } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import { compileReasons, no, open, type Reason, type Reasons } from "./compile-reasons.ts";
import type { ProgramFact, ProgramRule, ProgramVersion, Step } from "./program.ts";
import type { Slots } from "./slots.ts";
import type { Tools } from "./tools.ts";
import { versionOn } from "./versions.ts";

/** How the reasons of a life event's facts and rules are found: what `decisiveBelow` and `unknownBelow` say, made ready. */
export interface Trails {
  /** Facts in the questionnaire's order, then the others by name. */
  readonly facts: readonly string[];
  readonly byName: ReadonlyMap<string, Trail>;
  /** Some condition names too many facts: then reasons are found by walking through conditions. */
  readonly hasWide: boolean;
}

/** How the reasons of one fact or rule are found. */
export interface Trail {
  readonly slot: number;
  /** Its place among the facts; `undefined` for a rule. */
  readonly place: number | undefined;
  readonly fact: ProgramFact | undefined;
  readonly rule: ProgramRule | undefined;
  /** Reasons of its `ask-if` or of what it is derived from; of a rule by version. */
  readonly reasons: Reasons | undefined;
  readonly versions: ReadonlyMap<ProgramVersion, RuleReasons>;
  /** Names in an expression that it is derived from. */
  readonly expression: readonly string[] | undefined;
  /** Conditions with too many names, to be walked through. */
  readonly isWide: boolean;
}

/** Reasons of a rule's version. */
export interface RuleReasons extends Reasons {
  /** Every name is a base fact that hangs on nothing: its bits are all that there is to tell. */
  readonly isPlain: boolean;
}

/** Makes the trails of a life event ready. */
export function trailsOf(steps: readonly Step[], asked: ReadonlyMap<string, number>, tools: Tools): Trails {
  const isBase = ({ fact }: Step) => fact !== undefined && fact.derive === undefined;
  const placeOf = (name: string) => asked.get(name) ?? asked.size;
  const inOrder = (names: readonly string[]) =>
    [...names].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b));
  const facts = inOrder(steps.filter(({ fact }) => fact !== undefined).map(({ name }) => name));
  const places = new Map(facts.map((name, index) => [name, index]));
  const plain = new Set(
    steps.filter((step) => isBase(step) && step.fact?.askIf === undefined).map(({ name }) => name),
  );
  const reasonsIn = (conditions: Conditions) =>
    compileReasons(conditions, tools.table, tools.operators, inOrder);
  const byName = new Map(
    steps.map((step) => [step.name, trailOf(step, places.get(step.name), reasonsIn, plain, tools)] as const),
  );
  return { facts, byName, hasWide: [...byName.values()].some(({ isWide }) => isWide) };
}

function trailOf(
  { slot, fact, rule }: Step,
  place: number | undefined,
  reasonsIn: (conditions: Conditions) => Reasons | undefined,
  plain: ReadonlySet<string>,
  tools: Tools,
): Trail {
  const derive = fact?.source?.derive;
  const conditions =
    derive === undefined ? fact?.source?.["ask-if"] : isConditions(derive) ? derive : undefined;
  const reasons = conditions === undefined ? undefined : reasonsIn(conditions as Conditions); // just told apart
  const versions = new Map<ProgramVersion, RuleReasons>();
  for (const version of rule?.versions ?? []) {
    const found = reasonsIn(version.conditions);
    const isToday = rule?.inForceOn === "today";
    if (found !== undefined)
      versions.set(version, {
        ...found,
        isPlain: isToday && found.names.every((name) => name !== "today" && plain.has(name)),
      });
  }
  const expression =
    derive === undefined || isConditions(derive) ? undefined : factsOfExpression(derive, tools.expressions);
  const isWide =
    (conditions !== undefined && reasons === undefined) || versions.size < (rule?.versions.length ?? 0);
  return { slot, place, fact, rule, reasons, versions, expression, isWide };
}

/** Finds the reasons of names in one situation; each is looked at once. */
export interface Tracing {
  readonly decisive: (name: string) => readonly number[];
  readonly unknown: (name: string) => readonly number[];
  /** Names of facts by their places. */
  readonly namesAt: (places: readonly number[]) => readonly string[];
}

/** Traces in the slots of a situation. `given` are the answers by slot. */
export function tracing(trails: Trails, slots: Slots, given: Slots): Tracing {
  const decisive = memo((name) => decisiveOf(name));
  const unknown = memo((name) => unknownOf(name));

  function decisiveOf(name: string): readonly number[] {
    const trail = trails.byName.get(name);
    if (trail === undefined) return [];
    const { place, fact, rule, reasons, expression } = trail;
    if (rule !== undefined) {
      const version = inForce(rule, slots);
      const found = version === undefined ? undefined : trail.versions.get(version);
      return union([
        ...(found === undefined ? [] : through(found, "decisive", decisive)),
        decisive(rule.inForceOn),
      ]);
    }
    if (expression !== undefined) return union(expression.map(decisive));
    const skips = fact?.isKept === true && given[fact.slot] !== undefined;
    const below = reasons === undefined || skips ? [] : through(reasons, "decisive", decisive);
    return fact?.derive === undefined ? union([[place ?? 0], ...below]) : union(below);
  }

  function unknownOf(name: string): readonly number[] {
    const trail = trails.byName.get(name);
    if (trail === undefined || slots[trail.slot] !== undefined) return [];
    const { place = 0, fact, rule, reasons, expression } = trail;
    if (rule !== undefined) {
      const version = inForce(rule, slots);
      const found = version === undefined ? undefined : trail.versions.get(version);
      return union([
        ...(found === undefined ? [] : through(found, "unsettled", unknown)),
        unknown(rule.inForceOn),
      ]);
    }
    if (fact?.derive === undefined) return [place];
    const below =
      expression?.map(unknown) ?? (reasons === undefined ? [] : through(reasons, "unsettled", unknown));
    const names = union(below);
    // One that has no value although all below it is known, such as a table without the year, is named itself.
    return names.length === 0 ? [place] : names;
  }

  function through(
    reasons: Reasons,
    how: "decisive" | "unsettled",
    below: (name: string) => readonly number[],
  ) {
    const reason = reasons[how](slots);
    // Of an open condition all facts that it names count as what made it open.
    if (how === "decisive" && (reason & 3) === open) return reasons.names.map(below);
    return namesIn(reasons.names, reason).map(below);
  }

  return {
    decisive,
    unknown,
    namesAt: (places) =>
      places.flatMap((place) => trails.facts[place] ?? []).filter((name) => name !== "today"),
  };
}

/** The names whose bits stand in a reason. */
export function namesIn(names: readonly string[], reason: Reason): readonly string[] {
  const found: string[] = [];
  for (let bits = reason >>> 2, index = 0; bits !== no; bits >>>= 1, index++)
    if (bits & 1) found.push(names[index] ?? "");
  return found;
}

function inForce(rule: ProgramRule, slots: Slots): ProgramVersion | undefined {
  if (rule.always !== undefined) return rule.always;
  const day = slots[rule.daySlot];
  return typeof day === "string" ? versionOn(rule, day) : undefined;
}

function memo(find: (name: string) => readonly number[]): (name: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name);
    known.set(name, found);
    return found;
  };
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length === 1) return lists[0] ?? [];
  const all = new Set(lists.flat());
  return [...all].sort((a, b) => a - b);
}
