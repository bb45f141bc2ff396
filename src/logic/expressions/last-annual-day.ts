import { civilDate, yearOf } from "../../calendar/index.ts";
import type { Expression } from "../../model/index.ts";
import type { ExpressionExamples, ExpressionOperator } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { argumentsOf, checkMapping } from "./shared/mapping-arguments.ts";
import { suits } from "./shared/suits.ts";

const name = "last-annual-day";

/** The last of some days of every year, such as the ends of selection periods, that is not after a date. */
export const lastAnnualDay: ExpressionOperator = {
  name,
  about: "the last of some days `MM-DD` of every year that is not after a date",
  type: (args, typing) => {
    const found = checkMapping(name, args, { required: ["until", "days"] }, typing);
    if (found === undefined) return undefined;
    typing.expression(found.get("until") as Expression, ["until"], dateArgument.kinds); // a required key
    const days = found.get("days");
    if (!Array.isArray(days) || days.length === 0 || !days.every(isAnnualDay)) {
      const message = "`days` is a list of days like `03-15` that every year has";
      typing.report({ code: "type/arguments", path: ["days"], message });
    }
    return { kind: "date" };
  },
  prepare: (args, preparing) => {
    const found = argumentsOf(args);
    const until = preparing.expression(found.get("until") ?? "");
    const days = [found.get("days") ?? []].flat().map(String);
    return (state) => {
      const date = until(state);
      return date !== undefined && suits(date, dateArgument)
        ? lastAnnualDayOf(days, String(date))
        : undefined;
    };
  },
};

/** Worked examples of `last-annual-day`. */
export const lastAnnualDayExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "last-annual-day": { until: "2027-04-01", days: ["01-15", "03-15", "08-15"] } },
      value: "2027-03-15",
    },
    {
      expression: { "last-annual-day": { until: "2027-01-14", days: ["01-15", "08-15"] } },
      value: "2026-08-15",
    },
    { expression: { "last-annual-day": { until: { fact: "start" }, days: ["01-15"] } }, value: undefined },
  ],
  types: { start: { kind: "date" } },
};

/** The last of some days `MM-DD` of every year that is not after a date. */
export function lastAnnualDayOf(annual: readonly string[], date: string): string | undefined {
  const days = [...annual].sort().reverse();
  const year = yearOf(date);
  const inYear = days.find((day) => `${year}-${day}` <= date);
  const [found, foundIn] = inYear === undefined ? [days[0], year - 1] : [inYear, year];
  return civilDate(foundIn, Number(found?.slice(0, 2)), Number(found?.slice(3)));
}

/** Whether it is a day `MM-DD` that a common year has too. */
function isAnnualDay(written: Expression): boolean {
  if (typeof written !== "string" || !/^\d\d-\d\d$/.test(written)) return false;
  return civilDate(2001, Number(written.slice(0, 2)), Number(written.slice(3))) !== undefined;
}
