import { test } from "vitest";
import { decide } from "../../src/logic/index.ts";
import { laws } from "./laws.ts";
import { operatorsByName } from "./support.ts";

test.each(laws)("decide obeys: $name", async ({ check }) => {
  await check({ decide, operators: operatorsByName });
});
