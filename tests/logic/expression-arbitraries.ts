// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import fc from "fast-check";
import type { Value, ValueType } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import type { Facts } from "./support.ts";

const options = ["tax", "rent", "fact", "none"];

/** Facts of the expressions that are drawn. No units, so that any two numbers can be added. */
export const types: Readonly<Record<string, ValueType>> = {
  today: { kind: "date" },
  start: { kind: "date" },
  end: { kind: "date" },
  n: { kind: "integer" },
  m: { kind: "integer" },
  x: { kind: "number" },
  y: { kind: "money" },
  paid: { kind: "boolean" },
  home: { kind: "boolean" },
  debt: { kind: "choice", options },
  place: { kind: "text" },
  sugar: { kind: "series" },
  fundus: { kind: "series", options },
};

/** Any day of the calendar, its ends more often. */
const day = fc.oneof(
  fc.constantFrom("1800-01-01", "2299-12-31", "2026-11-24", "2028-02-29"),
  fc
    .date({
      min: new Date("1800-01-01T00:00:00Z"),
      max: new Date("2299-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
);
const near = fc.integer({ min: 0, max: 9 }).map((last) => `2026-11-2${last}`);
const wholeNumber = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(-0, 2026, 2 ** 53, -(2 ** 53), 1e9, 1e300),
);
const anyNumber = fc.oneof(
  wholeNumber,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 2.5, 1e308, -1e308, 5e-324),
);
const anyText = fc.oneof(fc.constantFrom("", "__proto__", "toString", "tax", "2026-02-29"), fc.string());

/** Values of every type, the worst among them. */
export function worstOf(type: ValueType): fc.Arbitrary<Value> {
  switch (type.kind) {
    case "date":
      return fc.oneof(day, near);
    case "integer":
      return wholeNumber;
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...options);
    case "text":
      return anyText;
    case "series":
      return fc.array(entryOf(type), { maxLength: 6 });
    default:
      return anyNumber;
  }
}

function entryOf(type: ValueType) {
  return fc.record(
    {
      date: near,
      value:
        type.options === undefined
          ? fc.oneof(fc.integer({ min: 1, max: 5 }), anyNumber)
          : fc.constantFrom(...options),
      sys: anyNumber,
      context: fc.constantFrom("fasting", "other"),
    },
    { requiredKeys: ["date"] },
  );
}

/** Some or all of the facts, with such values. */
export const worstFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, worstOf(type)])),
);
export const factNames = fc.subarray(Object.keys(types));

type Kind = "date" | "integer" | "number" | "boolean" | "choice" | "text" | "series";
type Draw = (kind: Kind) => fc.Arbitrary<Expression>;

/**
 * An expression of a kind, as authors write them. With `silent` no calculation in it takes silence for an answer: none
 * that passes over unknown values, and no test for `known`.
 */
export function expressionOf(kind: Kind, depth: number, silent = false): fc.Arbitrary<Expression> {
  const key = `${kind} ${depth} ${silent}`;
  const made = built.get(key) ?? build(kind, depth, silent);
  built.set(key, made);
  return made;
}

/** Each is built once: every kind needs every other. */
const built = new Map<string, fc.Arbitrary<Expression>>();

function build(kind: Kind, depth: number, silent: boolean): fc.Arbitrary<Expression> {
  if (depth === 0) return leafOf(kind);
  const draw: Draw = (inner) => expressionOf(inner, depth - 1, silent);
  return fc.oneof(
    { weight: 1, arbitrary: leafOf(kind) },
    { weight: 4, arbitrary: fc.oneof(...ownOf(kind, draw, silent), ...anyOf(kind, draw, silent)) },
  );
}

function leafOf(kind: Kind): fc.Arbitrary<Expression> {
  const fits = Object.keys(types).filter((name) => types[name]?.kind === kind);
  const fact = fc.constantFrom(...fits).map((name): Expression => ({ fact: name }));
  const literals: Partial<Record<Kind, fc.Arbitrary<Expression>>> = {
    date: day,
    integer: fc.integer({ min: -3, max: 12 }),
    number: fc.constantFrom(0.1, 2.5, -1, 1e6),
    boolean: fc.boolean(),
    choice: fc.constantFrom(...options),
    text: fc.constantFrom("a", "b"),
  };
  const literal = literals[kind];
  return literal === undefined ? fact : fc.oneof(fact, literal);
}

function one(name: string, ...parts: readonly fc.Arbitrary<Expression>[]): fc.Arbitrary<Expression> {
  return fc.tuple(...parts).map((list) => ({ [name]: list }));
}

function many(name: string, part: fc.Arbitrary<Expression>, least: number): fc.Arbitrary<Expression> {
  return fc.array(part, { minLength: least, maxLength: 3 }).map((list) => ({ [name]: list }));
}

function keyed(
  name: string,
  keys: Readonly<Record<string, fc.Arbitrary<Expression>>>,
  optional: readonly string[] = [],
) {
  const requiredKeys = Object.keys(keys).filter((key) => !optional.includes(key));
  return fc.record(keys, { requiredKeys }).map((args): Expression => ({ [name]: args as Expression })); // absent keys are no values
}

const duration = fc.constantFrom("P1M", "P3M", "P2W", "P10D", "P1Y", "P999Y", "P0D");
const names = (...all: readonly string[]) => all;

