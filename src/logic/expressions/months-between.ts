import { monthsBetween as between } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** Full months from the first date to the second; negative when the second is earlier. */
export const monthsBetween = positional({
  name: "months-between",
  about: "full months from the first date to the second; negative when the second is earlier",
  arguments: [dateArgument, dateArgument],
  result: () => ({ kind: "integer", unit: "month" }),
  calculate: ([from, to]) => between(String(from), String(to)),
});

/** Worked examples of `months-between`. */
export const monthsBetweenExamples: ExpressionExamples = {
  examples: [
    { expression: { "months-between": ["2026-08-31", "2026-11-30"] }, value: 3 },
    { expression: { "months-between": ["2026-11-24", "2027-02-23"] }, value: 2 },
    { expression: { "months-between": ["2026-11-24", { fact: "move-out" }] }, value: undefined },
  ],
  types: { "move-out": { kind: "date" } },
};
