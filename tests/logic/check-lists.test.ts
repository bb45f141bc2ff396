import { test } from "vitest";
import { expectFaults, type Row } from "./faults.ts";

const positions: readonly Row[] = [
  {
    about: "a bad duration",
    expression: { plus: [{ fact: "start" }, "3 months"] },
    faults: [
      ["type/arguments", "plus.1", "`3 months` is not a duration; write it like `P3M`, `P2W` or `P10D`"],
    ],
  },
  {
    about: "a duration that is calculated",
    expression: { minus: [{ fact: "start" }, { fact: "place" }] },
    faults: [
      [
        "type/arguments",
        "minus.1",
        "a duration is written, not calculated; for a calculated number use `months-after` or `days-after`",
      ],
    ],
  },
  {
    about: "too few arguments",
    expression: { plus: [{ fact: "start" }] },
    faults: [["type/arguments", "plus", "`plus` takes a list of a date, a duration"]],
  },
  {
    about: "no list of arguments",
    expression: { "days-between": { fact: "start" } },
    faults: [["type/arguments", "days-between", "`days-between` takes a list of a date, a date"]],
  },
  {
    about: "too many for one argument",
    expression: { "year-of": [{ fact: "start" }, 1] },
    faults: [["type/arguments", "year-of", "`year-of` takes a date"]],
  },
  {
    about: "nothing for one argument",
    expression: { "month-end": null },
    faults: [
      [
        "type/arguments",
        "month-end",
        "`null` cannot stand here by itself",
        "name the calculation: `{latest: [..]}`",
      ],
    ],
  },
  {
    about: "a number for a date",
    expression: { "working-days-after": [{ fact: "age" }, 10] },
    faults: [["type/value", "working-days-after.0", "`age` is a whole number, but a date is needed here"]],
  },
  {
    about: "more working days than are counted",
    expression: { "working-days-after": [{ fact: "start" }, 1001] },
    faults: [["type/arguments", "working-days-after.1", "`1001` is not a whole number from -1000 to 1000"]],
  },
  {
    about: "a fraction of days",
    expression: { "days-after": [{ fact: "start" }, 1.5] },
    faults: [["type/value", "days-after.1", "`1.5` is a number, but a whole number is needed here"]],
  },
  {
    about: "a month that no year has",
    expression: { "date-of": [2026, 13, 1] },
    faults: [["type/arguments", "date-of.1", "`13` is not a month from 1 to 12"]],
  },
  {
    about: "a day that no month has",
    expression: { "with-day": [{ fact: "start" }, 0] },
    faults: [["type/arguments", "with-day.1", "`0` is not a day of the month from 1 to 31"]],
  },
  {
    about: "division by zero",
    expression: { quotient: [{ fact: "rent" }, 0] },
    faults: [["type/arguments", "quotient.1", "nothing can be divided by `0`"]],
  },
  {
    about: "too many decimals",
    expression: { round: [{ fact: "size" }, 7] },
    faults: [["type/arguments", "round.1", "`7` is not a number of decimals; write one from 0 to 6"]],
  },
  {
    about: "calculated decimals",
    expression: { round: [{ fact: "place" }, { fact: "children" }] },
    faults: [
      ["type/value", "round.0", "`place` is a text, but a number is needed here"],
      ["type/arguments", "round.1", "a mapping is not a number of decimals; write one from 0 to 6"],
    ],
  },
  {
    about: "two units",
    expression: { difference: [{ fact: "rent" }, { fact: "size" }] },
    faults: [["type/value", "difference.1", "this is in ha, but what stands before it is in EUR"]],
  },
];

const lists: readonly Row[] = [
  {
    about: "one date alone",
    expression: { latest: [{ fact: "start" }] },
    faults: [["type/arguments", "latest", "`latest` takes a list of 2 or more, each a date"]],
  },
  {
    about: "nothing to add",
    expression: { sum: [] },
    faults: [["type/arguments", "sum", "`sum` takes a list of 1 or more, each a number"]],
  },
  {
    about: "no list",
    expression: { sum: { fact: "rent" } },
    faults: [["type/arguments", "sum", "`sum` takes a list of 1 or more, each a number"]],
  },
  {
    about: "three units",
    expression: { sum: [{ fact: "rent" }, 5, { fact: "age" }, { fact: "size" }] },
    faults: [["type/value", "sum.2", "this is in year, but what stands before it is in EUR"]],
  },
  {
    about: "a date among numbers",
    expression: { smallest: [1, { fact: "start" }] },
    faults: [["type/value", "smallest.1", "`start` is a date, but a number is needed here"]],
  },
  {
    about: "several faults at once",
    expression: { earliest: [{ fact: "strat" }, "soon", { plus: ["2026-11-24", "1D"] }] },
    faults: [
      ["reference/unknown-fact", "earliest.0.fact", "no fact is named `strat`", "did you mean `start`?"],
      [
        "type/value",
        "earliest.1",
        "`soon` is a text, but a date is needed here",
        "a date is a day of the calendar, written `YYYY-MM-DD`",
      ],
      ["type/arguments", "earliest.2.plus.1", "`1D` is not a duration; write it like `P3M`, `P2W` or `P10D`"],
    ],
  },
  {
    about: "no value to be known",
    expression: { "first-known": [] },
    faults: [["type/arguments", "first-known", "`first-known` takes a list of 1 or more values"]],
  },
  {
    about: "two kinds",
    expression: { "first-known": [{ fact: "start" }, { fact: "paid" }] },
    faults: [
      ["type/value", "first-known.1", "this is `true` or `false`, but what stands before it is a date"],
    ],
  },
  {
    about: "an option beside a date",
    expression: { "first-known": [{ fact: "start" }, "soon"] },
    faults: [
      [
        "type/value",
        "first-known.1",
        "`soon` is a text, but a date is needed here",
        "a date is a day of the calendar, written `YYYY-MM-DD`",
      ],
    ],
  },
  {
    about: "literals of two kinds",
    expression: { "first-known": [5, "five"] },
    faults: [["type/value", "first-known.1", "this is a text, but what stands before it is a whole number"]],
  },
  {
    about: "nothing to count",
    expression: { "count-true": {} },
    faults: [["type/arguments", "count-true", "`count-true` takes a list of 1 or more conditions"]],
  },
  {
    about: "a condition of the wrong shape",
    expression: { "count-true": [{ all: [] }, { fact: "paid" }] },
    faults: [["schema/wrong-type", "count-true.1", "Invalid input"]],
  },
];

test.each([...positions, ...lists])("refuses $about: $expression", expectFaults);
