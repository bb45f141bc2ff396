import { close, open, putNothing, putValue } from "./build.ts";
import { startEntry } from "./key.ts";
import { type Reading, stop } from "./reading.ts";
import { scalarValue } from "./scalar.ts";
import type { Token } from "./tokens.ts";
import { unexpected } from "./unexpected.ts";

/** Reads a token between `{` and `}` or `[` and `]`, where indentation has no meaning. */
export function readInFlow(reading: Reading, token: Token): void {
  switch (token.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "alias":
      readText(reading, token);
      break;
    case "map-value-ind":
      readColon(reading, token);
      break;
    case "comma":
      readComma(reading, token);
      break;
    case "flow-map-start":
    case "flow-seq-start":
      readStart(reading, token);
      break;
    case "flow-map-end":
    case "flow-seq-end":
      readEnd(reading, token);
      break;
    default:
      unexpected(reading, token);
  }
}

function readText(reading: Reading, token: Token): void {
  const { frame } = reading;
  if (frame.want === "key") {
    startEntry(reading, frame, token);
    frame.want = "colon";
  } else if (frame.want === "value" && token.source === "") {
    // The lexer gives an empty text where a value is left out.
    putNothing(reading);
  } else if (frame.want === "value") {
    putValue(reading, scalarValue(reading, token, frame.column), token.offset);
  } else {
    unexpected(reading, token);
  }
}

function readColon(reading: Reading, token: Token): void {
  const { frame } = reading;
  if (frame.want === "colon") {
    frame.want = "value";
  } else if (frame.kind === "list" && frame.want === "end") {
    const help = "write `{ key: value }`, or quotes around a text with `:`";
    stop(reading, "yaml/syntax", token.offset, "a key stands in a list without braces", help);
  } else {
    unexpected(reading, token);
  }
}

function readComma(reading: Reading, token: Token): void {
  const { frame } = reading;
  if (frame.kind === "mapping" && frame.want === "value") putNothing(reading);
  if (frame.want === "end") frame.want = frame.kind === "mapping" ? "key" : "value";
  else unexpected(reading, token);
}

function readStart(reading: Reading, token: Token): void {
  const { type, column, offset } = token;
  const { want } = reading.frame;
  if (want === "value") {
    open(reading, type === "flow-map-start" ? "mapping" : "list", { flow: true, column, at: offset });
  } else if (want === "key") {
    stop(reading, "yaml/forbidden-key", offset, "a list or mapping is used as a key");
  } else {
    unexpected(reading, token);
  }
}

function readEnd(reading: Reading, token: Token): void {
  const { frame } = reading;
  const kind = token.type === "flow-map-end" ? "mapping" : "list";
  if (frame.kind === "document" || frame.kind !== kind || frame.want === "colon") {
    unexpected(reading, token);
    return;
  }
  // In a list nothing is wanted between the last comma and the end.
  if (kind === "list") frame.want = "end";
  close(reading, frame);
  reading.closedFlow = frame.at;
}
