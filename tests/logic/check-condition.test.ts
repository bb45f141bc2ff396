import { expect, test } from "vitest";
import { checkCondition, type Fault, type ValueType } from "../../src/logic/index.ts";
import type { Condition } from "../../src/model/index.ts";
import { typesOf } from "./support.ts";

const types: Record<string, ValueType> = {
  "life.coping": { kind: "choice", options: ["ok", "strained", "not-coping"] },
  "health.mood": { kind: "choice", options: ["most-days", "some-days"] },
  "debt.liabilities": { kind: "choices", options: ["tax", "rent", "other"] },
  "debt.enforcement": { kind: "boolean" },
  "person.age": { kind: "integer", unit: "year" },
  "stay.months": { kind: "number", unit: "month" },
  "money.income": { kind: "money", unit: "EUR" },
  "person.children": { kind: "integer" },
  "move.date": { kind: "date" },
  "plan.date": { kind: "date" },
  "person.place": { kind: "text" },
  "sugar.home": { kind: "series", unit: "mmol/L" },
};

test.each<[string, Condition]>([
  ["an option", { fact: "life.coping", operator: "equal", value: "ok" }],
  ["a list of options", { fact: "life.coping", operator: "in", value: ["ok", "strained"] }],
  ["a choice with any choice", { fact: "life.coping", operator: "notEqual", value: { fact: "health.mood" } }],
  [
    "a choice in a fact's choices",
    { fact: "life.coping", operator: "in", value: { fact: "debt.liabilities" } },
  ],
  ["one option of choices", { fact: "debt.liabilities", operator: "contains", value: "tax" }],
  [
    "choices and a choice",
    { fact: "debt.liabilities", operator: "doesNotContain", value: { fact: "life.coping" } },
  ],
  ["true", { fact: "debt.enforcement", operator: "equal", value: true }],
  ["a whole number", { fact: "person.age", operator: "lessThan", value: 23 }],
  ["a number with decimals for money", { fact: "money.income", operator: "greaterThan", value: 9208.43 }],
  [
    "numbers of any kind, when a unit is not given",
    { fact: "person.children", operator: "equal", value: { fact: "money.income" } },
  ],
  ["dates", { fact: "move.date", operator: "lessThanInclusive", value: { fact: "plan.date" } }],
  ["a written date", { fact: "move.date", operator: "equal", value: "2026-11-24" }],
  ["a text", { fact: "person.place", operator: "notIn", value: ["Turku"] }],
  ["known without a value", { fact: "sugar.home", operator: "known" }],
  [
    "known with the value that json-rules-engine wants",
    { fact: "move.date", operator: "known", value: true },
  ],
  ["an empty group", { all: [] }],
])("passes: %s", (_, condition) => {
  expect(checkCondition(condition, typesOf(types))).toEqual([]);
});

interface Row extends Pick<Fault, "code" | "path"> {
  readonly about: string;
  readonly condition: Condition;
  readonly message: string;
  readonly help: string | undefined;
}

