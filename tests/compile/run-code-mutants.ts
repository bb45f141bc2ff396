import type * as runCode from "../../src/compile/run-code.ts";
import { type Bugs, plant } from "./plant.ts";

/** How conditions as numbers are run. */
export type Run = Pick<typeof runCode, "decisiveAt" | "unsettledAt">;

/** Planted bugs: what stands in the file, and what is put in its place. */
const changes: Bugs = {
  "what is unknown fails": ["const fails = (truth - 1) & isKnown;", "const fails = truth - 1;"],
  "facts of parts that hold are forgotten": ["held |= bits & holds;", ""],
  "facts of parts that fail are forgotten": ["failed |= bits & fails;", ""],
  "what is open is not seen": ["(~isKnown & 4)", "0"],
  "a group within is passed over": ["else if (truth === 1) held |= reason;", ""],
  "`any` is `all`": ["if (operation === all)", "if (operation <= any)"],
  "one fact of two is forgotten": ["return bits | (words[at + 4] ?? 0) | inOrder", "return bits | inOrder"],
  "a test is not turned round": ["(Number.isNaN(value) ? 0 : 1) ^ operand", "(Number.isNaN(value) ? 0 : 1)"],
  "an unknown fact is not waited for": ["if ((reason & open) !== 0) waiting |= reason;", ""],
  "a failing part does not settle": ["return (seen & 1) !== 0 ? 0 : ", "return "],
  "a fact that is tested is not waited for": [
    "return Number.isNaN(value) ? bits | open : 1 ^ operand;",
    "return Number.isNaN(value) ? operand : 1 ^ operand;",
  ],
  "equal numbers are less": ["left < right ? holding & 1", "left <= right ? holding & 1"],
};

/** The file as it is, which must pass, and with one thing changed, by the name of the bug. */
export const { unchanged: unchangedRun, bugs: runBugs } = plant("run-code.ts", changes, (exported): Run => {
  const { decisiveAt, unsettledAt } = exported as Partial<Run>; // the file's own
  if (decisiveAt === undefined || unsettledAt === undefined) throw new Error("the file runs no conditions");
  return { decisiveAt, unsettledAt };
});
