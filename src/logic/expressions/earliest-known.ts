import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { smallestOf } from "./shared/extremes.ts";
import { variadic } from "./shared/variadic.ts";

/** The earliest of those dates that are known; unknown when none is. */
export const earliestKnown = variadic({
  name: "earliest-known",
  about: "the earliest of those dates that are known; unknown when none is",
  item: dateArgument,
  least: 2,
  missing: "ignored",
  calculate: smallestOf,
});

/** Worked examples of `earliest-known`. */
export const earliestKnownExamples: ExpressionExamples = {
  examples: [
    { expression: { "earliest-known": ["2027-06-01", "2026-12-15"] }, value: "2026-12-15" },
    { expression: { "earliest-known": ["2027-06-01", { fact: "opened" }] }, value: "2027-06-01" },
    { expression: { "earliest-known": [{ fact: "opened" }, { fact: "closed" }] }, value: undefined },
  ],
  types: { opened: { kind: "date" }, closed: { kind: "date" } },
};
