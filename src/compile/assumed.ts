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
  readonly uses: Map<string, SettingUse>;
  readonly instead: { readonly key: string; readonly place: 0 | 1 } | undefined;
  /** Values of derived facts that read settings, in this trial. */
  readonly derived: Map<string, Value | undefined>;
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
  const tried = triedReading(tools, reading, new Set(below.keys()));
  const value = prepare(expression, tried);
  const derivations = [...below].map(([name, derive]) => [name, prepare(derive, tried)] as const);
  return (slots) => {
    const plain = tryWith(
      { slots, uses: new Map(), instead: undefined, derived: new Map() },
      derivations,
      value,
    );
    if (plain.value === undefined) return [];
    const matters = (key: string) =>
      ([0, 1] as const).some((place) => {
        const other: Trial = { slots, uses: new Map(), instead: { key, place }, derived: new Map() };
        return tryWith(other, derivations, value).value !== plain.value;
      });
    return [...plain.uses].filter(([key]) => matters(key)).map(([, use]) => use);
  };
}

function tryWith(
  trial: Trial,
  derivations: readonly (readonly [name: string, derivation: Calculation<Trial>])[],
  value: Calculation<Trial>,
) {
  for (const [name, derivation] of derivations) trial.derived.set(name, derivation(trial));
  return { value: value(trial), uses: trial.uses };
}

function triedReading(
  tools: Tools,
  reading: StateReading<Slots>,
  derived: ReadonlySet<string>,
): StateReading<Trial> {
  const operators = settingOperators(tools.settings, (state, use, value) => {
    const { uses, instead } = state as Trial; // its only state
    const key = `${use.setting} ${use.year}`;
    uses.set(key, use);
    return instead?.key === key
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
      return derived.has(name) ? (trial) => trial.derived.get(name) : ({ slots }) => value(slots);
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
