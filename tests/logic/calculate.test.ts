// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import { expect, test } from "vitest";
import { calculate } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { is } from "./faults.ts";
import { expressionsByName, lookupIn, operatorsByName } from "./support.ts";
import { expectValue, type Row } from "./values.ts";

const rows: readonly Row[] = [
  [
    "the first case that holds counts",
    {
      choose: [
        { when: is("known", true), then: 1 },
        { when: { all: [] }, then: 2 },
      ],
    },
    { known: true },
    1,
  ],
  [
    "a case that fails is passed over",
    {
      choose: [
        { when: is("known", true), then: 1 },
        { when: { all: [] }, then: 2 },
      ],
    },
    { known: false },
    2,
  ],
  [
    "an open case stops, although a later one holds",
    {
      choose: [
        { when: is("known", true), then: 1 },
        { when: { all: [] }, then: 2 },
      ],
    },
    {},
    undefined,
  ],
  [
    "no case and no otherwise",
    { choose: [{ when: is("known", true), then: 1 }] },
    { known: false },
    undefined,
  ],
  [
    "a case whose value is unknown",
    { choose: [{ when: { all: [] }, then: { fact: "n" } }, { otherwise: 2 }] },
    {},
    undefined,
  ],
  [
    "a test for unknown is always decided",
    {
      choose: [
        { when: { all: [{ fact: "n", operator: "unknown" }] }, then: 1 },
        { otherwise: { fact: "n" } },
      ],
    },
    {},
    1,
  ],
  [
    "a table of texts",
    { lookup: { of: { fact: "place" }, table: { Turku: 1, Pori: 2 } } },
    { place: "Pori" },
    2,
  ],
  [
    "a table has only its own keys",
    { lookup: { of: { fact: "place" }, table: { Turku: 1 }, otherwise: 0 } },
    { place: "toString" },
    0,
  ],
  [
    "a table of whole numbers",
    { lookup: { of: { fact: "n" }, table: { "-1": "less", "0": "none" } } },
    { n: -1 },
    "less",
  ],
  [
    "a table of true and false",
    { lookup: { of: { fact: "known" }, table: { true: { fact: "n" }, false: 0 } } },
    { known: true, n: 7 },
    7,
  ],
  [
    "an option may be called `fact`",
    { lookup: { of: { fact: "finding" }, table: { fact: 1, normal: 2 } } },
    { finding: "fact" },
    1,
  ],
  [
    "a value of a table that is unknown does not become otherwise",
    { lookup: { of: { fact: "known" }, table: { true: { fact: "n" } }, otherwise: 0 } },
    { known: true },
    undefined,
  ],
  [
    "otherwise may be calculated",
    {
      "by-year": {
        year: { fact: "n" },
        values: { "2026": "2026-06-09" },
        otherwise: { "date-of": [{ fact: "n" }, 6, 9] },
      },
    },
    { n: 2027 },
    "2027-06-09",
  ],
  [
    "nothing to count",
    { "count-true": [{ all: [{ fact: "known", operator: "unknown" }] }] },
    { known: false },
    0,
  ],
];

test.each(rows)("%s: %j", expectValue);

test.each<unknown>([
  null,
  [],
  ["a"],
  {},
  { nothing: 1 },
  { fact: 1 },
  { plus: 5 },
  { plus: [null] },
  { sum: {} },
  { "first-known": 1 },
  { choose: 1 },
  { "count-true": 2 },
  { choose: [{ otherwise: null }] },
  { lookup: 1 },
  { rising: null },
  { "last-annual-day": 1 },
  { "count-within": null },
  { "count-within": { of: { fact: "a" }, days: 1, value: 1 } },
])("a damaged expression is unknown, not an error: %j", (damaged) => {
  const facts = { a: [], today: "2026-11-24" };
  const expression = damaged as Expression; // deliberately none
  const value = calculate(expression, lookupIn(facts), operatorsByName, expressionsByName);
  expect(value).toBe(undefined);
});
