import { quote } from "../logic/index.ts";
import type { Frame } from "./frame.ts";
import { plainValue } from "./plain-value.ts";
import { type Reading, report, stop } from "./reading.ts";
import { scalarText } from "./scalar.ts";
import type { Token } from "./tokens.ts";
import { cell } from "./value-places.ts";

/** Keys that a script can take for the inner parts of an object. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Longest key, in UTF-16 units as written (YAML 1.2.2, 7.4.2). */
const longest = 1024;

/** Begins an entry of a mapping. The key is text, or a whole number that is taken as text, as in a table by years. */
export function startEntry(reading: Reading, frame: Frame, token: Token): void {
  const { offset, source } = token;
  if (source.includes("\n")) {
    const help = "is a `:` missing on the line before?";
    stop(reading, "yaml/syntax", offset, "a key goes over several lines", help);
  } else if (source.length > longest) {
    stop(reading, "yaml/syntax", offset, `a key is longer than ${longest} characters`, "shorten it");
  } else {
    frame.key = keyOf(reading, frame, token);
    frame.keyAt = offset;
  }
}

function keyOf(reading: Reading, frame: Frame, token: Token): string {
  const { offset, type } = token;
  const key = scalarText(reading, token, frame.column);
  if (forbidden.has(key)) {
    report(reading, "yaml/forbidden-key", offset, `the key ${quote(key)} is not allowed anywhere`);
  } else if (key === "<<") {
    report(reading, "yaml/alias", offset, "mappings are not merged with `<<`");
  } else if (type === "scalar" && !isText(key)) {
    report(reading, "yaml/forbidden-key", offset, `the key ${quote(key)} is not text`, "put it in quotes");
  } else if (Object.hasOwn(frame.into, key)) {
    const { line } = reading.placeOf(firstPlace(reading, frame, key));
    report(reading, "yaml/duplicate-key", offset, `the key ${quote(key)} stands already on line ${line}`);
  }
  return key;
}

function isText(key: string): boolean {
  if (/^(?:0|[1-9][0-9]*)$/.test(key)) return true;
  const plain = plainValue(key);
  return "value" in plain && typeof plain.value === "string";
}

/** Where a key of an open mapping was written first. */
function firstPlace({ places }: Reading, frame: Frame, key: string): number {
  let entry = frame.number + 1;
  while (places.key[entry] !== key && entry < places.at.length) entry = cell(places.end, entry);
  return cell(places.keyAt, entry);
}
