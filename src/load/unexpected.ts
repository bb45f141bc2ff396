import { quote } from "../logic/index.ts";
import type { CollectionFrame, Frame } from "./frame.ts";
import { type Reading, stop } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Stops at a token that cannot stand where it does, and says what is expected there. */
export function unexpected(reading: Reading, { type, source, offset, first }: Token): void {
  const { frame } = reading;
  if (type === "glued-comment") {
    stop(reading, "yaml/syntax", offset, "a space is missing before `#`", "write a space before `#`");
  } else if (type === "flow-error-end") {
    const help = "close it, or indent its lines further than the line on which it begins";
    stop(reading, "yaml/syntax", frame.at, `${opened(frame)} is not closed before the next line`, help);
  } else {
    const [line] = source.split("\n", 1);
    const help = `here can stand ${expected(frame, first)}`;
    stop(reading, "yaml/syntax", offset, `${quote(line)} cannot stand here`, help);
  }
}

/** Stops at the end of the file when a collection is still open. */
export function notClosed(reading: Reading, frame: CollectionFrame): void {
  stop(
    reading,
    "yaml/syntax",
    frame.at,
    `${opened(frame)} is not closed`,
    `write ${closing(frame)} where it ends`,
  );
}

function opened({ kind }: Frame): string {
  return kind === "list" ? "`[`" : "`{`";
}

function closing({ kind }: Frame): string {
  return kind === "list" ? "`]`" : "`}`";
}

function expected(frame: Frame, first: boolean): string {
  if (!frame.flow && !first && frame.want !== "value") return "nothing more on this line";
  switch (frame.want) {
    case "value":
      return frame.flow && frame.kind === "list" ? `a value or ${closing(frame)}` : "a value";
    case "colon":
      return `\`:\`, a space and the value of ${quote(frame.key)}`;
    case "key":
      return frame.flow ? `a key or ${closing(frame)}` : "a key, `:` and a value";
    case "end":
      return `a comma or ${closing(frame)}`;
  }
}
