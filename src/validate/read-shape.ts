import type * as z from "zod/mini";
import type { SourceFile } from "../load/index.ts";
import { type Finding, findingAt, findingAtKey, type Located } from "./located.ts";
import { faultsOfIssues, type ShapeFault } from "./shape-fault.ts";
import { isMapping, valueAt } from "./value-at.ts";

type Path = readonly PropertyKey[];

/** What was read of a file: items that have their shape, what is wrong with the others, and the names of those. */
export interface Read<T> {
  readonly items: readonly Located<T>[];
  readonly findings: readonly Finding[];
  readonly damaged: readonly string[];
}

/** A part of a file that is one item, or the whole file. */
export function readItem<T>(
  source: SourceFile,
  path: Path,
  schema: z.ZodMiniType<T>,
  value: unknown,
): Read<T> {
  const result = schema.safeParse(value);
  const place = { source, path };
  if (result.success)
    return { items: [{ ...place, item: result.data, owner: source.owner }], findings: [], damaged: [] };
  const faults = faultsOfIssues(schema, value, result.error.issues);
  return {
    items: [],
    findings: faults.map((fault) => findingOfShape(place, fault)),
    damaged: namesOf(value),
  };
}

/** A file whose lists are read item by item. When a key of it is wrong, whatever has a name in it may be what was meant. */
export function readFile<T>(source: SourceFile, schema: z.ZodMiniType<T>): Read<T> {
  const read = readItem(source, [], schema, withoutItems(source.value));
  return read.findings.length === 0 ? read : { ...read, damaged: namesWithin(source.value) };
}

/** A file with its lists of items emptied. */
function withoutItems(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, list]) => [
    key,
    Array.isArray(list) && key !== "joins" ? [] : list,
  ]);
  return Object.fromEntries(entries);
}

/** The names of all mappings in a value. */
function namesWithin(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return [...namesOf(value), ...Object.values(value).flatMap(namesWithin)];
}

/** The items of one list of a file. */
export function readItems<T>(source: SourceFile, key: string, schema: z.ZodMiniType<T>): readonly Read<T>[] {
  return readItemsBy(source, key, () => schema);
}

/** The items of one list of a file, each by the shape that it is written in. */
export function readItemsBy<T>(
  source: SourceFile,
  key: string,
  schemaOf: (value: unknown) => z.ZodMiniType<T>,
): readonly Read<T>[] {
  const list = valueAt(source.value, [key]);
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown, index) => readItem(source, [key, index], schemaOf(value), value));
}

function findingOfShape(place: Pick<Located<unknown>, "source" | "path">, fault: ShapeFault): Finding {
  const isOnKey = fault.key !== undefined && fault.key.is !== "missing";
  const at = isOnKey ? findingAtKey : findingAt;
  return at(place, fault.path, fault.code, fault.message, fault.help);
}

/** What a damaged item may be called: its `id` or `name`, an example's `rule`; any of its texts when these keys are mistyped. */
function namesOf(value: unknown): readonly string[] {
  if (!isMapping(value)) return [];
  const named = [value["id"], value["rule"] ?? value["name"]].filter((name) => typeof name === "string");
  return named.length > 0 ? named : Object.values(value).filter((text) => typeof text === "string");
}
