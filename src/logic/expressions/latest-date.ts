import type { ExpressionExamples } from "../expression-operator.ts";
import { seriesEntry } from "./shared/series-entry.ts";

/** The date of the newest entry of a series. */
export const latestDate = seriesEntry({
  name: "latest-date",
  about: "the date of the newest entry of a series, or of the newest that has a named field",
  place: 0,
  part: "date",
});

/** Worked examples of `latest-date`. */
export const latestDateExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "latest-date": { fact: "hba1c" } },
      facts: {
        hba1c: [
          { date: "2026-08-17", value: 61 },
          { date: "2026-05-11", value: 55 },
        ],
      },
      value: "2026-08-17",
    },
    {
      expression: { "latest-date": { of: { fact: "pressure" }, field: "sys" } },
      facts: { pressure: [{ date: "2026-11-02", sys: 139, dia: 82 }] },
      value: "2026-11-02",
    },
    { expression: { "latest-date": { fact: "hba1c" } }, value: undefined },
  ],
  types: { hba1c: { kind: "series", unit: "mmol/mol" }, pressure: { kind: "series", unit: "mmHg" } },
};
