// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import { expect, test } from "vitest";
import { checkExpression, type ValueType } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { exampleFacts, expectFaults, is, type Row } from "./faults.ts";
import { typesOf } from "./support.ts";

type Kinds = readonly ValueType["kind"][] | undefined;

test.each<[string, Expression, Kinds, ValueType]>([
  ["true", true, undefined, { kind: "boolean" }],
  ["a whole number", 5, undefined, { kind: "integer" }],
  ["a fraction", 5.5, ["number"], { kind: "number" }],
  ["a text that is a date, where anything may stand", "2026-11-24", undefined, { kind: "date" }],
  ["the same where only a text may stand", "2026-11-24", ["text"], { kind: "text" }],
  ["a text where an option may stand", "ok", ["choice"], { kind: "choice", options: ["ok"] }],
  ["a whole number where money is needed", 5, ["money"], { kind: "integer" }],
  ["money where a number is needed", { fact: "rent" }, ["number"], { kind: "money", unit: "EUR" }],
  [
    "euros and euros are euros",
    { sum: [{ fact: "rent" }, { fact: "wage" }] },
    ["money"],
    { kind: "money", unit: "EUR" },
  ],
  [
    "euros and a written number are euros",
    { difference: [{ fact: "rent" }, 100] },
    ["money"],
    { kind: "money", unit: "EUR" },
  ],
  ["whole numbers stay whole", { sum: [{ fact: "children" }, 1] }, ["integer"], { kind: "integer" }],
  ["a whole number and a fraction", { largest: [{ fact: "children" }, 1.5] }, ["number"], { kind: "number" }],
  ["a product has no unit", { product: [{ fact: "rent" }, { fact: "age" }] }, ["money"], { kind: "money" }],
  ["nor has a quotient", { quotient: [{ fact: "rent" }, 12] }, ["number"], { kind: "number" }],
  [
    "rounded to no decimals it is whole",
    { round: [{ fact: "rent" }, 0] },
    ["integer"],
    { kind: "integer", unit: "EUR" },
  ],
  [
    "rounded to decimals it stays what it is",
    { round: [{ fact: "rent" }, 2] },
    ["money"],
    { kind: "money", unit: "EUR" },
  ],
  [
    "an age is in years",
    { "years-between": [{ fact: "start" }, { fact: "today" }] },
    ["integer"],
    { kind: "integer", unit: "year" },
  ],
  [
    "options of both choices",
    { "first-known": [{ fact: "coping" }, { fact: "mood" }] },
    undefined,
    { kind: "choice", options: ["ok", "strained", "low"] },
  ],
  [
    "a literal beside a choice is an option",
    { "first-known": [{ fact: "coping" }, "none"] },
    undefined,
    { kind: "choice", options: ["ok", "strained", "none"] },
  ],
  [
    "a literal beside a date is a date",
    { "first-known": ["2026-11-24", { fact: "start" }] },
    undefined,
    { kind: "date" },
  ],
  [
    "a fraction beside a whole number",
    { "first-known": [{ fact: "children" }, 0.5] },
    undefined,
    { kind: "number" },
  ],
  [
    "only literals",
    { lookup: { of: { fact: "coping" }, table: { ok: "a", strained: "b" } } },
    undefined,
    { kind: "text" },
  ],
  [
    "literals where options are needed",
    { lookup: { of: { fact: "coping" }, table: { ok: "a" } } },
    ["choice"],
    { kind: "choice", options: ["a"] },
  ],
  [
    "a list of options is passed on",
    { "first-known": [{ fact: "debts" }] },
    ["choices"],
    { kind: "choices", options: ["tax"] },
  ],
  [
    "the newest value has the series' unit",
    { "latest-value": { fact: "sugar" } },
    ["number"],
    { kind: "number", unit: "mmol/L" },
  ],
  [
    "or its options",
    { "latest-value": { fact: "fundus" } },
    ["choice"],
    { kind: "choice", options: ["normal", "mild"] },
  ],
  [
    "a named field is a number",
    { "previous-value": { of: { fact: "fundus" }, field: "quality" } },
    ["number"],
    { kind: "number" },
  ],
  [
    "of the newer of two series",
    { "latest-value": { "first-known": [{ fact: "sugar" }] } },
    ["number"],
    { kind: "number", unit: "mmol/L" },
  ],
  [
    "cases of numbers",
    { choose: [{ when: is("paid", true), then: 1 }, { otherwise: { fact: "size" } }] },
    ["number"],
    { kind: "number", unit: "ha" },
  ],
])("has a type: %s", (_, expression, expected, type) => {
  const found = checkExpression(expression, typesOf(exampleFacts), expected);
  expect(found.faults).toEqual([]);
  expect(found.type).toEqual(type);
});

const rows: readonly Row[] = [
  {
    about: "nothing",
    expression: null,
    faults: [
      ["type/arguments", "", "`null` cannot stand here by itself", "name the calculation: `{latest: [..]}`"],
    ],
  },
  {
    about: "a list by itself",
    expression: [1, 2],
    faults: [
      ["type/arguments", "", "a list cannot stand here by itself", "name the calculation: `{latest: [..]}`"],
    ],
  },
  {
    about: "no name",
    expression: {},
    faults: [["type/arguments", "", "an expression has exactly one key, its name"]],
  },
  {
    about: "two keys",
    expression: { plus: ["2026-11-24", "P1D"], minus: 1 },
    faults: [["type/arguments", "", "an expression has exactly one key, its name"]],
  },
  {
    about: "a mistyped name",
    expression: { plsu: [] },
    faults: [
      ["reference/unknown-expression", "plsu", "no expression is named `plsu`", "did you mean `plus`?"],
    ],
  },
  {
    about: "a name like no other",
    expression: { weather: [] },
    faults: [["reference/unknown-expression", "weather", "no expression is named `weather`"]],
  },
  {
    about: "a name of every object",
    expression: JSON.parse('{"__proto__": []}'),
    faults: [["reference/unknown-expression", "__proto__", "no expression is named `__proto__`"]],
  },
  {
    about: "a mistyped fact",
    expression: { fact: "strat" },
    faults: [["reference/unknown-fact", "fact", "no fact is named `strat`", "did you mean `start`?"]],
  },
  {
    about: "a fact that is no name",
    expression: { fact: ["start"] },
    faults: [["type/arguments", "fact", "`fact` takes the name of a fact, not a list"]],
  },
  {
    about: "another kind than the place needs",
    expression: { fact: "start" },
    expected: ["number", "boolean"],
    faults: [["type/value", "", "`start` is a date, but a number or `true` or `false` is needed here"]],
  },
  {
    about: "a number where a whole one is needed",
    expression: { fact: "size" },
    expected: ["integer"],
    faults: [["type/value", "", "`size` is a number, but a whole number is needed here"]],
  },
  {
    about: "a day that does not exist",
    expression: "2026-02-29",
    expected: ["date"],
    faults: [
      [
        "type/value",
        "",
        "`2026-02-29` is a text, but a date is needed here",
        "a date is a day of the calendar, written `YYYY-MM-DD`",
      ],
    ],
  },
  {
    about: "the name of a fact where its value is meant",
    expression: "start",
    expected: ["date"],
    faults: [
      [
        "type/value",
        "",
        "`start` is a text, but a date is needed here",
        "for the fact's value write `{fact: start}`",
      ],
    ],
  },
  {
    about: "a text where a number is needed",
    expression: "five",
    expected: ["number"],
    faults: [["type/value", "", "`five` is a text, but a number is needed here"]],
  },
];

test.each(rows)("refuses $about: $expression", expectFaults);
