import { nextWorkingDay as shift } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The date itself when it is a working day, else the next one. */
export const nextWorkingDay = positional({
  name: "next-working-day",
  about: "the date itself when it is a working day, else the next one",
  arguments: [dateArgument],
  result: () => ({ kind: "date" }),
  calculate: ([date]) => shift(String(date)),
});

/** Worked examples of `next-working-day`. */
export const nextWorkingDayExamples: ExpressionExamples = {
  examples: [
    { expression: { "next-working-day": "2026-12-24" }, value: "2026-12-28" },
    { expression: { "next-working-day": "2026-12-28" }, value: "2026-12-28" },
    { expression: { "next-working-day": { fact: "due" } }, value: undefined },
  ],
  types: { due: { kind: "date" } },
};
