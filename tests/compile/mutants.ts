import type { compileCondition } from "../../src/compile/index.ts";
import { type Bugs, plant } from "./plant.ts";

/** Planted bugs: what stands in the file, and what is put in its place. */
const changes: Bugs = {
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

/** The compiler's own file as it is, which must pass, and with one thing changed, by the name of the bug. */
export const { unchanged, bugs } = plant("compile-condition.ts", changes, (exported) => {
  const compiler = exported["compileCondition"] as typeof compileCondition | undefined; // the file's own
  if (compiler === undefined) throw new Error("the file has no `compileCondition`");
  return compiler;
});
