import { yearOf as year } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** The year of a date, such as 2026. */
export const yearOf = positional({
  name: "year-of",
  about: "the year of a date",
  arguments: [dateArgument],
  result: () => ({ kind: "integer" }),
  calculate: ([date]) => year(String(date)),
});

/** Worked examples of `year-of`. */
export const yearOfExamples: ExpressionExamples = {
  examples: [
    { expression: { "year-of": "2026-11-24" }, value: 2026 },
    { expression: { "year-of": { fact: "opened" } }, value: undefined },
  ],
  types: { opened: { kind: "date" } },
};
