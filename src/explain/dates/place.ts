import { lookupIn, type State } from "../../compile/index.ts";
import { calculate, type Lookup, type Value } from "../../logic/index.ts";
import { type Expression, occurrenceMonth, occurrenceYear, type Text } from "../../model/index.ts";
import type { DateStep } from "../explanation.ts";

/** Where an expression is calculated: a situation, of a recurring duty with the year and month of one occurrence. */
export interface Place {
  readonly state: State;
  readonly lookup: Lookup;
  /** Facts that have been told already. */
  readonly told: Set<string>;
}

/** A place in a situation; `period` is the year, the month or the day of an occurrence. */
export function placeIn(state: State, period?: string): Place {
  const lookup = lookupIn(state);
  const own: Readonly<Record<string, Value>> =
    period === undefined
      ? {}
      : {
          [occurrenceYear]: Number(period.slice(0, 4)),
          [occurrenceMonth]: `${period.padEnd(7, "-01").slice(0, 7)}-01`,
        };
  return { state, lookup: (name) => own[name] ?? lookup(name), told: new Set() };
}

/** The value of an expression at a place. */
export function valueAt({ state, lookup }: Place, expression: Expression): Value | undefined {
  return calculate(expression, lookup, state.program.operators, state.program.expressions);
}

/** A step; what is not given does not concern it. */
export function stepOf(
  what: DateStep["what"],
  more: {
    readonly operator?: string;
    readonly fact?: string;
    readonly value?: Value | undefined;
    readonly words: Text;
  },
): DateStep {
  const { operator = null, fact = null, value = null, words } = more;
  return { what, operator, fact, value, words };
}
