import type { Expression } from "../../../model/index.ts";
import { quote } from "../../check-literal.ts";
import type { Calculation, Preparing, Typing } from "../../expression-operator.ts";
import type { SeriesValue, Value, ValueType } from "../../value.ts";
import { isMapping } from "./arguments.ts";
import { argumentsOf, checkMapping } from "./mapping-arguments.ts";

/** A series, and the field of its entries that is looked at when it is not `value`, such as `sys` of a blood pressure. */
export interface SeriesReading<S> {
  readonly series: (state: S) => readonly SeriesValue[] | undefined;
  readonly field: string | undefined;
}

interface TypedSeries {
  readonly type: ValueType;
  readonly field: string | undefined;
}

/** Types `{of: <series>, field: name}` or the series alone; gives the series' type and the field. */
export function typeSeries(name: string, args: Expression, typing: Typing): TypedSeries | undefined {
  if (!hasOf(args)) {
    const type = typing.expression(args, [], ["series"]);
    return type && { type, field: undefined };
  }
  const found = checkMapping(name, args, { required: ["of"], optional: ["field"] }, typing);
  return found && typeFound(name, found, typing);
}

/** Types the keys `of` and `field` of arguments that have further keys; the values must be numbers. */
export function typeNumberSeries(
  name: string,
  found: ReadonlyMap<string, Expression>,
  typing: Typing,
): TypedSeries | undefined {
  const series = typeFound(name, found, typing);
  if (series?.type.options === undefined || series.field !== undefined) return series;
  const message = `\`${name}\` needs a series of numbers, and this one has options`;
  typing.report({ code: "type/value", path: ["of"], message });
  return undefined;
}

function typeFound(
  name: string,
  found: ReadonlyMap<string, Expression>,
  typing: Typing,
): TypedSeries | undefined {
  const field = found.get("field");
  if (field !== undefined && typeof field !== "string") {
    const message = `${quote(field)} is not the name of a field, as \`${name}\` needs`;
    typing.report({ code: "type/arguments", path: ["field"], message });
    return undefined;
  }
  const type = typing.expression(found.get("of") as Expression, ["of"], ["series"]); // a required key
  return type && { type, field };
}

/** Prepares what the functions above have typed. */
export function prepareSeries<S>(args: Expression, preparing: Preparing<S>): SeriesReading<S> {
  const found = argumentsOf(args);
  const field = found.get("field");
  const series: Calculation<S> = preparing.expression(found.get("of") ?? args);
  return {
    series: (state) => entriesOf(series(state)),
    field: typeof field === "string" ? field : undefined,
  };
}

function hasOf(args: Expression): boolean {
  return isMapping(args) && Object.hasOwn(args, "of");
}

function entriesOf(value: Value | undefined): readonly SeriesValue[] | undefined {
  return Array.isArray(value) ? (value as readonly SeriesValue[]) : undefined; // the checked type is a series
}
