import { expect, test } from "vitest";
import {
  needsOf,
  needsOfExpression,
  reasonsOf,
  unsettledFactsOf,
  type Value,
} from "../../src/logic/index.ts";
import type { Condition } from "../../src/model/index.ts";
import { lookupIn, operatorsByName } from "./support.ts";

const yes = (fact: string): Condition => ({ fact, operator: "equal", value: true });
const unknown = (fact: string): Condition => ({ fact, operator: "unknown" });

interface Row {
  readonly condition: Condition;
  readonly facts: Record<string, Value>;
  readonly needs: readonly string[];
  readonly unsettled: readonly string[];
  readonly reasons: readonly string[];
}

const rows: readonly Row[] = [
  { condition: yes("a"), facts: {}, needs: ["a"], unsettled: ["a"], reasons: [] },
  { condition: yes("a"), facts: { a: true }, needs: [], unsettled: [], reasons: ["a"] },
  {
    // What stands beside a false part no longer matters.
    condition: { all: [yes("a"), yes("b"), yes("c")] },
    facts: { b: false },
    needs: [],
    unsettled: [],
    reasons: ["b"],
  },
  {
    condition: { all: [yes("a"), yes("b"), yes("a")] },
    facts: { b: true },
    needs: ["a"],
    unsettled: ["a"],
    reasons: ["b"],
  },
  {
    // A part that is settled is not looked into.
    condition: { any: [{ all: [yes("a"), yes("b")] }, { not: yes("c") }] },
    facts: { b: false },
    needs: ["c"],
    unsettled: ["c"],
    reasons: ["b"],
  },
  {
    condition: { any: [yes("a"), yes("b"), { all: [yes("c"), yes("d")] }] },
    facts: { a: false, b: true, c: true, d: true },
    needs: [],
    unsettled: [],
    reasons: ["b", "c", "d"],
  },
  {
    // "Not known to be so": decided by silence, and an answer may still turn it.
    condition: { any: [unknown("a"), { not: yes("a") }] },
    facts: {},
    needs: [],
    unsettled: ["a"],
    reasons: ["a"],
  },
  {
    condition: { all: [yes("b"), { any: [unknown("a"), { not: yes("a") }] }] },
    facts: {},
    needs: ["b", "a"],
    unsettled: ["b", "a"],
    reasons: [],
  },
  {
    condition: { all: [{ fact: "a", operator: "lessThan", value: { fact: "b" } }] },
    facts: { a: 1 },
    needs: ["b"],
    unsettled: ["b"],
    reasons: ["a"],
  },
  {
    condition: { all: [{ fact: "a", operator: "lessThan", value: { fact: "b" } }] },
    facts: { a: 1, b: 2 },
    needs: [],
    unsettled: [],
    reasons: ["a", "b"],
  },
  { condition: { all: [] }, facts: {}, needs: [], unsettled: [], reasons: [] },
];

test.each(rows)("needs and reasons of $condition with $facts", (row) => {
  const lookup = lookupIn(row.facts);
  expect(needsOf(row.condition, lookup, operatorsByName)).toEqual(row.needs);
  expect(unsettledFactsOf(row.condition, lookup, operatorsByName)).toEqual(row.unsettled);
  expect(reasonsOf(row.condition, lookup, operatorsByName)).toEqual(row.reasons);
});

test("needs of an expression are the unknown facts that it names", () => {
  const expression = { earliest: [{ fact: "opened" }, { plus: [{ fact: "closed" }, "P1M"] }] };
  expect(needsOfExpression(expression, lookupIn({ closed: "2026-11-24" }))).toEqual(["opened"]);
});
