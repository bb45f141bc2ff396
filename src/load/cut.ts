/** How far a text has been cut, and what the lexer of `yaml` would know at that point. */
export interface Cut {
  readonly text: string;
  readonly pieces: string[];
  at: number;
  /** Column at which the content of this line begins, behind its dashes. */
  indent: number;
  /** Least column of the further lines of a text. */
  indentNext: number;
  /** Flow collections that are open. */
  flowLevel: number;
  /** Whether a quoted text or a collection in flow was just cut: then `:` needs no space behind it. */
  flowKey: boolean;
}

/** What comes next: the beginning of a line, the rest of one, a part of a flow collection; or the cutting is given up. */
export type Next = "line" | "block" | "flow" | "unusual";

/** A piece that stands for no text: the next piece is a text without quotes, or the lines of a block text. */
export const scalarStart = "\u001F";

/** The sign at the point that is reached; `undefined` at the end. */
export function sign({ text, at }: Cut): string | undefined {
  return text[at];
}

/** Cuts off the piece that ends before an offset; an empty one counts too. */
export function cutTo(cut: Cut, end: number): void {
  cut.pieces.push(cut.text.slice(cut.at, end));
  cut.at = end;
}

/** Cuts off spaces, and returns how many. */
export function cutSpaces(cut: Cut): number {
  const { text, at } = cut;
  const end = afterSpaces(text, at);
  if (end > at) cutTo(cut, end);
  return end - at;
}

/** Cuts off what is left of the line. */
export function cutLine(cut: Cut): void {
  const end = cut.text.indexOf("\n", cut.at);
  cutTo(cut, end === -1 ? cut.text.length : end);
}

/** Cuts off a line end, and says whether there was one. */
export function cutLineEnd(cut: Cut): boolean {
  if (sign(cut) !== "\n") return false;
  cutTo(cut, cut.at + 1);
  return true;
}

/** Where one is back after a text or sign. */
export function around({ flowLevel }: Cut): Next {
  return flowLevel > 0 ? "flow" : "block";
}

/** Whether a sign ends a word: white space, or the end of the text. */
export function isEmpty(char: string | undefined): boolean {
  return char === undefined || char === " " || char === "\n";
}

/** Whether a sign has a meaning of its own anywhere in flow. */
export function isFlowSign(char: string | undefined): boolean {
  return char === "," || char === "[" || char === "]" || char === "{" || char === "}";
}

/** Whether `---` or `...` stands at an offset. */
export function isMark(text: string, at: number): boolean {
  return (text.startsWith("---", at) || text.startsWith("...", at)) && isEmpty(text[at + 3]);
}

/** Where a line goes on with the text before it, or -1: it is not indented far enough, or ends the document. */
export function furtherLine({ text, indentNext }: Cut, line: number): number {
  if (indentNext === 0) return isMark(text, line) ? -1 : line;
  const content = afterSpaces(text, line);
  return text[content] === "\n" || content - line >= indentNext ? content : -1;
}

/** The first offset from one on where no space stands. */
export function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

/** A `-`, `?` or `:` that is no part of a text. */
export function isIndicator({ text, at }: Cut, inFlow: boolean): boolean {
  const char = text[at];
  if (char !== "-" && char !== "?" && char !== ":") return false;
  return isEmpty(text[at + 1]) || (inFlow && isFlowSign(text[at + 1]));
}

/** Cuts off such a sign and the spaces behind it, and returns their width. */
export function cutIndicator(cut: Cut, inFlow: boolean): number {
  if (inFlow) cut.flowKey = false;
  else cut.indentNext = cut.indent + 1;
  cutTo(cut, cut.at + 1);
  return 1 + cutSpaces(cut);
}
