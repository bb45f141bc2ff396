import { expect, test, vi } from "vitest";
import type * as links from "../../src/compile/links.ts";
import { chainsGiveTheSame } from "./answer-cases.ts";

/** How many of the steps that read another are passed over: a planted bug. */
const bug = vi.hoisted(() => ({ forgetsLast: false }));

vi.mock("../../src/compile/links.ts", async (original) => {
  const { linksOf, ...others } = await original<typeof links>();
  const forgetting: typeof linksOf = (program, event) => {
    const right = linksOf(program, event);
    const dependents = right.dependents.map((steps) => steps.slice(0, -1));
    return bug.forgetsLast ? { ...right, dependents } : right;
  };
  return { ...others, linksOf: forgetting };
});

test("a step that is not decided again is found out", () => {
  bug.forgetsLast = false;
  expect(() => chainsGiveTheSame(100)).not.toThrow();
  bug.forgetsLast = true;
  expect(() => chainsGiveTheSame(100)).toThrow();
});
