import { expect, test } from "vitest";
import { compileCondition, slotTable } from "../../src/compile/index.ts";
import { decide } from "../../src/logic/index.ts";
import { operatorsByName } from "../logic/support.ts";

test("an operator that is not there is open, as decide says", () => {
  const condition = { fact: "a", operator: "resembles", value: true };
  const compiled = compileCondition(condition, slotTable(), operatorsByName);
  expect(compiled([true])).toBe(undefined);
  expect(decide(condition, () => true, operatorsByName)).toBe(undefined);
});

test("facts have the slots of the table, in which a name stands once", () => {
  const table = slotTable();
  const value = { fact: "b" };
  const compiled = compileCondition(
    { all: [{ fact: "a", operator: "equal", value }] },
    table,
    operatorsByName,
  );
  compileCondition({ not: { fact: "b", operator: "known" } }, table, operatorsByName);
  expect([...table.numbers]).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
  expect([compiled([1, 1]), compiled([1, 2]), compiled([1]), compiled([])]).toEqual([
    true,
    false,
    undefined,
    undefined,
  ]);
});
