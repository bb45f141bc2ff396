import { PalvelupolkuError } from "../diagnostic/index.ts";
import { limits, type PlanRecord } from "../model/index.ts";
import { canonicalJson, sha256 } from "../validate/index.ts";
import { checkRecord } from "./check-record.ts";
import { hmacSha256 } from "./hmac.ts";

/** How a record is stored: the record beside the hash of its canonical JSON, and a signature when there is a key. */
export interface StoredRecord {
  readonly format: "palvelupolku/stored-record/1";
  /** SHA-256 of the record's canonical JSON, 64 hexadecimal digits. */
  readonly hash: string;
  /** HMAC-SHA-256 (RFC 2104) of the same text; `null` without a key. */
  readonly signature: string | null;
  readonly record: PlanRecord;
}

/** A secret of the portal. With it, a record that somebody else has written is refused. */
export interface KeyOptions {
  /** At least 32 characters. */
  readonly key?: string;
}

/** Room for what stands around the record. */
const envelopeText = 300;

/**
 * A record as JSON text in canonical form: the same record gives the same text. With `key` it is signed.
 * Throws `call/not-a-record`, `record/too-large` beyond the limit, and `call/bad-option` for a short key.
 */
export function saveRecord(record: PlanRecord, options: KeyOptions = {}): string {
  checkRecord(record);
  const content = canonicalJson(record);
  if (content.length > limits.recordText - envelopeText) {
    throw new PalvelupolkuError(
      "record/too-large",
      `a stored record has at most ${limits.recordText} characters`,
    );
  }
  const { key } = checkedKey(options);
  const signature = JSON.stringify(key === undefined ? null : hmacSha256(key, content));
  return `{"format":"palvelupolku/stored-record/1","hash":"${sha256(content)}","record":${content},"signature":${signature}}`;
}

/** The options with a key that is long enough. */
export function checkedKey(options: KeyOptions): KeyOptions {
  const { key } = options;
  if (key !== undefined && (typeof key !== "string" || key.length < 32))
    throw new PalvelupolkuError("call/bad-option", "the option `key` needs at least 32 characters");
  return options;
}
