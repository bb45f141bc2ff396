import { expect, test } from "vitest";
import { compareText, topologicalOrder } from "../../src/logic/index.ts";

const needs = (entries: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(entries));

test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
  ["nothing", {}, []],
  ["what is needed comes first", { a: ["b"], b: ["c"], c: [] }, ["c", "b", "a"]],
  ["free ones come in code-unit order", { b: [], ä: [], a: [], B: [] }, ["B", "a", "b", "ä"]],
  ["what is needed but not listed counts as given", { a: ["outside"] }, ["a"]],
  ["a need that is named twice is one", { a: ["b", "b"], b: [] }, ["b", "a"]],
])("orders: %s", (_, entries, order) => {
  expect(topologicalOrder(needs(entries))).toEqual({ ok: true, order });
});

test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
  ["a name that needs itself", { a: ["a"] }, ["a"]],
  ["two that need each other", { a: ["b"], b: ["a"], c: [] }, ["a", "b"]],
  ["what only waits for a circle is not in it", { a: ["b"], b: ["c"], c: ["b"] }, ["b", "c"]],
])("finds the circle: %s", (_, entries, circle) => {
  expect(topologicalOrder(needs(entries))).toEqual({ ok: false, circle });
});

test("a chain of 100 000 is ordered", () => {
  const chain = Array.from({ length: 100_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]] as const);
  const result = topologicalOrder(new Map(chain));
  expect(result.ok && result.order[0]).toBe("n99999");
});

test("texts are compared by code units", () => {
  expect([compareText("a", "a"), compareText("B", "a"), compareText("ä", "z")]).toEqual([0, -1, 1]);
});
