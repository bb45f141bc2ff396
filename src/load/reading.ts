import { type Code, codes, type Diagnostic } from "../diagnostic/index.ts";
import { limits } from "../model/index.ts";
import { type DocumentFrame, documentFrame, type Frame } from "./frame.ts";
import { linePlaces, type Place } from "./line-places.ts";
import type { Token } from "./tokens.ts";
import { noValues, type ValuePlaces } from "./value-places.ts";

/** What has been read of a file so far. Lives only while that file is read. */
export interface Reading {
  readonly path: string;
  readonly placeOf: (offset: number) => Place;
  readonly places: ValuePlaces;
  readonly document: DocumentFrame;
  /** The innermost collection that is open, or the document. */
  frame: Frame;
  readonly diagnostics: Diagnostic[];
  /** A text that may turn out to be a key, when `:` follows. */
  pending: Token | undefined;
  /** Where the flow collection began that was closed last, on this line: it cannot be a key. */
  closedFlow: number | undefined;
  /** `before`: no document yet, `inside`: one has begun, `after`: it was ended by `...`. */
  stage: "before" | "inside" | "after";
  /** A fault after which nothing else in the file can be understood. */
  stopped: boolean;
}

/** A reading of which nothing has been read. */
export function startReading(path: string, text: string): Reading {
  const document = documentFrame();
  return {
    path,
    placeOf: linePlaces(text),
    places: noValues(),
    document,
    frame: document,
    diagnostics: [],
    pending: undefined,
    closedFlow: undefined,
    stage: "before",
    stopped: false,
  };
}

/** Notes a fault and reads on, until there are more faults than are listed. */
export function report(
  reading: Reading,
  code: Code,
  offset: number,
  message: string,
  help = codes[code].remedy,
): void {
  const { path, placeOf, diagnostics } = reading;
  diagnostics.push({ code, severity: "error", message, path, ...placeOf(offset), help });
  if (diagnostics.length > limits.diagnostics) reading.stopped = true;
}

/** Notes a fault after which the rest of the file cannot be understood. */
export function stop(reading: Reading, code: Code, offset: number, message: string, help?: string): void {
  report(reading, code, offset, message, help);
  reading.stopped = true;
}
