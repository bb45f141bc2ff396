import type { ExpressionExamples } from "../expression-operator.ts";
import { seriesEntry } from "./shared/series-entry.ts";

/** The newest value of a series but one. */
export const previousValue = seriesEntry({
  name: "previous-value",
  about: "the second newest value of a series, or of a named field of its entries",
  place: 1,
  part: "value",
});

/** Worked examples of `previous-value`. */
export const previousValueExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "previous-value": { fact: "hba1c" } },
      facts: {
        hba1c: [
          { date: "2026-08-17", value: 61 },
          { date: "2026-05-11", value: 55 },
        ],
      },
      value: 55,
    },
    {
      expression: { "previous-value": { fact: "hba1c" } },
      facts: { hba1c: [{ date: "2026-08-17", value: 61 }] },
      value: undefined,
    },
  ],
  types: { hba1c: { kind: "series", unit: "mmol/mol" } },
};
