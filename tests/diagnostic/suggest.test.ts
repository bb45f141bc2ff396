import { describe, expect, test } from "vitest";
import { suggest } from "../../src/diagnostic/index.ts";

describe("suggest", () => {
  test.each([
    ["equals", ["equal", "in"], "equal"],
    ["eqaul", ["equal", "notEqual"], "equal"],
    ["EQUAL", ["equal"], "equal"],
    ["equal", ["Equal"], "Equal"],
    ["home.movin", ["home.moving", "home.owner"], "home.moving"],
    ["journey", ["event", "journey", "personas"], "journey"],
    ["ba", ["ab"], undefined],
    ["acb", ["abc"], "abc"],
    ["abcdef", ["abcdxy"], "abcdxy"],
    ["abcdef", ["abcxyz"], undefined],
    ["abcdef", [], undefined],
    ["", ["a"], undefined],
    ["a", ["ab"], undefined],
    ["abc", ["abcdef"], undefined],
    ["abcd", ["abcdef"], "abcdef"],
  ])("%s among %j: %s", (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  test("of equally near candidates the first by code units, whatever their order", () => {
    expect(suggest("cat", ["cut", "bat", "car"])).toBe("bat");
    expect(suggest("cat", ["bat", "car", "cut"])).toBe("bat");
    expect(suggest("cat", ["bat", "cat"])).toBe("cat");
  });

  test("takes any iterable once", () => {
    expect(suggest("facts", new Set(["fact", "rules"]).values())).toBe("fact");
    expect(suggest("facts", new Map([["fact", 1]]).keys())).toBe("fact");
  });

  test("long words are not compared, so the work stays bounded", () => {
    const long = "x".repeat(101);
    expect(suggest(long, [long])).toBeUndefined();
    expect(suggest("x".repeat(100), [long, "x".repeat(99)])).toBe("x".repeat(99));
  });
});
