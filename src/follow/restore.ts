import { checkProgram, enter, type Program } from "../compile/index.ts";
import { type Code, codes } from "../diagnostic/index.ts";
import { limits, type PlanRecord, planRecordSchema } from "../model/index.ts";
import { canonicalJson, freeze, sha256 } from "../validate/index.ts";
import { equalInConstantTime, hmacSha256 } from "./hmac.ts";
import { inconsistency } from "./inconsistency.ts";
import { isComplete, machineOf, snapshotOf } from "./journey.ts";
import { merge } from "./merge.ts";
import { migrate } from "./migrations.ts";
import { checkedKey, type KeyOptions } from "./save.ts";
import { situationOf } from "./situation-of.ts";

/** A restored record, or why it was refused; `path` leads into the record. Nothing is ever begun anew. */
export type Restored =
  | { readonly ok: true; readonly record: PlanRecord; readonly catalogueChanged: boolean }
  | { readonly ok: false; readonly code: Code; readonly message: string; readonly path: string };

/**
 * Restores a record from the text that `saveRecord` made, in this or an older version. Everything is checked: size, JSON,
 * hash, signature (with `key`, an unsigned record is refused), version, shape, references, and the journey's state against the
 * life event's machine. `catalogueChanged`: the rules are not those of the record's plan; `replan` merges the difference.
 * Throws `call/not-a-program`.
 */
export function restoreRecord(program: Program, text: string, options: KeyOptions = {}): Restored {
  checkProgram(program);
  const { key } = checkedKey(options);
  if (typeof text !== "string") return refused("record/not-json");
  if (text.length > limits.recordText) return refused("record/too-large");
  const stored = parse(text);
  if (stored === undefined) return refused("record/not-json");
  const content = contentOf(stored.record);
  if (content === undefined) return refused("record/invalid", "record");
  if (stored.format !== "palvelupolku/stored-record/1" || !isMapping(stored.record))
    return refused("record/version", "format");
  if (!hasOnly(stored, ["format", "hash", "record", "signature"])) return refused("record/invalid");
  if (typeof stored.hash !== "string" || !equalInConstantTime(stored.hash, sha256(content)))
    return refused("record/integrity", "hash");
  if (!isSigned(stored.signature, key, content)) return refused("record/signature", "signature");
  const migrated = migrate(stored.record);
  if (migrated === undefined) return refused("record/version", "schema");
  return check(program, migrated);
}

/** The record's canonical JSON, or `undefined` when it is nested too deep to be one. */
function contentOf(record: unknown): string | undefined {
  try {
    return record === undefined ? "" : canonicalJson(record);
  } catch {
    return undefined;
  }
}

function refused(code: Code, path = ""): Extract<Restored, { ok: false }> {
  return { ok: false, code, message: codes[code].meaning, path };
}

interface Stored {
  readonly format?: unknown;
  readonly hash?: unknown;
  readonly signature?: unknown;
  readonly record?: unknown;
}

function parse(text: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** With a key only the right signature will do; without one a signed record cannot be checked and is refused. */
function isSigned(signature: unknown, key: string | undefined, content: string): boolean {
  if (key === undefined) return signature === null;
  return typeof signature === "string" && equalInConstantTime(signature, hmacSha256(key, content));
}

function check(program: Program, value: Readonly<Record<string, unknown>>): Restored {
  const result = planRecordSchema.safeParse(value);
  if (!result.success)
    return refused("record/invalid", result.error.issues[0]?.path.map(String).join(".") ?? "");
  const record = result.data;
  if (program.lifeEvents[record.lifeEvent] === undefined) return refused("record/life-event", "lifeEvent");
  const path = inconsistency(record);
  if (path !== undefined) return refused("record/invalid", path);
  if (!isJourneySound(program, record)) return refused("record/journey", "journey");
  if (!fitsRules(program, record)) return refused("record/invalid", "plan");
  return {
    ok: true,
    record: freeze(record),
    catalogueChanged: record.catalogue.hash !== program.catalogue.hash,
  };
}

/** Under the rules that made it, a record's plan, items and people are what a merge makes of it once more. */
function fitsRules(program: Program, record: PlanRecord): boolean {
  if (record.catalogue.hash !== program.catalogue.hash) return true;
  const { problems } = enter(program, situationOf(program, record));
  if (problems.length > 0) return false;
  const { record: again } = merge(program, record, "facts", record.log.at(-1)?.event.at ?? record.start.at);
  return canonicalJson(again) === canonicalJson(record);
}

function isJourneySound(program: Program, record: PlanRecord): boolean {
  const machine = machineOf(program, record.lifeEvent);
  if (machine === undefined || record.journey === null)
    return machine === undefined && record.journey === null;
  return (
    isComplete(machine.root, record.journey) &&
    snapshotOf(machine, { value: record.journey, history: record.journeyHistory }, null) !== undefined
  );
}
