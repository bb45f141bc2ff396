import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { smallestOf } from "./shared/extremes.ts";
import { variadic } from "./shared/variadic.ts";

/** The earliest of dates; unknown when one of them is. */
export const earliest = variadic({
  name: "earliest",
  about: "the earliest of dates; unknown when one of them is",
  item: dateArgument,
  least: 2,
  missing: "unknown",
  calculate: smallestOf,
});

/** Worked examples of `earliest`. */
export const earliestExamples: ExpressionExamples = {
  examples: [
    { expression: { earliest: ["2027-06-01", "2026-12-15"] }, value: "2026-12-15" },
    { expression: { earliest: ["2027-06-01", { fact: "opened" }] }, value: undefined },
  ],
  types: { opened: { kind: "date" } },
};
