import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { largestOf } from "./shared/extremes.ts";
import { variadic } from "./shared/variadic.ts";

/** The latest of those dates that are known; unknown when none is. */
export const latestKnown = variadic({
  name: "latest-known",
  about: "the latest of those dates that are known; unknown when none is",
  item: dateArgument,
  least: 2,
  missing: "ignored",
  calculate: largestOf,
});

/** Worked examples of `latest-known`. */
export const latestKnownExamples: ExpressionExamples = {
  examples: [
    { expression: { "latest-known": ["2027-06-01", "2026-12-15"] }, value: "2027-06-01" },
    { expression: { "latest-known": ["2026-12-15", { fact: "opened" }] }, value: "2026-12-15" },
    { expression: { "latest-known": [{ fact: "opened" }, { fact: "closed" }] }, value: undefined },
  ],
  types: { opened: { kind: "date" }, closed: { kind: "date" } },
};