const rows: readonly Row[] = [
  {
    about: "a mistyped fact",
    condition: { fact: "life.copng", operator: "equal", value: "ok" },
    code: "reference/unknown-fact",
    path: ["fact"],
    message: "no fact is named `life.copng`",
    help: "did you mean `life.coping`?",
  },
  {
    about: "a fact like no other",
    condition: { fact: "weather", operator: "equal", value: "ok" },
    code: "reference/unknown-fact",
    path: ["fact"],
    message: "no fact is named `weather`",
    help: undefined,
  },
  {
    about: "a mistyped operator",
    condition: { fact: "life.coping", operator: "equals", value: "ok" },
    code: "reference/unknown-operator",
    path: ["operator"],
    message: "no operator is named `equals`",
    help: "did you mean `equal`?",
  },
  {
    about: "an operator like no other",
    condition: { fact: "life.coping", operator: "==", value: "ok" },
    code: "reference/unknown-operator",
    path: ["operator"],
    message: "no operator is named `==`",
    help: "the operators are `equal`, `notEqual`, `in`, `notIn`, `contains`, `doesNotContain`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`, `known`, `unknown`",
  },
  {
    about: "an operator that is a name of every object",
    condition: { fact: "life.coping", operator: "constructor", value: "ok" },
    code: "reference/unknown-operator",
    path: ["operator"],
    message: "no operator is named `constructor`",
    help: "the operators are `equal`, `notEqual`, `in`, `notIn`, `contains`, `doesNotContain`, `lessThan`, `lessThanInclusive`, `greaterThan`, `greaterThanInclusive`, `known`, `unknown`",
  },
  {
    about: "an option typo",
    condition: { fact: "life.coping", operator: "equal", value: "not-copping" },
    code: "reference/unknown-option",
    path: ["value"],
    message: "`life.coping` has no option `not-copping`",
    help: "did you mean `not-coping`?",
  },
  {
    about: "an option like no other",
    condition: { fact: "life.coping", operator: "equal", value: "excellent" },
    code: "reference/unknown-option",
    path: ["value"],
    message: "`life.coping` has no option `excellent`",
    help: "the options are `ok`, `strained`, `not-coping`",
  },
  {
    about: "an option typo in a list",
    condition: { fact: "life.coping", operator: "in", value: ["ok", "straned"] },
    code: "reference/unknown-option",
    path: ["value", 1],
    message: "`life.coping` has no option `straned`",
    help: "did you mean `strained`?",
  },
  {
    about: "an option typo among choices",
    condition: { fact: "debt.liabilities", operator: "contains", value: "taxs" },
    code: "reference/unknown-option",
    path: ["value"],
    message: "`debt.liabilities` has no option `taxs`",
    help: "did you mean `tax`?",
  },
  {
    about: "an order of options",
    condition: { fact: "life.coping", operator: "lessThan", value: "ok" },
    code: "type/operator",
    path: ["operator"],
    message: "`lessThan` does not suit `life.coping`, which is an option",
    help: "use one of `equal`, `notEqual`, `in`, `notIn`, `known`, `unknown`",
  },
  {
    about: "equal on choices",
    condition: { fact: "debt.liabilities", operator: "equal", value: "tax" },
    code: "type/operator",
    path: ["operator"],
    message: "`equal` does not suit `debt.liabilities`, which is a list of options",
    help: "use one of `contains`, `doesNotContain`, `known`, `unknown`",
  },
  {
    about: "contains on a choice",
    condition: { fact: "life.coping", operator: "contains", value: "ok" },
    code: "type/operator",
    path: ["operator"],
    message: "`contains` does not suit `life.coping`, which is an option",
    help: "use one of `equal`, `notEqual`, `in`, `notIn`, `known`, `unknown`",
  },
  {
    about: "a comparison of a whole series",
    condition: { fact: "sugar.home", operator: "greaterThan", value: 7 },
    code: "type/operator",
    path: ["operator"],
    message: "`greaterThan` does not suit `sugar.home`, which is a series of dated values",
    help: "use one of `known`, `unknown`",
  },
  {
    about: "one value where a list is needed",
    condition: { fact: "life.coping", operator: "in", value: "ok" },
    code: "type/value",
    path: ["value"],
    message: "`ok` is not a list of values to compare `life.coping` with",
    help: "write a list: `[first, second]`",
  },
  {
    about: "a list where one value is needed",
    condition: { fact: "debt.enforcement", operator: "equal", value: [true] },
    code: "type/value",
    path: ["value"],
    message: "a list is not `true` or `false`, as `debt.enforcement` needs",
    help: undefined,
  },
  {
    about: "a text for a boolean",
    condition: { fact: "debt.enforcement", operator: "equal", value: "yes" },
    code: "type/value",
    path: ["value"],
    message: "`yes` is not `true` or `false`, as `debt.enforcement` needs",
    help: undefined,
  },
  {
    about: "a number for an option",
    condition: { fact: "life.coping", operator: "equal", value: 1 },
    code: "type/value",
    path: ["value"],
    message: "`1` is not one of `ok`, `strained`, `not-coping`, as `life.coping` needs",
    help: undefined,
  },
  {
    about: "a fraction for a whole number",
    condition: { fact: "person.age", operator: "lessThan", value: 22.5 },
    code: "type/value",
    path: ["value"],
    message: "`22.5` is not a whole number in year, as `person.age` needs",
    help: undefined,
  },
  {
    about: "a day that does not exist",
    condition: { fact: "move.date", operator: "lessThan", value: "2026-02-29" },
    code: "type/value",
    path: ["value"],
    message: "`2026-02-29` is not a date, as `move.date` needs",
    help: undefined,
  },
  {
    about: "a fact of another unit",
    condition: { fact: "stay.months", operator: "lessThan", value: { fact: "person.age" } },
    code: "type/value",
    path: ["value", "fact"],
    message:
      "`stay.months` is a number in month and cannot be compared with `person.age`, which is a whole number in year",
    help: undefined,
  },
  {
    about: "a fact of another kind",
    condition: { fact: "move.date", operator: "equal", value: { fact: "money.income" } },
    code: "type/value",
    path: ["value", "fact"],
    message:
      "`move.date` is a date and cannot be compared with `money.income`, which is an amount of money in EUR",
    help: undefined,
  },
  {
    about: "a list of one text fact",
    condition: { fact: "person.place", operator: "in", value: { fact: "debt.liabilities" } },
    code: "type/value",
    path: ["value", "fact"],
    message:
      "`person.place` is a text and cannot be compared with `debt.liabilities`, which is a list of options",
    help: undefined,
  },
  {
    about: "one option that is no choice",
    condition: { fact: "debt.liabilities", operator: "contains", value: { fact: "person.place" } },
    code: "type/value",
    path: ["value", "fact"],
    message:
      "`debt.liabilities` is a list of options and cannot be compared with `person.place`, which is a text",
    help: undefined,
  },
  {
    about: "a mistyped other fact",
    condition: { fact: "move.date", operator: "equal", value: { fact: "plan.dat" } },
    code: "reference/unknown-fact",
    path: ["value", "fact"],
    message: "no fact is named `plan.dat`",
    help: "did you mean `plan.date`?",
  },
  {
    about: "no value",
    condition: { fact: "move.date", operator: "equal" },
    code: "schema/missing-key",
    path: [],
    message: "the comparison of `move.date` has no `value`",
    help: undefined,
  },
  {
    about: "known with false, which would read like unknown",
    condition: { fact: "move.date", operator: "known", value: false },
    code: "type/value",
    path: ["value"],
    message: "`known` compares with no value, so `false` would have no effect",
    help: "leave `value` out; for the contrary use the other one of `known` and `unknown`",
  },
];

