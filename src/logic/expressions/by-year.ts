import { quote } from "../check-literal.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { table } from "./shared/table.ts";

/** An amount or a date that the law or an authority sets for each year. */
export const byYear = table({
  name: "by-year",
  about: "the value of exactly this year; else `otherwise`, else unknown",
  key: "year",
  kinds: ["integer"],
  rows: "values",
  checkKey: (key, _type, path) =>
    /^\d{4}$/.test(key)
      ? undefined
      : { code: "type/arguments", path, message: `${quote(key)} is not a year; write it like \`2026\`` },
});

/** Worked examples of `by-year`. */
export const byYearExamples: ExpressionExamples = {
  examples: [
    {
      expression: {
        "by-year": { year: { "year-of": { fact: "start" } }, values: { "2024": 15000 }, otherwise: 20000 },
      },
      facts: { start: "2024-05-02" },
      value: 15000,
    },
    {
      expression: {
        "by-year": { year: { "year-of": { fact: "start" } }, values: { "2024": 15000 }, otherwise: 20000 },
      },
      facts: { start: "2027-05-02" },
      value: 20000,
    },
    {
      expression: { "by-year": { year: 2025, values: { "2024": "2024-06-18", "2026": "2026-06-09" } } },
      value: undefined,
    },
    {
      expression: {
        "by-year": { year: { "year-of": { fact: "start" } }, values: { "2024": 15000 }, otherwise: 20000 },
      },
      value: undefined,
    },
  ],
  types: { start: { kind: "date" } },
};
