import { limits } from "../model/index.ts";
import type { CollectionFrame, Frame } from "./frame.ts";
import { type Reading, stop } from "./reading.ts";
import { addValue } from "./value-places.ts";

/** Gives a value to the frame that wants one, and returns the value's number. */
export function putValue(reading: Reading, value: unknown, at: number): number {
  const { frame, places } = reading;
  const { into, key, keyAt } = frame;
  frame.want = frame.kind === "mapping" && !frame.flow ? "key" : "end";
  if (places.at.length >= limits.nodes) {
    stop(reading, "yaml/too-many-nodes", at, `the file holds more than ${limits.nodes} values`);
  }
  if (Array.isArray(into)) {
    into.push(value);
    return addValue(places, at);
  }
  into[key] = value;
  return addValue(places, at, keyAt, key);
}

/** Gives `null` where the author wrote nothing; it stands at its key or dash. */
export function putNothing(reading: Reading): void {
  putValue(reading, null, reading.frame.keyAt);
}

/** Opens a collection as the value that the innermost frame wants. */
export function open(
  reading: Reading,
  kind: CollectionFrame["kind"],
  place: Pick<CollectionFrame, "flow" | "column" | "at">,
): CollectionFrame {
  const parent = reading.frame;
  const depth = parent.depth + 1;
  const into: CollectionFrame["into"] = kind === "list" ? [] : Object.create(null);
  const number = putValue(reading, into, place.at);
  const want = kind === "list" ? "value" : "key";
  const frame: CollectionFrame = {
    kind,
    ...place,
    parent,
    depth,
    number,
    into,
    want,
    key: "",
    keyAt: place.at,
  };
  reading.frame = frame;
  if (depth > limits.depth) {
    stop(reading, "yaml/too-deep", place.at, `the nesting is deeper than ${limits.depth} levels`);
  }
  return frame;
}

/** Closes the innermost collection and returns what is around it. A value that it still wants is `null`. */
export function close(reading: Reading, frame: CollectionFrame): Frame {
  if (frame.want === "value") putNothing(reading);
  reading.places.end[frame.number] = reading.places.at.length;
  reading.frame = frame.parent;
  return frame.parent;
}
