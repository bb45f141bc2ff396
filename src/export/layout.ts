import { unglued } from "./escape.ts";

/** Two columns wide: East Asian wide and full-width characters, and characters shown as emoji. A rough table is enough. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
/** Nothing but characters of one column, as most texts here are. */
const narrow = /^[\u0020-\u02FF\u2010-\u2027]*$/;
const combining = /[\p{Mn}\p{Me}]/u;

/** How many columns of a terminal the text takes. */
export function columns(text: string): number {
  if (narrow.test(text)) return text.length;
  let count = 0;
  for (const character of text) count += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}

/** The text, filled with spaces to a width in columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/** A piece of text that is never divided, unless it is longer than a line; `spaced`: a space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/** Lines of at most `width` columns. Breaks at spaces (never inside a number such as `09 2525 0111`) and after hyphens. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text).flatMap((each) => cut(each, width))) {
    const longer = line === "" ? piece.text : `${line}${piece.spaced ? " " : ""}${piece.text}`;
    if (line !== "" && columns(longer) > width) {
      lines.push(line);
      line = piece.text;
    } else line = longer;
  }
  return [...lines, line].map(unglued);
}

function piecesOf(text: string): Piece[] {
  const words = text.split(/(?<!\d) | (?!\d)/);
  return words.flatMap((word) =>
    word.split(/(?<=\p{L}-)(?=\p{L})/u).map((part, index) => ({ text: part, spaced: index === 0 })),
  );
}

/** Pieces that fit a line. A long word of letters gets a hyphen where it is cut; an address or number gets none. */
function cut(piece: Piece, width: number): Piece[] {
  if (columns(piece.text) <= width) return [piece];
  const hyphen = /^\p{L}+$/u.test(piece.text) ? "-" : "";
  let head = "";
  for (const character of piece.text) {
    if (columns(head + character + hyphen) > width) break;
    head += character;
  }
  const rest = { text: piece.text.slice(head.length), spaced: false };
  return [{ text: head + hyphen, spaced: piece.spaced }, ...cut(rest, width)];
}
