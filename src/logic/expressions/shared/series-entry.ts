import type { ExpressionOperator } from "../../expression-operator.ts";
import type { SeriesValue, Value, ValueType } from "../../value.ts";
import { newestFirst, readField, readNumber } from "./newest-first.ts";
import { prepareSeries, typeSeries } from "./series-argument.ts";

/** What an operator on one entry of a series is made of. */
export interface SeriesEntry {
  readonly name: string;
  readonly about: string;
  /** Which entry, 0 for the newest. */
  readonly place: number;
  /** What of it: its value (or another field), or its date. */
  readonly part: "value" | "date";
}

/**
 * The value or date of the newest entry of a series, or of the one before it. An entry without the value or field that is
 * asked for is passed over; a date is that of any entry, whatever it holds, unless a field is named.
 */
export function seriesEntry({ place, part, ...operator }: SeriesEntry): ExpressionOperator {
  return {
    ...operator,
    type: (args, typing) => {
      const found = typeSeries(operator.name, args, typing);
      if (found === undefined) return undefined;
      return part === "date" ? { kind: "date" } : typeOfValue(found.type, found.field);
    },
    prepare: (args, preparing) => {
      const { series, field } = prepareSeries(args, preparing);
      const isLookedFor = part === "date" ? hasField(field) : hasValue(field);
      return (state) => {
        const entry = newestFirst(series(state) ?? []).filter(isLookedFor)[place];
        return entry && (part === "date" ? entry.date : valueIn(entry, field));
      };
    },
  };
}

/** A series with options holds options; every other value and every named field is a number in the series' unit. */
function typeOfValue(series: ValueType, field: string | undefined): ValueType {
  if (field === undefined && series.options !== undefined) return { kind: "choice", options: series.options };
  return { kind: "number", unit: series.unit };
}

function valueIn(entry: SeriesValue, field: string | undefined): Value | undefined {
  return field === undefined ? readField(entry, "value") : readNumber(entry, field);
}

function hasValue(field: string | undefined): (entry: SeriesValue) => boolean {
  return (entry) => valueIn(entry, field) !== undefined;
}

function hasField(field: string | undefined): (entry: SeriesValue) => boolean {
  return (entry) => field === undefined || readField(entry, field) !== undefined;
}
