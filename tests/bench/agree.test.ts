import { describe, expect, test } from "vitest";
import { checkAgreement, Disagreement } from "../../tools/bench/agree.ts";
import { comparableBase } from "../../tools/bench/bases.ts";
import type { Contender } from "../../tools/bench/engines/base.ts";
import { floorOf } from "../../tools/bench/engines/floor.ts";
import { jsonLogic, jsonLogicByRule } from "../../tools/bench/engines/json-logic.ts";
import { jsonRules, jsonRulesFresh } from "../../tools/bench/engines/json-rules.ts";
import { ours } from "../../tools/bench/engines/ours.ts";
import { zen } from "../../tools/bench/engines/zen.ts";
import { syntheticBase } from "../../tools/bench/synthetic/base.ts";
import { completeCustomers, partialCustomers } from "../../tools/bench/synthetic/customers.ts";

const drawn = syntheticBase({ rules: 40, facts: 20 }, 3, "a hundred rules a file");
const complete = comparableBase("complete", drawn, completeCustomers(drawn.facts, 6, 3));
const partial = comparableBase("partial", drawn, partialCustomers(drawn.facts, 12, 3));
const names = drawn.rules.map(({ name }) => name);
const own = ({ program, lifeEvent, customers }: typeof complete) =>
  ours(program, lifeEvent, customers, names);

describe("all ways of deciding", () => {
  test("give the same verdicts on complete facts", async () => {
    const { base } = complete;
    const zenEntry = await zen(base);
    const others = [
      await floorOf(base),
      jsonRules(base),
      jsonRulesFresh(base),
      jsonLogic(base),
      jsonLogicByRule(base),
    ];
    const native = "truths" in zenEntry ? [zenEntry] : [];
    await checkAgreement("small", [own(complete), ...others, ...native], names, 6);
    const verdicts = await Promise.all(complete.customers.map((_, index) => own(complete).truths(index)));
    expect(new Set(verdicts.flat())).toEqual(new Set([true, false]));
  });

  test("by hand and by `evaluate` leave the same rules open on partial facts", async () => {
    await checkAgreement("small", [own(partial), await floorOf(partial.base)], names, 12);
    const verdicts = await Promise.all(partial.customers.map((_, index) => own(partial).truths(index)));
    expect(new Set(verdicts.flat())).toEqual(new Set([true, false, undefined]));
  });

  test("count as many rules in the work that is timed as hold", async () => {
    for (const one of [
      own(complete),
      await floorOf(complete.base),
      jsonRules(complete.base),
      jsonLogic(complete.base),
    ]) {
      const holding = (await one.truths(2)).filter((truth) => truth === true).length;
      expect(await one.work(2), one.name).toBe(holding);
    }
  });
});

describe("a planted difference", () => {
  const planted = (change: (truths: (boolean | undefined)[]) => void): Contender => ({
    ...own(complete),
    name: "planted",
    truths: async (customer) => {
      const truths = [...(await own(complete).truths(customer))];
      if (customer === 4) change(truths);
      return truths;
    },
  });
  const check = (other: Contender) => checkAgreement("small", [own(complete), other], names, 6);

  test("in one verdict of one customer is caught, with its rule", async () => {
    const flipped = planted((truths) => truths.splice(7, 1, !truths[7]));
    await expect(check(flipped)).rejects.toThrow(Disagreement);
    await expect(check(flipped)).rejects.toThrow("customer 4, rule7");
  });

  test("from decided to open, and a missing verdict, are caught", async () => {
    await expect(check(planted((truths) => truths.splice(0, 1, undefined)))).rejects.toThrow(/says open/);
    await expect(check(planted((truths) => truths.push(true)))).rejects.toThrow("number of rules");
  });

  test("is not there when nothing is changed", async () => {
    await expect(check(planted(() => {}))).resolves.toBeUndefined();
  });
});
