import type * as z from "zod/mini";
import { suggest } from "../diagnostic/index.ts";
import { type Fault, quote } from "../logic/index.ts";
import type { Help } from "./located.ts";
import { keysOf, type Schema, schemasAt } from "./schema-keys.ts";
import { type Issue, mismatch, type UnionIssue } from "./shape-union.ts";
import * as words from "./shape-words.ts";
import { valueAt } from "./value-at.ts";

type Path = readonly PropertyKey[];

/** A fault of shape. */
export interface ShapeFault extends Omit<Fault, "help"> {
  readonly help?: Help;
  /** The key that the fault is about, when it is about a key and not about its value. */
  readonly key?: KeyFault;
}

interface KeyFault {
  readonly name: string;
  readonly is: "unknown" | "missing" | "misnamed";
  /** The keys that this place knows. */
  readonly keys: readonly string[];
}

/** Where a fault is explained. */
interface Context {
  /** The whole value. */
  readonly root: unknown;
  readonly path: Path;
  /** The schemas that may stand at the path. */
  readonly schemas: readonly Schema[];
  /** Keys of other shapes that were possible there. */
  readonly otherKeys: readonly string[];
}

/** The faults of a value that does not have the schema's shape; none when it has. */
export function shapeFaults(schema: z.ZodMiniType, value: unknown): readonly ShapeFault[] {
  const result = schema.safeParse(value);
  return result.success ? [] : faultsOfIssues(schema, value, result.error.issues);
}

/** Issues of zod in the words of rule authors. */
export function faultsOfIssues(
  schema: z.ZodMiniType,
  value: unknown,
  issues: readonly Issue[],
): readonly ShapeFault[] {
  const context: Context = { root: value, path: [], schemas: [schema], otherKeys: [] };
  return withoutMistyped(issues.flatMap((issue) => explain(issue, context)));
}

function explain(issue: Issue, from: Context): readonly ShapeFault[] {
  const context = below(from, issue.path);
  const { root, path } = context;
  const value = valueAt(root, path);
  if (value === undefined) return [missingKey(below(from, issue.path.slice(0, -1)), String(path.at(-1)))];
  if (issue.code === "invalid_union") return explainUnion(issue, value, context);
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, value, context);
  if (issue.code === "invalid_key") return misnamedKey(issue.issues, context);
  return [explainValue(issue, value, path, keysOf(context.schemas))];
}

function below(from: Context, path: Path): Context {
  if (path.length === 0) return from;
  const schemas = from.schemas.flatMap((schema) => schemasAt(schema, path));
  return { root: from.root, path: [...from.path, ...path], schemas, otherKeys: [] };
}

function explainUnion(issue: UnionIssue, value: unknown, context: Context): readonly ShapeFault[] {
  const { root, path, schemas } = context;
  const found = mismatch(issue, value, schemas);
  switch (found.type) {
    case "kind":
      return [{ code: "schema/wrong-type", path, ...words.wrongKind(value, found.kinds, found.keys) }];
    case "value":
      return [notAllowed(valueAt(value, [found.key]), found.values, [...path, found.key])];
    case "missing":
      return [{ code: "schema/missing-key", path, ...words.oneMissing(found.keys) }];
    case "comparison":
      return [{ code: "schema/missing-key", path, ...words.loneComparison }];
    case "unknown":
      return unknownKeys(found.written, value, context);
    case "shape":
      return found.issues.flatMap((inner) =>
        explain(inner, { root, path, schemas: found.schemas, otherKeys: found.otherKeys }),
      );
  }
}

/** The fault of a value that is there, and of the right kind of place. */
function explainValue(issue: Issue, value: unknown, path: Path, keys: readonly string[]): ShapeFault {
  const code = issue.code === "invalid_type" ? "schema/wrong-type" : "schema/invalid-value";
  switch (issue.code) {
    case "invalid_type":
      return { code, path, ...words.wrongKind(value, [issue.expected], keys) };
    case "invalid_value":
      return notAllowed(value, issue.values, path);
    case "too_small":
      return { code, path, ...words.outOfBounds(value, issue.origin, "least", issue.minimum) };
    case "too_big":
      return { code, path, ...words.outOfBounds(value, issue.origin, "most", issue.maximum) };
    default:
      return { code, path, message: `${quote(value)}: ${issue.message}`, help: "write it in this form" };
  }
}

function notAllowed(value: unknown, allowed: readonly unknown[], path: Path): ShapeFault {
  const near = typeof value === "string" ? suggest(value, allowed.map(String)) : undefined;
  return { code: "schema/invalid-value", path, ...words.notAllowed(value, allowed, near) };
}

function unknownKeys(
  names: readonly string[],
  value: unknown,
  { path, schemas, otherKeys }: Context,
): readonly ShapeFault[] {
  const keys = keysOf(schemas);
  const elsewhere = new Set([...keys, ...otherKeys]);
  const beside = keys.filter((key) => valueAt(value, [key]) !== undefined && !names.includes(key));
  return names.map((name) => {
    const said = elsewhere.has(name) ? words.besideOthers(name, beside) : words.unknown(name, keys);
    return { code: "schema/unknown-key", path: [...path, name], key: { name, is: "unknown", keys }, ...said };
  });
}

function missingKey({ path, schemas }: Context, name: string): ShapeFault {
  const key = { name, is: "missing", keys: keysOf(schemas) } as const;
  return { code: "schema/missing-key", path, key, ...words.missing(name, key.keys) };
}

/** A key that the author may choose, but not like this. */
function misnamedKey(issues: readonly Issue[], { path }: Context): readonly ShapeFault[] {
  const name = String(path.at(-1));
  const key = { name, is: "misnamed", keys: [] } as const;
  return issues.slice(0, 1).map((issue) => {
    const { message } = explainValue(issue, name, path, []);
    return { code: "schema/invalid-value", path, key, message: `the key ${message}` };
  });
}

/** Without the missing keys that stand there mistyped: one mistake is one fault. */
function withoutMistyped(faults: readonly ShapeFault[]): readonly ShapeFault[] {
  const placeOf = (path: Path, name: string | undefined) => JSON.stringify([...path, name]);
  const missing = new Set(faults.filter(isAbout("missing")).map(({ path }) => placeOf(path, "")));
  const mistyped = faults.filter(isAbout("unknown")).flatMap(({ path, key }) => {
    const parent = path.slice(0, -1);
    const isWorthIt = key !== undefined && missing.has(placeOf(parent, ""));
    return isWorthIt ? [placeOf(parent, suggest(key.name, key.keys))] : [];
  });
  const meant = new Set(mistyped);
  return faults.filter(
    (fault) => !(isAbout("missing")(fault) && meant.has(placeOf(fault.path, fault.key?.name))),
  );
}

function isAbout(kind: KeyFault["is"]): (fault: ShapeFault) => boolean {
  return ({ key }) => key?.is === kind;
}
