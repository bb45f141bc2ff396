import { CST, Lexer } from "yaml";
import { simplePieces } from "./simple-pieces.ts";

/** A word or sign of a YAML text. White space, line ends and comments are told by what stands beside them. */
export interface Token {
  readonly type: TokenType;
  /** As written; of a block text, its lines without the header. */
  readonly source: string;
  readonly offset: number;
  /** UTF-16 units before it on its line, or before the anchor or tag in front of it. */
  readonly column: number;
  /** Only white space, and perhaps an anchor or a tag, stands before it on its line. */
  readonly first: boolean;
  /** The white space right before it holds a tab. */
  readonly tab: boolean;
  /** Of a block text: its header (`|`, `>-`) and the rest of that line. */
  readonly header?: CST.SourceToken[];
}

/** The lexer's kinds; a `glued-comment` lacks the space before its `#`, `unknown` is none, `limit` ends the reading. */
export type TokenType =
  | Exclude<CST.SourceToken["type"], "space" | "newline" | "comment" | "doc-mode">
  | CST.FlowScalar["type"]
  | "doc-end"
  | "block-scalar"
  | "glued-comment"
  | "unknown"
  | "limit";

/**
 * How many pieces may still be read, over all files: time and memory grow with them, not with bytes. A piece is a word,
 * a sign, white space, a comment or a line end; a line of a text counts as two, since it is cut out and joined again.
 */
export interface Budget {
  pieces: number;
}

/** Reads the next token; `undefined` at the end of the text. */
export type TokenReader = () => Token | undefined;

/** What is known at one point of the text. */
interface Scan {
  readonly pieces: () => string | undefined;
  readonly budget: Budget;
  offset: number;
  lineStart: number;
  first: boolean;
  spaced: boolean;
  tab: boolean;
  /** Column of the anchor or tag in front of the next token. */
  leading: number | undefined;
}

/** Cuts a text into tokens, in one pass. Gives a `limit` token when the budget is used up. */
export function tokensOf(text: string, budget: Budget): TokenReader {
  const scan: Scan = {
    ...{ pieces: piecesOf(text, budget.pieces), budget, offset: 0, lineStart: 0 },
    ...{ first: true, spaced: true, tab: false, leading: undefined },
  };
  return () => {
    for (let piece = nextPiece(scan); piece !== undefined; piece = nextPiece(scan)) {
      const token = readPiece(scan, piece);
      if (token !== undefined) return token;
    }
    return budget.pieces < 0 ? take(scan, "limit", "") : undefined;
  };
}

/** The pieces of a text one by one, as the lexer of `yaml` cuts them; `undefined` at the end. */
function piecesOf(text: string, most: number): () => string | undefined {
  const simple = simplePieces(text, most);
  if (simple !== undefined) {
    let next = 0;
    return () => simple[next++];
  }
  const pieces = new Lexer().lex(text);
  return () => {
    const { done, value } = pieces.next();
    return done === true ? undefined : value;
  };
}

function typeOf(piece: string): CST.TokenType | "unknown" {
  return CST.tokenType(piece) ?? "unknown";
}

function nextPiece({ pieces, budget }: Scan): string | undefined {
  budget.pieces--;
  return budget.pieces < 0 ? undefined : pieces();
}

/** A piece as a token, or `undefined` when it is white space or a comment. */
function readPiece(scan: Scan, piece: string): Token | undefined {
  const type = typeOf(piece);
  switch (type) {
    case "doc-mode":
      return undefined;
    case "comment":
      return scan.spaced ? pass(scan, piece) : take(scan, "glued-comment", piece);
    case "space":
      scan.tab ||= piece.includes("\t");
      scan.spaced = true;
      return pass(scan, piece);
    case "newline":
      return startLine(scan, piece);
    case "scalar":
      return takeText(scan, type);
    case "block-scalar-header":
      return readBlockText(scan, piece);
    default:
      return take(scan, type, piece);
  }
}

function pass(scan: Scan, piece: string): undefined {
  scan.offset += piece.length;
}

function startLine(scan: Scan, piece: string): undefined {
  pass(scan, piece);
  scan.lineStart = scan.offset;
  scan.first = true;
  scan.spaced = true;
  scan.tab = false;
  scan.leading = undefined;
}

/** A token at this point; what follows stands behind it. */
function take(scan: Scan, type: TokenType, source: string): Token {
  const { offset, first, tab } = scan;
  const column = scan.leading ?? offset - scan.lineStart;
  const leads = type === "anchor" || type === "tag";
  // The sign for a flow collection that ends too early takes no room in the text.
  if (type !== "flow-error-end") scan.offset += source.length;
  const lineEnd = source.lastIndexOf("\n");
  if (lineEnd !== -1) {
    scan.lineStart = offset + lineEnd + 1;
    scan.budget.pieces -= 2 * source.split("\n").length;
  }
  scan.first = first && leads;
  scan.leading = leads ? column : undefined;
  scan.spaced = false;
  scan.tab = false;
  return { type, source, offset, column, first, tab };
}

/** A text, which is the next piece. When the budget ends right before it, it is not taken for an empty one. */
function takeText(scan: Scan, type: "scalar" | "block-scalar"): Token {
  const piece = nextPiece(scan);
  return piece === undefined && scan.budget.pieces < 0
    ? take(scan, "limit", "")
    : take(scan, type, piece ?? "");
}

/** A block text: the header, the rest of its line, and the lines below, which end with a line end. */
function readBlockText(scan: Scan, indicator: string): Token {
  const { offset, column, first, tab } = take(scan, "block-scalar-header", indicator);
  const header: CST.SourceToken[] = [
    { type: "block-scalar-header", offset, indent: column, source: indicator },
  ];
  for (let piece = nextPiece(scan); piece !== undefined; piece = nextPiece(scan)) {
    const type = typeOf(piece);
    if (type === "scalar") break;
    if (type !== "space" && type !== "comment" && type !== "newline") return take(scan, "unknown", piece);
    header.push({ type, offset: scan.offset, indent: column, source: piece });
    pass(scan, piece);
  }
  const lines = takeText(scan, "block-scalar");
  if (lines.type === "limit") return lines;
  startLine(scan, "");
  return { type: "block-scalar", source: lines.source, offset, column, first, tab, header };
}
