import { daysBetween as between } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** Whole calendar days from the first date to the second; negative when the second is earlier. */
export const daysBetween = positional({
  name: "days-between",
  about: "whole calendar days from the first date to the second; negative when the second is earlier",
  arguments: [dateArgument, dateArgument],
  result: () => ({ kind: "integer", unit: "day" }),
  calculate: ([from, to]) => between(String(from), String(to)),
});

/** Worked examples of `days-between`. */
export const daysBetweenExamples: ExpressionExamples = {
  examples: [
    { expression: { "days-between": ["2026-11-24", "2026-12-15"] }, value: 21 },
    { expression: { "days-between": ["2026-11-24", "2026-11-23"] }, value: -1 },
    { expression: { "days-between": ["2026-11-24", { fact: "move-out" }] }, value: undefined },
  ],
  types: { "move-out": { kind: "date" } },
};
