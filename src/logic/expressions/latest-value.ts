import type { ExpressionExamples } from "../expression-operator.ts";
import { seriesEntry } from "./shared/series-entry.ts";

/** The newest value of a series. */
export const latestValue = seriesEntry({
  name: "latest-value",
  about:
    "the newest value of a series, or of a named field of its entries; of two on one date the later in the list",
  place: 0,
  part: "value",
});

/** Worked examples of `latest-value`. */
export const latestValueExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "latest-value": { fact: "hba1c" } },
      facts: {
        hba1c: [
          { date: "2026-08-17", value: 61 },
          { date: "2026-05-11", value: 55 },
        ],
      },
      value: 61,
    },
    {
      expression: { "latest-value": { of: { fact: "pressure" }, field: "sys" } },
      facts: { pressure: [{ date: "2026-11-02", sys: 139, dia: 82 }] },
      value: 139,
    },
    { expression: { "latest-value": { fact: "hba1c" } }, facts: { hba1c: [] }, value: undefined },
    { expression: { "latest-value": { fact: "hba1c" } }, value: undefined },
  ],
  types: { hba1c: { kind: "series", unit: "mmol/mol" }, pressure: { kind: "series", unit: "mmHg" } },
};
