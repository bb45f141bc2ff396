import { close, open, putNothing, putValue } from "./build.ts";
import type { Frame } from "./frame.ts";
import { startEntry } from "./key.ts";
import { type Reading, stop } from "./reading.ts";
import { scalarValue } from "./scalar.ts";
import type { Token } from "./tokens.ts";
import { unexpected } from "./unexpected.ts";

/** Reads a token where indentation gives the structure. */
export function readInBlock(reading: Reading, token: Token): void {
  if (token.first) reading.closedFlow = undefined;
  if (token.type === "map-value-ind") {
    readColon(reading, token);
    return;
  }
  settlePending(reading);
  if (!reading.stopped && mayStand(reading, token)) readContent(reading, token);
}

function readContent(reading: Reading, token: Token): void {
  switch (token.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "alias":
      reading.pending = token;
      break;
    case "block-scalar":
      putText(reading, token);
      break;
    case "seq-item-ind":
      readDash(reading, token);
      break;
    case "flow-map-start":
    case "flow-seq-start":
      readFlowStart(reading, token);
      break;
    default:
      unexpected(reading, token);
  }
}

/** No `:` came: a text that was held back is a value. */
export function settlePending(reading: Reading): void {
  const { pending } = reading;
  if (pending === undefined) return;
  reading.pending = undefined;
  putText(reading, pending);
}

/** Closes the collections that end before a token, and says whether the token may stand where it does. */
function mayStand(reading: Reading, token: Token): boolean {
  if (token.first) return mayBeginLine(reading, token);
  if (reading.frame.want === "value") return true;
  unexpected(reading, token);
  return false;
}

function mayBeginLine(reading: Reading, token: Token): boolean {
  if (token.tab) {
    refuseTab(reading, token);
    return false;
  }
  let { frame } = reading;
  while (frame.kind !== "document" && endsBefore(frame, token)) frame = close(reading, frame);
  if (frame.want !== "value") return isInLine(reading, token);
  if (frame.column === token.column && !(frame.kind === "mapping" && isDash(token))) putNothing(reading);
  return true;
}

/** Whether a collection is over. A list may stand at the column of its key: the next key there ends it. */
function endsBefore({ kind, column }: Frame, token: Token): boolean {
  return column > token.column || (column === token.column && kind === "list" && !isDash(token));
}

function isDash({ type }: Token): boolean {
  return type === "seq-item-ind";
}

/** Whether a token that cannot be a value stands where the next key or dash is expected. */
function isInLine(reading: Reading, { column, offset }: Token): boolean {
  const { frame } = reading;
  if (frame.column === column) return true;
  const problem = "the line continues nothing above it";
  const help =
    frame.kind === "document"
      ? "a file is one mapping, one list or one value"
      : `begin it at column ${frame.column + 1}, or look at the line before`;
  stop(reading, "yaml/syntax", offset, problem, help);
  return false;
}

function refuseTab(reading: Reading, { offset }: Token): void {
  stop(reading, "yaml/syntax", offset, "a tab stands in the indentation", "indent with spaces");
}

/** A `:`: the text before it on the line is a key. */
function readColon(reading: Reading, token: Token): void {
  const { pending, closedFlow } = reading;
  if (pending !== undefined && !token.first) {
    reading.pending = undefined;
    readKey(reading, pending);
  } else if (closedFlow !== undefined) {
    stop(reading, "yaml/forbidden-key", closedFlow, "a list or mapping is used as a key");
  } else {
    stop(reading, "yaml/syntax", token.offset, "`:` has no key before it on its line");
  }
}

function readKey(reading: Reading, token: Token): void {
  const { column, offset, tab } = token;
  if (tab) {
    refuseTab(reading, token);
  } else if (isBesideKey(reading, token)) {
    const help = "is a line end or are quotes missing?";
    stop(reading, "yaml/syntax", offset, "a key stands on the line of another key, as its value", help);
  } else {
    const { frame } = reading;
    const place = { flow: false, column, at: offset };
    const mapping = frame.want === "key" ? frame : open(reading, "mapping", place);
    startEntry(reading, mapping, token);
    mapping.want = "value";
  }
}

function readDash(reading: Reading, token: Token): void {
  const { column, offset, tab } = token;
  const { frame } = reading;
  if (tab) {
    refuseTab(reading, token);
  } else if (frame.want === "key") {
    unexpected(reading, token);
  } else if (isBesideKey(reading, token)) {
    const help = "begin the list on the next line";
    stop(reading, "yaml/syntax", offset, "a list begins on the line of its key", help);
  } else {
    const continues = frame.kind === "list" && frame.column === column;
    const list = continues ? frame : open(reading, "list", { flow: false, column, at: offset });
    list.keyAt = offset;
    list.want = "value";
  }
}

/** Whether a collection would begin on the line of its key, or of the document's `---`. */
function isBesideKey(reading: Reading, { first }: Token): boolean {
  const { kind, want } = reading.frame;
  return want === "value" && kind !== "list" && !first;
}

function readFlowStart(reading: Reading, token: Token): void {
  const { type, column, offset } = token;
  if (reading.frame.want === "value") {
    open(reading, type === "flow-map-start" ? "mapping" : "list", { flow: true, column, at: offset });
  } else {
    unexpected(reading, token);
  }
}

function putText(reading: Reading, token: Token): void {
  const { want, column } = reading.frame;
  if (want === "value") putValue(reading, scalarValue(reading, token, column), token.offset);
  else unexpected(reading, token);
}
