import { test } from "vitest";
import { expectValue, type Row } from "./values.ts";

const rows: readonly Row[] = [
  ["a literal is itself", 5, {}, 5],
  ["a fact is its value", { fact: "place" }, { place: "" }, ""],
  ["a list of choices is passed on", { "first-known": [{ fact: "debts" }] }, { debts: ["tax"] }, ["tax"]],
  [
    "years and months come before days",
    { plus: [{ fact: "start" }, "P1Y1M1W1D"] },
    { start: "2027-01-31" },
    "2028-03-08",
  ],
  [
    "past the last day of the calendar there is no date",
    { plus: [{ fact: "start" }, "P9Y"] },
    { start: "2299-01-01" },
    undefined,
  ],
  ["a fraction of a month is none", { "months-after": ["2026-11-24", { fact: "n" }] }, { n: 1.5 }, undefined],
  ["months before", { "months-after": ["2027-03-31", { fact: "n" }] }, { n: -1 }, "2027-02-28"],
  ["days before", { "days-after": ["2027-03-01", { fact: "n" }] }, { n: -1 }, "2027-02-28"],
  [
    "a count far too large gives no date",
    { "days-after": ["2027-03-01", { fact: "n" }] },
    { n: 1e300 },
    undefined,
  ],
  [
    "a single argument may stand in a list",
    { "year-of": [{ fact: "start" }] },
    { start: "2027-03-01" },
    2027,
  ],
  [
    "a day that does not exist is unknown, not an error",
    { "days-between": [{ fact: "start" }, "2027-01-01"] },
    { start: "2027-02-30" },
    undefined,
  ],
  [
    "of three dates",
    { earliest: ["2027-03-01", { fact: "start" }, "2027-02-01"] },
    { start: "2026-12-31" },
    "2026-12-31",
  ],
  [
    "of no known date there is no latest",
    { "latest-known": [{ fact: "start" }, { fact: "end" }] },
    {},
    undefined,
  ],
  [
    "the last annual day is the date itself",
    { "last-annual-day": { until: "2027-03-15", days: ["08-15", "03-15"] } },
    {},
    "2027-03-15",
  ],
  [
    "before the first annual day it is last year's last",
    { "last-annual-day": { until: { fact: "start" }, days: ["03-15", "12-31"] } },
    { start: "2027-03-14" },
    "2026-12-31",
  ],
  [
    "the calendar has no year before its first",
    { "last-annual-day": { until: { fact: "start" }, days: ["03-15"] } },
    { start: "1800-01-01" },
    undefined,
  ],
  [
    "no date, no annual day",
    { "last-annual-day": { until: { fact: "start" }, days: ["03-15"] } },
    { start: "soon" },
    undefined,
  ],
];

test.each(rows)("%s: %j", expectValue);