test.each(rows)("refuses: $about", ({ condition, code, path, message, help }) => {
  const [fault, ...more] = checkCondition({ any: [{ not: condition }] }, typesOf(types), ["conditions"]);
  expect(more).toEqual([]);
  expect(fault).toEqual({
    code,
    path: ["conditions", "any", 0, "not", ...path],
    message,
    ...(help === undefined ? {} : { help }),
  });
});

test("several faults come in the order in which they stand", () => {
  const condition = {
    all: [
      { fact: "life.copng", operator: "equals", value: "ok" },
      { fact: "life.coping", operator: "in", value: ["fine", "ok", 3] },
    ],
  };
  const faults = checkCondition(condition, typesOf(types));
  expect(faults.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["reference/unknown-fact", "all.0.fact"],
    ["reference/unknown-operator", "all.0.operator"],
    ["reference/unknown-option", "all.1.value.0"],
    ["type/value", "all.1.value.2"],
  ]);
});

test("a long list of options and a long text are cut in a message", () => {
  const options = Array.from({ length: 12 }, (_, index) => `option-${index}`);
  const long = "x".repeat(500);
  const [fault] = checkCondition(
    { fact: "a", operator: "equal", value: long },
    typesOf({ a: { kind: "choice", options } }),
  );
  expect(fault?.message).toBe(`\`a\` has no option \`${"x".repeat(60)}…\``);
  expect(fault?.help).toContain("`option-7`, …");
});
