import { enter, lookupIn, type State } from "../../src/compile/index.ts";
import type { Program, Situation } from "../../src/index.ts";
import { decide } from "../../src/logic/index.ts";
import { type Comparison, type FactSource, taskStatuses } from "../../src/model/index.ts";
import type { Below } from "./below.ts";
import type { Choices } from "./brute.ts";
import { daysAround, numbersAround } from "./own-values.ts";

type Fact = NonNullable<ReturnType<Program["facts"]["get"]>>;

/** What may be tried: every value, and of those that every comparison takes alike only one. */
export interface OwnChoices {
  readonly all: Choices;
  readonly kinds: Choices;
}

/** Statuses of a task that nobody leaves again for advice. */
const settled: readonly unknown[] = ["done", "declined", "no-longer-applies"];

/**
 * What a person or an official could truly make of each fact below: not what is past, done, measured, unchangeable or a
 * question of safety. All options are tried; numbers and days around everything that is written or computed below.
 */
export function ownChoices(program: Program, situation: Situation, below: Below): OwnChoices {
  const stateWith = (id: string, value: unknown) =>
    enter(program, { ...situation, facts: { ...situation.facts, [id]: value } });
  const now = enter(program, situation);
  const all = [...below.names].flatMap((id): readonly (readonly [string, readonly unknown[]])[] => {
    const fact = program.facts.get(id);
    if (fact === undefined || id === "today") return [];
    const present = JSON.stringify(now.answers.get(id));
    const different = new Map(valuesOf(fact, now, below).map((value) => [JSON.stringify(value), value]));
    const values = [...different]
      .filter(([text, value]) => text !== present && stateWith(id, value).problems.length === 0)
      .map(([, value]) => value);
    return values.length === 0 ? [] : [[id, values]];
  });
  const kindOf = (id: string, value: unknown): string => {
    const lookup = lookupIn(stateWith(id, value));
    // A leaf is a comparison as it is written.
    return below.leaves.map((leaf) => decide(leaf as Comparison, lookup, program.operators)).join();
  };
  const kinds = all.map(([id, values]) => {
    const found = new Map([...values].reverse().map((value) => [kindOf(id, value), value]));
    return [id, [...found.values()]] as const;
  });
  return { all: new Map(all), kinds: new Map(kinds) };
}

function valuesOf(fact: Fact, now: State, below: Below): readonly unknown[] {
  const { source, type, origin } = fact;
  const present = now.answers.get(fact.id);
  if (origin === "built-in") return happeningsOf(fact, present, now, below);
  if (origin === "derived" || source === undefined) return [];
  if (source.changeable === false || source.safety === true || type.kind === "series") return [];
  const shown = (type.options ?? []).filter((_, index) => fact.hideIf[index]?.(now.slots) !== true);
  const asked = below.leaves.flatMap((leaf) => (leaf.fact === fact.id ? [leaf.value].flat() : []));
  const known = [...below.names].map(lookupIn(now));
  if (type.kind === "boolean") return becoming(source.suggest, present);
  if (type.kind === "choice") return shown.filter((id) => isReached(source, id, present));
  if (type.kind === "choices") return listsOf(shown, (present ?? []) as readonly string[]); // a list of its options
  if (type.kind === "text") return asked;
  if (type.kind !== "date") {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = source;
    const isMore = source.suggest === "more" && typeof present === "number";
    const least = isMore ? Math.max(min, present) : min;
    return numbersAround(known, below).filter((value) => value >= least && value <= max);
  }
  if (typeof present === "string" && present < now.today) return [];
  return daysAround(now.today, known, below).filter((day) => present === undefined || day >= now.today);
}

/** What its author says that an answer may become; an unanswered question may be answered in any way. */
function becoming(suggest: unknown, present: unknown): readonly unknown[] {
  return present === undefined || suggest === undefined ? [true, false] : [suggest];
}

function isReached({ options = [] }: FactSource, id: string, present: unknown): boolean {
  const from = options.find((option) => option.id === id)?.["suggest-from"];
  return present === undefined || from === undefined || from.includes(String(present));
}

/** A task may be done or come to stand anywhere but where it was not begun; an event may happen from today on. */
function happeningsOf({ id }: Fact, present: unknown, now: State, below: Below): readonly unknown[] {
  if (id.startsWith("task.") && id.endsWith(".status"))
    return settled.includes(present) ? [] : ["done", ...taskStatuses.filter((status) => isReachable(status))];
  if (present !== undefined) return [];
  return daysAround(now.today, [...below.names].map(lookupIn(now)), below).filter((day) => day >= now.today);
}

function isReachable(status: string): boolean {
  return status !== "proposed" && !settled.includes(status);
}

/** Each option alone, with and taken from what is chosen now, any two together, all, and none. */
function listsOf(options: readonly string[], now: readonly string[]): readonly (readonly string[])[] {
  const pairs = options.flatMap((a, index) => options.slice(index + 1).map((b) => [a, b]));
  const toggled = options.map((one) =>
    now.includes(one) ? now.filter((other) => other !== one) : [...now, one],
  );
  return [[], ...options.map((one) => [one]), ...pairs, ...toggled, options];
}
