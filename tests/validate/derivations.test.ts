import { describe, expect, test } from "vitest";
import { factItem, more, named, withBase, wordsOf } from "./support.ts";

function wordsFor(type: string, derive: string) {
  return wordsOf(
    withBase(more(`facts:\n${factItem("home.derived", `type: ${type}`, named, `derive: ${derive}`)}`)),
  );
}

const unknown = "reference/unknown-fact: no fact is named `home.movingday`; did you mean `home.moving-day`?";

describe("a fault in a part of a calculation is found, although the calculation itself has a type", () => {
  test.each([
    ["date", "{plus: [{fact: home.movingday}, P1M]}"],
    ["date", "{days-after: [{fact: home.movingday}, 3]}"],
    ["date", "{plus: [{plus: [{fact: home.movingday}, P1M]}, P1M]}"],
    ["date", "{earliest: [{fact: home.moving-day}, {fact: home.movingday}]}"],
    ["date", "{earliest-known: [{fact: home.movingday}, 2027-01-01]}"],
    ["integer", "{days-between: [{fact: home.movingday}, {fact: today}]}"],
    ["integer", "{year-of: {fact: home.movingday}}"],
    [
      "integer",
      "{lookup: {of: {fact: home.kind}, table: {rented: 1}, otherwise: {year-of: {fact: home.movingday}}}}",
    ],
    ["boolean", "{all: [{fact: home.movingday, operator: known}]}"],
  ])("%s: %s", (type, derive) => {
    expect(wordsFor(type, derive)).toEqual([unknown]);
  });

  test("two of them are both found, and beside them what the result lacks", () => {
    expect(wordsFor("date", "{plus: [{fact: home.movingday}, P1X]}")).toHaveLength(2);
    expect(wordsFor("date", "{plus: [{fact: home.moving}, P1M]}")).toHaveLength(1);
  });
});
