import { subtractDuration } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { durationArgument } from "./shared/duration-argument.ts";
import { positional } from "./shared/positional.ts";

/** A date less a duration, by the same rules as `plus`. */
export const minus = positional({
  name: "minus",
  about: "the date that is a duration before a date; the day is cut to the end of a shorter month",
  arguments: [dateArgument, durationArgument],
  result: () => ({ kind: "date" }),
  calculate: ([date, duration]) => subtractDuration(String(date), String(duration)),
});

/** Worked examples of `minus`. */
export const minusExamples: ExpressionExamples = {
  examples: [
    { expression: { minus: ["2027-06-01", "P6W"] }, value: "2027-04-20" },
    { expression: { minus: ["2027-03-31", "P1M"] }, value: "2027-02-28" },
    { expression: { minus: [{ fact: "opened" }, "P1D"] }, value: undefined },
  ],
  types: { opened: { kind: "date" } },
};
