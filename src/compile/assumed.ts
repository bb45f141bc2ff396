import {
  type Calculation,
  factsOfExpression,
  prepare,
  type SettingUse,
  type StateReading,
  settingNames,
  settingOperators,
  topologicalOrder,
  type Value,
} from "../logic/index.ts";
import type { Expression } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import type { Slots } from "./slots.ts";
import type { Tools } from "./tools.ts";

/** The yearly settings that a date hangs on in a situation: another value would give another date. None without a date. */
export type Basis = (slots: Slots) => readonly SettingUse[];

/** A calculation that notes what it reads, and may be given another value of one setting. */
interface Trial {
  readonly slots: Slots;
  /** Each reading once; `undefined`: they are not noted. */
  readonly uses: SettingUse[] | undefined;
  readonly instead: { readonly use: SettingUse; readonly place: 0 | 1 } | undefined;
  /** Values of derived facts that read settings, in this trial, in their order. */
  readonly derived: (Value | undefined)[];
}

/** Values far below and far above every value of a setting; calculations with dates rise or fall with them. */
const extremes = { date: ["1900-01-01", "2199-12-31"], number: [-1_000_000, 1_000_000] } as const;

/**
 * What an expression takes from yearly settings, itself or through derived facts; `undefined`: nothing, whatever the
 * situation. Conditions inside it are not followed: they choose between dates and are none.
 */
export function basisOf(
  expression: Expression,
  tools: Tools,
  reading: StateReading<Slots>,
): Basis | undefined {
  const below = derivationsBelow(expression, tools);
  if (below.size === 0 && !namesSetting(expression, tools)) return undefined;
  const tried = triedReading(tools, reading, [...below.keys()]);
  const value = prepare(expression, tried);
  const derivations = [...below.values()].map((derive) => prepare(derive, tried));
  return (slots) => {
    const uses: SettingUse[] = [];
    const plain = tryWith({ slots, uses, instead: undefined, derived: [] }, derivations, value);
    if (plain === undefined) return [];
    const isOther = (use: SettingUse, place: 0 | 1) => {
      const other: Trial = { slots, uses: undefined, instead: { use, place }, derived: [] };
      return tryWith(other, derivations, value) !== plain;
    };
    return uses.filter((use) => isOther(use, 0) || isOther(use, 1));
  };
}

function tryWith(
  trial: Trial,
  derivations: readonly Calculation<Trial>[],
  value: Calculation<Trial>,
): Value | undefined {
  for (const derivation of derivations) trial.derived.push(derivation(trial));
  return value(trial);
}

function isSame(a: SettingUse, b: SettingUse): boolean {
  return a.setting === b.setting && a.year === b.year;
}

function triedReading(
  tools: Tools,
  reading: StateReading<Slots>,
  derived: readonly string[],
): StateReading<Trial> {
  const operators = settingOperators(tools.settings, (state, use, value) => {
    const { uses, instead } = state as Trial; // its only state
    if (uses?.some((known) => isSame(known, use)) === false) uses.push(use);
    return instead !== undefined && isSame(instead.use, use)
      ? extremes[typeof value === "string" ? "date" : "number"][instead.place]
      : value;
  });
  return {
    expressions: new Map([...tools.expressions, ...operators.map((one) => [one.name, one] as const)]),
    condition: (conditions) => {
      const decide = reading.condition(conditions);
      return ({ slots }) => decide(slots);
    },
    fact: (name) => {
      const value = reading.fact(name);
      const place = derived.indexOf(name);
      return place < 0 ? ({ slots }) => value(slots) : (trial) => trial.derived[place];
    },
  };
}

/**
 * The expressions of the derived facts below an expression that read a setting, themselves or through others, in an order
 * in which those that are needed come first.
 */
function derivationsBelow(expression: Expression, tools: Tools): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>();
  const needs = new Map<string, readonly string[]>();
  const waiting = [...factsOfExpression(expression, tools.expressions)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const derive = tools.sources.get(name)?.derive;
    if (derive === undefined || isConditions(derive) || found.has(name)) continue;
    found.set(name, derive);
    needs.set(name, factsOfExpression(derive, tools.expressions));
    waiting.push(...(needs.get(name) ?? []));
  }
  const order = topologicalOrder(needs);
  const reading = new Map<string, Expression>();
  for (const name of order.ok ? order.order : []) {
    const derive = found.get(name);
    if (derive === undefined) continue;
    const isReading =
      namesSetting(derive, tools) || (needs.get(name) ?? []).some((need) => reading.has(need));
    if (isReading) reading.set(name, derive);
  }
  return reading;
}

function namesSetting(expression: unknown, tools: Tools): boolean {
  if (typeof expression !== "object" || expression === null) return false;
  return Object.entries(expression).some(([key, part]) => {
    const parts = tools.expressions.get(key)?.parts?.(part) ?? [part]; // a row of a table may have any name
    return key === settingNames[0] || parts.some((one) => namesSetting(one, tools));
  });
}
