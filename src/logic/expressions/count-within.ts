import { daysBetween, isCivilDate } from "../../calendar/index.ts";
import type { Expression } from "../../model/index.ts";
import { quote } from "../check-literal.ts";
import type {
  Calculation,
  ExpressionExamples,
  ExpressionOperator,
  Preparing,
  Typing,
} from "../expression-operator.ts";
import { didYouMean } from "../fact-types.ts";
import { equal } from "../operators/equal.ts";
import { greaterThan } from "../operators/greater-than.ts";
import { greaterThanInclusive } from "../operators/greater-than-inclusive.ts";
import { lessThan } from "../operators/less-than.ts";
import { lessThanInclusive } from "../operators/less-than-inclusive.ts";
import type { SeriesValue } from "../value.ts";
import { integerBetween, numberArgument, typeArgument } from "./shared/arguments.ts";
import { joinTypes } from "./shared/join-types.ts";
import { argumentsOf, checkMapping } from "./shared/mapping-arguments.ts";
import { readField, readNumber } from "./shared/newest-first.ts";
import { prepareSeries, typeNumberSeries } from "./shared/series-argument.ts";

const name = "count-within";
const keys = { required: ["of", "days", "operator", "value"], optional: ["context", "field"] };
const today: Expression = { fact: "today" };
const daysArgument = integerBetween(1, 100_000);
const comparisons = new Map(
  [equal, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive].map((one) => [one.name, one]),
);

/** How many results of a series lie in the last days, `today` being the last of them, and compare so with a number. */
export const countWithin: ExpressionOperator = {
  name,
  about:
    "how many results of a series are of the last `days` days, today included, and compare so with `value`; " +
    "with `context` only those noted with it",
  type: (args, typing) => {
    const found = checkMapping(name, args, keys, typing);
    if (found !== undefined) checkArguments(found, typing);
    return { kind: "integer" };
  },
  parts: (args) => [...argumentsOf(args).values(), today],
  prepare: (args, preparing) => prepareCount(args, preparing),
};

/** Worked examples of `count-within`. */
export const countWithinExamples: ExpressionExamples = {
  examples: [
    {
      expression: {
        "count-within": {
          of: { fact: "glucose" },
          days: 7,
          operator: "greaterThan",
          value: 7,
          context: "fasting",
        },
      },
      facts: {
        today: "2026-11-24",
        glucose: [
          { date: "2026-11-17", value: 7.9, context: "fasting" },
          { date: "2026-11-18", value: 7.4, context: "fasting" },
          { date: "2026-11-23", value: 9.1, context: "after-meal" },
          { date: "2026-11-24", value: 7.2, context: "fasting" },
        ],
      },
      value: 2,
    },
    {
      expression: {
        "count-within": { of: { fact: "glucose" }, days: 30, operator: "lessThan", value: 3.9 },
      },
      facts: { today: "2026-11-24", glucose: [] },
      value: 0,
    },
    {
      expression: {
        "count-within": { of: { fact: "glucose" }, days: 30, operator: "lessThan", value: 3.9 },
      },
      facts: { today: "2026-11-24" },
      value: undefined,
    },
  ],
  types: { today: { kind: "date" }, glucose: { kind: "series", unit: "mmol/L" } },
};

function checkArguments(found: ReadonlyMap<string, Expression>, typing: Typing): void {
  const part = (key: string) => found.get(key) as Expression; // all keys that are asked for here are required ones
  const series = typeNumberSeries(name, found, typing);
  typeArgument(daysArgument, part("days"), ["days"], typing);
  const value = typeArgument(numberArgument, part("value"), ["value"], typing);
  if (series !== undefined && value !== undefined) {
    const measured = { type: { ...series.type, kind: "number" }, path: ["of"] } as const;
    joinTypes([measured, { type: value, path: ["value"] }], typing);
  }
  checkTexts(found, typing);
}

function checkTexts(found: ReadonlyMap<string, Expression>, typing: Typing): void {
  const [operator, context] = [found.get("operator"), found.get("context")];
  if (typeof operator !== "string" || !comparisons.has(operator)) {
    const names = [...comparisons.keys()];
    typing.report({
      code: "reference/unknown-operator",
      path: ["operator"],
      message: `${quote(operator)} is none of ${names.map(quote).join(", ")}`,
      ...didYouMean(typeof operator === "string" ? operator : "", names),
    });
  }
  if (context === undefined || typeof context === "string") return;
  const message = `${quote(context)} is not a context, which is a text`;
  typing.report({ code: "type/arguments", path: ["context"], message });
}

function prepareCount<S>(args: Expression, preparing: Preparing<S>): Calculation<S> {
  const found = argumentsOf(args);
  const { series, field = "value" } = prepareSeries(args, preparing);
  const day = preparing.expression(today);
  const days = preparing.expression(found.get("days") ?? false);
  const limit = preparing.expression(found.get("value") ?? false);
  const compare = comparisons.get(String(found.get("operator")))?.compare;
  if (compare === undefined) return () => undefined;
  return (state) => {
    const [entries, last, span, right] = [series(state), day(state), days(state), limit(state)];
    if (entries === undefined || !isCivilDate(last) || typeof span !== "number" || right === undefined)
      return undefined;
    const counts = (entry: SeriesValue): boolean => {
      const left = readNumber(entry, field);
      return left !== undefined && isWithin(entry.date, last, span) && compare(left, right);
    };
    return entries.filter((entry) => isOf(entry, found.get("context")) && counts(entry)).length;
  };
}

/** Whether the date is one of the last days, of which `last` is the last. */
function isWithin(date: string, last: string, days: number): boolean {
  const past = isCivilDate(date) ? daysBetween(date, last) : -1;
  return past >= 0 && past < days;
}

function isOf(entry: SeriesValue, context: Expression | undefined): boolean {
  return context === undefined || readField(entry, "context") === context;
}
