import type * as z from "zod/mini";
import { keysOf, optionsOf, type Schema } from "./schema-keys.ts";
import { isMapping, valueAt } from "./value-at.ts";

/** An issue of zod. */
export type Issue = z.core.$ZodIssue;
/** The issue of a value that has none of several shapes. */
export type UnionIssue = z.core.$ZodIssueInvalidUnion;

/** What is wrong with a value that has none of several possible shapes. */
export type Mismatch =
  /** It is of another kind than all of them. */
  | { readonly type: "kind"; readonly kinds: readonly string[]; readonly keys: readonly string[] }
  /** The key that tells the shapes apart has a value that none of them has. */
  | { readonly type: "value"; readonly key: PropertyKey; readonly values: readonly unknown[] }
  /** One of these keys is missing, and it would tell the shapes apart. */
  | { readonly type: "missing"; readonly keys: readonly string[] }
  /** It is a comparison, where only groups of comparisons can stand. */
  | { readonly type: "comparison" }
  /** It has keys, and none of them is a key of one of the shapes. */
  | { readonly type: "unknown"; readonly written: readonly string[] }
  /** It comes nearest to one shape; `otherKeys` are those of the others. */
  | ({ readonly type: "shape"; readonly otherKeys: readonly string[] } & Branch);

interface Branch {
  readonly issues: readonly Issue[];
  readonly schemas: readonly Schema[];
}

/** Finds what the author most likely meant by a value, and so what is wrong with it. */
export function mismatch(issue: UnionIssue, value: unknown, schemas: readonly Schema[]): Mismatch {
  const options = schemas.flatMap(optionsOf);
  const keys = keysOf(options);
  const kinds = kindsIn(issue);
  if (kinds !== undefined) return { type: "kind", kinds, keys };
  const branches = issue.errors.map((issues, index) => ({
    issues,
    schemas: options.slice(index, index + 1),
  }));
  if (!isMapping(value)) return { type: "shape", otherKeys: [], ...nearestOf(branches, value) };
  return sharedKey(branches, value) ?? shapeOf(branches, value, keys);
}

/** The kinds that are possible, when the value is of none of them. */
function kindsIn({ errors }: UnionIssue): readonly string[] | undefined {
  const kinds = errors.map((issues) => issues.map(kindsOf).find((found) => found !== undefined));
  return kinds.every((found) => found !== undefined) ? kinds.flat() : undefined;
}

function kindsOf(issue: Issue): readonly string[] | undefined {
  if (issue.path.length > 0) return undefined;
  if (issue.code === "invalid_union") return kindsIn(issue);
  return issue.code === "invalid_type" ? [issue.expected] : undefined;
}

/** The fault of a key that every shape has, with one value in each: `type`. */
function sharedKey(branches: readonly Branch[], value: object): Mismatch | undefined {
  const found = branches.flatMap(({ issues }) => issues.filter(isValueOfKey).slice(0, 1));
  const [first] = found;
  const key = first?.path[0];
  const isShared = found.length === branches.length && found.every((issue) => issue.path[0] === key);
  if (key === undefined || !isShared) return undefined;
  if (!Object.hasOwn(value, key)) return { type: "missing", keys: [String(key)] };
  return { type: "value", key, values: found.flatMap((issue) => issue.values) };
}

function isValueOfKey(issue: Issue): issue is z.core.$ZodIssueInvalidValue {
  return issue.code === "invalid_value" && issue.path.length === 1;
}

/** The fault of a mapping: it has keys of one shape, or of none. */
function shapeOf(
  branches: readonly Branch[],
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Mismatch {
  const near = nearestOf(branches, value);
  const nearKeys = keysOf(near.schemas);
  const written = Object.keys(value);
  const isFree = nearKeys.length === 0;
  if (isFree || written.some((key) => nearKeys.includes(key)))
    return { type: "shape", ...near, otherKeys: keys.filter((key) => !nearKeys.includes(key)) };
  if (keys.includes("all") && written.includes("fact")) return { type: "comparison" };
  if (written.length > 0) return { type: "unknown", written };
  const first = branches.flatMap(
    ({ issues }) => issues.find((issue) => isMissing(issue, value))?.path[0] ?? [],
  );
  return { type: "missing", keys: [...new Set(first.map(String))] };
}

/** Whether an issue is that a key directly inside a value is missing. */
function isMissing(issue: Issue, value: unknown): boolean {
  return issue.path.length === 1 && valueAt(value, issue.path) === undefined;
}

function nearestOf(branches: readonly Branch[], value: unknown): Branch {
  const weighed = branches.map((branch) => ({ ...branch, cost: costOf(branch.issues, value) }));
  return weighed.reduce((best, branch) => (branch.cost < best.cost ? branch : best));
}

/** How far a value is from a shape. What its parts lack counts little, however many they are: its own keys tell the shape. */
function costOf(issues: readonly Issue[], value: unknown): number {
  const own = issues.reduce((sum, issue) => sum + weigh(issue, value), 0);
  return own + (issues.some((issue) => weigh(issue, value) === 0) ? 1 : 0);
}

function weigh(issue: Issue, value: unknown): number {
  if (kindsOf(issue) !== undefined) return 100;
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) return 4 * issue.keys.length;
  return isValueOfKey(issue) || isMissing(issue, value) ? 3 : 0;
}
