import { quote } from "../logic/index.ts";
import { limits } from "../model/index.ts";
import { readInBlock, settlePending } from "./block.ts";
import { close, putNothing } from "./build.ts";
import { readInFlow } from "./flow.ts";
import { type Reading, report, startReading, stop } from "./reading.ts";
import { type Budget, type Token, tokensOf } from "./tokens.ts";
import { notClosed, unexpected } from "./unexpected.ts";

/** A file's value and the places of its parts, or what is wrong with it. */
export type Document = Pick<Reading, "diagnostics" | "places" | "placeOf"> & { readonly value: unknown };

/**
 * Reads one YAML or JSON document (YAML 1.2.2, core schema) in one pass, without recursion, from the tokens of `yaml`.
 *
 * Why not the whole of `yaml`: its parser and composer need seconds and hundreds of megabytes for a damaged file of
 * 1 MB (they note every fault, search each mapping for each key, and some comments make them search the file again and
 * again). Here the first fault of structure ends the file, faults in values and keys are collected up to the limit, and
 * time grows with the length. What is accepted has the same value as with `yaml`; what data does not need is refused:
 * anchors, aliases, tags, directives, several documents, `? ` keys, keys that are not text, pairs without braces.
 */
export function readDocument(path: string, text: string, budget: Budget): Document {
  const reading = startReading(path, text);
  const next = tokensOf(text, budget);
  for (let token = next(); token !== undefined && !reading.stopped; token = next()) readToken(reading, token);
  if (!reading.stopped) finish(reading);
  const { diagnostics, places, placeOf, document } = reading;
  return { diagnostics, places, placeOf, value: document.into[0] };
}

function readToken(reading: Reading, token: Token): void {
  const { type, source, offset } = token;
  if (type === "limit") {
    const most = `all files together hold more than ${limits.tokens} words, signs and lines`;
    stop(reading, "file/total-too-large", offset, most);
  } else if (reading.stage === "after") {
    stop(reading, "yaml/directive", offset, "something follows the end `...`");
  } else if (type === "directive-line") {
    stop(reading, "yaml/directive", offset, `the directive ${quote(source)} is not allowed`);
  } else if (type === "doc-start") {
    startDocument(reading, token);
  } else if (type === "doc-end") {
    endDocument(reading, token);
  } else {
    reading.stage = "inside";
    readInside(reading, token);
  }
}

function readInside(reading: Reading, token: Token): void {
  const { type, source, offset } = token;
  if (type === "anchor") {
    report(reading, "yaml/alias", offset, `the anchor ${quote(source)} is not allowed`);
  } else if (type === "tag") {
    report(reading, "yaml/tag", offset, `the tag ${quote(source)} is not allowed`);
  } else if (type === "explicit-key-ind") {
    stop(reading, "yaml/forbidden-key", offset, "a key is written with `?`", "write `key: value`");
  } else {
    if (type === "alias") report(reading, "yaml/alias", offset, `the alias ${quote(source)} is not allowed`);
    if (reading.frame.flow) readInFlow(reading, token);
    else readInBlock(reading, token);
  }
}

function startDocument(reading: Reading, { offset }: Token): void {
  if (reading.stage === "inside") stop(reading, "yaml/directive", offset, "a second document begins here");
  reading.stage = "inside";
}

function endDocument(reading: Reading, token: Token): void {
  if (reading.stage === "before") unexpected(reading, token);
  reading.stage = "after";
}

/** Closes what is open at the end of the text. */
function finish(reading: Reading): void {
  settlePending(reading);
  while (reading.frame.kind !== "document" && !reading.stopped) {
    if (reading.frame.flow) notClosed(reading, reading.frame);
    else close(reading, reading.frame);
  }
  if (reading.document.want === "value") putNothing(reading);
}
