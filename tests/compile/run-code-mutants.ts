import { readFileSync } from "node:fs";
import ts from "typescript";
import type * as runCode from "../../src/compile/run-code.ts";

/** How conditions as numbers are run. */
export type Run = Pick<typeof runCode, "decisiveAt" | "unsettledAt">;

const source = readFileSync(new URL("../../src/compile/run-code.ts", import.meta.url), "utf8");

/** Planted bugs: what stands in the file, and what is put in its place. */
const changes: Readonly<Record<string, readonly [string, string]>> = {
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

/** The file with one thing changed, by the name of the bug. */
export const runBugs: Readonly<Record<string, Run>> = Object.fromEntries(
  Object.entries(changes).map(([name, [right, wrong]]) => [name, runFrom(planted(right, wrong))]),
);

/** The file as it is, run in the same way: it must pass. */
export const unchangedRun: Run = runFrom(source);

function planted(right: string, wrong: string): string {
  if (source.split(right).length !== 2) throw new Error(`\`${right}\` does not stand once in the file`);
  return source.replace(right, wrong);
}

function runFrom(text: string): Run {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exported: Partial<Run> = {};
  new Function("exports", outputText)(exported);
  const { decisiveAt, unsettledAt } = exported;
  if (decisiveAt === undefined || unsettledAt === undefined) throw new Error("the file runs no conditions");
  return { decisiveAt, unsettledAt };
}
