import { expect, test } from "vitest";
import { compileCondition } from "../../src/compile/index.ts";
import { compare, conditionsPerRun } from "./condition-cases.ts";
import { bugs, unchanged } from "./mutants.ts";

test("a compiled condition says what decide says, on 20 000 conditions and more with facts missing", () => {
  const counts = compare(compileCondition, 20_100 / conditionsPerRun);
  const total = counts.true + counts.false + counts.undefined;
  expect(total).toBeGreaterThanOrEqual(20_000);
  for (const count of Object.values(counts)) expect(count / total).toBeGreaterThan(0.15);
  console.log(`compiled = decide: ${counts.true} hold, ${counts.false} fail, ${counts.undefined} open`);
});

test("at least eight bugs are planted, and the file without a bug passes", () => {
  expect(Object.keys(bugs).length).toBeGreaterThanOrEqual(8);
  compare(unchanged, 10);
});

test.each(Object.entries(bugs))("killed: %s", (name, compiler) => {
  expect(() => compare(compiler, 30), `nothing notices that ${name}`).toThrow();
  console.log(`planted bug killed: ${name}`);
});