function ownOf(kind: Kind, draw: Draw, silent: boolean): fc.Arbitrary<Expression>[] {
  switch (kind) {
    case "date":
      return ownDates(draw, silent);
    case "integer":
      return ownIntegers(draw, silent);
    case "number":
      return [
        ...names("sum", "product", "smallest", "largest").map((name) => many(name, draw("number"), 1)),
        one("difference", draw("number"), draw("number")),
        one(
          "quotient",
          draw("number"),
          draw("number").filter((divisor) => divisor !== 0),
        ),
        one("round", draw("number"), fc.integer({ min: 0, max: 6 })),
        ...names("latest-value", "previous-value").flatMap((name) => [
          fc.constant<Expression>({ [name]: { fact: "sugar" } }),
          fc.constant<Expression>({ [name]: { of: { fact: "fundus" }, field: "sys" } }),
        ]),
      ];
    case "boolean":
      return [keyed("rising", { of: fc.constant({ fact: "sugar" }), steps: fc.integer({ min: 1, max: 3 }) })];
    case "choice":
      return [fc.constant({ "latest-value": { fact: "fundus" } })];
    default:
      return [];
  }
}

function ownDates(draw: Draw, silent: boolean): fc.Arbitrary<Expression>[] {
  const known = silent ? [] : names("earliest-known", "latest-known");
  return [
    ...names("plus", "minus").map((name) => one(name, draw("date"), duration)),
    ...names("days-after", "months-after", "working-days-after").map((name) =>
      one(name, draw("date"), draw("integer")),
    ),
    ...names("next-working-day", "previous-working-day", "month-end").map((name) =>
      draw("date").map((date): Expression => ({ [name]: date })),
    ),
    ...[...names("earliest", "latest"), ...known].map((name) => many(name, draw("date"), 2)),
    one(
      "date-of",
      fc.constant({ fact: "n" }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    ),
    one("with-day", draw("date"), fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant({ fact: "n" }))),
    keyed("last-annual-day", { until: draw("date"), days: fc.constant(["03-15", "01-15", "12-31"]) }),
    ...names("latest-date", "previous-date").map((name) =>
      fc.constantFrom<Expression>(
        { [name]: { fact: "sugar" } },
        { [name]: { of: { fact: "sugar" }, field: "sys" } },
      ),
    ),
  ];
}

function ownIntegers(draw: Draw, silent: boolean): fc.Arbitrary<Expression>[] {
  return [
    one("days-between", draw("date"), draw("date")),
    draw("date").map((date) => ({ "year-of": date })),
    ...names("sum", "product", "smallest", "largest").map((name) => many(name, draw("integer"), 1)),
    one("difference", draw("integer"), draw("integer")),
    one("round", draw("number"), fc.constant(0)),
    many("count-true", whenOf(silent), 1),
    keyed(
      "count-within",
      {
        of: fc.constant({ fact: "sugar" }),
        days: fc.constantFrom<Expression>(1, 7, 30, { fact: "n" }),
        operator: fc.constantFrom(
          "equal",
          "lessThan",
          "lessThanInclusive",
          "greaterThan",
          "greaterThanInclusive",
        ),
        value: draw("number"),
        context: fc.constantFrom("fasting", "other"),
      },
      ["context"],
    ),
  ];
}

/** Calculations that give whatever kind their parts have. */
function anyOf(kind: Kind, draw: Draw, silent: boolean): fc.Arbitrary<Expression>[] {
  if (kind === "series") return [];
  const value = draw(kind);
  const theCase = fc.record({ when: whenOf(silent), then: value });
  const last = fc.option(fc.record({ otherwise: value }), { nil: undefined });
  const rows = (...keys: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  return [
    ...(silent ? [] : [many("first-known", value, 1)]),
    fc
      .tuple(fc.array(theCase, { minLength: 1, maxLength: 3 }), last)
      .map(([cases, otherwise]): Expression => ({ choose: [...cases, ...(otherwise ? [otherwise] : [])] })),
    keyed("lookup", { of: fc.constant({ fact: "debt" }), table: rows(...options), otherwise: value }, [
      "otherwise",
    ]),
    keyed("lookup", { of: draw("integer"), table: rows("0", "1", "-1"), otherwise: value }, ["otherwise"]),
    keyed("lookup", { of: draw("boolean"), table: rows("true", "false") }),
    keyed("by-year", { year: draw("integer"), values: rows("2026", "2027"), otherwise: value }, [
      "otherwise",
    ]),
  ];
}

function whenOf(silent: boolean): fc.Arbitrary<Expression> {
  const leaves: Expression[] = [
    { fact: "paid", operator: "equal", value: true },
    { fact: "debt", operator: "in", value: ["tax", "fact"] },
    { fact: "start", operator: "lessThan", value: { fact: "end" } },
    { fact: "n", operator: "greaterThanInclusive", value: 1 },
  ];
  if (!silent) leaves.push({ fact: "x", operator: "known" }, { fact: "today", operator: "unknown" });
  const leaf = fc.constantFrom(...leaves);
  return fc.oneof(
    fc.array(leaf, { maxLength: 2 }).map((all): Expression => ({ all })),
    fc.array(leaf, { minLength: 1, maxLength: 2 }).map((any): Expression => ({ any })),
    leaf.map((not): Expression => ({ not })),
  );
}
