// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import { test } from "vitest";
import { expectFaults, is, type Row } from "./faults.ts";

const cases: readonly Row[] = [
  {
    about: "no case",
    expression: { choose: [] },
    faults: [
      [
        "type/arguments",
        "choose",
        "`choose` takes a list of cases `{when, then}`, and `{otherwise}` last if wanted",
      ],
    ],
  },
  {
    about: "no case but otherwise",
    expression: { choose: [{ otherwise: 1 }] },
    faults: [
      [
        "type/arguments",
        "choose",
        "`choose` takes a list of cases `{when, then}`, and `{otherwise}` last if wanted",
      ],
    ],
  },
  {
    about: "a mapping instead of cases",
    expression: { choose: { when: {}, then: 1 } },
    faults: [
      [
        "type/arguments",
        "choose",
        "`choose` takes a list of cases `{when, then}`, and `{otherwise}` last if wanted",
      ],
    ],
  },
  {
    about: "a mistyped key of a case",
    expression: { choose: [{ when: is("paid", true), thn: 1 }] },
    faults: [
      ["type/arguments", "choose.0.thn", "`choose` has no key `thn`", "did you mean `then`?"],
      ["type/arguments", "choose.0", "`choose` needs the key `then`"],
    ],
  },
  {
    about: "a case that is none",
    expression: { choose: ["paid"] },
    faults: [["type/arguments", "choose.0", "`choose` takes a mapping with `when`, `then` here"]],
  },
  {
    about: "otherwise before the end",
    expression: {
      choose: [{ when: is("paid", true), then: 1 }, { otherwise: 2 }, { when: is("paid", false), then: 3 }],
    },
    faults: [["type/arguments", "choose.1", "`otherwise` stands last, after all cases"]],
  },
  {
    about: "a wrong option in a condition",
    expression: { choose: [{ when: is("coping", "strainde"), then: 1 }] },
    faults: [
      [
        "reference/unknown-option",
        "choose.0.when.all.0.value",
        "`coping` has no option `strainde`",
        "did you mean `strained`?",
      ],
    ],
  },
  {
    about: "values of two kinds",
    expression: {
      choose: [{ when: is("paid", true), then: { fact: "start" } }, { otherwise: { fact: "rent" } }],
    },
    faults: [
      ["type/value", "choose.1.otherwise", "this is an amount of money, but what stands before it is a date"],
    ],
  },
  {
    about: "a value that its place does not allow",
    expression: { choose: [{ when: is("paid", true), then: 5 }] },
    expected: ["date"],
    faults: [["type/value", "choose.0.then", "`5` is a whole number, but a date is needed here"]],
  },
];

const tables: readonly Row[] = [
  {
    about: "no table",
    expression: { lookup: { of: { fact: "coping" } } },
    faults: [["type/arguments", "lookup", "`lookup` needs the key `table`"]],
  },
  {
    about: "an empty table",
    expression: { lookup: { of: { fact: "coping" }, table: {} } },
    faults: [
      ["type/arguments", "lookup.table", "`lookup` needs a mapping with one or more values at `table`"],
    ],
  },
  {
    about: "a table that is a list",
    expression: { lookup: { of: { fact: "coping" }, table: [1] } },
    faults: [
      ["type/arguments", "lookup.table", "`lookup` needs a mapping with one or more values at `table`"],
    ],
  },
  {
    about: "an option that the fact has not",
    expression: { lookup: { of: { fact: "coping" }, table: { ok: 1, straned: 2 } } },
    faults: [
      [
        "reference/unknown-option",
        "lookup.table.straned",
        "what is looked up has no option `straned`",
        "did you mean `strained`?",
      ],
    ],
  },
  {
    about: "a key that is no whole number",
    expression: { lookup: { of: { fact: "children" }, table: { "1": 1, "01": 2 } } },
    faults: [["type/value", "lookup.table.01", "`01` is not a whole number, as what is looked up needs"]],
  },
  {
    about: "a key that is neither true nor false",
    expression: { lookup: { of: { fact: "paid" }, table: { true: 1, no: 2 } } },
    faults: [["type/value", "lookup.table.no", "`no` is not `true` or `false`, as what is looked up needs"]],
  },
  {
    about: "what cannot be looked up",
    expression: { lookup: { of: { fact: "start" }, table: { ok: 1 } } },
    faults: [
      [
        "type/value",
        "lookup.of",
        "`start` is a date, but an option or a text or a whole number or `true` or `false` is needed here",
      ],
    ],
  },
  {
    about: "a mistyped key",
    expression: { lookup: { of: { fact: "coping" }, table: { ok: 1 }, otherwse: 2 } },
    faults: [
      ["type/arguments", "lookup.otherwse", "`lookup` has no key `otherwse`", "did you mean `otherwise`?"],
    ],
  },
  {
    about: "no mapping",
    expression: { lookup: [1] },
    faults: [["type/arguments", "lookup", "`lookup` takes a mapping with `of`, `table`, `otherwise` here"]],
  },
  {
    about: "what is no year",
    expression: { "by-year": { year: 2026, values: { "2026": 1, default: 2 } } },
    faults: [["type/arguments", "by-year.values.default", "`default` is not a year; write it like `2026`"]],
  },
  {
    about: "values of two kinds by year",
    expression: { "by-year": { year: 2026, values: { "2025": 1, "2026": "2026-06-09" } } },
    faults: [
      ["type/value", "by-year.values.2026", "this is a date, but what stands before it is a whole number"],
    ],
  },
];

test.each([...cases, ...tables])("refuses $about: $expression", expectFaults);
