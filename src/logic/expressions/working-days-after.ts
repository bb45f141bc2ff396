import { addWorkingDays, mostWorkingDays } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument, integerBetween } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The n-th working day after a date: Monday to Friday and no Finnish holiday; the date itself is not counted. */
export const workingDaysAfter = positional({
  name: "working-days-after",
  about: "the n-th working day after a date, which is not counted itself; before it when n is negative",
  arguments: [dateArgument, integerBetween(-mostWorkingDays, mostWorkingDays)],
  result: () => ({ kind: "date" }),
  calculate: ([date, count]) => addWorkingDays(String(date), Number(count)),
});

/** Worked examples of `working-days-after`. */
export const workingDaysAfterExamples: ExpressionExamples = {
  examples: [
    { expression: { "working-days-after": ["2026-11-03", 15] }, value: "2026-11-24" },
    { expression: { "working-days-after": ["2026-12-23", 1] }, value: "2026-12-28" },
    { expression: { "working-days-after": [{ fact: "registered" }, 10] }, value: undefined },
  ],
  types: { registered: { kind: "date" } },
};
