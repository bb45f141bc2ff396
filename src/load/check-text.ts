/** A character that a rule file may not hold: its offset, and what is wrong with it. */
interface CharacterFault {
  readonly offset: number;
  readonly message: string;
}

/** Control characters but tab and line ends, a CR alone, half a character pair, and marks of a damaged or joined file. */
const forbidden = /[^\P{Cc}\t\n\r]|\r(?!\n)|[\p{Cs}\uFEFF\uFFFD-\uFFFF]/u;

/** The first character that a rule file may not hold, or `undefined`. */
export function forbiddenCharacter(text: string): CharacterFault | undefined {
  const match = forbidden.exec(text);
  return match === null ? undefined : { offset: match.index, message: describe(match[0]) };
}

function describe(character: string): string {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\r") return "a carriage return stands alone: lines end with LF or CR LF";
  if (character === "\uFEFF") return "a byte order mark (U+FEFF) stands inside the text";
  if (character === "\uFFFD") return "U+FFFD shows that a character was lost when the text was converted";
  if (code >= 0xd800 && code <= 0xdfff) return `half of a character pair stands alone: ${name}`;
  return `the character ${name} is not allowed`;
}
