import { quote } from "../check-literal.ts";
import type { ExpressionExamples, ExpressionOperator } from "../expression-operator.ts";
import { argumentsOf, checkMapping } from "./shared/mapping-arguments.ts";
import { newestFirst, readNumber } from "./shared/newest-first.ts";
import { prepareSeries, typeNumberSeries } from "./shared/series-argument.ts";

const name = "rising";

/** Whether the newest values of a series went up step by step. */
export const rising: ExpressionOperator = {
  name,
  about: "whether each of the last n steps of a series went up; unknown with fewer than n + 1 values",
  type: (args, typing) => {
    const found = checkMapping(name, args, { required: ["of", "steps"], optional: ["field"] }, typing);
    if (found === undefined) return undefined;
    typeNumberSeries(name, found, typing);
    const steps = found.get("steps");
    if (typeof steps !== "number" || !Number.isInteger(steps) || steps < 1) {
      const message = `${quote(steps)} is not a number of steps; write a whole number from 1`;
      typing.report({ code: "type/arguments", path: ["steps"], message });
    }
    return { kind: "boolean" };
  },
  prepare: (args, preparing) => {
    const { series, field = "value" } = prepareSeries(args, preparing);
    const steps = Number(argumentsOf(args).get("steps"));
    return (state) => {
      const numbers = newestFirst(series(state) ?? []).map((entry) => readNumber(entry, field));
      const newest = numbers.filter((number) => number !== undefined).slice(0, steps + 1);
      return newest.length > steps ? isFalling(newest) : undefined;
    };
  },
};

/** Worked examples of `rising`. */
export const risingExamples: ExpressionExamples = {
  examples: [
    {
      expression: { rising: { of: { fact: "hba1c" }, steps: 2 } },
      facts: {
        hba1c: [
          { date: "2026-02-09", value: 49 },
          { date: "2026-05-11", value: 52 },
          { date: "2026-08-17", value: 55 },
        ],
      },
      value: true,
    },
    {
      expression: { rising: { of: { fact: "hba1c" }, steps: 2 } },
      facts: {
        hba1c: [
          { date: "2026-02-09", value: 52 },
          { date: "2026-05-11", value: 52 },
          { date: "2026-08-17", value: 55 },
        ],
      },
      value: false,
    },
    {
      expression: { rising: { of: { fact: "hba1c" }, steps: 2 } },
      facts: { hba1c: [{ date: "2026-08-17", value: 55 }] },
      value: undefined,
    },
  ],
  types: { hba1c: { kind: "series", unit: "mmol/mol" } },
};

/** Newest first, a rise is a fall. */
function isFalling(newestFirst: readonly number[]): boolean {
  return newestFirst.every((value, index) => value < (newestFirst[index - 1] ?? Number.POSITIVE_INFINITY));
}
