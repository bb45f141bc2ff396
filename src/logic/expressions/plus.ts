import { addDuration } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { durationArgument } from "./shared/duration-argument.ts";
import { positional } from "./shared/positional.ts";

/** A date and a duration: months first, the day cut to the end of the month, then weeks and days. */
export const plus = positional({
  name: "plus",
  about: "the date that is a duration after a date; the day is cut to the end of a shorter month",
  arguments: [dateArgument, durationArgument],
  result: () => ({ kind: "date" }),
  calculate: ([date, duration]) => addDuration(String(date), String(duration)),
});

/** Worked examples of `plus`. */
export const plusExamples: ExpressionExamples = {
  examples: [
    { expression: { plus: ["2026-11-16", "P3M"] }, value: "2027-02-16" },
    { expression: { plus: ["2027-01-31", "P1M"] }, value: "2027-02-28" },
    { expression: { plus: [{ fact: "opened" }, "P3M"] }, value: undefined },
  ],
  types: { opened: { kind: "date" } },
};
