import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { largestOf } from "./shared/extremes.ts";
import { variadic } from "./shared/variadic.ts";

/** The latest of dates; unknown when one of them is. */
export const latest = variadic({
  name: "latest",
  about: "the latest of dates; unknown when one of them is",
  item: dateArgument,
  least: 2,
  missing: "unknown",
  calculate: largestOf,
});

/** Worked examples of `latest`. */
export const latestExamples: ExpressionExamples = {
  examples: [
    { expression: { latest: ["2027-06-01", "2026-12-15"] }, value: "2027-06-01" },
    { expression: { latest: ["2027-06-01", { fact: "opened" }] }, value: undefined },
  ],
  types: { opened: { kind: "date" } },
};
