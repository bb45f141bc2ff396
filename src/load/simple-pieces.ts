import { afterSpaces, type Cut, cutLine, cutLineEnd, cutSpaces, type Next, sign } from "./cut.ts";
import { cutInBlock, cutLineStart } from "./cut-block.ts";
import { cutInFlow } from "./cut-flow.ts";

/** A piece that stands for no text: a document begins. */
const documentStart = "\u0002";

/** White space other than spaces and LF, and byte order marks. */
const unusual = /[\t\r\uFEFF]/;

/**
 * Cuts a text into the very pieces that the lexer of `yaml` gives, in a fraction of its time: its nested generators took
 * most of the time of loading. `undefined` when the text holds what rule files can do without (tabs, CR LF, tags, anchors,
 * directives, `---`, signs of a damaged file) or more than `most` pieces: then the lexer
 * itself is to be asked, which alone decides what such texts mean. A property proves that the pieces are equal.
 */
export function simplePieces(text: string, most: number): readonly string[] | undefined {
  if (unusual.test(text)) return undefined;
  const cut: Cut = { text, pieces: [], at: 0, indent: 0, indentNext: 0, flowLevel: 0, flowKey: false };
  let next = cutBeginning(cut);
  while (next !== "unusual" && cut.at < text.length && cut.pieces.length <= most) {
    if (next === "line") next = cutLineStart(cut);
    else next = next === "block" ? cutInBlock(cut) : cutInFlow(cut);
  }
  return next === "unusual" || cut.pieces.length > most ? undefined : cut.pieces;
}

/** Comments and empty lines before the document. */
function cutBeginning(cut: Cut): Next {
  const { text } = cut;
  while (cut.at < text.length) {
    const first = text[afterSpaces(text, cut.at)];
    if (first !== undefined && first !== "\n" && first !== "#") break;
    cutSpaces(cut);
    if (first === "#") cutLine(cut);
    cutLineEnd(cut);
  }
  if (cut.at === text.length) return "line";
  if (sign(cut) === "%") return "unusual";
  cut.pieces.push(documentStart);
  return "line";
}
