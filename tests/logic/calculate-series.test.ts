import { test } from "vitest";
import type { Expression } from "../../src/model/index.ts";
import { expectValue, type Row } from "./values.ts";

const sugar = [
  { date: "2026-11-20", value: 8 },
  { date: "2026-11-24", value: 5 },
  { date: "2026-11-22", value: 7 },
  { date: "2026-11-24", value: 6 },
];

const series: readonly Row[] = [
  [
    "the order of the list does not matter, but on one date the later is newer",
    { "latest-value": { fact: "sugar" } },
    { sugar },
    6,
  ],
  ["the one before", { "previous-value": { fact: "sugar" } }, { sugar }, 5],
  ["both on one date", { "previous-date": { fact: "sugar" } }, { sugar }, "2026-11-24"],
  ["of nothing", { "latest-date": { fact: "sugar" } }, { sugar: [] }, undefined],
  [
    "an entry without the value is passed over",
    { "latest-value": { fact: "sugar" } },
    { sugar: [{ date: "2026-11-25" }, ...sugar] },
    6,
  ],
  [
    "but it has a date",
    { "latest-date": { fact: "sugar" } },
    { sugar: [{ date: "2026-11-25" }, ...sugar] },
    "2026-11-25",
  ],
  [
    "the date of the newest that has the field",
    { "latest-date": { of: { fact: "pressure" }, field: "dia" } },
    {
      pressure: [
        { date: "2026-11-24", sys: 130 },
        { date: "2026-11-20", sys: 128, dia: 79 },
      ],
    },
    "2026-11-20",
  ],
  [
    "a field that is a text is no number",
    { "latest-value": { of: { fact: "pressure" }, field: "context" } },
    { pressure: [{ date: "2026-11-24", context: "rest" }] },
    undefined,
  ],
  [
    "only an entry's own fields",
    { "latest-value": { of: { fact: "pressure" }, field: "toString" } },
    { pressure: [{ date: "2026-11-24" }] },
    undefined,
  ],
  [
    "options",
    { "latest-value": { fact: "fundus" } },
    { fundus: [{ date: "2026-11-24", value: "mild" }] },
    "mild",
  ],
  [
    "a number that is none is passed over",
    { "latest-value": { fact: "sugar" } },
    { sugar: [{ date: "2026-11-25", value: Number.NaN }, ...sugar] },
    6,
  ],
  [
    "an entry without a day of the calendar is passed over",
    { "latest-date": { fact: "sugar" } },
    { sugar: [{ date: "2026-11-31", value: 1 }, ...sugar] },
    "2026-11-24",
  ],
  [
    "equal is no rise",
    { rising: { of: { fact: "sugar" }, steps: 1 } },
    {
      sugar: [
        { date: "2026-01-01", value: 5 },
        { date: "2026-01-02", value: 5 },
      ],
    },
    false,
  ],
  ["only the last steps count", { rising: { of: { fact: "sugar" }, steps: 1 } }, { sugar }, true],
  ["all steps must rise", { rising: { of: { fact: "sugar" }, steps: 3 } }, { sugar }, false],
  ["too few values", { rising: { of: { fact: "sugar" }, steps: 4 } }, { sugar }, undefined],
  [
    "a field rises",
    { rising: { of: { fact: "pressure" }, steps: 1, field: "sys" } },
    {
      pressure: [
        { date: "2026-01-02", sys: 131 },
        { date: "2026-01-01", sys: 130 },
      ],
    },
    true,
  ],
  ["an unknown series does not rise", { rising: { of: { fact: "sugar" }, steps: 1 } }, {}, undefined],
];

const count = (more: Record<string, Expression>): Expression => ({
  "count-within": { of: { fact: "sugar" }, days: 3, operator: "greaterThanInclusive", value: 6, ...more },
});

const counts: readonly Row[] = [
  ["today and two days before are three days", count({}), { today: "2026-11-24", sugar }, 2],
  ["what comes after today does not count", count({}), { today: "2026-11-22", sugar }, 2],
  ["one day is today", count({ days: 1 }), { today: "2026-11-24", sugar }, 1],
  ["exactly", count({ operator: "equal", value: 5 }), { today: "2026-11-24", sugar }, 1],
  ["without today nothing is counted", count({}), { sugar }, undefined],
  ["a limit that is calculated", count({ value: { fact: "x" } }), { today: "2026-11-24", sugar, x: 7 }, 1],
  ["a limit that is unknown", count({ value: { fact: "x" } }), { today: "2026-11-24", sugar }, undefined],
  [
    "a number of days that is unknown",
    count({ days: { fact: "n" } }),
    { today: "2026-11-24", sugar },
    undefined,
  ],
  ["another context", count({ context: "fasting" }), { today: "2026-11-24", sugar }, 0],
  [
    "entries without a number or a date",
    count({ days: 9 }),
    { today: "2026-11-24", sugar: [{ date: "2026-11-24" }, { date: "never", value: 9 }] },
    0,
  ],
  [
    "a field of a blood pressure",
    { "count-within": { of: { fact: "pressure" }, field: "sys", days: 7, operator: "lessThan", value: 130 } },
    { today: "2026-11-24", pressure: [{ date: "2026-11-24", sys: 129, dia: 80 }] },
    1,
  ],
];

test.each([...series, ...counts])("%s: %j", expectValue);
