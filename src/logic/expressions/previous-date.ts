import type { ExpressionExamples } from "../expression-operator.ts";
import { seriesEntry } from "./shared/series-entry.ts";

/** The date of the newest entry of a series but one. */
export const previousDate = seriesEntry({
  name: "previous-date",
  about: "the date of the second newest entry of a series, or of the second newest that has a named field",
  place: 1,
  part: "date",
});

/** Worked examples of `previous-date`. */
export const previousDateExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "previous-date": { fact: "hba1c" } },
      facts: {
        hba1c: [
          { date: "2026-08-17", value: 61 },
          { date: "2026-05-11", value: 55 },
        ],
      },
      value: "2026-05-11",
    },
    {
      expression: { "previous-date": { fact: "hba1c" } },
      facts: { hba1c: [{ date: "2026-08-17", value: 61 }] },
      value: undefined,
    },
  ],
  types: { hba1c: { kind: "series", unit: "mmol/mol" } },
};
