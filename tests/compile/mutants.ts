import { readFileSync } from "node:fs";
import ts from "typescript";
import type { compileCondition } from "../../src/compile/index.ts";

const source = readFileSync(new URL("../../src/compile/compile-condition.ts", import.meta.url), "utf8");

/** Planted bugs: what stands in the file, and what is put in its place. */
const changes: Readonly<Record<string, readonly [string, string]>> = {
  "a part that fails does not end `all`": ["if (truth === false) return false;", ""],
  "`all` passes over what is unknown": ["return open ? undefined : true;", "return true;"],
  "`all` fails when something is unknown": ["return open ? undefined : true;", "return !open;"],
  "a part that holds does not end `any`": ["if (truth === true) return true;", ""],
  "`any` passes over what is unknown": [
    "return open ? undefined : parts.length === 0;",
    "return parts.length === 0;",
  ],
  "`any` holds in the end": [
    "return open ? undefined : parts.length === 0;",
    "return open ? undefined : true;",
  ],
  "`not` of unknown holds": ["return truth === undefined ? undefined : !truth;", "return !truth;"],
  "`not` does nothing": ["return truth === undefined ? undefined : !truth;", "return truth;"],
  "a test for `known` is open for an unknown fact": [
    "return value === undefined ? whenUnknown : compare(value, true);",
    "return value === undefined ? undefined : compare(value, true);",
  ],
  "a test for `unknown` always holds": [
    "return value === undefined ? whenUnknown : compare(value, true);",
    "return whenUnknown;",
  ],
  "an unknown fact is compared with a literal": [
    "return value === undefined ? undefined : compare(value, literal);",
    "return compare(value, literal);",
  ],
  "the literal stands on the left": [
    "return value === undefined ? undefined : compare(value, literal);",
    "return value === undefined ? undefined : compare(literal, value);",
  ],
  "the other fact may be unknown": [
    "return value === undefined || other === undefined ? undefined : compare(value, other);",
    "return value === undefined ? undefined : compare(value, other);",
  ],
  "a fact is compared with itself": [
    "return compareSlots(left, table.slotOf(value.fact), compare);",
    "return compareSlots(left, left, compare);",
  ],
  "every fact has the same slot": ["const left = table.slotOf(leaf.fact);", "const left = 0;"],
};

/** The compiler's own file with one thing changed, by the name of the bug. */
export const bugs: Readonly<Record<string, typeof compileCondition>> = Object.fromEntries(
  Object.entries(changes).map(([name, [right, wrong]]) => [name, compilerFrom(planted(right, wrong))]),
);

/** The file as it is, run in the same way: it must pass. */
export const unchanged: typeof compileCondition = compilerFrom(source);

function planted(right: string, wrong: string): string {
  if (source.split(right).length !== 2) throw new Error(`\`${right}\` does not stand once in the file`);
  return source.replace(right, wrong);
}

function compilerFrom(text: string): typeof compileCondition {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exported: { compileCondition?: typeof compileCondition } = {};
  new Function("exports", outputText)(exported);
  if (exported.compileCondition === undefined) throw new Error("the file has no `compileCondition`");
  return exported.compileCondition;
}
