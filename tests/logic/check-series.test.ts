import { test } from "vitest";
import { expectFaults, type Row } from "./faults.ts";

const series: readonly Row[] = [
  {
    about: "no series",
    expression: { "latest-value": { fact: "rent" } },
    faults: [
      [
        "type/value",
        "latest-value",
        "`rent` is an amount of money, but a series of dated values is needed here",
      ],
    ],
  },
  {
    about: "a field that is no name",
    expression: { "latest-date": { of: { fact: "sugar" }, field: 1 } },
    faults: [
      ["type/arguments", "latest-date.field", "`1` is not the name of a field, as `latest-date` needs"],
    ],
  },
  {
    about: "a mistyped key",
    expression: { "latest-value": { of: { fact: "sugar" }, feild: "sys" } },
    faults: [
      ["type/arguments", "latest-value.feild", "`latest-value` has no key `feild`", "did you mean `field`?"],
    ],
  },
  {
    about: "no steps",
    expression: { rising: { of: { fact: "sugar" }, steps: 0 } },
    faults: [["type/arguments", "rising.steps", "`0` is not a number of steps; write a whole number from 1"]],
  },
  {
    about: "options do not rise",
    expression: { rising: { of: { fact: "fundus" }, steps: 1 } },
    faults: [["type/value", "rising.of", "`rising` needs a series of numbers, and this one has options"]],
  },
  {
    about: "nothing at all",
    expression: { rising: 5 },
    faults: [["type/arguments", "rising", "`rising` takes a mapping with `of`, `steps`, `field` here"]],
  },
  {
    about: "a count without its keys",
    expression: { "count-within": {} },
    faults: ["of", "days", "operator", "value"].map((key) => [
      "type/arguments",
      "count-within",
      `\`count-within\` needs the key \`${key}\``,
    ]),
  },
  {
    about: "a count with all arguments wrong",
    expression: {
      "count-within": {
        of: { fact: "sugar" },
        days: 0,
        operator: "lessthen",
        value: { fact: "rent" },
        context: 5,
      },
    },
    faults: [
      ["type/arguments", "count-within.days", "`0` is not a whole number from 1 to 100000"],
      ["type/value", "count-within.value", "this is in EUR, but what stands before it is in mmol/L"],
      [
        "reference/unknown-operator",
        "count-within.operator",
        "`lessthen` is none of `equal`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`",
        "did you mean `lessThan`?",
      ],
      ["type/arguments", "count-within.context", "`5` is not a context, which is a text"],
    ],
  },
  {
    about: "an operator that does not compare",
    expression: { "count-within": { of: { fact: "sugar" }, days: 7, operator: ["equal"], value: "high" } },
    faults: [
      ["type/value", "count-within.value", "`high` is a text, but a number is needed here"],
      [
        "reference/unknown-operator",
        "count-within.operator",
        "a list is none of `equal`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`",
      ],
    ],
  },
  {
    about: "days that not every year has",
    expression: { "last-annual-day": { until: { fact: "place" }, days: ["02-29", "03-15"] } },
    faults: [
      ["type/value", "last-annual-day.until", "`place` is a text, but a date is needed here"],
      ["type/arguments", "last-annual-day.days", "`days` is a list of days like `03-15` that every year has"],
    ],
  },
  {
    about: "no list of days",
    expression: { "last-annual-day": { until: { fact: "start" }, days: "03-15" } },
    faults: [
      ["type/arguments", "last-annual-day.days", "`days` is a list of days like `03-15` that every year has"],
    ],
  },
  {
    about: "no mapping",
    expression: { "last-annual-day": "2026-11-24" },
    faults: [
      ["type/arguments", "last-annual-day", "`last-annual-day` takes a mapping with `until`, `days` here"],
    ],
  },
];

test.each(series)("refuses $about: $expression", expectFaults);
