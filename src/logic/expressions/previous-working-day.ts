import { previousWorkingDay as shift } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The date itself when it is a working day, else the one before. */
export const previousWorkingDay = positional({
  name: "previous-working-day",
  about: "the date itself when it is a working day, else the one before",
  arguments: [dateArgument],
  result: () => ({ kind: "date" }),
  calculate: ([date]) => shift(String(date)),
});

/** Worked examples of `previous-working-day`. */
export const previousWorkingDayExamples: ExpressionExamples = {
  examples: [
    { expression: { "previous-working-day": "2026-12-27" }, value: "2026-12-23" },
    { expression: { "previous-working-day": "2026-12-23" }, value: "2026-12-23" },
    { expression: { "previous-working-day": { fact: "due" } }, value: undefined },
  ],
  types: { due: { kind: "date" } },
};
