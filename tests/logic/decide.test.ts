import { expect, test } from "vitest";
import { allOf, anyOf, decide, notOf, type Truth } from "../../src/logic/index.ts";
import { lookupIn, operatorsByName } from "./support.ts";

const truths: readonly Truth[] = [true, undefined, false];

test.each<[Truth, Truth, Truth, Truth]>([
  [true, true, true, true],
  [true, undefined, undefined, true],
  [true, false, false, true],
  [undefined, undefined, undefined, undefined],
  [undefined, false, false, undefined],
  [false, false, false, false],
])("Kleene's tables: %s with %s gives %s for all and %s for any", (left, right, all, any) => {
  expect([allOf([left, right]), allOf([right, left])]).toEqual([all, all]);
  expect([anyOf([left, right]), anyOf([right, left])]).toEqual([any, any]);
});

test("not turns true and false round and leaves unknown", () => {
  expect(truths.map(notOf)).toEqual([false, undefined, true]);
});

test("a group of nothing holds, as in json-rules-engine", () => {
  expect([allOf([]), anyOf([])]).toEqual([true, true]);
});

test("an operator that is not there leaves the comparison open", () => {
  const condition = { fact: "a", operator: "toString", value: 1 };
  expect(decide(condition, lookupIn({ a: 1 }), operatorsByName)).toBe(undefined);
});

test("a name of every object is no fact", () => {
  const condition = { fact: "constructor", operator: "known" };
  expect(decide(condition, lookupIn({}), operatorsByName)).toBe(false);
});
