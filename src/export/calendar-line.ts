import { escapeCalendar } from "./escape.ts";

/** A content line whose value is a TEXT, escaped and folded. Source: RFC 5545 sections 3.1 and 3.3.11. */
export function textLine(name: string, text: string): string {
  return folded(`${name}:${escapeCalendar(text)}`);
}

/** The line in pieces of at most 75 octets of UTF-8, with CRLF and a space between; a character is never divided. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > 75) {
      pieces.push(piece);
      // The space that begins the next line counts.
      [piece, size] = ["", 1];
    }
    piece += character;
    size += more;
  }
  return [...pieces, piece].join("\r\n ");
}

/** How many octets a character has in UTF-8. */
function octets(character: string): number {
  if (character < "\u0080") return 1;
  if (character < "\u0800") return 2;
  return character.length === 1 ? 3 : 4;
}
